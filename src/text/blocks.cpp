// SPDX-License-Identifier: MIT
#include "text/blocks.hpp"

#include <algorithm>
#include <unordered_map>

#include "text/chars.hpp"
#include "text/headings.hpp"
#include "text/neighbourhood.hpp"

namespace zhibiao::text {
namespace {

// A heading is at most this long: forty Han characters.
constexpr std::size_t heading_columns = 80;

// Words that no line of its own ends with: the sentence goes on behind the break.
constexpr std::string_view leads_on = "，、的和与及为在以是将对从把由到达至并或较比";

bool opens_speech(std::string_view s) {
  return s.starts_with("各位代表") || s.starts_with("同志们") || s.starts_with("各位人大代表");
}

// Styles of headings by twos, so that an unnumbered one has its place between them.
enum class Rank : std::uint8_t {
  minor = 0,
  part = 2,
  chinese = 4,
  chinese_bracket = 6,
  arabic = 8,
  arabic_bracket = 10
};

class Builder {
 public:
  Builder(std::string_view lined, const std::vector<Line>& lines, Document& document)
      : lined_(lined), lines_(lines), document_(document) {}

  OffsetMap run() {
    document_.text.reserve(lined_.size() + 64);
    measure_wrap();
    find_running_heads();
    const std::size_t body = head_zone();
    const std::size_t tail = tail_zone(body);
    for (std::size_t i = body; i < tail; ++i) take(i);
    finish(lines_.size());
    for (std::size_t i = tail; i < lines_.size(); ++i) emit_line(BlockKind::furniture, i);
    set_depths();
    return std::move(map_);
  }

 private:
  std::string_view text(std::size_t i) const { return lines_[i].of(lined_); }

  // ---- What the whole text shows --------------------------------------------------------------------------

  // Text from a PDF has lines of one width. Count in characters and in columns, and believe the sharper of
  // the two.
  void measure_wrap() {
    std::size_t blanks = 0;
    for (const Line& line : lines_) blanks += line.blank_before;
    spaced_ = blanks * 8 >= lines_.size() && blanks * 3 <= lines_.size() * 2;
    std::size_t open = 0, running = 0;
    std::vector<std::size_t> by_characters(256), by_columns(256);
    for (const Line& line : lines_) {
      const std::string_view s = line.of(lined_);
      if (line.front || s.size() < 24) continue;
      ++running;
      if (ends_sentence(s) || s.size() > 700) continue;
      ++open;
      ++by_characters[std::min<std::size_t>(long_as(line, s), 255)];
      ++by_columns[std::min<std::size_t>(wide_as(line, s), 255)];
    }
    if (open < 6 || open * 3 < running) return;
    const auto sharpest = [](const std::vector<std::size_t>& counts, std::size_t window) {
      std::pair<std::size_t, std::size_t> best{0, 0};  // lines, width
      for (std::size_t w = 12 + window; w < 254; ++w) {
        std::size_t n = 0;
        for (std::size_t i = w - window; i <= w; ++i) n += counts[i];
        if (n > best.first) best = {n, w};
      }
      return best;
    };
    const auto c = sharpest(by_characters, 1), k = sharpest(by_columns, 3);
    in_columns_ = k.first > c.first;
    const auto best = in_columns_ ? k : c;
    if (best.first * 2 < open) return;
    wrap_ = best.second;
    narrow_ = in_columns_ ? wrap_ / 2 : wrap_;
  }
  // The blanks that a line began with count; those inside it are gone, hence the play.
  static std::size_t wide_as(const Line& line, std::string_view s) { return columns(s) + line.indent; }
  static std::size_t long_as(const Line& line, std::string_view s) {
    return characters(s) + line.indent / 2u;
  }
  bool full(std::size_t i) const {
    if (wrap_ == 0) return false;
    return (in_columns_ ? wide_as(lines_[i], text(i)) + 4 : long_as(lines_[i], text(i)) + 2) >= wrap_;
  }

