// SPDX-License-Identifier: MIT
#include "sdmx_components.hpp"

#include <charconv>

#include "zhibiao/core/utf8.hpp"
#include "zhibiao/io/json.hpp"
#include "zhibiao/io/sdmx.hpp"

namespace zhibiao::sdmx {
namespace {

using Text = std::string_view;
using View = const ObservationView&;

// Control characters and the line separators of Unicode become blanks.
void append_line(std::string& out, Text text) {
  for (std::size_t i = 0; i < text.size();) {
    const auto c = utf8::decode(text, i);
    const bool control = c.code < 0x20 || (0x7F <= c.code && c.code < 0xA0);
    if (control || c.code == 0x2028 || c.code == 0x2029)
      out += ' ';
    else
      out += text.substr(i, c.size);
    i += c.size;
  }
}

std::string upper_case(Text word) {
  std::string out(word);
  for (char& c : out) c = 'a' <= c && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  return out;
}

std::string lower_case(Text word) {
  std::string out(word);
  for (char& c : out) c = 'A' <= c && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return out;
}

template <class Term>
void append_term(std::string& out, const std::optional<Term>& term, Text null) {
  out += term ? upper_case(to_string(*term)) : std::string(null);
}

template <class Term>
bool read_term(std::optional<Term>& term, Text cell, std::optional<Term> (*parse)(Text)) {
  term.reset();
  if (cell == "_Z" || cell.empty()) return true;
  term = parse(lower_case(cell));
  return term.has_value();
}

template <class Term>
bool read_word(Term& term, Text cell, std::optional<Term> (*parse)(Text)) {
  const auto parsed = parse(lower_case(cell));
  if (parsed) term = *parsed;
  return parsed.has_value();
}

bool read_code(std::string& field, const Result<std::string>& text) {
  if (text) field = *text;
  return text.has_value();
}

template <class Integer>
bool read_integer(Integer& field, Text cell) {
  const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), field);
  return error == std::errc() && end == cell.data() + cell.size();
}

template <class To>
bool read_decimal(To& field, Text cell) {
  const auto parsed = Decimal::parse(cell);
  if (parsed) field = *parsed;
  return parsed.has_value();
}

// The value as it was printed: in 亿元, where the report has 亿元.
Decimal as_printed(View o, Decimal value) { return value.scaled(-o.multiplier); }

Text frequency(Period period) {
  constexpr Text letters[] = {"A", "S", "Q", "M"};
  return letters[static_cast<std::size_t>(period.frequency())];
}

