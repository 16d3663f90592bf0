// SPDX-License-Identifier: MIT
#include "text/table_reader.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "text/characters.hpp"
#include "text/table_cell.hpp"
#include "text/table_heads.hpp"

namespace zhibiao::text {
namespace {

bool all_digits(std::string_view s) { return !s.empty() && std::all_of(s.begin(), s.end(), is_digit); }

// Reads the cells of one table; heads are read once each.
class Reading {
 public:
  Reading(std::string_view text, const Table& table, std::string_view above, const Section& section,
          const ReportContext& report, const NameTable& names, StatementSink& sink)
      : text_(text), table_(table), section_(section), report_(report), names_(names), sink_(sink) {
    caption_units_ = caption_units(above, report.vocabulary->units);
    const std::string_view title = above.substr(0, std::min(above.size(), above.rfind("单位：")));
    for (std::size_t from = 0; from < title.size();) {
      const std::size_t to = std::min(title.find('\n', from), title.size());
      TableHead line = read_head(title.substr(from, to - from), report, names);
      if (has_any(title.substr(from, to - from), "目标", "预期", "计划")) line.role = Role::target;
      line.name.clear();
      caption_.add(line);
      from = to + 1;
    }
    caption_name_ = names.find_last(title).name;
    for (std::size_t r = 0; r < table.head_rows; ++r)
      for (std::size_t c = 0; c < table.rows[r].size(); ++c) {
        const auto head = table.rows[r][c].of(text);
        if (c < table.head_columns && any_of(head, "单位", "计量单位")) unit_columns_.insert(c);
        if (c < table.head_columns && any_of(head, "序号", "编号")) serial_columns_.insert(c);
        const auto units =
            caption_units(head, report.vocabulary->units);  // a unit may stand in a cell of its own
        if (units.unit && !caption_units_.unit) caption_units_ = units;
      }
  }

  void value(std::size_t r, std::size_t c, const CellValue& cell) {
    Figure figure = cell.figure;
    const std::uint64_t at = table_.rows[r][c].begin;
    figure.span = {figure.span.begin + at, figure.span.end + at};
    figure.outer = table_.rows[r][c];
    const TableHead row = row_head(r), &column = column_head(r, c);

    Statement s;
    s.figure = &figure;
    s.sentence = {table_.rows[r].front().begin, table_.rows[r].back().end};
    const std::string name = name_of(row, column);
    const NameMatch match = names_.match(name);
    if (name.empty()) return sink_.left(figure, "no name in the heads of the table");
    s.name = name;
    s.scope = match.scope;
    s.measure = Measure::level;
    for (const TableHead* head : {&row, &column})
      if (head->measure) s.measure = *head->measure;
    if (cell.changes) s.measure = Measure::growth;

    if (!set_unit(figure, row, column, s)) return sink_.left(figure, "no unit in the heads of the table");
    if (match.indicator != nullptr &&
        (s.measure != Measure::level || same_kind(s.unit, match.indicator->unit)))
      s.indicator = match.indicator;
    if (cell.negative) {
      s.value = -s.value;
      if (s.upper) {
        *s.upper = -*s.upper;
        std::swap(s.value, *s.upper);
      }
      s.bound = mirrored(s.bound);
    }
    const auto period = column.period.known() ? column.period
                        : row.period.known()  ? row.period
                                              : caption_.period;
    s.period = period.known() ? period : section_.period;
    if ((s.measure == Measure::growth || s.measure == Measure::change) &&
        (row.yoy || column.yoy || (s.period.known() && s.period.count() == 1)))
      s.basis = "yoy";
    s.role = role_of(row, column, period);
    if (s.role == Role::target) s.stance = Stance::plain;
    s.region = row.region.known() ? row.region : column.region.known() ? column.region : report_.region;
    s.rule = "table";
    sink_.statement(s);
  }

