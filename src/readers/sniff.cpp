// SPDX-License-Identifier: MIT
#include "readers/sniff.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace zhibiao::readers {
namespace {

char lower(char c) { return static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c); }

std::string lowered(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(), lower);
  return out;
}

struct Kind {
  std::string_view magic, refusal;
};
constexpr Kind refused[] = {
    {"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1",
     "an old Office file (.doc, .wps, .xls); save it as .docx or as text"},
    {"{\\rtf", "an RTF file; save it as .docx or as text"},
    {"\x1F\x8B", "a gzip archive; unpack it first"},
    {"\x28\xB5\x2F\xFD", "a Zstandard archive; unpack it first"},
    {"\xFD"
     "7zXZ",
     "an xz archive; unpack it first"},
    {"7z\xBC\xAF\x27\x1C", "a 7z archive; unpack it first"},
    {"Rar!\x1A\x07", "a RAR archive; unpack it first"},
    {"\x89PNG\r\n\x1A\n", "a picture; run character recognition on it first"},
    {"\xFF\xD8\xFF", "a picture; run character recognition on it first"},
    {"GIF8", "a picture; run character recognition on it first"},
    {"II*\0", "a picture; run character recognition on it first"},
};

}  // namespace

Result<Format> sniff(std::string_view bytes) {
  for (const auto& [magic, refusal] : refused)
    if (bytes.starts_with(magic)) return Error{ErrorCode::unsupported, fmt::format("this is {}", refusal)};
  if (bytes.substr(0, 1024).find("%PDF-") != bytes.npos) return Format::pdf;
  if (bytes.starts_with("PK\x03\x04") || bytes.starts_with("PK\x05\x06")) return Format::docx;
  return Format::text;
}

bool looks_like_html(std::string_view text) {
  if (text.substr(0, 4096).find('<') == text.npos) return false;
  const std::string head = lowered(text.substr(0, 4096));
  // What may stand before the first tag: blanks, comments, <?xml …?>.
  std::size_t at = 0;
  for (;;) {
    at = head.find_first_not_of(" \t\r\n\f", at);
    if (at == head.npos) return false;
    const bool comment = head.compare(at, 4, "<!--") == 0;
    if (!comment && head.compare(at, 2, "<?") != 0) break;
    const std::size_t end = head.find(comment ? "-->" : "?>", at);
    if (end == head.npos) return false;
    at = end + (comment ? 3 : 2);
  }
  constexpr std::string_view first[] = {"!doctype html", "html",    "head", "body", "meta", "title", "div",
                                        "table",         "p",       "h1",   "h2",   "h3",   "span",  "center",
                                        "article",       "section", "main", "ul",   "ol",   "font",  "style",
                                        "script",        "link"};
  if (head[at] == '<')
    for (const auto tag : first)
      if (head.compare(at + 1, tag.size(), tag) == 0 && at + 1 + tag.size() < head.size()) {
        const char after = head[at + 1 + tag.size()];
        if (after == '>' || after == ' ' || after == '\t' || after == '\n' || after == '\r' || after == '/')
          return true;
      }
  return head.find("<!doctype html") != head.npos || head.find("<html>") != head.npos ||
         head.find("<html ") != head.npos;
}

std::optional<Encoding> named_encoding(std::string_view html) {
  const std::string head = lowered(html.substr(0, 4096));
  for (std::size_t at = head.find("<meta"); at != head.npos; at = head.find("<meta", at + 1)) {
    const std::string_view tag = std::string_view(head).substr(at, head.find('>', at) - at);
    const std::size_t charset = tag.find("charset");
    if (charset == tag.npos) continue;
    const std::size_t begin = tag.find_first_not_of(" =\"'", charset + 7);
    if (begin == tag.npos) continue;
    const auto encoding = parse_encoding(tag.substr(begin, tag.find_first_of(" \"';/", begin) - begin));
    if (encoding) return *encoding;
  }
  return std::nullopt;
}

}  // namespace zhibiao::readers
