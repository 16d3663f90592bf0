// SPDX-License-Identifier: MIT
// What is known of files beforehand: a table with the columns file, region, date.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "zhibiao/model/date.hpp"
#include "zhibiao/model/region.hpp"

namespace zhibiao::cli {

/// A tab-separated table whose first line names the columns: `file`, and where known `region` (code or name)
/// and `date` (YYYY-MM-DD, YYYY-MM or YYYY); other columns are passed over.
class Manifest {
 public:
  struct Entry {
    RegionCode region;
    Date date;
  };

  Manifest() = default;
  /// Throws Failure: with Exit::io where the file cannot be read, with Exit::usage and the place where a line
  /// cannot be understood.
  Manifest(const std::string& path, const Divisions& divisions);

  /// The entry of a file: by its path as the manifest spells it, from the manifest's folder, or by its name
  /// alone. None known: an empty entry.
  Entry find(std::string_view path) const;
  /// The paths of all files named, from where the program runs.
  std::vector<std::string> files() const;

 private:
  void read(const std::string& path, std::string_view text, const Divisions& divisions);

  std::string folder_;
  std::map<std::string, Entry, std::less<>> entries_;
};

}  // namespace zhibiao::cli
