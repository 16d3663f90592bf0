// SPDX-License-Identifier: MIT
#include "readers/html.hpp"

#include "readers/missing.hpp"

#if !ZHIBIAO_HAS_GUMBO
namespace zhibiao::readers {

Result<SourceText> read_html(SourceText, const ReadOptions&) {
  return missing_library("web pages (HTML)", "libgumbo-dev");
}

}  // namespace zhibiao::readers
#else

#include <algorithm>
#include <charconv>

#include "readers/diagnostics.hpp"
#include "readers/fragment.hpp"
#include "readers/html_guard.hpp"
#include "readers/html_text.hpp"
#include "readers/html_tree.hpp"
#include "zhibiao/core/utf8.hpp"

namespace zhibiao::readers {
namespace {

int heading_level(GumboTag tag) {
  switch (tag) {
    case GUMBO_TAG_H1:
      return 1;
    case GUMBO_TAG_H2:
      return 2;
    case GUMBO_TAG_H3:
      return 3;
    case GUMBO_TAG_H4:
      return 4;
    case GUMBO_TAG_H5:
      return 5;
    case GUMBO_TAG_H6:
      return 6;
    default:
      return 0;
  }
}

std::size_t number_attribute(const GumboNode* node, const char* name) {
  const GumboAttribute* attribute = gumbo_get_attribute(&node->v.element.attributes, name);
  std::size_t n = 1;
  if (attribute != nullptr) {
    const std::string_view value = attribute->value;
    std::from_chars(value.data(), value.data() + value.size(), n);
  }
  return std::clamp<std::size_t>(n, 1, 1000);
}

// Rows of short cells; a table that lays out the page has others in it, or whole paragraphs in its cells.
bool is_data(const HtmlTree& tree, std::uint32_t table) {
  if (tree[table].has_table) return false;
  std::size_t rows = 0, cells = 0;
  for (std::uint32_t i = table + 1; i < tree[table].end; ++i) {
    const GumboTag tag = tree[i].tag();
    rows += tag == GUMBO_TAG_TR;
    if (tag != GUMBO_TAG_TD && tag != GUMBO_TAG_TH) continue;
    ++cells;
    if (tree[i].plain > 150) return false;
  }
  return rows >= 2 && cells >= 2 * rows - 1;
}

// The smallest element that holds all running text but a trifle.
std::uint32_t find_main(const HtmlTree& tree) {
  std::uint32_t main = 0;
  for (;;) {
    const HtmlNode& n = tree[main];
    std::uint32_t best = 0;
    for (std::uint32_t child = main + 1; child < n.end; child = tree[child].end) {
      const HtmlNode& c = tree[child];
      if (!c.element() || c.hidden || !is_block(c.tag()) || c.end == child + 1) continue;
      if (best == 0 || c.prose > tree[best].prose) best = child;
    }
    if (best == 0 || tree[best].prose == 0) return main;
    const HtmlNode& b = tree[best];
    // A paragraph, a list or a table is a part of the text, not what holds it; but a page may stand in a
    // table.
    const GumboTag tag = b.tag();
    const bool text_itself = tag == GUMBO_TAG_P || tag == GUMBO_TAG_LI || tag == GUMBO_TAG_UL ||
                             tag == GUMBO_TAG_OL || tag == GUMBO_TAG_DL || heading_level(tag) > 0;
    if (text_itself || (n.prose - b.prose) * 33 > b.prose) return main;
    if (tag == GUMBO_TAG_TABLE && (b.prose < 400 || is_data(tree, best))) return main;
    main = best;
  }
}

// A menu or a list of other pages.
bool is_menu(const HtmlNode& n) {
  return n.links >= 3 && n.prose == 0 && n.linked * 10 > (n.linked + n.plain) * 6;
}

class HtmlReader {
 public:
  HtmlReader(const HtmlTree& tree, SourceText& out, DiagnosticList& diagnostics)
      : tree_(tree), out_(out), diagnostics_(diagnostics) {}

