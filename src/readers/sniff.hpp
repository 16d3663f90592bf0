// SPDX-License-Identifier: MIT
// What kind of file the bytes are.
#pragma once

#include <optional>
#include <string_view>

#include "zhibiao/readers/source.hpp"

namespace zhibiao::readers {

/// The kind of a file by its first bytes; refuses kinds that hold no text for a reader
/// (ErrorCode::unsupported, saying how to make one that does).
Result<Format> sniff(std::string_view bytes);

/// Does decoded text begin like an HTML page or a piece of one?
bool looks_like_html(std::string_view text);

/// The encoding that an HTML page names in its first kilobytes: <meta charset="gb2312">.
std::optional<Encoding> named_encoding(std::string_view html);

}  // namespace zhibiao::readers