constexpr auto all = std::to_array<Component>({
    {"FREQ", "Frequency", Kind::dimension, "CL_FREQ", "String",
     [](std::string& out, View o) { out += frequency(o.period); },
     [](Draft&, Text t) { return t == "A" || t == "S" || t == "Q" || t == "M"; }},
    {"REF_AREA", "Reference area: code of GB/T 2260", Kind::dimension, "CL_AREA", "String",
     [](std::string& out, View o) { out += o.region.to_string(); },
     [](Draft& d, Text t) {
       const auto code = RegionCode::parse(t);
       if (code) d.o.region = *code;
       return code.has_value();
     }},
    {"INDICATOR", "Indicator", Kind::dimension, "CL_INDICATOR", "String",
     [](std::string& out, View o) { out += code(o.indicator); },
     [](Draft& d, Text t) { return read_code(d.o.indicator, text(t)); }},
    {"MEASURE", "Kind of statement", Kind::dimension, "CL_MEASURE", "String",
     [](std::string& out, View o) { out += upper_case(to_string(o.measure)); },
     [](Draft& d, Text t) { return read_word(d.o.measure, t, parse_measure); }},
    {"UNIT_MEASURE", "Unit of measure", Kind::dimension, "CL_UNIT", "String",
     [](std::string& out, View o) { out += unit_code(o.unit); },
     [](Draft& d, Text t) { return read_code(d.o.unit, unit(t)); }},
    {"ROLE", "Achieved or promised", Kind::dimension, "CL_ROLE", "String",
     [](std::string& out, View o) { out += upper_case(to_string(o.role)); },
     [](Draft& d, Text t) { return read_word(d.o.role, t, parse_role); }},
    {"TIER", "Place of a target among several", Kind::dimension, "CL_TIER", "String",
     [](std::string& out, View o) { append_term(out, o.tier, "_Z"); },
     [](Draft& d, Text t) { return read_term(d.o.tier, t, parse_tier); }},
    {"PRICE", "Prices behind a growth, as stated", Kind::dimension, "CL_PRICE", "String",
     [](std::string& out, View o) { append_term(out, o.price, "_Z"); },
     [](Draft& d, Text t) { return read_term(d.o.price, t, parse_price); }},
    {"SCOPE", "Qualifier that narrows the figure", Kind::dimension, "CL_SCOPE", "String",
     [](std::string& out, View o) { out += code(o.scope); },
     [](Draft& d, Text t) { return read_code(d.o.scope, text(t)); }},
    {"BASIS", "What a growth, change, multiple, rank or share is measured from", Kind::dimension, "CL_BASIS",
     "String", [](std::string& out, View o) { out += code(o.basis); },
     [](Draft& d, Text t) { return read_code(d.o.basis, text(t)); }},
    // Never a number by its looks, which readers would reformat.
    {"VINTAGE", "Report that states it", Kind::dimension, "CL_VINTAGE", "String",
     [](std::string& out, View o) { out += "R-" + code(o.doc); },
     [](Draft& d, Text t) { return t.starts_with("R-") && read_code(d.o.doc, text(t.substr(2))); }},
    {"TIME_PERIOD", "Time period", Kind::time, "", "ObservationalTimePeriod",
     [](std::string& out, View o) { out += o.period.to_iso(); },
     [](Draft& d, Text t) {
       const auto period = Period::parse_iso(t);
       if (period) d.o.period = *period;
       return period.has_value();
     }},
    {"OBS_VALUE", "Value as printed, times 10 to the power of UNIT_MULT", Kind::measure, "", "Decimal",
     [](std::string& out, View o) { json::append_printed(out, as_printed(o, o.value)); },
     [](Draft& d, Text t) { return read_decimal(d.value, t); }},
    {"UNIT_MULT", "Power of ten of the value", Kind::attribute, "", "Integer",
     [](std::string& out, View o) { json::append_integer(out, o.multiplier); },
     [](Draft& d, Text t) { return read_integer(d.o.multiplier, t); }},
    {"DECIMALS", "Digits printed behind the point; negative: zeros before it that were not printed",
     Kind::attribute, "", "Integer",
     [](std::string& out, View o) { json::append_integer(out, o.multiplier - o.value.exponent()); },
     [](Draft& d, Text t) { return read_integer(d.decimals, t); }},
    {"OBS_STATUS", "Observation status", Kind::attribute, "CL_OBS_STATUS", "String",
     [](std::string& out, View o) { out += to_string(o.status); },
     [](Draft& d, Text t) {
       const auto status = parse_status(t);
       if (status) d.o.status = *status;
       return status.has_value();
     }},
    {"BOUND", "How the value limits the true one", Kind::attribute, "CL_BOUND", "String",
     [](std::string& out, View o) { out += upper_case(to_string(o.bound)); },
     [](Draft& d, Text t) { return read_word(d.o.bound, t, parse_bound); }},
    {"UPPER", "Upper end of a range", Kind::attribute, "", "Decimal",
     [](std::string& out, View o) {
       if (o.upper) json::append_printed(out, as_printed(o, *o.upper));
     },
     [](Draft& d, Text t) { return t.empty() || read_decimal(d.upper, t); }},
    {"STANCE", "How a target is put", Kind::attribute, "CL_STANCE", "String",
     [](std::string& out, View o) { append_term(out, o.stance, ""); },
     [](Draft& d, Text t) { return read_term(d.o.stance, t, parse_stance); }},
    {"PRINTED", "Number as printed, without sign", Kind::attribute, "", "Decimal",
     [](std::string& out, View o) { json::append_printed(out, o.printed); },
     [](Draft& d, Text t) { return read_decimal(d.o.printed, t); }},
    {"TITLE", "Indicator as stated", Kind::attribute, "", "String",
     [](std::string& out, View o) { append_line(out, o.name); },
     [](Draft& d, Text t) { return d.o.name = t, true; }},
    {"COMMENT_OBS", "Figure as it stands in the report", Kind::attribute, "", "String",
     [](std::string& out, View o) { append_line(out, o.text); },
     [](Draft& d, Text t) { return d.o.text = t, true; }},
    {"HEADING", "Headings above it", Kind::attribute, "", "String",
     [](std::string& out, View o) { append_line(out, o.heading); },
     [](Draft& d, Text t) { return d.o.heading = t, true; }},
    {"SOURCE_PATH", "File of the report", Kind::attribute, "", "String",
     [](std::string& out, View o) { append_line(out, o.path); },
     [](Draft& d, Text t) { return d.o.path = t, true; }},
    {"OBS_BEGIN", "First byte of the figure", Kind::attribute, "", "Integer",
     [](std::string& out, View o) { json::append_integer(out, o.figure.begin); },
     [](Draft& d, Text t) { return read_integer(d.o.figure.begin, t); }},
    {"OBS_END", "First byte behind the figure", Kind::attribute, "", "Integer",
     [](std::string& out, View o) { json::append_integer(out, o.figure.end); },
     [](Draft& d, Text t) { return read_integer(d.o.figure.end, t); }},
    {"SENTENCE_BEGIN", "First byte of its sentence", Kind::attribute, "", "Integer",
     [](std::string& out, View o) { json::append_integer(out, o.sentence.begin); },
     [](Draft& d, Text t) { return read_integer(d.o.sentence.begin, t); }},
    {"SENTENCE_END", "First byte behind its sentence", Kind::attribute, "", "Integer",
     [](std::string& out, View o) { json::append_integer(out, o.sentence.end); },
     [](Draft& d, Text t) { return read_integer(d.o.sentence.end, t); }},
    {"RULE", "Mechanism that read it", Kind::attribute, "", "String",
     [](std::string& out, View o) { append_line(out, o.rule); },
     [](Draft& d, Text t) { return d.o.rule = t, true; }},
});
static_assert(all.size() <= Flow::most_components);

