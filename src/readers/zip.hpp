// SPDX-License-Identifier: MIT
// Parts of a ZIP archive that lies in memory, unpacked piece by piece.
#pragma once

#include <unzip.h>

#include <functional>
#include <string>
#include <string_view>

#include "zhibiao/core/result.hpp"

namespace zhibiao::readers {

class ZipArchive {
 public:
  /// `bytes` must outlive the archive.
  explicit ZipArchive(std::string_view bytes);
  ~ZipArchive();
  ZipArchive(const ZipArchive&) = delete;
  ZipArchive& operator=(const ZipArchive&) = delete;

  bool valid() const { return handle_ != nullptr; }
  bool contains(const std::string& part) const;
  /// Hands the bytes of a part to `take` until that returns false. Refuses a part that is not there or is
  /// broken (ErrorCode::unreadable) and one longer than `limit` (ErrorCode::range), whatever size it claims
  /// to have.
  Result<std::size_t> unpack(const std::string& part, std::size_t limit,
                             const std::function<bool(std::string_view piece, bool last)>& take) const;

 private:
  struct Memory {
    std::string_view bytes;
    std::uint64_t at = 0;
  };
  static void* open(void* opaque, const void* name, int mode);
  static uLong read(void* opaque, void* stream, void* buffer, uLong size);
  static ZPOS64_T tell(void* opaque, void* stream);
  static long seek(void* opaque, void* stream, ZPOS64_T offset, int origin);
  static int close(void* opaque, void* stream);
  static int error(void* opaque, void* stream);

  Memory memory_;
  unzFile handle_ = nullptr;
};

}  // namespace zhibiao::readers
