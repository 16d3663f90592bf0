// SPDX-License-Identifier: MIT
#include "readers/html_guard.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <vector>

namespace zhibiao::readers {
namespace {

char lower(char c) { return static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c); }
bool letter(char c) { return lower(c) >= 'a' && lower(c) <= 'z'; }
bool blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f'; }

template <std::size_t N>
bool among(std::string_view name, const std::array<std::string_view, N>& names) {
  return std::find(names.begin(), names.end(), name) != names.end();
}
constexpr std::array<std::string_view, 16> empty = {"area",   "base",  "br",   "col",    "embed", "hr",
                                                    "img",    "input", "link", "keygen", "meta",  "param",
                                                    "source", "track", "wbr",  "frame"};
// End tags of other elements do not reach through these.
constexpr std::array<std::string_view, 11> walls = {
    "table", "td", "th", "caption", "html", "applet", "marquee", "object", "template", "button", "svg"};
constexpr std::array<std::string_view, 10> table_parts = {"table", "caption", "colgroup", "thead", "tbody",
                                                          "tfoot", "tr",      "td",       "th",    "html"};
constexpr std::array<std::string_view, 7> raw = {"script", "style",  "textarea", "title",
                                                 "xmp",    "iframe", "noframes"};
// These end themselves where the next of their kind begins.
constexpr std::array<std::string_view, 11> self_ending = {"p",  "li", "dd",    "dt",    "option", "tr",
                                                          "td", "th", "tbody", "thead", "tfoot"};

constexpr std::uint64_t hash(std::string_view name) {
  std::uint64_t h = 14695981039346656037u;
  for (const char c : name) h = (h ^ static_cast<unsigned char>(c)) * 1099511628211u;
  return h;
}
constexpr auto wall_hashes = [] {
  std::array<std::uint64_t, walls.size()> hashes{};
  for (std::size_t i = 0; i < walls.size(); ++i) hashes[i] = hash(walls[i]);
  return hashes;
}();
bool is_wall(std::uint64_t h) {
  return std::find(wall_hashes.begin(), wall_hashes.end(), h) != wall_hashes.end();
}

class Guard {
 public:
  Guard(std::string_view html, std::size_t factor)
      : html_(html), budget_(static_cast<std::uint64_t>(factor) * html.size() + (1u << 20)) {}

  std::optional<std::size_t> run() {
    for (std::size_t i = 0; (i = html_.find('<', i)) != html_.npos && i + 1 < html_.size();) {
      const char c = html_[i + 1];
      if (letter(c)) {
        i = start_tag(i);
      } else if (c == '/' && i + 2 < html_.size() && letter(html_[i + 2])) {
        i = end_tag(i);
      } else if (html_.compare(i, 4, "<!--") == 0) {
        // "<!-->" and "<!--->" are whole comments.
        const std::size_t end = html_.find("-->", i + 2);
        work_ += open_.size();
        i = end == html_.npos ? html_.size() : end + 3;
      } else {
        ++i;
      }
      if (work_ > budget_) return i;
    }
    return std::nullopt;
  }

 private:
  std::string_view name_at(std::size_t i) {
    const std::size_t begin = i;
    while (i < html_.size() && !blank(html_[i]) && html_[i] != '/' && html_[i] != '>') ++i;
    length_ = i - begin;
    std::size_t n = 0;
    for (std::size_t k = begin; k < i && n < name_.size(); ++k) name_[n++] = lower(html_[k]);
    return {name_.data(), n};
  }
  // From behind the name to behind the '>'.
  std::size_t attributes(std::size_t i) {
    std::uint64_t count = 0;
    while (i < html_.size() && html_[i] != '>') {
      if (blank(html_[i]) || html_[i] == '/') {
        ++i;
        continue;
      }
      ++count;
      ++i;  // a name may begin with '='
      while (i < html_.size() && !blank(html_[i]) && html_[i] != '/' && html_[i] != '>' && html_[i] != '=')
        ++i;
      std::size_t value = i;
      while (value < html_.size() && blank(html_[value])) ++value;
      if (value >= html_.size() || html_[value] != '=') continue;
      ++value;
      while (value < html_.size() && blank(html_[value])) ++value;
      if (value < html_.size() && (html_[value] == '"' || html_[value] == '\'')) {
        const std::size_t end = html_.find(html_[value], value + 1);
        i = end == html_.npos ? html_.size() : end + 1;
      } else {
        i = value;
        while (i < html_.size() && !blank(html_[i]) && html_[i] != '>') ++i;
      }
    }
    work_ += count * count;
    return std::min(i + 1, html_.size());
  }
  std::size_t start_tag(std::size_t i) {
    const std::string_view name = name_at(i + 1);
    const std::size_t next = attributes(i + 1 + length_);
    work_ += open_.size() + 1;
    if (among(name, empty)) return next;
    if (among(name, raw)) return skip_raw(next, name);
    if (among(name, self_ending)) close(name);
    open_.push_back(hash(name));
    return next;
  }
  std::size_t end_tag(std::size_t i) {
    const std::string_view name = name_at(i + 2);
    const std::size_t next = attributes(i + 2 + length_);
    close(name);
    return next;
  }
  void close(std::string_view name) {
    const std::uint64_t wanted = hash(name);
    const bool table_part = among(name, table_parts);
    for (std::size_t k = open_.size(); k > 0; --k) {
      ++work_;
      if (open_[k - 1] == wanted) {
        open_.resize(k - 1);
        return;
      }
      if (table_part ? open_[k - 1] == hash("table") : is_wall(open_[k - 1])) return;
    }
  }
  std::size_t skip_raw(std::size_t i, std::string_view name) const {
    for (; (i = html_.find("</", i)) != html_.npos; i += 2) {
      std::size_t n = 0;
      while (n < name.size() && i + 2 + n < html_.size() && lower(html_[i + 2 + n]) == name[n]) ++n;
      if (n == name.size()) return i;
    }
    return html_.size();
  }
  std::string_view html_;
  std::uint64_t budget_, work_ = 0;
  std::vector<std::uint64_t> open_;
  std::array<char, 16> name_{};
  std::size_t length_ = 0;
};

}  // namespace

std::optional<std::size_t> too_costly(std::string_view html, std::size_t factor) {
  return Guard(html, factor).run();
}

}  // namespace zhibiao::readers
