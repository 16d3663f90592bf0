// SPDX-License-Identifier: MIT
#include "readers/containers.hpp"
#include "readers/missing.hpp"

#if !ZHIBIAO_HAS_POPPLER
namespace zhibiao::readers {

Result<SourceText> read_pdf(std::string_view, const ReadOptions&) {
  return missing_library("PDF", "libpoppler-cpp-dev");
}

}  // namespace zhibiao::readers
#else

#include <poppler-document.h>
#include <poppler-global.h>
#include <poppler-page.h>

#include <limits>
#include <memory>

#include "readers/page_layout.hpp"
#include "readers/running_heads.hpp"

namespace zhibiao::readers {
namespace {

std::vector<std::string> lines_of(std::string_view text) {
  std::vector<std::string> lines;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find_first_of("\n\f", at), text.size());
    lines.emplace_back(text.substr(at, end - at));
    at = end + 1;
  }
  return lines;
}

}  // namespace

Result<SourceText> read_pdf(std::string_view bytes, const ReadOptions& options) {
  poppler::set_debug_error_function([](const std::string&, void*) {}, nullptr);
  const Error broken{ErrorCode::unreadable, "the PDF is broken; download it again or give the text of it"};
  if (bytes.size() > static_cast<std::size_t>(std::numeric_limits<int>::max())) return broken;
  const std::unique_ptr<poppler::document> document(
      poppler::document::load_from_raw_data(bytes.data(), static_cast<int>(bytes.size())));
  if (document == nullptr) return broken;
  if (document->is_locked())
    return Error{ErrorCode::unreadable, "the PDF asks for a password; save it without one"};

  std::vector<std::vector<std::string> > pages;
  std::size_t total = 0;
  for (int i = 0; i < document->pages(); ++i) {
    const std::unique_ptr<poppler::page> page(document->create_page(i));
    if (page == nullptr) {
      pages.emplace_back();
      continue;
    }
    const auto utf8 = page->text(poppler::rectf(), poppler::page::physical_layout).to_utf8();
    total += utf8.size();
    if (total > options.max_text)
      return Error{ErrorCode::range,
                   fmt::format("the PDF unfolds to more than {} bytes of text; raise the limit if "
                               "that is meant",
                               options.max_text)};
    pages.push_back(lines_of({utf8.data(), utf8.size()}));
  }
  if (total < 4 * pages.size())
    return Error{ErrorCode::unsupported,
                 "the PDF holds pictures and no text; run character recognition on it first"};
  drop_running_heads(pages);

  std::vector<PageLine> lines;
  for (std::size_t i = 0; i < pages.size(); ++i) {
    // A page ends in mid-sentence, so blank lines at its edges say nothing.
    std::size_t begin = 0, end = pages[i].size();
    while (begin < end && pages[i][begin].find_first_not_of(" \r") == std::string::npos) ++begin;
    while (end > begin && pages[i][end - 1].find_first_not_of(" \r") == std::string::npos) --end;
    for (std::size_t k = begin; k < end; ++k) lines.push_back({std::move(pages[i][k]), i + 1});
  }
  std::string text;
  std::vector<Place> places;
  for (const PageText& paragraph : lay_out(lines)) {
    for (const auto& start : paragraph.pages)
      places.push_back({text.size() + start.offset, static_cast<std::int32_t>(start.page), 0});
    text += paragraph.text + '\n';
  }
  SourceText source(std::move(text));
  source.format = Format::pdf;
  source.base = OffsetBase::text;
  source.places = std::move(places);
  return source;
}

}  // namespace zhibiao::readers
#endif
