// SPDX-License-Identifier: MIT
#include "zhibiao/text/figure.hpp"

#include "fuzz.hpp"

using namespace zhibiao;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto text = bytes_of(data, size);
  std::vector<Figure> figures;
  scan_figures(text, figures);
  std::uint64_t last = 0;
  for (const auto& f : figures) {
    require(f.span.begin < f.span.end && f.span.end <= size, "a figure lies inside the text");
    require(f.span.begin >= last, "figures come in order");
    require(f.outer.contains(f.span), "the words of bound lie around the figure");
    last = f.span.begin;
  }
  if (const auto found = parse_figures(text))
    for (const auto& f : *found) require(f.span.end <= size && is_figure(f.kind), "a figure of the phrase");
  return 0;
}
