// SPDX-License-Identifier: MIT
// What the SDMX formats share: the data structure, its codes, and which observations it can hold.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "zhibiao/core/result.hpp"
#include "zhibiao/model/indicator.hpp"
#include "zhibiao/model/observation.hpp"
#include "zhibiao/model/region.hpp"

namespace zhibiao::sdmx {

/// The dataflow and the data structure definition have one id: ZHIBIAO:OBSERVATIONS(1.0).
inline constexpr std::string_view agency = "ZHIBIAO";
inline constexpr std::string_view structure_id = "OBSERVATIONS";
inline constexpr std::string_view version = "1.0";

/// A text as a legal id ([A-Za-z0-9_@$-]+) that can be turned back: letters, digits, '_' and '-' stand for
/// themselves, any other character is $ and its four hexadecimal digits or @ and its six (镇海 2017 →
/// $9547$6D77$00202017). The empty text, which is null in an observation, is _Z ("not applicable").
std::string code(std::string_view text);
/// The text of such an id; refuses what code() does not write with ErrorCode::syntax.
Result<std::string> text(std::string_view code);

/// Ids of units: % → PT, pp → PP, 人 → PS, m2 → M2, 家 → JIA …; docs/formats.md has the table. A unit that
/// the table has not is "U-" and code().
std::string unit_code(std::string_view unit);
Result<std::string> unit(std::string_view code);

/// Why an observation is no observation of SDMX, where a key of codes must be complete and unique.
enum class Admission {
  taken,
  no_indicator,  ///< its indicator is not in the catalogue
  no_region,     ///< region not known, or the figure of an area that has no code
  no_period,     ///< period not known
  repeated,      ///< the same report states the same again
  contradicted,  ///< the same report states another value for the same key; the first stands
};
inline constexpr std::size_t admissions = 6;
/// "left out: the region is not known or has no code".
std::string_view to_string(Admission);

/// Decides which observations go into one data set and remembers the codes that they use.
class Flow {
 public:
  explicit Flow(const Catalogue& catalogue = Catalogue::standard(),
                Divisions divisions = Divisions::standard())
      : catalogue_(&catalogue), divisions_(std::move(divisions)) {}

  Admission admit(const ObservationView& observation);
  /// How many had each fate.
  const std::array<std::size_t, admissions>& counts() const { return counts_; }

  /// Appends an SDMX-ML 2.1 structure message: codelists of the codes in use with their names, concepts, the
  /// data structure and the dataflow. `prepared` is the time to put into the header, in ISO 8601.
  void append_structure(std::string& out, std::string_view prepared) const;

  /// The names of the codes of one coded component, by code.
  const std::map<std::string, std::string, std::less<>>& codes(std::size_t component) const {
    return codes_[component];
  }
  static constexpr std::size_t most_components = 32;

 private:
  const Catalogue* catalogue_;
  Divisions divisions_;
  std::map<std::string, std::string> values_;  // key → value
  std::array<std::map<std::string, std::string, std::less<>>, most_components> codes_;
  std::array<std::size_t, admissions> counts_{};
};

}  // namespace zhibiao::sdmx