 private:
  TableHead row_head(std::size_t r) const {
    TableHead all;
    std::string_view last;
    for (std::size_t c = 0; c < std::min(table_.head_columns, table_.rows[r].size()); ++c) {
      const auto words = table_.rows[r][c].of(text_);
      if (words == last || words.empty() || serial_columns_.contains(c)) continue;
      if (unit_columns_.contains(c)) {
        all.unit = table_unit(words, report_.vocabulary->units);
        continue;
      }
      if (c == 0 && all_digits(words) && words.size() < 4 && table_.head_columns > 1) continue;
      last = words;
      all.add(read_head(words, report_, names_));
    }
    return all;
  }
  const TableHead& column_head(std::size_t r, std::size_t c) {
    const auto [known, is_new] = columns_.try_emplace(c);
    if (is_new)
      for (const Span s : table_.column_heads(r, c, text_))
        known->second.add(read_head(s.of(text_), report_, names_));
    return known->second;
  }
  std::string name_of(const TableHead& row, const TableHead& column) const {
    if (row.name.empty()) return column.name.empty() ? std::string(caption_name_) : column.name;
    if (column.name.empty() || names_.match(row.name).indicator != nullptr) return row.name;
    if (names_.match(column.name).indicator != nullptr) return column.name;
    return row.name + column.name;
  }
  // Of cell, column, row and caption the nearest has the last word; but a growth is in per cent where no head
  // of its own column says otherwise.
  bool set_unit(const Figure& figure, const TableHead& row, const TableHead& column, Statement& s) const {
    std::optional<TableUnit> unit;
    const bool growth_column = column.measure == Measure::growth;
    if (!figure.unit.empty())
      unit = TableUnit{figure.unit, 0};
    else if (column.unit)
      unit = column.unit;
    else if (growth_column || s.measure == Measure::growth)
      unit = row.unit && row.unit->unit == "pp" ? row.unit : table_unit("%");
    else if (row.unit)
      unit = row.unit;
    else if (s.measure == Measure::rank)
      unit = TableUnit{"rank", 0};
    else if (s.measure == Measure::share)
      unit = table_unit("%");
    else
      unit = caption_units_.unit      ? caption_units_.unit
             : caption_units_.percent ? table_unit("%")
                                      : std::nullopt;
    if (!unit) return false;
    s.unit = unit->unit;
    s.multiplier = figure.multiplier + unit->power;
    s.value = figure.value.scaled(unit->power);
    if (figure.ranged) s.upper = figure.upper.scaled(unit->power);
    s.bound = figure.bound;
    if (s.unit == "pp") s.measure = Measure::change;
    if (s.unit == "x") s.measure = Measure::multiple;
    if (s.measure == Measure::growth && s.unit != "%" && s.unit != "permille") s.measure = Measure::change;
    return true;
  }
  Role role_of(const TableHead& row, const TableHead& column, Period period) const {
    for (const TableHead* head : {&column, &row, &caption_})
      if (head->role) return *head->role;
    if (period.known() && report_.year.known()) {
      if (period.last_year() <= report_.year.review) return Role::actual;
      if (period.last_year() >= report_.year.plan) return Role::target;
    }
    return section_.role;
  }

  std::string_view text_;
  const Table& table_;
  const Section& section_;
  const ReportContext& report_;
  const NameTable& names_;
  StatementSink& sink_;
  CaptionUnits caption_units_;
  TableHead caption_;
  std::string_view caption_name_;
  std::set<std::size_t> unit_columns_, serial_columns_;
  std::map<std::size_t, TableHead> columns_;
};

}  // namespace

void TableReader::read(std::string_view text, std::span<const Block> blocks, std::string_view above,
                       const Section& section, const ReportContext& report, std::span<const Figure> figures,
                       const ReadWords& words, StatementSink& sink) {
  const Table table = read_table(text, blocks, report.vocabulary->units);
  Reading reading(text, table, above, section, report, names_, sink);
  std::size_t next = 0;
  for (std::size_t r = 0; r < table.rows.size(); ++r)
    for (std::size_t c = 0; c < table.rows[r].size(); ++c) {
      const Span cell = table.rows[r][c];
      const std::size_t first = next;
      while (next < figures.size() && figures[next].span.begin < cell.end) ++next;
      const auto here = figures.subspan(first, next - first);
      const bool body = r >= table.head_rows && c >= table.head_columns;
      const std::string_view content = cell.of(text);
      if (body) {
        if (const auto value = read_cell(content, report.vocabulary->units, true)) {
          reading.value(r, c, *value);
          continue;
        }
      }
      if (has_any(content, "。", "，", "；") || (body && content.size() > 60)) {
        words(cell, here);
        continue;
      }
      for (const Figure& f : here)
        sink.left(f, !is_figure(f.kind) ? ""
                     : body             ? "no value of its own in its cell"
                                        : "stands in a head of a table");
    }
}

}  // namespace zhibiao::text
