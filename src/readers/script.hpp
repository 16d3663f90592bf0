// SPDX-License-Identifier: MIT
// Traditional characters: seen, turned into simplified ones, and put back into words.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>

#include "zhibiao/core/offset_map.hpp"

namespace zhibiao::readers {

/// Does enough of the text stand in Traditional characters to be read as such? Mixed text counts.
bool is_traditional(std::string_view utf8);

/// Traditional into simplified text, by OpenCC where it is built in.
class Simplifier {
 public:
  /// The build has OpenCC, and its tables are installed.
  static bool available();

  Simplifier();
  ~Simplifier();
  Simplifier(const Simplifier&) = delete;
  Simplifier& operator=(const Simplifier&) = delete;

  /// The simplified form of valid UTF-8 and its map to `text`, character by character.
  std::string simplify(std::string_view text, OffsetMap& map) const;

 private:
  struct Tables;
  std::unique_ptr<Tables> tables_;
};

/// Puts words of the simplified form of one text back into its own characters, as they stand there behind the
/// same character: 发 is 發 in 發展 and 髮 in 理髮, where both occur.
class OwnScript {
 public:
  OwnScript(std::string_view simplified, const OffsetMap& map, std::string_view text);
  std::string restore(std::string_view words) const;

 private:
  std::unordered_map<std::uint64_t, char32_t>
      own_;  // by simplified character and the one before it (or none)
};

}  // namespace zhibiao::readers
