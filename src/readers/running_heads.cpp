// SPDX-License-Identifier: MIT
#include "readers/running_heads.hpp"

#include <algorithm>
#include <map>

#include "zhibiao/core/utf8.hpp"

namespace zhibiao::readers {
namespace {

constexpr std::size_t edge = 2;  // lines at the head and at the foot that are looked at

bool is_digit(char32_t c) { return (c >= '0' && c <= '9') || (c >= U'０' && c <= U'９'); }
bool is_blank(char32_t c) { return c <= ' ' || c == 0xA0 || c == 0x3000; }

// What is the same on all pages: the line without digits and blanks.
std::string constant_part(std::string_view line) {
  std::string out;
  for (std::size_t i = 0; i < line.size();) {
    const auto c = utf8::decode(line, i);
    i += c.size;
    if (!is_digit(c.code) && !is_blank(c.code)) utf8::append(out, c.code);
  }
  return out;
}

// The lines at the head and foot of a page that are not blank, outermost first.
template <class Action>
void for_edges(std::vector<std::string>& page, Action action) {
  const auto is_text = [](const std::string& line) { return line.find_first_not_of(" \t\r") != line.npos; };
  std::size_t seen = 0;
  for (auto line = page.begin(); line != page.end() && seen < edge; ++line)
    if (is_text(*line)) action(*line, seen++);
  seen = 0;
  for (auto line = page.rbegin(); line != page.rend() && seen < edge; ++line)
    if (is_text(*line)) action(*line, edge + seen++);
}

}  // namespace

bool is_page_number(std::string_view line) {
  std::size_t digits = 0;
  for (std::size_t i = 0; i < line.size();) {
    const auto c = utf8::decode(line, i);
    i += c.size;
    if (is_digit(c.code))
      ++digits;
    else if (!is_blank(c.code) &&
             std::u32string_view(U"-—－–―~·•/第页頁共").find(c.code) == std::u32string_view::npos)
      return false;
  }
  return digits > 0 && digits <= 6;
}

void drop_running_heads(std::vector<std::vector<std::string>>& pages) {
  std::map<std::pair<std::size_t, std::string>, std::size_t> count;
  for (auto& page : pages)
    for_edges(page, [&](std::string& line, std::size_t place) { ++count[{place, constant_part(line)}]; });
  const std::size_t enough = std::max<std::size_t>(3, pages.size() / 4);
  for (auto& page : pages) {
    // What is judged are the edges as they were, so a paragraph next to a dropped head is safe.
    std::vector<std::string*> gone;
    for_edges(page, [&](std::string& line, std::size_t place) {
      const std::string same = constant_part(line);
      if ((pages.size() > 1 && place % edge == 0 && is_page_number(line)) ||
          (!same.empty() && count[{place, same}] >= enough))
        gone.push_back(&line);
    });
    for (std::string* line : gone) line->clear();
  }
}

}  // namespace zhibiao::readers
