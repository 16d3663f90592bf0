// SPDX-License-Identifier: MIT
#include "zhibiao/io/sdmx.hpp"

#include <fmt/format.h>

#include "sdmx_components.hpp"
#include "zhibiao/model/region.hpp"

namespace zhibiao::sdmx {
namespace {

// What a code means, in the codelist.
std::string name_of(const Component& component, std::string_view code, const ObservationView& o,
                    const Catalogue& catalogue, const Divisions& divisions) {
  if (code == "_Z") return "Not applicable";
  if (component.id == "REF_AREA") return divisions.full_name(o.region);
  if (component.id == "INDICATOR") {
    const auto* indicator = catalogue.find(o.indicator);
    const std::string name(indicator->name);
    return indicator->english.empty() ? name : std::string(indicator->english).append(" (" + name + ")");
  }
  if (component.id == "UNIT_MEASURE") return std::string(o.unit);
  if (component.id == "SCOPE") return std::string(o.scope);
  if (component.id == "BASIS") return std::string(o.basis);
  if (component.id == "VINTAGE") return std::string(o.doc);
  return std::string(code);
}

std::string xml(std::string_view text) {
  std::string out;
  for (const char c : text) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      default:
        // XML has no control characters but blanks.
        out += static_cast<unsigned char>(c) < 0x20 ? ' ' : c;
    }
  }
  return out;
}

void append_concept(std::string& out, const Component& c) {
  fmt::format_to(std::back_inserter(out),
                 R"(        <str:Concept id="{}"><com:Name xml:lang="en">{}</com:Name></str:Concept>)"
                 "\n",
                 c.id, c.name);
}

void append_component(std::string& out, const Component& c, std::size_t position) {
  const std::string_view element = c.kind == Kind::dimension ? "Dimension"
                                   : c.kind == Kind::time    ? "TimeDimension"
                                   : c.kind == Kind::measure ? "PrimaryMeasure"
                                                             : "Attribute";
  const bool required = c.id == "OBS_STATUS" || c.id == "UNIT_MULT" || c.id == "DECIMALS" || c.id == "BOUND";
  out += fmt::format(R"(          <str:{} id="{}")", element, c.id);
  if (c.kind == Kind::dimension || c.kind == Kind::time) out += fmt::format(R"( position="{}")", position);
  if (c.kind == Kind::attribute)
    out += fmt::format(R"( assignmentStatus="{}")", required ? "Mandatory" : "Conditional");
  out += fmt::format(
      R"(><str:ConceptIdentity><Ref maintainableParentID="CONCEPTS" maintainableParentVersion="{0}" agencyID="{1}" id="{2}" class="Concept"/></str:ConceptIdentity>)",
      version, agency, c.id);
  out += "<str:LocalRepresentation>";
  if (c.codelist.empty())
    out += fmt::format(R"(<str:TextFormat textType="{}"/>)", c.type);
  else
    out += fmt::format(
        R"(<str:Enumeration><Ref id="{}" version="{}" agencyID="{}" class="Codelist"/></str:Enumeration>)",
        c.codelist, version, agency);
  out += "</str:LocalRepresentation>";
  if (c.kind == Kind::attribute)
    out +=
        R"(<str:AttributeRelationship><str:PrimaryMeasure><Ref id="OBS_VALUE"/></str:PrimaryMeasure></str:AttributeRelationship>)";
  out += fmt::format("</str:{}>\n", element);
}

}  // namespace

std::string_view to_string(Admission admission) {
  constexpr std::string_view words[] = {"taken",
                                        "its indicator is not in the catalogue",
                                        "its region is not known or has no code",
                                        "its period is not known",
                                        "the report states it twice",
                                        "the report states another value for it before"};
  return words[static_cast<std::size_t>(admission)];
}

