// SPDX-License-Identifier: MIT
#include "text/lines.hpp"

#include <algorithm>
#include <cstring>

#include "text/canonical.hpp"
#include "text/chars.hpp"
#include "text/neighbourhood.hpp"

namespace zhibiao::text {
namespace {

std::string_view trimmed(std::string_view s) {
  while (!s.empty() && (s.front() == ' ' || s.front() == '\t')) s.remove_prefix(1);
  while (!s.empty() && (s.back() == ' ' || s.back() == '\t' || s.back() == '\r')) s.remove_suffix(1);
  return s;
}

// "---", "* * *", "=====", "|---|:--|", "```": lines of marks only.
bool is_rule(std::string_view raw) {
  std::size_t marks = 0;
  for (const char c : raw) {
    if (c == '-' || c == '*' || c == '_' || c == '=' || c == '`' || c == '|' || c == ':') {
      ++marks;
    } else if (c != ' ' && c != '\t' && c != '\r') {
      return false;
    }
  }
  return marks >= 3;
}

// Is every character of the line inside ** … **?
bool all_bold(std::string_view raw) {
  raw = trimmed(raw);
  if (!raw.starts_with("**")) return false;
  bool inside = false, some = false;
  for (std::size_t i = 0; i < raw.size(); ++i) {
    if (raw.compare(i, 2, "**") == 0) {
      inside = !inside;
      ++i;
    } else if (!inside && raw[i] != ' ' && raw[i] != '\t') {
      int width = 0;
      const std::size_t blank = blank_at(raw.data() + i, raw.data() + raw.size(), width);
      if (blank == 0) return false;
      i += blank - 1;
    } else {
      some = true;
    }
  }
  return some && !inside;
}

class Scanner {
 public:
  Scanner(std::string_view bytes, std::string& text, OffsetMap& map)
      : bytes_(bytes), text_(text), writer_(bytes, text, map) {}

  std::vector<Line> run() {
    std::size_t at = front_matter();
    while (at < bytes_.size()) {
      if (bytes_[at] == '\n') {
        blank_ = true;
        ++at;
      } else {
        at = line(at, line_end(at), Line{});
      }
    }
    return std::move(lines_);
  }

 private:
  std::size_t line_end(std::size_t at) const {
    const void* feed = std::memchr(bytes_.data() + at, '\n', bytes_.size() - at);
    return feed ? static_cast<std::size_t>(static_cast<const char*>(feed) - bytes_.data()) : bytes_.size();
  }
  std::string_view raw(std::size_t begin, std::size_t end) const { return bytes_.substr(begin, end - begin); }

  // "---", lines "key: value", "---" at the very beginning. Returns where the text proper begins.
  std::size_t front_matter() {
    std::size_t at = bytes_.starts_with("\xEF\xBB\xBF") ? 3 : 0;
    std::size_t end = at < bytes_.size() ? line_end(at) : at;
    if (trimmed(raw(at, end)) != "---") return at;
    std::vector<std::pair<std::size_t, std::size_t>> rows;
    for (std::size_t i = end + 1; i < bytes_.size() && rows.size() < 60; i = end + 1) {
      end = line_end(i);
      const std::string_view row = trimmed(raw(i, end));
      if (row == "---") {
        for (const auto& [from, to] : rows) {
          Line row_line{.front = true};
          std::size_t begin = from;
          if (const std::string_view text = raw(from, to); text.starts_with("title:")) {
            row_line.front_title = true;
            begin += 6;
            while (begin < to && (bytes_[begin] == ' ' || bytes_[begin] == '"' || bytes_[begin] == '\''))
              ++begin;
          }
          line(begin, to, row_line);
        }
        blank_ = true;
        return std::min(end + 1, bytes_.size());
      }
      if (!row.empty() && !has(row, ":")) break;
      rows.emplace_back(i, end);
    }
    return at;
  }

  // What stands before the first character of the text: blanks, quotation, heading and list marks.
  std::size_t marks(std::size_t at, std::size_t end, Line& line) const {
    const char* p = bytes_.data() + at;
    const char* const stop = bytes_.data() + end;
    int width = 0;
    std::size_t columns = 0;
    const auto skip_blanks = [&] {
      const char* const from = p;
      while (const std::size_t n = blank_at(p, stop, width)) {
        p += n;
        columns += static_cast<std::size_t>(width);
      }
      return p != from;
    };
    skip_blanks();
    line.indent = static_cast<std::uint8_t>(std::min<std::size_t>(columns, 255));
    while (p < stop && *p == '>') {
      ++p;
      skip_blanks();
    }
    const char* q = p;
    while (q < stop && *q == '#') ++q;
    if (q != p && q - p <= 6 && q < stop && !is_digit(*q)) {
      line.hashes = static_cast<std::uint8_t>(q - p);
      p = q;
      skip_blanks();
    }
    const std::string_view rest(p, static_cast<std::size_t>(stop - p));
    if (rest.size() > 1 && (rest[0] == '-' || rest[0] == '*' || rest[0] == '+') && rest[1] == ' ') {
      // "- 12 -" is the number of a page.
      const std::string_view number = trimmed(rest.substr(1));
      if (!(rest[0] == '-' && !number.empty() && is_digit(number[0]) && number.back() == '-')) {
        line.item = true;
        ++p;
        skip_blanks();
      }
    } else if (rest.size() >= 3 && Chars("•●■◆◇▪‣□").has(key(rest.data()))) {
      line.item = true;
      p += 3;
      skip_blanks();
    }
    return static_cast<std::size_t>(p - bytes_.data());
  }

  // Writes the line [at, end) and returns where the next one begins.
  std::size_t line(std::size_t at, std::size_t end, Line line) {
    using Stop = Canonicaliser::Stop;
    if (!line.front && is_rule(raw(at, end))) {
      if (!blank_ && !lines_.empty() && text_[lines_.back().begin] == '|') lines_.back().ruled = true;
      blank_ = true;
      return end + 1;
    }
    const bool front = line.front, front_title = line.front_title;
    at = marks(at, end, line);
    if (raw(at, end).starts_with("**")) {
      line.bold_lead = true;
      line.bold = all_bold(raw(at, end));
    }
    bool again = true;
    while (again) {
      again = false;
      line.begin = text_.size();
      line.blank_before = blank_ && !lines_.empty();
      writer_.start_line(!blank_ && cut_);
      Stop stop = Stop::end;
      for (;;) {
        at = writer_.append(at, std::max(at, end), stop);
        if (stop != Stop::past_end) break;
        end = at < bytes_.size() ? line_end(at) : bytes_.size();
      }
      again = stop == Stop::line_break && at <= end;
      if (text_.size() == line.begin) {
        blank_ = true;
      } else {
        line.end = text_.size();
        cut_ = !ends_in(line.of(text_), Chars("。！？；："));
        writer_.newline();
        lines_.push_back(line);
        blank_ = false;
      }
      if (again) {
        line = Line{.front = front, .front_title = front_title};
        at = marks(at, end, line);
      }
    }
    return end + 1;
  }

  std::string_view bytes_;
  std::string& text_;
  Canonicaliser writer_;
  std::vector<Line> lines_;
  bool blank_ = false;
  bool cut_ = false;  // the line before ended inside a sentence
};

}  // namespace

std::vector<Line> scan_lines(std::string_view bytes, std::string& text, OffsetMap& map) {
  return Scanner(bytes, text, map).run();
}

}  // namespace zhibiao::text
