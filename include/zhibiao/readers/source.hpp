// SPDX-License-Identifier: MIT
// A file of any kind as UTF-8 text, with the way back to its bytes.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "zhibiao/core/offset_map.hpp"
#include "zhibiao/core/result.hpp"

namespace zhibiao::readers {

enum class Format : std::uint8_t { text, html, docx, pdf };  ///< Markdown is text
enum class Encoding : std::uint8_t { utf8, utf16le, utf16be, gb18030, big5 };

/// What the offsets of a reader's results count in: bytes of the file, or bytes of the text taken out of it.
enum class OffsetBase : std::uint8_t { bytes, text };

std::string_view to_string(Format);
std::string_view to_string(Encoding);
std::string_view to_string(OffsetBase);
/// Reads a name as people write it: "GBK", "gb2312", "UTF-16LE", "big5-hkscs"; case, '-' and '_' do not
/// count. Refuses others with ErrorCode::unknown, naming those that there are.
Result<Encoding> parse_encoding(std::string_view name);

/// Something in the input that was mended or left out: where, what.
struct Diagnostic {
  std::uint64_t offset = 0;  ///< into the bytes of the file (offset_base bytes) or into the text
  std::string message;
};

/// From byte `begin` of the text on: which page (PDF) or paragraph (docx), counted from 1; 0: does not apply.
struct Place {
  std::uint64_t begin = 0;
  std::int32_t page = 0;
  std::int32_t paragraph = 0;
};

struct ReadOptions {
  std::optional<Encoding> encoding{};  ///< none: found out from the bytes; does not concern docx and PDF
  std::optional<Format> format{};      ///< none: found out from the bytes
  std::size_t max_text = std::size_t{256} << 20;  ///< bytes of text that a container may unfold into
  std::size_t max_diagnostics = 20;               ///< further ones are counted in the last
};

/// The text of a file. Plain UTF-8 is not copied, so the bytes given to read_source must live as long.
class SourceText {
 public:
  SourceText() = default;
  explicit SourceText(std::string_view borrowed) : borrowed_(borrowed) {}
  explicit SourceText(std::string owned) : owned_(std::move(owned)), owns_(true) {}

  std::string_view text() const { return owns_ ? std::string_view(owned_) : borrowed_; }
  /// The page and paragraph that byte `offset` of the text stands in.
  Place place(std::uint64_t offset) const;

  OffsetMap map;  ///< text → bytes of the file; the identity where `base` is text
  Format format = Format::text;
  Encoding encoding = Encoding::utf8;  ///< of the file; of a container: utf8
  OffsetBase base = OffsetBase::bytes;
  bool traditional = false;   ///< to be read through its simplified form
  std::vector<Place> places;  ///< by `begin`
  std::vector<Diagnostic> diagnostics;

 private:
  std::string owned_;
  std::string_view borrowed_;
  bool owns_ = false;
};

/// The text of a file's bytes, its kind judged by content, never by name. Bytes that the encoding does not
/// have become U+FFFD, are reported by offset, and the rest is read. Refuses a kind of file that it cannot
/// read or that this build has no reader for (ErrorCode::unsupported, saying what to do), a broken container
/// (ErrorCode::unreadable) and one that unfolds beyond `max_text` (ErrorCode::range).
Result<SourceText> read_source(std::string_view bytes, const ReadOptions& options = {});

/// The same of text that is UTF-8 already, such as a field of JSON; offsets count in it. Not copied.
SourceText source_of_text(std::string_view utf8);

/// The optional libraries in this build with their versions, for `--version`: {"gumbo 0.10.1", …}.
std::vector<std::string> built_with();

}  // namespace zhibiao::readers
