// SPDX-License-Identifier: MIT
#include "zhibiao/io/sdmx_json.hpp"

#include <fmt/format.h>
#include <simdjson.h>

#include <charconv>

#include "sdmx_components.hpp"
#include "zhibiao/io/json.hpp"

namespace zhibiao::sdmx_json {
namespace {

using sdmx::Component;
using sdmx::Kind;

bool coded(const Component& c) { return !c.codelist.empty() || c.kind == Kind::time; }

void append_urn(std::string& out) {
  out += fmt::format("urn:sdmx:org.sdmx.infomodel.datastructure.Dataflow={}:{}({})", sdmx::agency,
                     sdmx::structure_id, sdmx::version);
}

}  // namespace

std::size_t Writer::index(std::size_t component, std::string cell) {
  auto& values = values_[component];
  const auto [entry, fresh] = values.index.try_emplace(cell, values.in_order.size());
  if (fresh) values.in_order.push_back(std::move(cell));
  return entry->second;
}

sdmx::Admission Writer::add(const ObservationView& o) {
  const auto fate = flow_.admit(o);
  if (fate != sdmx::Admission::taken) return fate;
  const auto all = sdmx::components();
  std::string& out = observations_;
  if (!out.empty()) out += ",\n";
  out += '"';
  for (std::size_t i = 0; i < sdmx::dimensions(); ++i) {
    if (i > 0) out += ':';
    json::append_integer(out, index(i, sdmx::cell(all[i], o)));
  }
  out += "\":[";
  for (std::size_t i = sdmx::dimensions(); i < all.size(); ++i) {
    if (i > sdmx::dimensions()) out += ',';
    std::string cell = sdmx::cell(all[i], o);
    if (cell.empty())
      out += "null";
    else if (coded(all[i]))
      json::append_integer(out, index(i, std::move(cell)));
    else if (all[i].type == "String")
      json::append_string(out, cell);
    else
      out += cell;
  }
  out += ']';
  return fate;
}

void Writer::write(std::string& out, std::string_view id, std::string_view prepared) const {
  const auto all = sdmx::components();
  const auto append_component = [&](std::size_t i) {
    const Component& c = all[i];
    out += fmt::format(R"({{"id":"{}","name":)", c.id);
    json::append_string(out, c.name);
    if (c.kind == Kind::dimension || c.kind == Kind::time) out += fmt::format(R"(,"keyPosition":{})", i);
    if (c.kind == Kind::time) out += R"(,"roles":["TIME_PERIOD"])";
    if (c.kind == Kind::attribute) out += R"(,"relationship":{"observation":{}})";
    if (!coded(c)) {
      out += fmt::format(R"(,"format":{{"dataType":"{}"}})", c.type);
    } else if (!values_[i].in_order.empty()) {
      out += R"(,"values":[)";
      bool first = true;
      for (const auto& value : values_[i].in_order) {
        if (!first) out += ',';
        first = false;
        if (c.kind == Kind::time) {
          out += fmt::format(R"({{"value":"{}"}})", value);
          continue;
        }
        out += fmt::format(R"({{"id":"{}","name":)", value);
        json::append_string(out, flow_.codes(i).find(value)->second);
        out += '}';
      }
      out += ']';
    }
    out += '}';
  };
  const auto append_components = [&](std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) {
      if (i > begin) out += ",\n";
      append_component(i);
    }
  };
  out +=
      R"({"meta":{"schema":"https://raw.githubusercontent.com/sdmx-twg/sdmx-json/master/data-message/tools/schemas/2.0.0/sdmx-json-data-schema.json","id":")";
  out += sdmx::code(id);
  out += fmt::format(R"(","prepared":"{}","contentLanguages":["en"],"sender":{{"id":"{}"}}}},)", prepared,
                     sdmx::agency);
  out += "\n\"data\":{\"structures\":[{\"links\":[{\"urn\":\"";
  append_urn(out);
  out +=
      R"(","rel":"dataflow"}],"dataSets":[0],"name":"Figures of government work reports","dimensions":{"observation":[)";
  // A dimension must have values, so an empty message has no dimensions either.
  if (!observations_.empty()) append_components(0, sdmx::dimensions());
  out += "]},\n\"measures\":{\"observation\":[";
  append_components(sdmx::dimensions(), sdmx::dimensions() + 1);
  out += "]},\n\"attributes\":{\"observation\":[";
  append_components(sdmx::dimensions() + 1, all.size());
  out += "]}}],\n\"dataSets\":[{\"structure\":0,\"action\":\"Information\",\"links\":[{\"urn\":\"";
  append_urn(out);
  out += "\",\"rel\":\"dataflow\"}],\"observations\":{\n";
  out += observations_;
  out += "}}]}}\n";
}

