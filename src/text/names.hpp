// SPDX-License-Identifier: MIT
// Names of indicators in running text: the catalogue's, looked up, and those of no catalogue, cut to size.
#pragma once

#include <bitset>
#include <string_view>
#include <vector>

#include "model/catalogue_table.hpp"
#include "text/word_table.hpp"

namespace zhibiao::text {

/// A catalogue name found in a stretch of text.
struct NameMatch {
  const Indicator* indicator = nullptr;
  std::string_view name;   ///< the words that matched
  std::string_view scope;  ///< 市级, 同口径: a qualifier before it that narrows the figure
};

/// Views a catalogue, which has to outlive it.
class NameTable {
 public:
  explicit NameTable(const Catalogue& catalogue);

  /// The indicator whose name `phrase` is, when nothing but words that do not narrow it stand before.
  NameMatch match(std::string_view phrase) const;
  /// Is `phrase` such a name, all of it?
  bool is_name(std::string_view phrase) const;
  /// The catalogue name that `text` begins with, the longest; the last one inside it, longest at its place.
  NameMatch find_at_begin(std::string_view text) const;
  NameMatch find_last(std::string_view text) const;
  /// False where no words before `phrase` could make it a name of the catalogue.
  bool may_end_with(std::string_view phrase) const;
  /// False where no words behind these two characters could.
  bool may_begin_with(std::string_view two) const {
    return two.size() != front_.kTwo || front_.may_begin(two);
  }

 private:
  NameMatch match_spelled(std::string_view phrase) const;
  const Indicator* exact(std::string_view phrase) const;
  const Indicator* whole(std::string_view phrase) const;
  static std::size_t tail_hash(std::string_view phrase);

  const Catalogue::Table& catalogue_;
  static constexpr std::size_t kTail = 6;  // bytes: two Chinese characters
  static constexpr int kTailBits = 14;
  std::bitset<std::size_t{1} << kTailBits> tails_;  // hashes of the last bytes of all names
  WordTable<const Indicator*> front_;
};

/// `phrase` without words before it that do not belong to a name (其中, 全年, 并, a time, a bracket left
/// open).
std::string_view trim_lead(std::string_view phrase);

/// The parts of a list: 化学需氧量、二氧化硫和氨氮 → three; what stands in quotes or brackets is not cut.
enum class Cut { enumeration = 1, conjunction = 2, both = 3 };
void split_list(std::string_view phrase, Cut cut, std::vector<std::string_view>& out);

/// Do a unit and an indicator's unit measure the same kind of thing?
bool same_kind(std::string_view unit, std::string_view indicator_unit);

}  // namespace zhibiao::text
