// SPDX-License-Identifier: MIT
// Reports that arrive as a stream: one JSON object a line.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "zhibiao/core/result.hpp"

namespace zhibiao::ndjson {

/// {"id":"a1","text":"…","region":"330211","date":"2017-02-08","source":"…"}: `id` is a string or an integer,
/// region and date may be missing, all other members are passed through.
struct InputRecord {
  std::string id;
  std::string_view text;          ///< valid until the reader reads the next line
  std::string_view region, date;  ///< as given, empty where they are not; integers as their digits
  std::string passthrough;        ///< the other members as JSON text without braces; names that doc records
                                  ///< have are given "input_" in front
};

/// Reads such lines; holds the working memory for as many as you like.
class InputReader {
 public:
  /// Bytes that must be readable behind a line.
  static constexpr std::size_t padding = 64;

  InputReader();
  ~InputReader();
  InputReader(InputReader&&) noexcept;
  InputReader& operator=(InputReader&&) noexcept;

  /// The record stays valid until the next call. Refuses what is no JSON object in UTF-8, what has no `id`
  /// or no `text` (ErrorCode::syntax), and says so for people. Where the error came after the id was
  /// found, id() has it.
  Result<const InputRecord*> read(std::string_view padded_line);
  const std::string& id() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace zhibiao::ndjson