  void run() {
    const std::uint32_t main = find_main(tree_);
    title(main);
    report_left_out(main);
    walk(main);
    flush();
    if (map_.identity()) text_.clear();  // marks alone; an empty map would mean that all is as it was
    SourceText result(std::move(text_));
    result.map = map_.after(out_.map);
    result.encoding = out_.encoding;
    result.format = Format::html;
    out_ = std::move(result);
  }

 private:
  // The last first-rank heading before the main part, or the page's title.
  void title(std::uint32_t main) {
    std::uint32_t found = 0;
    for (std::uint32_t i = 0; i < main; ++i) {
      const GumboTag tag = tree_[i].tag();
      if (tree_[i].end > main) continue;
      if (tag == GUMBO_TAG_TITLE ? found == 0 : tag == GUMBO_TAG_H1 && !tree_[i].hidden) found = i;
    }
    if (found == 0) return;
    for (std::uint32_t i = main; i < tree_[main].end; ++i)
      if (tree_[i].tag() == GUMBO_TAG_H1) return;
    level_ = 1;
    for (std::uint32_t i = found + 1; i < tree_[found].end; ++i)
      if (tree_[i].text()) put_text(tree_[i]);
    flush();
  }
  void report_left_out(std::uint32_t main) {
    for (std::uint32_t i = 0; i < tree_.nodes().size();) {
      const HtmlNode& n = tree_[i];
      if (i == main) {
        i = n.end;
      } else if (n.prose > 0 && is_block(n.tag()) && !(i < main && main < n.end)) {
        const std::size_t at = tree_.offset(n);
        diagnostics_.add(out_.map.to_original({at, at}).begin,
                         "text beside the main part of the page, left out");
        i = n.end;
      } else {
        ++i;
      }
    }
  }

  void walk(std::uint32_t root) {
    std::vector<std::uint32_t> open;  // blocks, bold elements and footnote marks to be closed
    for (std::uint32_t i = root; i < tree_[root].end;) {
      while (!open.empty() && tree_[open.back()].end <= i) {
        leave(open.back());
        open.pop_back();
      }
      const HtmlNode& n = tree_[i];
      if (n.hidden || (i != root && n.element() && is_block(n.tag()) && is_menu(n))) {
        i = n.end;
      } else if (n.text()) {
        put_text(n);
        ++i;
      } else if (n.tag() == GUMBO_TAG_BR) {
        if (!paragraph_.empty()) paragraph_.insert("\n");
        ++i;
      } else if (n.tag() == GUMBO_TAG_TABLE && is_data(tree_, i)) {
        flush();
        table(i);
        i = n.end;
      } else {
        enter(n);
        open.push_back(i);
        ++i;
      }
    }
    for (; !open.empty(); open.pop_back()) leave(open.back());
  }
  void enter(const HtmlNode& n) {
    const GumboTag tag = n.tag();
    if (n.element() && is_block(tag)) {
      flush();
      level_ = heading_level(tag);
      pre_ += tag == GUMBO_TAG_PRE;
    } else if (tag == GUMBO_TAG_B || tag == GUMBO_TAG_STRONG) {
      ++bold_;
    } else if (tag == GUMBO_TAG_SUP && is_note_mark(n)) {
      paragraph_.insert("[");
    }
  }
  void leave(std::uint32_t i) {
    const HtmlNode& n = tree_[i];
    const GumboTag tag = n.tag();
    if (n.element() && is_block(tag)) {
      flush();
      level_ = 0;
      pre_ -= tag == GUMBO_TAG_PRE;
    } else if (tag == GUMBO_TAG_B || tag == GUMBO_TAG_STRONG) {
      --bold_;
    } else if (tag == GUMBO_TAG_SUP && is_note_mark(n)) {
      paragraph_.insert("]");
    }
  }
  // <sup>1</sup> behind a word is a footnote, behind "m" a power; brackets tell the two apart later.
  bool is_note_mark(const HtmlNode& n) const {
    const std::size_t at = tree_.offset(n);
    const char before = at > 0 ? tree_.source()[at - 1] : ' ';
    if ((before >= 'a' && before <= 'z') || (before >= 'A' && before <= 'Z')) return false;
    const auto i = static_cast<std::size_t>(&n - tree_.nodes().data());
    std::size_t digits = 0;
    for (std::size_t k = i + 1; k < n.end; ++k) {
      if (!tree_[k].text()) continue;
      for (const char c : std::string_view(tree_[k].node->v.text.text)) {
        if (c < '0' || c > '9' || ++digits > 3) return false;
      }
    }
    return digits > 0;
  }

