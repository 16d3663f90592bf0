// SPDX-License-Identifier: MIT
#include "cli/delivery.hpp"

#include <algorithm>
#include <cstdio>

namespace zhibiao::cli {

Delivery::Delivery(const Settings& settings, std::size_t total, std::size_t most_messages)
    : settings_(settings),
      most_messages_(most_messages),
      out_(settings.database.empty() ? make_destination(settings)
                                     : make_database(settings.database, *settings.vocabulary)),
      skipped_(settings.skipped ? std::make_unique<Output>(settings.skipped_out) : nullptr),
      progress_(!settings.quiet && !out_->terminal(), total) {}

bool Delivery::take(Outcome& outcome) {
  std::size_t errors = outcome.error_ends.size();
  if (settings_.max_errors && errors_ + errors > *settings_.max_errors) {
    too_many_ = true;
    errors = *settings_.max_errors + 1 - errors_;
    outcome.records.resize(outcome.error_ends[errors - 1]);
  }
  errors_ += errors;
  incomplete_ += outcome.incomplete;
  if (!outcome.messages.empty()) say(outcome.messages);
  // Records first: whoever follows both files sees none of an input in one that the other lacks for long.
  out_->take(outcome.records);
  if (skipped_) skipped_->write(outcome.skipped);
  progress_.add(outcome.documents, outcome.bytes, errors);
  outcome.clear();
  return !too_many_;
}

void Delivery::say(std::string_view messages) {
  if (settings_.quiet) return;
  progress_.clear();
  while (!messages.empty()) {
    const std::size_t end = std::min(messages.find('\n') + 1, messages.size());
    if (most_messages_ == 0 || messages_ < most_messages_) std::fwrite(messages.data(), 1, end, stderr);
    ++messages_;
    messages.remove_prefix(end);
  }
}

Exit Delivery::finish(Exit error) {
  progress_.clear();
  const std::string account = out_->finish();
  if (!settings_.quiet && !account.empty()) std::fwrite(account.data(), 1, account.size(), stderr);
  if (skipped_) skipped_->close();
  if (!settings_.quiet && most_messages_ != 0 && messages_ > most_messages_)
    std::fprintf(stderr, "zhibiao: %zu more like these; each has its error record\n",
                 messages_ - most_messages_);
  if (too_many_) {
    std::fprintf(stderr, "zhibiao: more than %zu inputs could not be read; see --max-errors\n",
                 *settings_.max_errors);
    return Exit::too_many;
  }
  if (errors_ > 0) return error;
  return incomplete_ > 0 ? Exit::partial : Exit::done;
}

}  // namespace zhibiao::cli
