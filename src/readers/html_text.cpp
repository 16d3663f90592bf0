// SPDX-License-Identifier: MIT
#if ZHIBIAO_HAS_GUMBO
#include "readers/html_text.hpp"

#include <algorithm>

#include "zhibiao/core/utf8.hpp"

namespace zhibiao::readers {
namespace {

bool blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f'; }
bool alphanumeric(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '#';
}

// Bytes of `raw` at `r`, where a '&' stands, that became the character before `text` byte `next`.
std::size_t entity_size(std::string_view raw, std::size_t r, std::string_view text, std::size_t next) {
  std::size_t n = 1;
  while (n < 40 && r + n < raw.size() && alphanumeric(raw[r + n])) ++n;
  if (r + n < raw.size() && raw[r + n] == ';') return n + 1;
  // "&nbsp2017": the name ends where what follows is the text again.
  for (std::size_t k = n; k > 1; --k) {
    const std::size_t same = std::min({n - k + 1, raw.size() - r - k, text.size() - next});
    if (raw.substr(r + k, same) == text.substr(next, same)) return k;
  }
  return n;
}

}  // namespace

void append_text(const GumboText& node, std::string_view source, TextMode mode, Fragment& out) {
  const std::string_view text = node.text;
  const auto begin = static_cast<std::size_t>(node.original_text.data - source.data());
  if (begin > source.size()) return out.insert(text);
  const std::string_view raw = source.substr(begin, node.original_text.length);
  // Walks over the decoded text and the source together; what they do not share is an entity, or a tag that
  // the parser passed over.
  std::size_t r = 0;
  for (std::size_t t = 0; t < text.size();) {
    if (mode != TextMode::lines && r < raw.size() && blank(raw[r]) && blank(text[t])) {
      const std::size_t from = r;
      while (t < text.size() && blank(text[t])) ++t;
      while (r < raw.size() && blank(raw[r])) ++r;
      if (out.text().empty() || !blank(out.text().back())) out.put(" ", begin + from, r - from);
      continue;
    }
    const std::size_t size = utf8::decode(text, t).size;
    const std::string_view character = text.substr(t, size);
    const std::string_view put =
        mode == TextMode::cell && character == "|" ? std::string_view("/") : character;
    if (raw.compare(r, size, character) == 0 && (raw[r] != '&' || raw.compare(r, 5, "&amp;") != 0)) {
      out.put(put, begin + r, size);
      r += size;
      t += size;
    } else if (r < raw.size() && raw[r] == '&') {
      const std::size_t n = entity_size(raw, r, text, t + size);
      out.put(put, begin + r, n);
      r += n;
      t += size;
    } else if (r < raw.size() && raw[r] == '<') {
      r = std::min(raw.find('>', r), raw.size() - 1) + 1;
    } else if (r < raw.size() && character == "\uFFFD") {  // a character that HTML does not allow
      const std::size_t n = utf8::next(raw, r) - r;
      out.put(put, begin + r, n);
      r += n;
      t += size;
    } else if (r < raw.size()) {
      ++r;
    } else {
      out.insert(put);
      t += size;
    }
  }
}

}  // namespace zhibiao::readers
#endif
