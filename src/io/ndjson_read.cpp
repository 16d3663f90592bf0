// SPDX-License-Identifier: MIT
#include <simdjson.h>

#include <cstring>

#include "fields.hpp"
#include "zhibiao/io/ndjson.hpp"

namespace zhibiao::ndjson {
namespace {

using simdjson::dom::element_type;

Error unreadable(std::string_view why) {
  return Error{ErrorCode::syntax, "not a JSON object: " + std::string(why)};
}

// Scalars as the text that the field setter reads; nothing for arrays and objects.
std::optional<std::string> scalar(simdjson::dom::element value) {
  switch (value.type()) {
    case element_type::STRING:
      return std::string(value.get_string().value_unsafe());
    case element_type::NULL_VALUE:
      return std::string();
    case element_type::ARRAY:
    case element_type::OBJECT:
      return std::nullopt;
    default:
      return simdjson::minify(value);
  }
}

std::optional<Error> set(io::FieldSetter& setter, std::string_view field, simdjson::dom::element value) {
  if (field != "sentence") {
    const auto text = scalar(value);
    return text ? setter.set(field, *text) : std::nullopt;
  }
  const auto ends = value.get_array();
  if (ends.error() || ends.value_unsafe().size() != 2)
    return Error{ErrorCode::syntax, "field 'sentence' is not a list of two integers"};
  auto error = setter.set("sentence_begin", scalar(ends.at(0).value_unsafe()).value_or("?"));
  return error ? error : setter.set("sentence_end", scalar(ends.at(1).value_unsafe()).value_or("?"));
}

}  // namespace

struct Reader::State {
  simdjson::dom::parser parser;
};

Reader::Reader() : state_(std::make_unique<State>()) {}
Reader::~Reader() = default;
Reader::Reader(Reader&&) noexcept = default;
Reader& Reader::operator=(Reader&&) noexcept = default;

Result<std::optional<Observation>> Reader::read(std::string_view line) {
  simdjson::dom::object object;
  // The parser copies the line to where it has room behind it.
  if (const auto error = state_->parser.parse(line.data(), line.size()).get_object().get(object))
    return unreadable(simdjson::error_message(error));
  std::string_view kind;
  if (object["kind"].get_string().get(kind) == simdjson::SUCCESS && kind != "observation")
    return std::optional<Observation>();
  io::FieldSetter setter;
  if (!object["offset_unit"].error())
    return Error{ErrorCode::mismatch, "its offsets are no bytes; extract without --offsets"};
  for (const auto [field, value] : object)
    if (auto error = set(setter, field, value)) return *error;
  auto observation = setter.take();
  if (!observation) return observation.error();
  return std::optional(std::move(*observation));
}

Result<std::optional<Document>> Reader::document(std::string_view line) {
  simdjson::dom::object object;
  if (const auto error = state_->parser.parse(line.data(), line.size()).get_object().get(object))
    return unreadable(simdjson::error_message(error));
  std::string_view kind;
  if (object["kind"].get_string().get(kind) != simdjson::SUCCESS || kind != "doc")
    return std::optional<Document>();
  Document found;
  const auto text = [&](std::string_view field) {
    const auto value = object.at_key(field);
    return value.error() ? std::string() : scalar(value.value_unsafe()).value_or("");
  };
  found.doc = text("doc");
  found.path = text("path");
  found.status = text("status");
  found.region_source = text("region_source");
  found.date_source = text("date_source");
  found.error = text("error");
  std::uint64_t n = 0;
  if (object["n"].get_uint64().get(n) == simdjson::SUCCESS) found.observations = n;
  if (const std::string code = text("region"); !code.empty()) {
    const auto region = RegionCode::parse(code);
    if (!region) return region.error();
    found.region = *region;
  }
  if (const std::string day = text("date"); !day.empty()) {
    const auto date = Date::parse(day);
    if (!date) return date.error();
    found.delivered = *date;
  }
  return std::optional(std::move(found));
}

Result<std::vector<Observation>> read(std::string_view text) {
  Reader reader;
  std::vector<Observation> found;
  for (std::size_t number = 1; !text.empty(); ++number) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (line.find_first_not_of(" \t\r") == line.npos) continue;
    auto observation = reader.read(line);
    if (!observation) {
      Error error = observation.error();
      error.message = "line " + std::to_string(number) + ": " + error.message;
      return error;
    }
    if (*observation) found.push_back(std::move(**observation));
  }
  return found;
}

}  // namespace zhibiao::ndjson
