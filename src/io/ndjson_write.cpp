// SPDX-License-Identifier: MIT
#include "zhibiao/io/json.hpp"
#include "zhibiao/io/ndjson.hpp"

namespace zhibiao::ndjson {
namespace {

using json::append_decimal;
using json::append_integer;
using json::append_string;
using json::append_string_or_null;

// Words of our own need no escapes.
void append_word(std::string& out, std::string_view word) {
  out += '"';
  out += word;
  out += '"';
}

template <class Word>
void append_word_or_null(std::string& out, const std::optional<Word>& word) {
  if (word)
    append_word(out, to_string(*word));
  else
    out += "null";
}

template <class Known>
void append_known_or_null(std::string& out, const Known& known) {
  if (known.known())
    append_word(out, known.to_string());
  else
    out += "null";
}

void append_quoted(std::string& out, Decimal number) {
  out += '"';
  append_decimal(out, number);
  out += '"';
}

void append_head(std::string& out, std::string_view kind, std::string_view doc, std::string_view path) {
  out += R"({"kind":")";
  out += kind;
  out += R"(","doc":)";
  append_string_or_null(out, doc);
  out += R"(,"path":)";
  append_string_or_null(out, path);
}

void append_span(std::string& out, Span span) {
  out += R"(,"begin":)";
  append_integer(out, span.begin);
  out += R"(,"end":)";
  append_integer(out, span.end);
}

void append_amount(std::string& out, const ObservationView& o) {
  out += R"(,"value":)";
  append_quoted(out, o.value);
  out += R"(,"upper":)";
  if (o.upper)
    append_quoted(out, *o.upper);
  else
    out += "null";
  out += R"(,"unit":)";
  append_string_or_null(out, o.unit);
  out += R"(,"printed":")";
  json::append_printed(out, o.printed);
  out += R"(","multiplier":)";
  append_integer(out, o.multiplier);
  out += R"(,"bound":)";
  append_word(out, to_string(o.bound));
  out += R"(,"step":)";
  append_quoted(out, o.value.step());
}

}  // namespace

std::string_view tool_version() { return ZHIBIAO_VERSION; }

void append(std::string& out, const ObservationView& o, std::string_view offset_base, std::int32_t page,
            std::int32_t paragraph) {
  append_head(out, "observation", o.doc, o.path);
  append_span(out, o.figure);
  if (!offset_base.empty()) {
    out += R"(,"offset_base":)";
    append_word(out, offset_base);
  }
  if (page > 0) {
    out += R"(,"page":)";
    append_integer(out, page);
  }
  if (paragraph > 0) {
    out += R"(,"paragraph":)";
    append_integer(out, paragraph);
  }
  out += R"(,"sentence":[)";
  append_integer(out, o.sentence.begin);
  out += ',';
  append_integer(out, o.sentence.end);
  out += R"(],"heading":)";
  append_string(out, o.heading);
  out += R"(,"text":)";
  append_string(out, o.text);
  out += R"(,"name":)";
  append_string(out, o.name);
  out += R"(,"indicator":)";
  append_string_or_null(out, o.indicator);
  out += R"(,"scope":)";
  append_string_or_null(out, o.scope);
  out += R"(,"price":)";
  append_word_or_null(out, o.price);
  out += R"(,"measure":)";
  append_word(out, to_string(o.measure));
  append_amount(out, o);
  out += R"(,"role":)";
  append_word(out, to_string(o.role));
  out += R"(,"stance":)";
  append_word_or_null(out, o.stance);
  out += R"(,"tier":)";
  append_word_or_null(out, o.tier);
  out += R"(,"status":)";
  append_word(out, to_string(o.status));
  out += R"(,"period":)";
  append_known_or_null(out, o.period);
  out += R"(,"basis":)";
  append_string_or_null(out, o.basis);
  out += R"(,"region":)";
  append_known_or_null(out, o.region);
  out += R"(,"area":)";
  append_string_or_null(out, o.area);
  out += R"(,"rule":)";
  append_string_or_null(out, o.rule);
  out += "}\n";
}

void append(std::string& out, const DocRecord& r) {
  append_head(out, "doc", r.doc, r.path);
  out += R"(,"status":)";
  append_word(out, r.error ? "error" : r.observations == 0 ? "empty" : "ok");
  out += R"(,"n":)";
  append_integer(out, r.observations);
  if (r.error) {
    out += R"(,"error":)";
    append_string(out, r.error->message);
    if (!r.input.empty()) {
      out += R"(,"input":)";
      append_string(out, r.input);
    }
  } else {
    out += R"(,"region":)";
    append_known_or_null(out, r.region);
    out += R"(,"region_source":)";
    append_string_or_null(out, r.region_source);
    out += R"(,"date":)";
    append_known_or_null(out, r.delivered);
    out += R"(,"date_source":)";
    append_string_or_null(out, r.date_source);
  }
  out += R"(,"schema_version":)";
  append_integer(out, schema_version);
  out += R"(,"tool_version":)";
  append_word(out, tool_version());
  if (!r.passthrough.empty()) {
    out += ',';
    out += r.passthrough;
  }
  out += "}\n";
}

void append(std::string& out, const NumeralRecord& r) {
  append_head(out, r.kind, r.doc, r.path);
  append_span(out, r.span);
  out += R"(,"text":)";
  append_string(out, r.text);
  out += R"(,"numeral":)";
  append_word(out, r.numeral);
  out += R"(,"reason":)";
  append_string_or_null(out, r.reason);
  out += "}\n";
}

}  // namespace zhibiao::ndjson
