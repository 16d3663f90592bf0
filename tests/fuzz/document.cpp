// SPDX-License-Identifier: MIT
#include "zhibiao/text/document.hpp"

#include "fuzz.hpp"
#include "zhibiao/core/utf8.hpp"

using namespace zhibiao;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const Document document = read_document(bytes_of(data, size));
  require(utf8::valid(document.text), "the canonical text is UTF-8");
  std::uint64_t last = 0;
  for (const auto& block : document.blocks) {
    require(last <= block.span.begin && block.span.end <= document.text.size(), "blocks come in order");
    require(block.heading < static_cast<std::int32_t>(document.blocks.size()), "a heading is a block");
    last = block.span.end;
    const Span original = document.map.to_original(block.span);
    require(original.begin <= original.end && original.end <= size, "a block comes from the bytes given");
  }
  return 0;
}
