// SPDX-License-Identifier: MIT
#if ZHIBIAO_HAS_DOCX
#include "readers/zip.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstring>

namespace zhibiao::readers {

ZipArchive::ZipArchive(std::string_view bytes) : memory_{bytes, 0} {
  zlib_filefunc64_def functions{};
  functions.zopen64_file = &open;
  functions.zread_file = &read;
  functions.ztell64_file = &tell;
  functions.zseek64_file = &seek;
  functions.zclose_file = &close;
  functions.zerror_file = &error;
  functions.opaque = &memory_;
  handle_ = unzOpen2_64(nullptr, &functions);
}
ZipArchive::~ZipArchive() {
  if (handle_ != nullptr) unzClose(handle_);
}

void* ZipArchive::open(void* opaque, const void*, int mode) {
  return (mode & ZLIB_FILEFUNC_MODE_READ) != 0 ? opaque : nullptr;
}
uLong ZipArchive::read(void* opaque, void*, void* buffer, uLong size) {
  auto& m = *static_cast<Memory*>(opaque);
  const auto n = std::min<std::uint64_t>(size, m.bytes.size() - m.at);
  std::memcpy(buffer, m.bytes.data() + m.at, n);
  m.at += n;
  return static_cast<uLong>(n);
}
ZPOS64_T ZipArchive::tell(void* opaque, void*) { return static_cast<Memory*>(opaque)->at; }
long ZipArchive::seek(void* opaque, void*, ZPOS64_T offset, int origin) {
  auto& m = *static_cast<Memory*>(opaque);
  const std::uint64_t base = origin == ZLIB_FILEFUNC_SEEK_SET   ? 0
                             : origin == ZLIB_FILEFUNC_SEEK_CUR ? m.at
                                                                : m.bytes.size();
  if (offset > m.bytes.size() - base) return -1;
  m.at = base + offset;
  return 0;
}
int ZipArchive::close(void*, void*) { return 0; }
int ZipArchive::error(void*, void*) { return 0; }

bool ZipArchive::contains(const std::string& part) const {
  return unzLocateFile(handle_, part.c_str(), 2) == UNZ_OK;
}

Result<std::size_t> ZipArchive::unpack(const std::string& part, std::size_t limit,
                                       const std::function<bool(std::string_view, bool)>& take) const {
  const auto broken = [&] {
    return Error{ErrorCode::unreadable,
                 fmt::format("part {} of the file is broken; save the file again", part)};
  };
  if (!contains(part))
    return Error{ErrorCode::unreadable, fmt::format("the file has no part {}; save it again as .docx", part)};
  if (unzOpenCurrentFile(handle_) != UNZ_OK) return broken();
  std::array<char, 1 << 16> piece;
  std::size_t total = 0;
  int n = 0;
  while ((n = unzReadCurrentFile(handle_, piece.data(), piece.size())) > 0) {
    total += static_cast<std::size_t>(n);
    if (total > limit || !take({piece.data(), static_cast<std::size_t>(n)}, false)) break;
  }
  const bool sound = unzCloseCurrentFile(handle_) == UNZ_OK && n >= 0;
  if (total > limit)
    return Error{
        ErrorCode::range,
        fmt::format("part {} of the file unfolds to more than {} bytes; raise the limit if that is meant",
                    part, limit)};
  if (n > 0) return total;
  if (!sound) return broken();
  take({}, true);
  return total;
}

}  // namespace zhibiao::readers
#endif
