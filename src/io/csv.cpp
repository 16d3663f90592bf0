// SPDX-License-Identifier: MIT
#include "zhibiao/io/csv.hpp"

#include "fields.hpp"
#include "zhibiao/io/json.hpp"

namespace zhibiao::csv {
namespace {

constexpr std::string_view header =
    "doc,path,begin,end,sentence_begin,sentence_end,heading,text,name,indicator,scope,price,measure,value,"
    "upper,unit,printed,multiplier,bound,step,role,stance,tier,status,period,basis,region,area,rule";

// Appends cells of one row with commas between them.
class Row {
 public:
  explicit Row(std::string& out) : out_(out) {}

  Row& text(std::string_view cell) { return append_cell(next(), cell), *this; }
  Row& integer(auto number) { return json::append_integer(next(), number), *this; }
  Row& decimal(Decimal number) { return json::append_decimal(next(), number), *this; }
  Row& printed(Decimal number) { return json::append_printed(next(), number), *this; }
  Row& span(Span s) { return integer(s.begin).integer(s.end); }
  Row& word(auto term) { return next() += to_string(term), *this; }
  template <class Term>
  Row& word_or_null(const std::optional<Term>& term) {
    return term ? word(*term) : empty();
  }
  Row& known_or_null(const auto& known) {
    if (!known.known()) return empty();
    return next() += known.to_string(), *this;
  }
  Row& empty() { return next(), *this; }
  void end() { out_ += '\n'; }

 private:
  std::string& next() {
    if (!first_) out_ += ',';
    first_ = false;
    return out_;
  }
  std::string& out_;
  bool first_ = true;
};

Error refuse(std::string message, std::size_t offset) {
  return Error{ErrorCode::syntax, std::move(message), offset};
}

}  // namespace

void append_cell(std::string& out, std::string_view cell) {
  if (cell.find_first_of(",\"\r\n") == cell.npos) {
    out += cell;
    return;
  }
  out += '"';
  for (const char c : cell) {
    if (c == '"') out += '"';
    out += c;
  }
  out += '"';
}

void append_header(std::string& out) {
  out += header;
  out += '\n';
}

void append(std::string& out, const ObservationView& o) {
  Row row(out);
  row.text(o.doc).text(o.path).span(o.figure).span(o.sentence);
  row.text(o.heading).text(o.text).text(o.name).text(o.indicator).text(o.scope);
  row.word_or_null(o.price).word(o.measure).decimal(o.value);
  if (o.upper)
    row.decimal(*o.upper);
  else
    row.empty();
  row.text(o.unit).printed(o.printed).integer(o.multiplier).word(o.bound).decimal(o.value.step());
  row.word(o.role).word_or_null(o.stance).word_or_null(o.tier).word(o.status);
  row.known_or_null(o.period).text(o.basis).known_or_null(o.region).text(o.area).text(o.rule);
  row.end();
}

Result<std::vector<std::vector<std::string>>> parse(std::string_view text) {
  std::vector<std::vector<std::string>> rows;
  std::size_t i = text.starts_with(byte_order_mark) ? byte_order_mark.size() : 0;
  while (i < text.size()) {
    auto& row = rows.emplace_back();
    for (bool more = true; more;) {
      auto& cell = row.emplace_back();
      if (i < text.size() && text[i] == '"') {
        const std::size_t opening = i++;
        for (;; ++i) {
          if (i == text.size()) return refuse("a quoted cell is never closed", opening);
          if (text[i] == '"' && (++i == text.size() || text[i] != '"')) break;
          cell += text[i];
        }
      } else {
        const std::size_t end = std::min(text.find_first_of(",\n", i), text.size());
        cell = text.substr(i, end - i);
        if (end < text.size() && text[end] == '\n' && cell.ends_with('\r')) cell.pop_back();
        i = end;
      }
      if (text.substr(i, 2) == "\r\n") ++i;
      more = i < text.size() && text[i] == ',';
      if (i < text.size() && !more && text[i] != '\n') return refuse("text after a closing quote", i);
      ++i;
    }
  }
  return rows;
}

Result<std::vector<Observation>> read(std::string_view text) {
  auto rows = parse(text);
  if (!rows) return rows.error();
  std::vector<Observation> found;
  for (std::size_t r = 1; r < rows->size(); ++r) {
    const auto& columns = rows->front();
    const auto& cells = (*rows)[r];
    const auto in_row = [&](Error error) {
      error.message = "row " + std::to_string(r + 1) + ": " + error.message;
      return error;
    };
    if (cells.size() == 1 && cells[0].empty()) continue;
    if (cells.size() != columns.size())
      return in_row({ErrorCode::syntax, std::to_string(cells.size()) + " cells under " +
                                            std::to_string(columns.size()) + " column names"});
    io::FieldSetter setter;
    for (std::size_t c = 0; c < cells.size(); ++c)
      if (const auto error = setter.set(columns[c], cells[c])) return in_row(*error);
    auto observation = setter.take();
    if (!observation) return in_row(observation.error());
    found.push_back(std::move(*observation));
  }
  return found;
}

}  // namespace zhibiao::csv