  // "— 3 —" is the number of a page wherever it stands, a bare number only between blank lines: "1510" may be
  // the end of a wrapped line.
  bool page_number(std::size_t i) const {
    const std::string_view s = text(i);
    if (!is_page_number(s)) return false;
    if (!std::all_of(s.begin(), s.end(), is_digit)) return true;
    return s.size() <= 3 && lines_[i].blank_before && (i + 1 == lines_.size() || lines_[i + 1].blank_before);
  }

  // Running heads: a short line that comes again beside the number of the page, or that is a title there.
  void find_running_heads() {
    running_heads_.assign(lines_.size(), false);
    std::unordered_map<std::string_view, std::size_t> seen;
    const auto beside_number = [&](std::size_t i) {
      return (i > 0 && page_number(i - 1)) || (i + 1 < lines_.size() && page_number(i + 1));
    };
    for (std::size_t i = 0; i < lines_.size(); ++i)
      if (text(i).size() <= 90 && beside_number(i)) ++seen[text(i)];
    if (seen.empty()) return;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (text(i).size() > 90 || page_number(i)) continue;
      if (const auto it = seen.find(text(i)); it != seen.end() && (it->second >= 2 || is_title(text(i))) &&
                                              !ends_sentence(text(i)) && !has(text(i), "，"))
        running_heads_[i] = true;
    }
  }

  // ---- Before and behind the report -----------------------------------------------------------------------

  bool begins_body(std::size_t i) const {
    const std::string_view s = text(i);
    if (lines_[i].front || is_furniture(s) || is_title(s)) return false;
    if (is_row(s) && (lines_[i].ruled || has_figure(s))) return true;
    if (opens_speech(s) || s.starts_with("现在，我代表") || s.starts_with("我代表")) return true;
    const Style style = enumerator(s).style;
    if (style == Style::chinese || style == Style::chinese_bracket || style == Style::part) return true;
    if (is_delivery(s) || is_speaker(s)) return false;
    const bool sentence = has(s, "。") || one_of(last_char(s), "！？；");
    if (sentence || (has_figure(s) && has(s, "，")) || (full(i) && wider(s, 59))) return true;
    return lines_[i].hashes > 1 || names_part(s);
  }

  // A notice or a summary may stand before the report proper; that begins with a title line of its own and
  // the line of its delivery. Returns the line behind these, 0 where there are none.
  std::size_t later_title(std::size_t begin) const {
    const std::size_t last = std::min(lines_.size(), begin + 40);
    for (std::size_t i = begin; i < last && lines_[i].begin * 5 < lined_.size(); ++i) {
      if (!is_title(text(i)) || wider(text(i), 40)) continue;
      std::size_t k = i + 1;
      while (k < last && k < i + 8 && !opens_speech(text(k)) && !has_sentence_inside(text(k))) ++k;
      if (k < lines_.size() && opens_speech(text(k))) return k;
    }
    return 0;
  }

  // Emits the blocks above the report and returns its first line.
  std::size_t head_zone() {
    std::size_t end = 0;
    while (end < lines_.size() && !begins_body(end)) ++end;
    end = std::max(end, later_title(end));
    std::size_t title = end;
    for (std::size_t i = 0; i < end && title == end; ++i)
      if (lines_[i].front_title || (is_title(text(i)) && !is_furniture(text(i)))) title = i;
    const bool titled = title != end;
    const bool spoken =
        end < lines_.size() && (opens_speech(text(end)) || enumerator(text(end)).style != Style::none);
    for (std::size_t i = 0; i < end; ++i) {
      const std::string_view s = text(i);
      const bool plate = is_title(s) || is_delivery(s) || (end < lines_.size() && is_speaker(s));
      BlockKind kind = BlockKind::paragraph;
      if (lines_[i].front_title) {
        kind = BlockKind::title;
      } else if (lines_[i].front || is_furniture(s) || page_number(i)) {
        kind = BlockKind::furniture;
      } else if (titled) {
        if ((plate && !wider(s, 100)) || (i > title && !wider(s, 60))) {
          kind = BlockKind::title;
        } else if (i < title) {
          kind = BlockKind::furniture;
        }
      } else if (!titled && spoken && !wider(s, 100) && !ends_sentence(s) && !has(s, "。") &&
                 !has_figure(s)) {
        kind = BlockKind::title;
      } else if (is_delivery(s) && !wider(s, 100) && !has_figure(s)) {
        kind = BlockKind::title;
      }
      if (kind == BlockKind::paragraph) return i;
      emit_line(kind, i);
    }
    return end;
  }

