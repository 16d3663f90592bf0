// SPDX-License-Identifier: MIT
// Bytes in a Chinese encoding into UTF-8, with the map back.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "zhibiao/readers/source.hpp"

namespace zhibiao::readers {

/// The encoding of plain text or HTML: a byte order mark, else valid UTF-8, else the reading of the bytes
/// that gives more of the commonest Chinese characters; what that leaves open uchardet decides, where it is
/// built in.
Encoding detect_encoding(std::string_view bytes);

/// Text that is UTF-8 throughout, which most is, by one look at the bytes; nothing where they are not. A zero
/// byte near the beginning makes it doubtful, too.
std::optional<SourceText> plain_utf8(std::string_view bytes);

/// Fills text, map, encoding and diagnostics of `bytes`; without copying where they are UTF-8 as they are.
SourceText decode(std::string_view bytes, Encoding encoding, std::size_t max_diagnostics);

}  // namespace zhibiao::readers
