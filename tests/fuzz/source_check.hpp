// SPDX-License-Identifier: MIT
// What every reader promises.
#pragma once

#include "fuzz.hpp"
#include "zhibiao/core/utf8.hpp"
#include "zhibiao/readers/source.hpp"

inline void check_source(std::string_view bytes, const zhibiao::readers::ReadOptions& options) {
  using namespace zhibiao;
  const auto source = readers::read_source(bytes, options);
  if (!source) {
    require(!source.error().message.empty(), "an error says what is wrong");
    return;
  }
  const auto text = source->text();
  require(utf8::valid(text), "the text is UTF-8");
  require(source->diagnostics.size() <= 2 * options.max_diagnostics + 1, "diagnostics are few");
  const std::size_t room = source->base == readers::OffsetBase::bytes ? bytes.size() : text.size();
  for (std::size_t i = 0; i < text.size(); i = utf8::next(text, i)) {
    const Span original = source->map.to_original({i, utf8::next(text, i)});
    require(original.begin <= original.end && original.end <= room, "a character comes from the file");
  }
}