// The same value with `decimals` places.
Decimal with_decimals(Decimal value, int decimals) {
  auto mantissa = value.mantissa();
  int exponent = value.exponent();
  for (; exponent < -decimals && mantissa % 10 == 0; ++exponent) mantissa /= 10;
  constexpr std::int64_t room = 100'000'000'000'000'000;
  for (; exponent > -decimals && -room < mantissa && mantissa < room; --exponent) mantissa *= 10;
  return Decimal(mantissa, exponent);
}

}  // namespace

std::span<const Component> components() { return all; }

std::size_t dimensions() {
  std::size_t n = 0;
  while (all[n].kind != Kind::measure) ++n;
  return n;
}

std::string cell(const Component& component, const ObservationView& o) {
  std::string out;
  component.write(out, o);
  return out;
}

Error refuse(const Component& component, std::string_view cell) {
  return {ErrorCode::syntax, "component '" + std::string(component.id) + "' cannot be '" + std::string(cell) +
                                 "'; docs/formats.md lists its values"};
}

Result<Observation> finish(Draft&& draft) {
  if (!draft.value) return Error{ErrorCode::missing, "component 'OBS_VALUE' is missing"};
  draft.o.value = with_decimals(*draft.value, draft.decimals).scaled(draft.o.multiplier);
  if (draft.upper) draft.o.upper = draft.upper->scaled(draft.o.multiplier);
  return std::move(draft.o);
}

}  // namespace zhibiao::sdmx
