// SPDX-License-Identifier: MIT
#include "model/user_table.hpp"

#include <algorithm>
#include <charconv>

namespace zhibiao {

std::vector<std::string_view> split(std::string_view text, char by) {
  std::vector<std::string_view> parts;
  for (;;) {
    const std::size_t end = text.find(by);
    parts.push_back(text.substr(0, end));
    if (end == std::string_view::npos) return parts;
    text.remove_prefix(end + 1);
  }
}

void UserTable::each_row(std::initializer_list<std::string_view> columns, const std::function<void()>& take) {
  constexpr std::string_view mark = "\xEF\xBB\xBF";
  if (tsv_.starts_with(mark)) offset_ = mark.size();
  for (std::string_view line : split(tsv_.substr(offset_), '\n')) {
    ++line_;
    const std::size_t size = line.size() + 1;
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (line.empty() || line.front() == '#') {
    } else if (columns_.empty()) {
      columns_ = split(line, '\t');
      if (std::find(columns_.begin(), columns_.end(), *columns.begin()) == columns_.end()) {
        complain("the first line must name the columns, parted by tabulators, and '" +
                 std::string(*columns.begin()) + "' among them");
        return;
      }
      for (const auto c : columns_)
        if (std::find(columns.begin(), columns.end(), c) == columns.end())
          complain("there is no column '" + std::string(c) + "'");
    } else if (fields_ = split(line, '\t'); fields_.size() != columns_.size()) {
      complain(std::to_string(fields_.size()) + " columns where the first line names " +
               std::to_string(columns_.size()));
    } else {
      take();
    }
    offset_ += size;
  }
}

std::string_view UserTable::field(std::string_view column) const {
  const auto at = std::find(columns_.begin(), columns_.end(), column);
  return at == columns_.end() ? std::string_view() : fields_[static_cast<std::size_t>(at - columns_.begin())];
}

int UserTable::year(std::string_view column) {
  const std::string_view text = field(column);
  if (text.empty()) return 0;
  int year = 0;
  const auto [end, bad] = std::from_chars(text.data(), text.data() + text.size(), year);
  if (bad == std::errc() && end == text.data() + text.size() && year >= 1900 && year <= 2100) return year;
  complain("'" + std::string(text) + "' is not a year");
  return 0;
}

void UserTable::complain(std::string_view what, Place row) { complaints_.emplace_back(row, what); }

std::optional<Error> UserTable::error() const {
  if (complaints_.empty()) return std::nullopt;
  auto in_order = complaints_;
  std::stable_sort(in_order.begin(), in_order.end(),
                   [](const auto& a, const auto& b) { return a.first.line < b.first.line; });
  std::string message;
  for (const auto& [row, what] : in_order)
    message.append(message.empty() ? "" : "\n")
        .append(file_)
        .append(":")
        .append(std::to_string(row.line))
        .append(": ")
        .append(what);
  return Error{ErrorCode::syntax, message, in_order.front().first.offset};
}

}  // namespace zhibiao
