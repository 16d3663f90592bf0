// SPDX-License-Identifier: MIT
// Ids that SDMX allows for texts and units.
#include <array>
#include <charconv>
#include <utility>

#include "zhibiao/core/utf8.hpp"
#include "zhibiao/io/sdmx.hpp"

namespace zhibiao::sdmx {
namespace {

constexpr std::string_view null_code = "_Z";
constexpr std::string_view other_unit = "U-";

constexpr bool plain(char c) {
  return ('a' <= c && c <= 'z') || ('A' <= c && c <= 'Z') || ('0' <= c && c <= '9') || c == '_' || c == '-';
}

void append_hex(std::string& out, char32_t code) {
  constexpr char digits[] = "0123456789ABCDEF";
  const int places = code > 0xFFFF ? 6 : 4;
  out += places == 6 ? '@' : '$';
  for (int i = places - 1; i >= 0; --i) out += digits[code >> (4 * i) & 15];
}

// Units of the model and their ids. Measure words of Chinese go by their pinyin.
constexpr auto units = std::to_array<std::pair<std::string_view, std::string_view>>({
    {"CNY", "CNY"},
    {"USD", "USD"},
    {"EUR", "EUR"},
    {"HKD", "HKD"},
    {"%", "PT"},
    {"permille", "PM"},
    {"pp", "PP"},
    {"x", "X"},
    {"rank", "RANK"},
    {"m2", "M2"},
    {"km2", "KM2"},
    {"ha", "HA"},
    {"mu", "MU"},
    {"mm", "MM"},
    {"m", "M"},
    {"km", "KM"},
    {"m3", "M3"},
    {"t", "T"},
    {"kg", "KG"},
    {"jin", "JIN"},
    {"kWh", "KWH"},
    {"kW", "KW"},
    {"MW", "MW"},
    {"kV", "KV"},
    {"tce", "TCE"},
    {"ug/m3", "UG_M3"},
    {"mg/m3", "MG_M3"},
    {"year", "YEAR"},
    {"month", "MONTH"},
    {"day", "DAY"},
    {"workday", "WORKDAY"},
    {"hour", "HOUR"},
    {"minute", "MINUTE"},
    {"CNY/mu", "CNY_MU"},
    {"CNY/person", "CNY_PS"},
    {"CNY/m3", "CNY_M3"},
    {"tce/CNY", "TCE_CNY"},
    {"℃", "CEL"},
    {"人", "PS"},
    {"人次", "PS_VISITS"},
    {"户", "HH"},
    {"个", "GE"},
    {"家", "JIA"},
    {"名", "MING"},
    {"件", "JIAN"},
    {"项", "XIANG"},
    {"套", "TAO"},
    {"辆", "LIANG"},
    {"条", "TIAO"},
    {"座", "ZUO"},
    {"所", "SUO"},
    {"处", "CHU"},
    {"台", "TAI"},
    {"张", "ZHANG"},
    {"次", "CI"},
    {"例", "LI"},
    {"起", "QI"},
    {"场", "CHANG"},
    {"村", "CUN"},
});

}  // namespace

std::string code(std::string_view text) {
  if (text.empty()) return std::string(null_code);
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    if (plain(text[i])) {
      out += text[i++];
      continue;
    }
    const auto c = utf8::decode(text, i);
    append_hex(out, c.code);
    i += c.size;
  }
  // The word that stands for null is escaped, so that it can be told from null.
  return out == null_code ? "$005FZ" : out;
}

Result<std::string> text(std::string_view code) {
  std::string out;
  if (code == null_code) return out;
  for (std::size_t i = 0; i < code.size();) {
    if (plain(code[i])) {
      out += code[i++];
      continue;
    }
    const std::size_t places = code[i] == '@' ? 6 : 4;
    std::uint32_t value = 0;
    const auto digits = code.substr(i + 1, places);
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value, 16);
    if ((code[i] != '$' && code[i] != '@') || digits.size() != places || error != std::errc() ||
        end != digits.data() + digits.size() || value > 0x10FFFF)
      return Error{ErrorCode::syntax, "'" + std::string(code) + "' is not an id of this data structure", i};
    utf8::append(out, value);
    i += 1 + places;
  }
  if (out.empty()) return Error{ErrorCode::syntax, "an id of this data structure is never empty"};
  return out;
}

std::string unit_code(std::string_view unit) {
  for (const auto& [name, id] : units)
    if (name == unit) return std::string(id);
  return unit.empty() ? std::string(null_code) : std::string(other_unit) + code(unit);
}

Result<std::string> unit(std::string_view code) {
  for (const auto& [name, id] : units)
    if (id == code) return std::string(name);
  if (code == null_code) return std::string();
  if (code.starts_with(other_unit)) return text(code.substr(other_unit.size()));
  return Error{ErrorCode::syntax, "'" + std::string(code) + "' is not a unit of this data structure"};
}

}  // namespace zhibiao::sdmx
