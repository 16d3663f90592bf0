// SPDX-License-Identifier: MIT
#include "zhibiao/io/ndjson_input.hpp"

#include <simdjson.h>

#include <algorithm>
#include <array>

#include "zhibiao/io/json.hpp"

namespace zhibiao::ndjson {
namespace {

using simdjson::dom::element;
using simdjson::dom::element_type;

// Names that the doc record has itself.
constexpr auto taken = std::to_array<std::string_view>(
    {"kind", "doc", "path", "status", "n", "error", "input", "region_source", "date_source", "offset_base",
     "offset_unit", "schema_version", "tool_version"});

Error refuse(std::string message) { return Error{ErrorCode::syntax, std::move(message)}; }

// A string's text or an integer's digits.
bool take_text(element value, std::string_view& text, std::string& digits) {
  switch (value.type()) {
    case element_type::STRING:
      text = value.get_string().value_unsafe();
      return true;
    case element_type::INT64:
    case element_type::UINT64:
      digits = simdjson::minify(value);
      text = digits;
      return true;
    case element_type::NULL_VALUE:
      text = {};
      return true;
    default:
      return false;
  }
}

// JSON text may hold U+2028 and U+2029 as they are, inside strings; records must not.
void append_on_one_line(std::string& out, std::string_view json) {
  for (std::size_t at = 0; at < json.size();) {
    const std::size_t mark = std::min(json.find("\u2028", at), json.find("\u2029", at));
    out += json.substr(at, mark == json.npos ? mark : mark - at);
    if (mark == json.npos) return;
    out += json[mark + 2] == '\xA8' ? "\\u2028" : "\\u2029";
    at = mark + 3;
  }
}

void pass_through(std::string& out, std::string_view name, element value) {
  if (!out.empty()) out += ',';
  const bool clash = std::find(taken.begin(), taken.end(), name) != taken.end();
  json::append_string(out, (clash ? "input_" : "") + std::string(name));
  out += ':';
  append_on_one_line(out, simdjson::minify(value));
}

std::string explain(simdjson::error_code error) {
  switch (error) {
    case simdjson::UTF8_ERROR:
      return "not valid UTF-8";
    case simdjson::INCORRECT_TYPE:
      return "not a JSON object; one {\"id\":…,\"text\":…} a line is needed";
    case simdjson::NUMBER_ERROR:
      return "a number that does not fit 64 bits; write it as a string";
    default:
      return std::string("not a JSON object: ") + simdjson::error_message(error);
  }
}

}  // namespace

struct InputReader::State {
  simdjson::dom::parser parser;
  InputRecord record;
  std::string region_digits, date_digits;
};

InputReader::InputReader() : state_(std::make_unique<State>()) {}
InputReader::~InputReader() = default;
InputReader::InputReader(InputReader&&) noexcept = default;
InputReader& InputReader::operator=(InputReader&&) noexcept = default;

const std::string& InputReader::id() const { return state_->record.id; }

Result<const InputRecord*> InputReader::read(std::string_view line) {
  static_assert(padding >= simdjson::SIMDJSON_PADDING);
  InputRecord& record = state_->record;
  record.id.clear();
  record.text = record.region = record.date = {};
  record.passthrough.clear();
  simdjson::dom::object object;
  if (const auto error = state_->parser.parse(line.data(), line.size(), false).get_object().get(object))
    return refuse(explain(error));
  bool has_text = false, has_id = false;
  std::string_view wrong;
  for (const auto [name, value] : object) {
    if (name == "id") {
      std::string_view id;
      has_id = take_text(value, id, record.id) && !value.is_null();
      record.id = std::string(id);
    } else if (name == "text") {
      has_text = value.get_string().get(record.text) == simdjson::SUCCESS;
    } else if (name == "region") {
      if (!take_text(value, record.region, state_->region_digits)) wrong = "region";
    } else if (name == "date") {
      if (!take_text(value, record.date, state_->date_digits)) wrong = "date";
    } else {
      pass_through(record.passthrough, name, value);
    }
  }
  if (!has_id) return refuse("no \"id\": a string or an integer is needed");
  if (!has_text) return refuse("no \"text\": a string is needed");
  if (!wrong.empty()) return refuse("\"" + std::string(wrong) + "\" is neither a string nor an integer");
  return &record;
}

}  // namespace zhibiao::ndjson
