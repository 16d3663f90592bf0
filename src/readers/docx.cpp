// SPDX-License-Identifier: MIT
#include "readers/containers.hpp"
#include "readers/missing.hpp"

#if !ZHIBIAO_HAS_DOCX
namespace zhibiao::readers {

Result<SourceText> read_docx(std::string_view, const ReadOptions&) {
  return missing_library("Word files (.docx)", "libminizip-dev and libexpat1-dev");
}

}  // namespace zhibiao::readers
#else

#include <expat.h>

#include <algorithm>
#include <charconv>
#include <map>
#include <memory>

#include "readers/fragment.hpp"
#include "readers/zip.hpp"

namespace zhibiao::readers {
namespace {

constexpr int deepest = 1000;  // elements inside one another; Word itself stays far below

// Elements and attributes by their local name: "w:t" and "ns0:t" are both "t".
std::string_view local(std::string_view name) { return name.substr(name.find(':') + 1); }

std::string_view attribute(const XML_Char** attributes, std::string_view wanted) {
  for (; *attributes != nullptr; attributes += 2)
    if (local(attributes[0]) == wanted) return attributes[1];
  return {};
}
int number(std::string_view digits, int otherwise) {
  int n = otherwise;
  std::from_chars(digits.data(), digits.data() + digits.size(), n);
  return n;
}

/// Feeds one part of a Word file to a handler with start(name, attributes), end(name) and characters(text).
template <class Handler>
class XmlReader {
 public:
  explicit XmlReader(Handler& handler)
      : handler_(handler), parser_(XML_ParserCreate(nullptr), &XML_ParserFree) {
    XML_SetUserData(parser_.get(), this);
    XML_SetElementHandler(parser_.get(), &on_start, &on_end);
    XML_SetCharacterDataHandler(parser_.get(), &on_characters);
    // A Word file declares no entities; one that does is after something.
    XML_SetEntityDeclHandler(parser_.get(), &on_entity);
  }
  Result<std::size_t> read(const ZipArchive& archive, const std::string& part, std::size_t limit) {
    const auto size = archive.unpack(part, limit, [&](std::string_view piece, bool last) {
      return XML_Parse(parser_.get(), piece.data(), static_cast<int>(piece.size()), last) == XML_STATUS_OK;
    });
    if (!size) return size;
    if (depth_ > deepest)
      return Error{
          ErrorCode::range,
          fmt::format("part {} of the file is nested more than {} deep; save it again", part, deepest)};
    const XML_Error code = XML_GetErrorCode(parser_.get());
    if (code != XML_ERROR_NONE)
      return Error{ErrorCode::unreadable,
                   fmt::format("part {} of the file is broken in line {} ({}); save it again", part,
                               XML_GetCurrentLineNumber(parser_.get()), XML_ErrorString(code))};
    return size;
  }

 private:
  static XmlReader& self(void* data) { return *static_cast<XmlReader*>(data); }
  static void on_start(void* data, const XML_Char* name, const XML_Char** attributes) {
    auto& r = self(data);
    if (++r.depth_ > deepest) return static_cast<void>(XML_StopParser(r.parser_.get(), XML_FALSE));
    r.handler_.start(local(name), attributes);
  }
  static void on_end(void* data, const XML_Char* name) {
    auto& r = self(data);
    if (r.depth_-- > deepest) return;
    r.handler_.end(local(name));
  }
  static void on_characters(void* data, const XML_Char* text, int size) {
    self(data).handler_.characters({text, static_cast<std::size_t>(size)});
  }
  static void on_entity(void* data, const XML_Char*, int, const XML_Char*, int, const XML_Char*,
                        const XML_Char*, const XML_Char*, const XML_Char*) {
    XML_StopParser(self(data).parser_.get(), XML_FALSE);
  }

  Handler& handler_;
  std::unique_ptr<XML_ParserStruct, decltype(&XML_ParserFree)> parser_;
  int depth_ = 0;
};

/// word/styles.xml: which styles are headings, and of what level.
class Styles {
 public:
  void start(std::string_view name, const XML_Char** attributes) {
    if (name == "style") {
      style_ = attribute(attributes, "styleId");
    } else if (name == "name" && !style_.empty()) {
      const std::string_view value = attribute(attributes, "val");
      if (value.starts_with("heading ")) levels_[style_] = number(value.substr(8), 0);
      if (value == "Title") levels_[style_] = 1;
    } else if (name == "outlineLvl" && !style_.empty()) {
      levels_[style_] = number(attribute(attributes, "val"), 9) + 1;
    }
  }
  void end(std::string_view name) {
    if (name == "style") style_.clear();
  }
  void characters(std::string_view) {}
  int level(std::string_view style) const {
    const auto found = levels_.find(style);
    return found == levels_.end() ? 0 : found->second;
  }

 private:
  std::string style_;
  std::map<std::string, int, std::less<> > levels_;
};

/// word/document.xml: paragraphs and tables as Markdown.
class Body {
 public:
  explicit Body(const Styles& styles) : styles_(styles) {}