  // The first line of what stands behind the report.
  std::size_t tail_zone(std::size_t body) const {
    std::size_t last = lines_.size();
    while (last > body && !(ends_sentence(text(last - 1)) && wider(text(last - 1), 59))) --last;
    for (std::size_t i = last; i < lines_.size(); ++i)
      if (is_furniture(text(i)) && !has(text(i), "。")) return i;
    return lines_.size();
  }

  // ---- Lines into logical lines ---------------------------------------------------------------------------

  void take(std::size_t i) {
    const std::string_view s = text(i);
    if (page_number(i) || running_heads_[i] || is_stray_furniture(s)) {
      between_.push_back(i);
      return;
    }
    if (!parts_.empty() && continues(i)) {
      // What a page break put between the halves belongs to neither.
      between_.clear();
    } else {
      finish(i);
    }
    parts_.push_back(i);
    length_ += s.size();
  }

  static bool is_stray_furniture(std::string_view s) {
    return !wider(s, 60) && (is_furniture(s) || is_watermark(s)) && !has(s, "。") && !has(s, "，") &&
           !has(s, "@") && !has_figure_of_sense(s);
  }
  // "下转第3版" has a number, "浏览次数达5000万次" a figure.
  static bool has_figure_of_sense(std::string_view s) {
    return has_figure(s) && !has(s, "版") && !has(s, "：");
  }

  // Does line i go on with the sentence of the line before it?
  bool continues(std::size_t i) {
    const std::string_view left = text(parts_.back()), right = text(i);
    const bool open = !ends_sentence(left), full_left = full(parts_.back());
    if (!open && wrap_ == 0) return false;
    const Line& head = lines_[parts_.front()];
    const Line& line = lines_[i];
    const std::string_view last = last_char(left);
    const bool wanting = one_of(last, "，、") || (open && one_of(last, leads_on));
    const Enumerator number = enumerator(right);
    if (line.hashes != 0 || line.item || opens_speech(right) || is_glossary_title(right) || head.hashes != 0)
      return false;
    if (line.bold_lead && !head.bold) return false;
    if (right.starts_with("[") || right.starts_with("|") || left.starts_with("|")) return false;
    if (number.style == Style::chinese || number.style == Style::chinese_bracket ||
        number.style == Style::part)
      return wanting && full_left && !line.blank_before;
    if (number.style != Style::none) return open && full_left && !line.blank_before && line.indent == 0;
    const bool indented = line.indent >= 2 && (head.indent >= 2 || line.blank_before);
    if (full_left && !indented && open) return true;
    if (wrap_ != 0 && !line.blank_before && line.indent == 0 && !right.starts_with("——")) {
      // Where paragraphs are set off by a first line drawn in or by blank lines, any other line goes on; else
      // a sentence that ends at the edge mostly does not end its paragraph, too.
      const bool set_off = head.indent >= 2 || spaced_;
      if (set_off ? long_as(lines_[parts_.back()], left) * 5 >= narrow_ * 3 : full_left) return true;
    }
    if (!open) return false;
    // "二、2018年" over "主要目标任务": a heading in two lines.
    if (enumerator(left).style != Style::none && length_ <= 60 && !stops())
      return (wanting || last == "年") && !wider(right, 40) && !has_sentence_inside(right) &&
             !ends_sentence(right);
    if (wanting) return length_ >= 60;
    if (indented) return false;
    // Running text has marks inside its sentences; titles and lists seldom do.
    const bool running = length_ >= 45 && (stops() || has(left, "，") || has(left, "；"));
    const bool page_between =
        std::any_of(between_.begin(), between_.end(), [&](auto b) { return page_number(b); });
    if (running && (page_between || is_digit(left.back()) || (spaced_ && !line.blank_before))) return true;
    return length_ >= 45 && stops();
  }
  // Does what has been put together hold a whole sentence? Each part is searched once.
  bool stops() {
    while (!stops_ && searched_ < parts_.size()) stops_ = has(text(parts_[searched_++]), "。");
    return stops_;
  }

