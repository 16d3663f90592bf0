// SPDX-License-Identifier: MIT
// Names that no text has in one piece.
#pragma once

#include <algorithm>
#include <cstddef>
#include <memory>
#include <string_view>
#include <vector>

namespace zhibiao::text {

/// Joins words and keeps what they make where it is, until all is forgotten. The memory stays for the next.
class JoinedNames {
 public:
  void forget() { chunk_ = used_ = 0; }

  template <class... Words>
  std::string_view join(const Words&... words) {
    const std::string_view parts[] = {words...};
    std::size_t size = 0;
    for (const auto part : parts) size += part.size();
    char* const begin = room(size);
    char* end = begin;
    for (const auto part : parts) end = std::copy(part.begin(), part.end(), end);
    return {begin, size};
  }

 private:
  static constexpr std::size_t kChunk = std::size_t{1} << 14;
  struct Chunk {
    std::unique_ptr<char[]> bytes;
    std::size_t size;
  };

  char* room(std::size_t size) {
    while (chunk_ < chunks_.size() && used_ + size > chunks_[chunk_].size) {
      ++chunk_;
      used_ = 0;
    }
    if (chunk_ == chunks_.size()) {
      const auto enough = std::max(size, kChunk);
      chunks_.push_back({std::make_unique<char[]>(enough), enough});
    }
    used_ += size;
    return chunks_[chunk_].bytes.get() + used_ - size;
  }

  std::vector<Chunk> chunks_;
  std::size_t chunk_ = 0, used_ = 0;  // where the next name goes
};

}  // namespace zhibiao::text