  void start(std::string_view name, const XML_Char** attributes) {
    if (skipping_ > 0 || name == "Fallback") {  // says again what came before, for older programs
      ++skipping_;
    } else if (name == "p") {
      paragraphs_.emplace_back();
    } else if (name == "r") {
      bold_ = false;
    } else if (name == "b") {
      const std::string_view on = attribute(attributes, "val");
      bold_ = on != "0" && on != "false";
    } else if (name == "t") {
      in_text_ = true;
    } else if (name == "tab") {
      put("\t");
    } else if (name == "br" || name == "cr") {
      put(tables_ > 0 ? " " : "\n");
    } else if (name == "noBreakHyphen") {
      put("-");
    } else if (name == "pStyle" && !paragraphs_.empty()) {
      paragraphs_.back().level = styles_.level(attribute(attributes, "val"));
    } else if (name == "outlineLvl" && !paragraphs_.empty()) {
      paragraphs_.back().level = number(attribute(attributes, "val"), 9) + 1;
    } else if (name == "tbl") {
      if (++tables_ == 1) grid_ = {};
    } else if (name == "tr" && tables_ == 1) {
      grid_.start_row();
      column_ = 0;
    } else if (name == "tc" && tables_ == 1) {
      cell_ = {};
      continued_ = false;
    } else if (name == "gridSpan" && tables_ == 1) {
      cell_.columns = static_cast<std::size_t>(std::clamp(number(attribute(attributes, "val"), 1), 1, 1000));
    } else if (name == "vMerge" && tables_ == 1) {
      continued_ = attribute(attributes, "val") != "restart";
    }
  }
  void end(std::string_view name) {
    if (skipping_ > 0) {
      --skipping_;
    } else if (name == "t") {
      in_text_ = false;
    } else if (name == "p" && !paragraphs_.empty()) {
      close_paragraph();
    } else if (name == "tc" && tables_ == 1) {
      close_cell();
    } else if (name == "tbl" && tables_ > 0 && --tables_ == 0) {
      OffsetMap none;
      grid_.append_to(text_, none);
      text_ += '\n';
      above_.clear();
    }
  }
  void characters(std::string_view text) {
    if (in_text_ && skipping_ == 0) put(text);
  }

  std::string take_text() { return std::move(text_); }
  std::vector<Place> take_places() { return std::move(places_); }

 private:
  struct Paragraph {
    std::string text;
    int level = 0;
    bool plain = false;  ///< not all of it is bold
  };

  void put(std::string_view text) {
    if (paragraphs_.empty()) return;
    Paragraph& p = paragraphs_.back();
    p.plain = p.plain || (!bold_ && text.find_first_not_of(" \t\n") != text.npos);
    p.text += text;
  }
  void close_paragraph() {
    const Paragraph p = std::move(paragraphs_.back());
    paragraphs_.pop_back();
    ++number_;
    if (tables_ > 0) {
      if (!cell_.text.empty()) cell_.text.insert(" ");
      for (const char c : p.text) cell_.text.insert(c == '|' ? "/" : std::string_view(&c, 1));
      return;
    }
    if (p.text.find_first_not_of(" \t\n") == std::string::npos) return;
    places_.push_back({text_.size(), 0, number_});
    const bool bold = !p.plain && p.text.find('\n') == std::string::npos;
    if (p.level > 0 && p.level < 7)
      text_ += std::string(static_cast<std::size_t>(p.level), '#') + ' ' + p.text + "\n\n";
    else
      text_ += bold ? "**" + p.text + "**\n\n" : p.text + "\n\n";
  }
  // A cell that goes on from the row above says what that one said.
  void close_cell() {
    if (above_.size() <= column_) above_.resize(std::min<std::size_t>(column_ + 1, 64));
    if (column_ < above_.size()) {
      if (continued_ && cell_.text.empty())
        cell_.text.insert(above_[column_]);
      else
        above_[column_] = cell_.text.text().size() <= 120 ? cell_.text.text() : std::string();
    }
    column_ += cell_.columns;
    grid_.add(std::move(cell_));
    cell_ = {};
  }

  const Styles& styles_;
  std::string text_;
  std::vector<Place> places_;
  std::vector<Paragraph> paragraphs_;  // those of a text box stand inside another
  Grid grid_;
  Grid::Cell cell_;
  std::vector<std::string> above_;
  std::size_t column_ = 0;
  std::int32_t number_ = 0;
  int tables_ = 0, skipping_ = 0;
  bool bold_ = false, in_text_ = false, continued_ = false;
};

}  // namespace

Result<SourceText> read_docx(std::string_view bytes, const ReadOptions& options) {
  const ZipArchive archive(bytes);
  if (!archive.valid())
    return Error{ErrorCode::unreadable, "the file is a broken ZIP archive; save or download it again"};
  const std::string document = "word/document.xml";
  if (!archive.contains(document))
    return Error{ErrorCode::unsupported,
                 "the file is a ZIP archive but no Word file; unpack it, or save the document as .docx"};
  Styles styles;
  if (archive.contains("word/styles.xml")) {
    const auto read = XmlReader(styles).read(archive, "word/styles.xml", options.max_text);
    if (!read) return read.error();
  }
  Body body(styles);
  const auto read = XmlReader(body).read(archive, document, options.max_text);
  if (!read) return read.error();
  SourceText source(body.take_text());
  source.format = Format::docx;
  source.base = OffsetBase::text;
  source.places = body.take_places();
  return source;
}

}  // namespace zhibiao::readers
#endif
