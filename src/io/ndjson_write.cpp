// SPDX-License-Identifier: MIT
#include "io/json_record.hpp"
#include "zhibiao/io/ndjson.hpp"

namespace zhibiao::ndjson {
namespace {

using json::Record;

template <class Word>
void put_word_or_null(Record& out, const std::optional<Word>& word) {
  if (word)
    out.word(to_string(*word));
  else
    out.raw("null");
}

void put_period_or_null(Record& out, Period period) {
  if (!period.known()) return out.raw("null");
  out.raw("\"");
  out.write(period);
  out.raw("\"");
}

void put_region_or_null(Record& out, RegionCode region) {
  if (!region.known()) return out.raw("null");
  out.raw("\"");
  out.integer(region.value);
  out.raw("\"");
}

void put_quoted(Record& out, Decimal number) {
  out.raw("\"");
  out.decimal(number);
  out.raw("\"");
}

void put_head(Record& out, std::string_view kind, std::string_view doc, std::string_view path) {
  out.raw(R"({"kind":")");
  out.raw(kind);
  out.raw(R"(","doc":)");
  out.string_or_null(doc);
  out.raw(R"(,"path":)");
  out.string_or_null(path);
}

void put_span(Record& out, Span span) {
  out.raw(R"(,"begin":)");
  out.integer(span.begin);
  out.raw(R"(,"end":)");
  out.integer(span.end);
}

void put_amount(Record& out, const ObservationView& o) {
  out.raw(R"(,"value":)");
  put_quoted(out, o.value);
  out.raw(R"(,"upper":)");
  if (o.upper)
    put_quoted(out, *o.upper);
  else
    out.raw("null");
  out.raw(R"(,"unit":)");
  out.string_or_null(o.unit);
  out.raw(R"(,"printed":")");
  out.printed(o.printed);
  out.raw(R"(","multiplier":)");
  out.integer(o.multiplier);
  out.raw(R"(,"bound":)");
  out.word(to_string(o.bound));
  out.raw(R"(,"step":)");
  put_quoted(out, o.value.step());
}

}  // namespace

std::string_view tool_version() { return ZHIBIAO_VERSION; }

void append(std::string& text, const ObservationView& o, std::string_view offset_base, std::int32_t page,
            std::int32_t paragraph, std::string_view offset_unit) {
  Record out(text);
  put_head(out, "observation", o.doc, o.path);
  put_span(out, o.figure);
  if (!offset_base.empty()) {
    out.raw(R"(,"offset_base":)");
    out.word(offset_base);
  }
  if (!offset_unit.empty()) {
    out.raw(R"(,"offset_unit":)");
    out.word(offset_unit);
  }
  if (page > 0) {
    out.raw(R"(,"page":)");
    out.integer(page);
  }
  if (paragraph > 0) {
    out.raw(R"(,"paragraph":)");
    out.integer(paragraph);
  }
  out.raw(R"(,"sentence":[)");
  out.integer(o.sentence.begin);
  out.raw(",");
  out.integer(o.sentence.end);
  out.raw(R"(],"heading":)");
  out.string(o.heading);
  out.raw(R"(,"text":)");
  out.string(o.text);
  out.raw(R"(,"name":)");
  out.string(o.name);
  out.raw(R"(,"indicator":)");
  out.string_or_null(o.indicator);
  out.raw(R"(,"scope":)");
  out.string_or_null(o.scope);
  out.raw(R"(,"price":)");
  put_word_or_null(out, o.price);
  out.raw(R"(,"measure":)");
  out.word(to_string(o.measure));
  put_amount(out, o);
  out.raw(R"(,"role":)");
  out.word(to_string(o.role));
  out.raw(R"(,"stance":)");
  put_word_or_null(out, o.stance);
  out.raw(R"(,"tier":)");
  put_word_or_null(out, o.tier);
  out.raw(R"(,"status":)");
  out.word(to_string(o.status));
  out.raw(R"(,"period":)");
  put_period_or_null(out, o.period);
  out.raw(R"(,"basis":)");
  out.string_or_null(o.basis);
  out.raw(R"(,"region":)");
  put_region_or_null(out, o.region);
  out.raw(R"(,"area":)");
  out.string_or_null(o.area);
  out.raw(R"(,"rule":)");
  out.string_or_null(o.rule);
  out.raw("}\n");
}

void append(std::string& text, const DocRecord& r) {
  Record out(text);
  put_head(out, "doc", r.doc, r.path);
  out.raw(R"(,"status":)");
  out.word(r.error ? "error" : r.observations == 0 ? "empty" : "ok");
  out.raw(R"(,"n":)");
  out.integer(r.observations);
  if (r.error) {
    out.raw(R"(,"error":)");
    out.string(r.error->message);
    if (!r.input.empty()) {
      out.raw(R"(,"input":)");
      out.string(r.input);
    }
  } else {
    out.raw(R"(,"region":)");
    put_region_or_null(out, r.region);
    out.raw(R"(,"region_source":)");
    out.string_or_null(r.region_source);
    out.raw(R"(,"date":)");
    if (r.delivered.known())
      out.word(r.delivered.to_string());
    else
      out.raw("null");
    out.raw(R"(,"date_source":)");
    out.string_or_null(r.date_source);
  }
  out.raw(R"(,"schema_version":)");
  out.integer(schema_version);
  out.raw(R"(,"tool_version":)");
  out.word(tool_version());
  if (!r.passthrough.empty()) {
    out.raw(",");
    out.raw(r.passthrough);
  }
  out.raw("}\n");
}

void append(std::string& text, const NumeralRecord& r) {
  Record out(text);
  put_head(out, r.kind, r.doc, r.path);
  put_span(out, r.span);
  out.raw(R"(,"text":)");
  out.string(r.text);
  out.raw(R"(,"numeral":)");
  out.word(r.numeral);
  out.raw(R"(,"reason":)");
  out.string_or_null(r.reason);
  out.raw("}\n");
}

}  // namespace zhibiao::ndjson