  /// `next` is the line that follows what has been put together.
  void finish(std::size_t next) {
    if (!parts_.empty()) {
      compose();
      classify(next);
      parts_.clear();
      length_ = searched_ = 0;
      stops_ = false;
    }
    for (const std::size_t i : between_) emit_line(BlockKind::furniture, i);
    between_.clear();
  }

  // The parts as one string; of a single line it is a view, so that an unbroken text is copied once.
  void compose() {
    pieces_.clear();
    scratch_.clear();
    for (const std::size_t part : parts_) {
      const Line& line = lines_[part];
      const std::string_view right = line.of(lined_);
      if (!scratch_.empty() && is_letter(scratch_.back()) && is_letter(right.front())) {
        // The line feed becomes the blank between two Latin words.
        pieces_.push_back({scratch_.size(), line.begin - 1, 1});
        scratch_.push_back(' ');
      }
      pieces_.push_back({scratch_.size(), line.begin, right.size()});
      if (parts_.size() > 1) scratch_ += right;
    }
    logical_ = parts_.size() > 1 ? std::string_view(scratch_) : text(parts_.front());
  }

  // ---- Output ---------------------------------------------------------------------------------------------

  void emit_line(BlockKind kind, std::size_t i) {
    const Line& line = lines_[i];
    open(kind);
    copy(line.begin, line.end - line.begin);
    close();
  }
  void emit(BlockKind kind, std::size_t from, std::size_t to) {
    open(kind);
    for (const Piece& piece : pieces_) {
      const std::size_t begin = std::max(from, piece.logical), end = std::min(to, piece.logical + piece.size);
      if (begin >= end) continue;
      const std::size_t lined = piece.lined + (begin - piece.logical);
      if (lined_[lined] != '\n') {
        copy(lined, end - begin);
      } else {
        map_.add(document_.text.size(), lined, 1);
        document_.text.push_back(' ');
      }
    }
    close();
  }
  void emit_heading(Rank rank, int number, std::size_t to) {
    const auto words = logical_.substr(0, to);
    headings_.push_back({.rank = rank,
                         .number = number,
                         .names_part = rank == Rank::chinese && names_part(words),
                         .names_year = rank == Rank::minor && names_year(words)});
    emit(BlockKind::heading, 0, to);
  }
  void copy(std::size_t begin, std::size_t size) {
    map_.add(document_.text.size(), begin, size);
    document_.text.append(lined_.substr(begin, size));
  }
  void open(BlockKind kind) {
    document_.blocks.push_back({.kind = kind, .span = {document_.text.size(), document_.text.size()}});
  }
  void close() {
    document_.blocks.back().span.end = document_.text.size();
    document_.text.push_back('\n');
  }

  // ---- Kinds ----------------------------------------------------------------------------------------------

  bool late() const { return lines_[parts_.front()].begin * 5 >= lined_.size() * 2; }

  void classify(std::size_t next) {
    const std::string_view s = logical_;
    if (is_row(s)) {
      emit(BlockKind::table, 0, s.size());
      document_.blocks.back().depth = lines_[parts_.front()].ruled;
      return;
    }
    if ((late() || closed_) && is_glossary_title(s)) notes_ = true;
    if (late() && is_appendix_title(s) && !is_glossary_title(s)) {
      // "附件" alone belongs to what it announces: a glossary, or a list of projects with a heading.
      notes_ = next < lines_.size() && is_glossary_title(text(next));
      if (!notes_) return emit_heading(Rank::part, 0, s.size());
    }
    const bool mark = s.starts_with("["), remark = late() && s.starts_with("注：");
    if (closed_ && begins_glossary(s)) notes_ = true;
    if (notes_ || mark || remark) return emit(BlockKind::note, 0, s.size());
    const Enumerator number = enumerator(s);
    if (number.style != Style::none ? numbered(number) : unnumbered(next)) return;
    if (late() && s.ends_with("！") && wider(s, 59)) closed_ = true;
    emit(BlockKind::paragraph, 0, s.size());
  }

