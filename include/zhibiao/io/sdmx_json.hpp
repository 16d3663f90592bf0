// SPDX-License-Identifier: MIT
// Observations as a data message of SDMX-JSON 2.0: codes once, observations by the indices of their codes.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "zhibiao/io/sdmx.hpp"

namespace zhibiao::sdmx_json {

/// Collects observations and writes the message at the end.
class Writer {
 public:
  explicit Writer(const Catalogue& catalogue = Catalogue::standard(),
                  Divisions divisions = Divisions::standard())
      : flow_(catalogue, std::move(divisions)) {}

  /// Takes an observation, or says why the message does not hold it.
  sdmx::Admission add(const ObservationView& observation);
  const sdmx::Flow& flow() const { return flow_; }

  /// Appends the message. `id` names it, `prepared` is the time for its header in ISO 8601.
  void write(std::string& out, std::string_view id, std::string_view prepared) const;

 private:
  struct Values {
    std::vector<std::string> in_order;
    std::map<std::string, std::size_t, std::less<>> index;
  };
  std::size_t index(std::size_t component, std::string cell);

  sdmx::Flow flow_;
  std::array<Values, sdmx::Flow::most_components> values_;
  std::string observations_;
};

/// All observations of such a message, in its order. Refuses a message whose structure lacks a dimension of
/// ours and an index that points at nothing (a schema cannot see that).
Result<std::vector<Observation>> read(std::string_view text);

}  // namespace zhibiao::sdmx_json
