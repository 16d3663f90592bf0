// SPDX-License-Identifier: MIT
#include "fields.hpp"

#include <array>
#include <utility>

namespace zhibiao::io {
namespace {

using Text = std::string_view;

template <class T>
bool assign(T& field, const std::optional<T>& parsed) {
  if (parsed) field = *parsed;
  return parsed.has_value();
}

template <class To, class T>
bool assign(To& field, const Result<T>& parsed) {
  if (parsed) field = *parsed;
  return parsed.has_value();
}

template <class T, class Parse>
bool assign_or_null(std::optional<T>& field, Text text, Parse parse) {
  if (text.empty()) return field.reset(), true;
  field = parse(text);
  return field.has_value();
}

template <class T>
bool assign_or_null(T& field, Text text, Result<T> (*parse)(Text)) {
  return text.empty() || assign(field, parse(text));
}

bool assign_text(std::string& field, Text text) { return field = text, true; }

template <class Integer>
bool assign_integer(Integer& field, Text text) {
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), field);
  return error == std::errc() && end == text.data() + text.size();
}

// The same value with its last digit at the place of `step`; as it is where that would cut digits off.
Decimal with_step(Decimal number, Decimal step) {
  auto mantissa = number.mantissa();
  int exponent = number.exponent();
  while (exponent < step.exponent() && mantissa % 10 == 0) mantissa /= 10, ++exponent;
  while (exponent > step.exponent() && mantissa < 100'000'000'000'000'000 &&
         mantissa > -100'000'000'000'000'000)
    mantissa *= 10, --exponent;
  return Decimal(mantissa, exponent);
}

}  // namespace

std::optional<Error> FieldSetter::set(Text field, Text text) {
  struct Known {
    Text name;
    bool (*set)(FieldSetter&, Text);
  };
  static constexpr auto known = std::to_array<Known>({
      {"doc", [](FieldSetter& s, Text t) { return assign_text(s.o_.doc, t); }},
      {"path", [](FieldSetter& s, Text t) { return assign_text(s.o_.path, t); }},
      {"begin", [](FieldSetter& s, Text t) { return assign_integer(s.o_.figure.begin, t); }},
      {"end", [](FieldSetter& s, Text t) { return assign_integer(s.o_.figure.end, t); }},
      {"sentence_begin", [](FieldSetter& s, Text t) { return assign_integer(s.o_.sentence.begin, t); }},
      {"sentence_end", [](FieldSetter& s, Text t) { return assign_integer(s.o_.sentence.end, t); }},
      {"heading", [](FieldSetter& s, Text t) { return assign_text(s.o_.heading, t); }},
      {"text", [](FieldSetter& s, Text t) { return assign_text(s.o_.text, t); }},
      {"name", [](FieldSetter& s, Text t) { return assign_text(s.o_.name, t); }},
      {"indicator", [](FieldSetter& s, Text t) { return assign_text(s.o_.indicator, t); }},
      {"scope", [](FieldSetter& s, Text t) { return assign_text(s.o_.scope, t); }},
      {"price", [](FieldSetter& s, Text t) { return assign_or_null(s.o_.price, t, parse_price); }},
      {"measure", [](FieldSetter& s, Text t) { return assign(s.o_.measure, parse_measure(t)); }},
      {"value", [](FieldSetter& s, Text t) { return assign(s.value_, Decimal::parse(t)); }},
      {"upper", [](FieldSetter& s, Text t) { return t.empty() || assign(s.upper_, Decimal::parse(t)); }},
      {"unit", [](FieldSetter& s, Text t) { return assign_text(s.o_.unit, t); }},
      {"printed", [](FieldSetter& s, Text t) { return assign(s.printed_, Decimal::parse(t)); }},
      {"multiplier", [](FieldSetter& s, Text t) { return assign_integer(s.o_.multiplier, t); }},
      {"bound", [](FieldSetter& s, Text t) { return assign(s.o_.bound, parse_bound(t)); }},
      {"step", [](FieldSetter& s, Text t) { return assign(s.step_, Decimal::parse(t)); }},
      {"role", [](FieldSetter& s, Text t) { return assign(s.o_.role, parse_role(t)); }},
      {"stance", [](FieldSetter& s, Text t) { return assign_or_null(s.o_.stance, t, parse_stance); }},
      {"tier", [](FieldSetter& s, Text t) { return assign_or_null(s.o_.tier, t, parse_tier); }},
      {"status", [](FieldSetter& s, Text t) { return assign(s.o_.status, parse_status(t)); }},
      {"period", [](FieldSetter& s, Text t) { return assign_or_null(s.o_.period, t, Period::parse); }},
      {"basis", [](FieldSetter& s, Text t) { return assign_text(s.o_.basis, t); }},
      {"region", [](FieldSetter& s, Text t) { return assign_or_null(s.o_.region, t, RegionCode::parse); }},
      {"area", [](FieldSetter& s, Text t) { return assign_text(s.o_.area, t); }},
      {"rule", [](FieldSetter& s, Text t) { return assign_text(s.o_.rule, t); }},
  });
  for (const auto& [name, set] : known)
    if (name == field) {
      if (set(*this, text)) return std::nullopt;
      return Error{ErrorCode::syntax, "field '" + std::string(field) + "' cannot be '" + std::string(text) +
                                          "'; docs/data-model.md lists its values"};
    }
  return std::nullopt;
}

Result<Observation> FieldSetter::take() {
  if (!value_) return Error{ErrorCode::missing, "field 'value' is missing"};
  if (step_ && (step_->mantissa() <= 0)) return Error{ErrorCode::range, "field 'step' is not a power of ten"};
  Decimal step = step_.value_or(value_->step());
  while (step.mantissa() % 10 == 0) step = Decimal(step.mantissa() / 10, step.exponent() + 1);
  o_.value = with_step(*value_, step);
  if (upper_) o_.upper = with_step(*upper_, step);
  o_.printed = printed_.value_or(o_.value);
  return std::exchange(o_, {});
}

}  // namespace zhibiao::io
