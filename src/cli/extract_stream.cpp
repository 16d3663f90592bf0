// SPDX-License-Identifier: MIT
#include <malloc.h>

#include <array>

#include "cli/delivery.hpp"
#include "cli/extract.hpp"
#include "cli/line_blocks.hpp"
#include "cli/pipeline.hpp"
#include "zhibiao/core/utf8.hpp"
#include "zhibiao/io/ndjson_input.hpp"

namespace zhibiao::cli {
namespace {

constexpr std::size_t longest_record = 16 << 20;
constexpr std::size_t most_messages = 20;

// The beginning of a line that could not be read, as UTF-8.
std::string beginning(std::string_view line) {
  std::string text;
  for (std::size_t i = 0; i < line.size() && text.size() < 80;) {
    const auto c = utf8::decode(line, i);
    utf8::append(text, c.code);
    i += c.size;
  }
  return text;
}

// What the first bytes show to be something else than lines of JSON.
std::string_view other_kind(std::string_view bytes) {
  struct Kind {
    std::string_view magic, advice;
  };
  using namespace std::string_view_literals;
  static constexpr std::array<Kind, 7> kinds = {{
      {"\x1F\x8B"sv, "compressed by gzip; send it through `zcat`"},
      {"\x28\xB5\x2F\xFD"sv, "compressed by zstd; send it through `zstdcat`"},
      {"\xFD\x37zXZ"sv, "compressed by xz; send it through `xzcat`"},
      {"PK\x03\x04"sv, "a ZIP archive; unpack it first"},
      {"\xFF\xFE"sv, "UTF-16; send it through `iconv -f UTF-16 -t UTF-8`"},
      {"\xFE\xFF"sv, "UTF-16; send it through `iconv -f UTF-16 -t UTF-8`"},
      {"{\0"sv, "UTF-16; send it through `iconv -f UTF-16LE -t UTF-8`"},
  }};
  for (const auto& kind : kinds)
    if (bytes.starts_with(kind.magic)) return kind.advice;
  const std::size_t first = bytes.find_first_not_of(" \t\r\n");
  if (first != bytes.npos && bytes[first] == '[')
    return "a JSON array; one object a line is needed: send it through `jq -c '.[]'`";
  return {};
}

// The records of one block of lines.
class LineWork {
 public:
  explicit LineWork(const Settings& settings) : settings_(settings), extraction_(settings) {}

  void operator()(const LineBlock& block, Outcome& outcome) {
    line_number_ = block.first_line;
    if (block.cut)
      return refuse(block.lines(), {}, {ErrorCode::range, "longer than --max-bytes allows"}, outcome);
    for (std::string_view rest = block.lines(); !rest.empty(); ++line_number_) {
      const std::string_view line = rest.substr(0, rest.find('\n'));
      rest.remove_prefix(std::min(line.size() + 1, rest.size()));
      if (line.find_first_not_of(" \t\r") != line.npos) record(line, outcome);
    }
  }

 private:
  void record(std::string_view line, Outcome& outcome) {
    const auto input = reader_.read(line);
    if (!input) return refuse(line, {}, input.error(), outcome);
    const ndjson::InputRecord& record = **input;
    const auto source = readers::source_of_text(record.text);
    Input document{.source = &source,
                   .doc = record.id,
                   .passthrough = record.passthrough,
                   .region = settings_.region,
                   .date = settings_.date};
    if (!record.date.empty()) {
      const auto date = Date::parse(record.date);
      if (!date) return refuse(line, record.passthrough, date.error(), outcome);
      document.date = *date;
    }
    if (!record.region.empty()) {
      const auto code = parse_region(settings_.vocabulary->divisions, record.region, document.date);
      if (!code) return refuse(line, record.passthrough, code.error(), outcome);
      document.region = *code;
    }
    extraction_.document(document, outcome);
  }

  void refuse(std::string_view line, std::string_view passthrough, const Error& error, Outcome& outcome) {
    const std::string input = beginning(line), id = reader_.id();
    outcome.messages += "line " + std::to_string(line_number_) + ": " + error.message + '\n';
    extraction_.failure({.doc = id, .error = error, .input = input, .passthrough = passthrough}, outcome);
  }

  const Settings& settings_;
  Extraction extraction_;
  ndjson::InputReader reader_;
  std::size_t line_number_ = 1;
};

}  // namespace

Exit extract_stream(const Settings& settings) {
  // Large buffers go back to the system when they are freed: else the heap of a long stream grows slowly, by
  // what it keeps between buffers of many sizes.
  ::mallopt(M_MMAP_THRESHOLD, 128 * 1024);
  ::mallopt(M_TRIM_THRESHOLD, 128 * 1024);
  Delivery delivery(settings, 0, most_messages);
  using StreamPipeline = Pipeline<LineBlock, Outcome>;
  StreamPipeline pipeline(
      settings.threads, settings.ordered,
      [&]() -> StreamPipeline::Work {
        return [work = std::make_shared<LineWork>(settings)](auto& block, auto& outcome) {
          (*work)(block, outcome);
        };
      },
      [&](Outcome& outcome) { return delivery.take(outcome); });
  const std::vector<std::string> standard_input = {"-"};
  for (const auto& path : settings.paths.empty() ? standard_input : settings.paths) {
    LineReader reader(path, settings.max_bytes == 0 ? longest_record : settings.max_bytes,
                      ndjson::InputReader::padding);
    bool first = true;
    for (LineBlock block; reader.next(block); clear(block.bytes)) {
      if (std::exchange(first, false)) {
        if (const auto advice = other_kind(block.lines()); !advice.empty())
          throw Failure(Exit::undecodable,
                        (path == "-" ? "standard input" : path) + ": " + std::string(advice));
        constexpr std::string_view mark = "\xEF\xBB\xBF";
        if (block.lines().starts_with(mark)) {
          block.bytes.erase(0, mark.size());
          block.size -= mark.size();
        }
      }
      if (!pipeline.swap(block)) return pipeline.finish(), delivery.finish(Exit::done);
    }
  }
  pipeline.finish();
  return delivery.finish(Exit::done);
}

}  // namespace zhibiao::cli