Admission Flow::admit(const ObservationView& o) {
  const auto fate = [&] {
    if (o.indicator.empty() || !catalogue_->find(o.indicator)) return Admission::no_indicator;
    if (!o.region.known() || !o.area.empty()) return Admission::no_region;
    if (!o.period.known()) return Admission::no_period;
    std::string key;
    const auto all = components();
    for (std::size_t i = 0; i < dimensions(); ++i) key += cell(all[i], o) + ' ';
    std::string value = o.value.to_string() + (o.upper ? ' ' + o.upper->to_string() : "") + ' ' +
                        std::string(to_string(o.bound));
    const auto [known, fresh] = values_.try_emplace(std::move(key), value);
    if (!fresh) return known->second == value ? Admission::repeated : Admission::contradicted;
    for (std::size_t i = 0; i < all.size(); ++i) {
      if (all[i].codelist.empty()) continue;
      std::string code = cell(all[i], o);
      if (!code.empty() && !codes_[i].contains(code)) {
        std::string name = name_of(all[i], code, o, *catalogue_, divisions_);
        codes_[i].emplace(std::move(code), std::move(name));
      }
    }
    return Admission::taken;
  }();
  ++counts_[static_cast<std::size_t>(fate)];
  return fate;
}

void Flow::append_structure(std::string& out, std::string_view prepared) const {
  const auto all = components();
  out += fmt::format(
      R"(<?xml version="1.0" encoding="UTF-8"?>
<mes:Structure xmlns:mes="http://www.sdmx.org/resources/sdmxml/schemas/v2_1/message" xmlns:str="http://www.sdmx.org/resources/sdmxml/schemas/v2_1/structure" xmlns:com="http://www.sdmx.org/resources/sdmxml/schemas/v2_1/common">
  <mes:Header><mes:ID>{0}</mes:ID><mes:Test>false</mes:Test><mes:Prepared>{1}</mes:Prepared><mes:Sender id="{2}"/></mes:Header>
  <mes:Structures>
    <str:Dataflows>
      <str:Dataflow id="{0}" version="{3}" agencyID="{2}"><com:Name xml:lang="en">Figures of government work reports</com:Name><str:Structure><Ref id="{0}" version="{3}" agencyID="{2}" class="DataStructure"/></str:Structure></str:Dataflow>
    </str:Dataflows>
    <str:Codelists>
)",
      structure_id, prepared, agency, version);
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (all[i].codelist.empty()) continue;
    out += fmt::format(
        R"(      <str:Codelist id="{}" version="{}" agencyID="{}"><com:Name xml:lang="en">{}</com:Name>)"
        "\n",
        all[i].codelist, version, agency, all[i].name);
    for (const auto& [code, name] : codes_[i])
      out += fmt::format(R"(        <str:Code id="{}"><com:Name xml:lang="en">{}</com:Name></str:Code>)"
                         "\n",
                         code, xml(name));
    out += "      </str:Codelist>\n";
  }
  out += fmt::format(R"(    </str:Codelists>
    <str:Concepts>
      <str:ConceptScheme id="CONCEPTS" version="{}" agencyID="{}"><com:Name xml:lang="en">Concepts</com:Name>
)",
                     version, agency);
  for (const auto& component : all) append_concept(out, component);
  out += fmt::format(R"(      </str:ConceptScheme>
    </str:Concepts>
    <str:DataStructures>
      <str:DataStructure id="{}" version="{}" agencyID="{}"><com:Name xml:lang="en">Figures of government work reports</com:Name>
        <str:DataStructureComponents>
        <str:DimensionList id="DimensionDescriptor">
)",
                     structure_id, version, agency);
  const std::size_t first_attribute = dimensions() + 1;
  for (std::size_t i = 0; i < dimensions(); ++i) append_component(out, all[i], i + 1);
  out += "        </str:DimensionList>\n        <str:AttributeList id=\"AttributeDescriptor\">\n";
  for (std::size_t i = first_attribute; i < all.size(); ++i) append_component(out, all[i], 0);
  out += "        </str:AttributeList>\n        <str:MeasureList id=\"MeasureDescriptor\">\n";
  append_component(out, all[dimensions()], 0);
  out += R"(        </str:MeasureList>
        </str:DataStructureComponents>
      </str:DataStructure>
    </str:DataStructures>
  </mes:Structures>
</mes:Structure>
)";
}

}  // namespace zhibiao::sdmx
