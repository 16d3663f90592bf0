// SPDX-License-Identifier: MIT
#include "zhibiao/readers/source.hpp"

#include <algorithm>

namespace zhibiao::readers {

std::vector<std::string> built_with() {
  // "gumbo 0.10.1|uchardet 0.0.7|…", written by CMake
  constexpr std::string_view all = ZHIBIAO_READERS_BUILT_WITH;
  std::vector<std::string> list;
  for (std::size_t at = 0; at < all.size();) {
    const std::size_t end = std::min(all.find('|', at), all.size());
    list.emplace_back(all.substr(at, end - at));
    at = end + 1;
  }
  return list;
}

}  // namespace zhibiao::readers
