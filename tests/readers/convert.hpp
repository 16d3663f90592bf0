// SPDX-License-Identifier: MIT
// Text in other encodings, made by the system's converter.
#pragma once

#include <iconv.h>

#include <stdexcept>
#include <string>
#include <string_view>

inline std::string convert(std::string_view utf8, const char* encoding) {
  const iconv_t handle = iconv_open(encoding, "UTF-8");
  std::string out(utf8.size() * 4 + 16, '\0');
  char* from = const_cast<char*>(utf8.data());
  char* to = out.data();
  std::size_t left = utf8.size(), room = out.size();
  if (iconv(handle, &from, &left, &to, &room) == static_cast<std::size_t>(-1))
    throw std::runtime_error(encoding);
  iconv_close(handle);
  out.resize(out.size() - room);
  return out;
}
