// SPDX-License-Identifier: MIT
#include <array>

#include "io/json_record.hpp"
#include "model/terms.hpp"
#include "zhibiao/io/ndjson.hpp"

namespace zhibiao::ndjson {
namespace {

using json::Piece;
using json::Record;

// The member `name` with each of the words that it may have, and with null behind them.
template <std::size_t N>
constexpr std::array<Piece, N + 1> members(std::string_view name,
                                           const std::array<std::string_view, N>& words) {
  std::array<Piece, N + 1> pieces;
  for (std::size_t i = 0; i < N; ++i) pieces[i] = {",\"", name, "\":\"", words[i], "\""};
  pieces[N] = {",\"", name, "\":null"};
  return pieces;
}
constexpr auto prices = members("price", terms::prices);
constexpr auto measures = members("measure", terms::measures);
constexpr auto bounds = members("bound", terms::bounds);
constexpr auto roles = members("role", terms::roles);
constexpr auto stances = members("stance", terms::stances);
constexpr auto tiers = members("tier", terms::tiers);
constexpr auto statuses = members("status", terms::statuses);

template <std::size_t N, class Word>
const Piece& member(const std::array<Piece, N>& pieces, Word word) {
  return pieces[static_cast<std::size_t>(word)];
}
template <std::size_t N, class Word>
const Piece& member(const std::array<Piece, N>& pieces, const std::optional<Word>& word) {
  return word ? member(pieces, *word) : pieces.back();
}

inline void put_region_or_null(Record& out, RegionCode region) {
  if (!region.known()) return out.raw("null");
  out.raw("\"");
  out.integer(region.value);
  out.raw("\"");
}

// Room for the names of all fields of a record and for its numbers.
constexpr std::size_t kFixed = 1024;
// Room for a record with these texts.
template <class... Texts>
std::size_t room(const Texts&... texts) {
  return kFixed + (json::room_for_string(texts.size()) + ...);
}

inline void put_head(Record& out, std::string_view doc, std::string_view path) {
  out.raw(R"(","doc":)");
  out.string_or_null(doc);
  out.raw(R"(,"path":)");
  out.string_or_null(path);
}

inline void put_span(Record& out, Span span) {
  out.raw(R"(,"begin":)");
  out.integer(span.begin);
  out.raw(R"(,"end":)");
  out.integer(span.end);
}

// Where the texts counted are not those of the file as stored.
struct Origin {
  std::string_view base;
  std::int32_t page, paragraph;
  std::string_view unit;
};

void put_origin(Record& out, const Origin& origin) {
  if (!origin.base.empty()) {
    out.raw(R"(,"offset_base":)");
    out.word(origin.base);
  }
  if (!origin.unit.empty()) {
    out.raw(R"(,"offset_unit":)");
    out.word(origin.unit);
  }
  if (origin.page > 0) {
    out.raw(R"(,"page":)");
    out.integer(origin.page);
  }
  if (origin.paragraph > 0) {
    out.raw(R"(,"paragraph":)");
    out.integer(origin.paragraph);
  }
}

void put_observation(Record& out, const ObservationView& o, const Origin& origin) {
  out.raw(R"({"kind":"observation)");
  put_head(out, o.doc, o.path);
  put_span(out, o.figure);
  put_origin(out, origin);
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
  out.raw(member(prices, o.price));
  out.raw(member(measures, o.measure));
  out.raw(R"(,"value":")");
  out.write(o.value);
  if (o.upper) {
    out.raw(R"(","upper":")");
    out.write(*o.upper);
    out.raw(R"(","unit":)");
  } else {
    out.raw(R"(","upper":null,"unit":)");
  }
  out.string_or_null(o.unit);
  out.raw(R"(,"printed":")");
  out.printed(o.printed);
  out.raw(R"(","multiplier":)");
  out.integer(o.multiplier);
  out.raw(member(bounds, o.bound));
  out.raw(R"(,"step":")");
  out.write(o.value.step());
  out.raw("\"");
  out.raw(member(roles, o.role));
  out.raw(member(stances, o.stance));
  out.raw(member(tiers, o.tier));
  out.raw(member(statuses, o.status));
  if (o.period.known()) {
    out.raw(R"(,"period":")");
    out.write(o.period);
    out.raw(R"(","basis":)");
  } else {
    out.raw(R"(,"period":null,"basis":)");
  }
  out.string_or_null(o.basis);
  out.raw(R"(,"region":)");
  put_region_or_null(out, o.region);
  out.raw(R"(,"area":)");
  out.string_or_null(o.area);
  out.raw(R"(,"rule":)");
  out.string_or_null(o.rule);
  out.raw("}\n");
}

void put_document(Record& out, const DocRecord& r) {
  out.raw(R"({"kind":"doc)");
  put_head(out, r.doc, r.path);
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

}  // namespace

std::string_view tool_version() { return ZHIBIAO_VERSION; }

void append(std::string& text, const ObservationView& o, std::string_view offset_base, std::int32_t page,
            std::int32_t paragraph, std::string_view offset_unit) {
  const Origin origin{offset_base, page, paragraph, offset_unit};
  const std::size_t most = room(o.doc, o.path, o.heading, o.text, o.name, o.indicator, o.scope, o.unit,
                                o.basis, o.area, o.rule, offset_base, offset_unit);
  json::append_record(text, most, [&](Record& out) { put_observation(out, o, origin); });
}

void append(std::string& text, const DocRecord& r) {
  const std::string_view error = r.error ? r.error->message : std::string_view();
  const std::size_t most =
      room(r.doc, r.path, error, r.input, r.region_source, r.date_source, r.passthrough, tool_version());
  json::append_record(text, most, [&](Record& out) { put_document(out, r); });
}

void append(std::string& text, const NumeralRecord& r) {
  const std::size_t most = room(r.kind, r.doc, r.path, r.text, r.numeral, r.reason);
  json::append_record(text, most, [&](Record& out) {
    out.raw(R"({"kind":")");
    out.raw(r.kind);
    put_head(out, r.doc, r.path);
    put_span(out, r.span);
    out.raw(R"(,"text":)");
    out.string(r.text);
    out.raw(R"(,"numeral":)");
    out.word(r.numeral);
    out.raw(R"(,"reason":)");
    out.string_or_null(r.reason);
    out.raw("}\n");
  });
}

}  // namespace zhibiao::ndjson