  void put_text(const HtmlNode& n) {
    const std::size_t before = paragraph_.text().size();
    append_text(n.node->v.text, tree_.source(), pre_ > 0 ? TextMode::lines : TextMode::flow, paragraph_);
    const bool blank =
        std::string_view(paragraph_.text()).substr(before).find_first_not_of(" \n") == std::string::npos;
    if (!blank && bold_ == 0) plain_ = true;
  }
  void flush() {
    paragraph_.trim(true);
    const bool blank = paragraph_.text().find_first_not_of(" \n") == std::string::npos;
    if (!blank) {
      const bool bold = !plain_ && level_ == 0 && paragraph_.text().find('\n') == std::string::npos;
      if (level_ > 0 || bold) {
        paragraph_.trim();
        text_ += level_ > 0 ? std::string(static_cast<std::size_t>(level_), '#') + ' ' : "**";
      }
      paragraph_.append_to(text_, map_);
      text_ += bold ? "**\n\n" : "\n\n";
    }
    paragraph_.clear();
    plain_ = false;
  }

  void table(std::uint32_t table) {
    Grid grid;
    Grid::Cell cell;
    std::uint32_t cell_end = 0;
    Fragment caption;
    const auto close = [&] {
      if (cell_end != 0) grid.add(std::move(cell));
      cell = {};
      cell_end = 0;
    };
    std::uint32_t caption_end = 0;
    for (std::uint32_t i = table + 1; i < tree_[table].end;) {
      const HtmlNode& n = tree_[i];
      if (cell_end != 0 && i >= cell_end) close();
      if (n.hidden) {
        i = n.end;
        continue;
      }
      const GumboTag tag = n.tag();
      if (tag == GUMBO_TAG_CAPTION) {
        caption_end = n.end;
      } else if (tag == GUMBO_TAG_TR) {
        grid.start_row();
      } else if (tag == GUMBO_TAG_TD || tag == GUMBO_TAG_TH) {
        cell.columns = number_attribute(n.node, "colspan");
        cell.rows = number_attribute(n.node, "rowspan");
        cell_end = n.end;
      } else if (n.text()) {
        if (i < caption_end)
          append_text(n.node->v.text, tree_.source(), TextMode::flow, caption);
        else if (cell_end != 0)
          append_text(n.node->v.text, tree_.source(), TextMode::cell, cell.text);
      } else if (cell_end != 0 && (tag == GUMBO_TAG_BR || is_block(tag)) && !cell.text.empty()) {
        cell.text.insert(" ");
      }
      ++i;
    }
    close();
    caption.trim();
    if (!caption.empty()) {
      caption.append_to(text_, map_);
      text_ += "\n\n";
    }
    grid.append_to(text_, map_);
    text_ += '\n';
  }

  const HtmlTree& tree_;
  SourceText& out_;
  DiagnosticList& diagnostics_;
  std::string text_;
  OffsetMap map_;
  Fragment paragraph_;
  int level_ = 0, bold_ = 0, pre_ = 0;
  bool plain_ = false;
};

}  // namespace

Result<SourceText> read_html(SourceText page, const ReadOptions& options) {
  if (const auto at = too_costly(page.text()))
    return Error{ErrorCode::range,
                 "the page is nested too deeply to be read in reasonable time; save its text and give that",
                 page.map.to_original({*at, *at}).begin};
  const HtmlTree tree(page.text());
  if (tree.nodes().empty())
    return Error{ErrorCode::range,
                 "the page unfolds beyond all measure when read; save its text and give that"};
  DiagnosticList diagnostics(options.max_diagnostics);
  auto kept = std::move(page.diagnostics);
  HtmlReader(tree, page, diagnostics).run();
  page.diagnostics = std::move(kept);
  for (auto& d : diagnostics.take()) page.diagnostics.push_back(std::move(d));
  return page;
}

}  // namespace zhibiao::readers
#endif
