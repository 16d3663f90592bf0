// SPDX-License-Identifier: MIT
#include "zhibiao/readers/source.hpp"

#include <algorithm>

#include "readers/containers.hpp"
#include "readers/encoding.hpp"
#include "readers/html.hpp"
#include "readers/script.hpp"
#include "readers/sniff.hpp"

namespace zhibiao::readers {

std::string_view to_string(Format format) {
  constexpr std::string_view names[] = {"text", "html", "docx", "pdf"};
  return names[static_cast<std::size_t>(format)];
}
std::string_view to_string(Encoding encoding) {
  constexpr std::string_view names[] = {"utf-8", "utf-16le", "utf-16be", "gb18030", "big5"};
  return names[static_cast<std::size_t>(encoding)];
}
std::string_view to_string(OffsetBase base) { return base == OffsetBase::bytes ? "bytes" : "text"; }

Place SourceText::place(std::uint64_t offset) const {
  const auto after = std::upper_bound(places.begin(), places.end(), offset,
                                      [](std::uint64_t at, const Place& p) { return at < p.begin; });
  return after == places.begin() ? Place{} : *std::prev(after);
}

namespace {

Result<SourceText> read(std::string_view bytes, const ReadOptions& options) {
  Format format = Format::text;
  if (options.format) {
    format = *options.format;
  } else {
    const auto kind = sniff(bytes);
    if (!kind) return kind.error();
    format = *kind;
  }
  if (format == Format::docx) return read_docx(bytes, options);
  if (format == Format::pdf) return read_pdf(bytes, options);

  auto plain = options.encoding ? std::nullopt : plain_utf8(bytes);
  Encoding encoding = options.encoding ? *options.encoding : plain ? Encoding::utf8 : detect_encoding(bytes);
  if (!options.encoding && (encoding == Encoding::gb18030 || encoding == Encoding::big5))
    if (const auto named = named_encoding(bytes); named == Encoding::gb18030 || named == Encoding::big5)
      encoding = *named;
  SourceText source = plain ? *std::move(plain) : decode(bytes, encoding, options.max_diagnostics);
  if (format == Format::html || (!options.format && looks_like_html(source.text())))
    return read_html(std::move(source), options);
  return source;
}

void set_script(SourceText& source) {
  if (!is_traditional(source.text())) return;
  source.traditional = Simplifier::available();
  if (!source.traditional)
    source.diagnostics.push_back({0,
                                  "the text is in Traditional characters, which this build cannot read well; "
                                  "install libopencc-dev and "
                                  "build again"});
}

}  // namespace

Result<SourceText> read_source(std::string_view bytes, const ReadOptions& options) {
  auto source = read(bytes, options);
  if (source) set_script(*source);
  return source;
}

SourceText source_of_text(std::string_view utf8) {
  SourceText source = decode(utf8, Encoding::utf8, ReadOptions().max_diagnostics);
  source.base = OffsetBase::text;
  set_script(source);
  return source;
}

}  // namespace zhibiao::readers
