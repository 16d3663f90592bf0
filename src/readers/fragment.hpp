// SPDX-License-Identifier: MIT
// A piece of text taken from a source, and the text that such pieces are put together to.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "zhibiao/core/offset_map.hpp"

namespace zhibiao::readers {

/// Text of one paragraph or cell and where its bytes came from.
class Fragment {
 public:
  /// `derived` stands for `original_size` bytes of the source from `original` on; a copy where the sizes
  /// agree.
  void put(std::string_view derived, std::uint64_t original, std::uint64_t original_size) {
    if (derived.empty()) return;
    if (!parts_.empty()) {
      Part& last = parts_.back();
      if (last.size == last.original_size && derived.size() == original_size &&
          last.derived + last.size == text_.size() && last.original + last.size == original) {
        last.size += derived.size();
        last.original_size += derived.size();
        text_ += derived;
        return;
      }
    }
    parts_.push_back({text_.size(), derived.size(), original, original_size});
    text_ += derived;
  }
  /// Text that the source does not have.
  void insert(std::string_view text) { text_ += text; }

  const std::string& text() const { return text_; }
  bool empty() const { return text_.empty(); }
  void clear() {
    text_.clear();
    parts_.clear();
  }
  /// Cuts blanks (and line ends) off both ends; `indent` keeps those at the front.
  void trim(bool indent = false);
  /// Appends this to a text and its map.
  void append_to(std::string& text, OffsetMap& map) const {
    for (const Part& p : parts_) map.add(text.size() + p.derived, p.original, p.size, p.original_size);
    text += text_;
  }

 private:
  struct Part {
    std::size_t derived, size;
    std::uint64_t original, original_size;
  };
  std::string text_;
  std::vector<Part> parts_;
};

/// Rows of cells, some of which reach over several columns or rows.
class Grid {
 public:
  struct Cell {
    Fragment text;
    std::size_t columns = 1, rows = 1;
  };
  void start_row() { rows_.emplace_back(); }
  void add(Cell cell) {
    if (rows_.empty()) start_row();
    rows_.back().push_back(std::move(cell));
  }
  bool empty() const { return rows_.empty(); }
  /// Appends "| a | b |" lines with a rule after the first row. A head that reaches over several columns or
  /// rows stands in each of them, a number in the first only.
  void append_to(std::string& text, OffsetMap& map);

 private:
  std::vector<std::vector<Cell>> rows_;
};

}  // namespace zhibiao::readers