  static bool is_row(std::string_view s) {
    return s.size() > 2 && s.starts_with("|") && s.find('|', 1) != s.npos;
  }

  // "12.“一网通办”：指…": an entry of a glossary that has no title of its own.
  static bool begins_glossary(std::string_view s) {
    const std::string_view head = s.substr(0, 120);
    const Enumerator number = enumerator(s);
    const bool quoted = s.starts_with("“"), counted = number.style != Style::none;
    const bool means = has(head, "是指") || has(head, "：指") || has(head, "：即") || has(head, "，指");
    if (means && (quoted || counted)) return true;
    if (quoted && has(head, "”：")) return true;
    if (number.style != Style::arabic && number.style != Style::arabic_bracket) return false;
    const std::size_t colon = head.find("：");
    if (colon == std::string_view::npos || colon <= number.size) return false;
    // Not "1.新建公园10个。（牵头单位：…）".
    const std::string_view term = head.substr(number.size, colon - number.size);
    return !has_figure(term) && !has(term, "。") && (!has(term, "（") || has(term, "）"));
  }

  bool numbered(Enumerator number) {
    const std::string_view s = logical_;
    const bool outer = number.style <= Style::chinese_bracket;
    const std::size_t stop = std::min(find_word(s, "。"), s.size());
    const std::string_view sentence = s.substr(0, stop);
    if (number.style == Style::circled || number.size >= sentence.size()) return false;
    // A line of its own may be longer than a sentence that leads a paragraph.
    const std::size_t limit = stop == s.size() && outer ? heading_columns * 3 / 2 : heading_columns;
    if (wider(sentence, limit) || has_sentence_inside(sentence)) return false;
    if (ends_in(sentence, Chars("；，、！？"))) return false;
    const bool alone = stop + 3 >= s.size(), stopped = stop != s.size();
    if (alone && stopped && !outer) return false;
    if (has_figure(sentence.substr(number.size)) && (!outer || (alone && stopped))) return false;
    const auto rank = static_cast<Rank>(static_cast<int>(number.style) * 2);
    // "（一）经济平稳运行。工业…": the first sentence is the heading, the rest its text.
    emit_heading(rank, number.number, alone ? s.size() : stop + 3);
    if (!alone) emit(BlockKind::paragraph, stop + 3, s.size());
    return true;
  }

  bool unnumbered(std::size_t next) {
    const Line& line = lines_[parts_.front()];
    const std::string_view s = logical_;
    const bool stopped = s.ends_with("。"), marked = line.hashes != 0 || line.bold;
    if (wider(s, heading_columns) || (stopped && !marked) || ends_in(s, Chars("；，、！？："))) return false;
    if (opens_speech(s) || s.starts_with("（") || has(s, "|") || has_sentence_inside(s)) return false;
    // "2013年为民办10件实事": the list of projects behind many a report.
    const bool projects =
        late() && (has(s, "实事") || s.ends_with("清单")) && !wider(s, 50) && !stopped && !has(s, "，");
    if (projects) return emit_heading(Rank::part, 0, s.size()), true;
    if (line.hashes == 0 && has_figure(s)) return false;
    const bool part = names_part(s) && !wider(s, 50) && !has(s, "，");
    if (!marked) {
      // A plain line is a heading by what follows it: text, or headings of its own.
      if (next >= lines_.size() || has(s, "：") || line.item) return false;
      const std::string_view below = text(next);
      const Style style = enumerator(below).style;
      const bool running = full(next) || (wider(below, 79) && (has(below, "。") || ends_sentence(below)));
      const bool headed = style != Style::none && (part || style > Style::chinese);
      if (!running && !headed && !(part && ends_sentence(below))) return false;
    }
    emit_heading(part || line.hashes == 1 || line.hashes == 2 ? Rank::part : Rank::minor, 0, s.size());
    return true;
  }