namespace {

namespace od = simdjson::ondemand;

// A component as the message has it: which of ours it is and its values by index.
struct Column {
  const Component* component = nullptr;
  bool indexed = false;
  std::vector<std::string> values;
};

class MessageReader {
 public:
  Result<std::vector<Observation>> read(std::string_view text) {
    const simdjson::padded_string padded(text);
    od::document document;
    try {
      if (parser_.iterate(padded).get(document)) return broken("no JSON");
      auto data = document["data"];
      for (auto structure : data["structures"]) {
        read_columns(structure["dimensions"]["observation"], dimensions_);
        read_columns(structure["measures"]["observation"], cells_);
        read_columns(structure["attributes"]["observation"], cells_);
        break;
      }
      document.rewind();
      for (auto set : document["data"]["dataSets"])
        for (auto field : set["observations"].get_object()) {
          const std::string key(std::string_view(field.unescaped_key()));
          if (auto error = read_observation(key, field.value())) return *error;
        }
    } catch (const simdjson::simdjson_error& error) {
      return broken(error.what());
    }
    return std::move(found_);
  }

 private:
  static Error broken(std::string_view why) {
    return {ErrorCode::syntax, "not a data message of SDMX-JSON: " + std::string(why)};
  }

  static void read_columns(od::value list, std::vector<Column>& columns) {
    for (auto entry : list) {
      auto object = entry.get_object().value();
      Column column;
      for (auto field : object) {
        const std::string_view name = field.unescaped_key();
        if (name == "id") {
          const std::string_view id = field.value();
          for (const auto& component : sdmx::components())
            if (component.id == id) column.component = &component;
        } else if (name == "values") {
          column.indexed = true;
          for (auto value : field.value())
            for (auto member : value.get_object()) {
              const std::string_view key = member.unescaped_key();
              if (key == "id" || key == "value") column.values.emplace_back(std::string_view(member.value()));
            }
        }
      }
      columns.push_back(std::move(column));
    }
  }

  std::optional<Error> set(sdmx::Draft& draft, const Column& column, std::string_view cell) {
    std::string_view text = cell;
    if (column.indexed) {
      std::size_t i = 0;
      const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), i);
      if (error != std::errc() || end != cell.data() + cell.size() || i >= column.values.size())
        return broken("index '" + std::string(cell) + "' points at no value");
      text = column.values[i];
    }
    if (column.component && !column.component->read(draft, text))
      return sdmx::refuse(*column.component, text);
    return std::nullopt;
  }

  std::optional<Error> read_observation(std::string_view key, od::value values) {
    sdmx::Draft draft;
    std::size_t d = 0;
    for (std::size_t begin = 0; begin <= key.size(); ++d) {
      const std::size_t end = std::min(key.find(':', begin), key.size());
      if (d >= dimensions_.size()) return broken("a key with more parts than there are dimensions");
      if (auto error = set(draft, dimensions_[d], key.substr(begin, end - begin))) return error;
      begin = end + 1;
    }
    if (d != sdmx::dimensions()) return broken("a key with fewer parts than there are dimensions");
    std::size_t c = 0;
    for (auto value : values.get_array()) {
      if (c >= cells_.size()) return broken("an observation with more values than components");
      const auto type = value.type().value();
      std::optional<Error> error;
      if (type == od::json_type::string) {
        error = set(draft, cells_[c], value.get_string().value());
      } else if (type == od::json_type::number) {
        std::string_view token = value.raw_json_token();
        token = token.substr(0, token.find_last_not_of(" \t\r\n") + 1);
        error = set(draft, cells_[c], token);
      }
      if (error) return error;
      ++c;
    }
    auto observation = sdmx::finish(std::move(draft));
    if (!observation) return observation.error();
    found_.push_back(std::move(*observation));
    return std::nullopt;
  }

  od::parser parser_;
  std::vector<Column> dimensions_, cells_;
  std::vector<Observation> found_;
};

}  // namespace

Result<std::vector<Observation>> read(std::string_view text) { return MessageReader().read(text); }

}  // namespace zhibiao::sdmx_json