  // Depths and parents, now that all headings are known. 一、 lies below the part that it opens, or, where
  // the count of 一、二、 begins anew, below the one before it until that goes on.
  void set_depths() {
    for (std::size_t k = 0; k + 1 < headings_.size(); ++k)
      if (headings_[k].rank == Rank::minor &&
          (opens_count(k + 1) || (headings_[k].names_year && opens_inner(k + 1))))
        headings_[k].rank = Rank::part;
    // A single unnumbered line above all others is a title rather than a part.
    const auto parts =
        std::count_if(headings_.begin(), headings_.end(), [](auto& h) { return h.rank == Rank::part; });
    const bool lone = parts == 1 && headings_.front().rank == Rank::part;
    bool below_part = false;
    std::vector<int> counts;  // the number reached on each level of 一、
    struct Open {
      std::int32_t block;
      int depth;
    };
    std::vector<Open> above;
    int numbered_depth = 0;
    std::size_t k = 0;
    for (std::size_t i = 0; i < document_.blocks.size(); ++i) {
      Block& block = document_.blocks[i];
      if (block.kind == BlockKind::heading) {
        const Heading& heading = headings_[k++];
        const Rank rank = heading.rank;
        const int number = heading.number;
        const int base = below_part ? 1 : 0;
        int depth = numbered_depth + 1;
        if (rank == Rank::part) {
          below_part = !lone && opens_count(k);
          counts.clear();
          depth = 1;
        } else if (rank == Rank::chinese) {
          if (number == 1) {
            if (counts.size() < 3) counts.push_back(0);
          } else {
            // 三、 behind an inner 二、 may go on with the outer count: the words tell.
            const auto outer = [&] { return heading.names_part && counts[counts.size() - 2] + 1 == number; };
            while (counts.size() > 1 && (counts.back() + 1 != number || outer())) counts.pop_back();
          }
          if (counts.empty()) counts.push_back(0);
          counts.back() = number;
          depth = static_cast<int>(counts.size()) + base;
        } else if (rank != Rank::minor) {
          const int inner = counts.size() > 1 ? static_cast<int>(counts.size()) - 1 : 0;
          depth = static_cast<int>(rank) / 2 - 1 + base + inner;
        }
        block.depth = static_cast<std::uint8_t>(depth);
        if (rank != Rank::minor) numbered_depth = depth;
        while (!above.empty() && above.back().depth >= depth) above.pop_back();
        if (!above.empty()) block.heading = above.back().block;
        above.push_back({static_cast<std::int32_t>(i), depth});
      } else if ((block.kind == BlockKind::paragraph || block.kind == BlockKind::table) && !above.empty()) {
        block.heading = above.back().block;
      }
    }
  }
  bool opens_count(std::size_t k) const {
    return k < headings_.size() && headings_[k].rank == Rank::chinese && headings_[k].number == 1;
  }

  // 2014年工作任务 / 1、… / 2、…: a part whose count is an inner one
  bool opens_inner(std::size_t k) const {
    return k < headings_.size() && headings_[k].rank == Rank::arabic && headings_[k].number == 1;
  }

  std::string_view lined_;
  const std::vector<Line>& lines_;
  Document& document_;
  OffsetMap map_;

  std::size_t wrap_ = 0;    // width of the lines of wrapped text, 0: not wrapped
  std::size_t narrow_ = 0;  // the same in characters
  bool in_columns_ = false;
  bool spaced_ = false;  // blank lines stand between the paragraphs
  std::vector<bool> running_heads_;

  std::vector<std::size_t> parts_;    // lines of the logical line that is being put together
  std::vector<std::size_t> between_;  // page numbers and the like behind its last part
  std::size_t length_ = 0, searched_ = 0;
  bool stops_ = false;

  struct Piece {
    std::size_t logical, lined, size;
  };
  std::vector<Piece> pieces_;
  std::string scratch_;
  std::string_view logical_;

  struct Heading {
    Rank rank;
    int number;
    bool names_part;  // of one in a count 一、二、
    bool names_year;  // of an unnumbered one
  };
  std::vector<Heading> headings_;
  bool notes_ = false;   // inside a glossary
  bool closed_ = false;  // the report's last call has been heard
};

}  // namespace

OffsetMap build_blocks(std::string_view lined, const std::vector<Line>& lines, Document& document) {
  return Builder(lined, lines, document).run();
}

}  // namespace zhibiao::text
