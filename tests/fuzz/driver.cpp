// SPDX-License-Identifier: MIT
// Runs a harness without libFuzzer: for some seconds over its seeds and random changes of them.
//   fuzz_NAME SECONDS FOLDER…
#include <chrono>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <vector>

#include "fuzz.hpp"

namespace {

std::string current;  // for the handler of a crash

void keep(int signal) {
  if (std::FILE* file = std::fopen("crash.input", "wb")) {
    std::fwrite(current.data(), 1, current.size(), file);
    std::fclose(file);
  }
  std::fprintf(stderr, "ended by signal %d; the input is in crash.input\n", signal);
  std::signal(signal, SIG_DFL);
  std::raise(signal);
}

constexpr std::string_view tokens[] = {
    "增长", "%",        "亿元", "万",    "2017年", "个百分点",       "分别",  "、",
    "。",   "，",       "\n\n", "|",     "|---|",  "１２",           "第二",  "至",
    "—",    "（",       "）",   "<div>", "</p>",   "<td colspan=9>", "&amp;", "<table>",
    "\xE4", "\xFF\xFE", "\0",   "一、",  "以上",   "翻一番"};

class Changes {
 public:
  explicit Changes(std::vector<std::string> seeds) : seeds_(std::move(seeds)) {}

  std::string next() {
    std::string s = pick();
    for (std::size_t n = below(6); n > 0; --n) change(s);
    if (s.size() > 20000) s.resize(20000);
    return s;
  }

 private:
  std::size_t below(std::size_t n) { return n == 0 ? 0 : random_() % n; }
  const std::string& pick() { return seeds_[below(seeds_.size())]; }
  void change(std::string& s) {
    const std::size_t at = below(s.size() + 1), size = below(std::min<std::size_t>(s.size() - at + 1, 64));
    switch (below(6)) {
      case 0:
        s.erase(at, size);
        break;
      case 1:
        s.insert(at, tokens[below(std::size(tokens))]);
        break;
      case 2:
        if (at < s.size()) s[at] = static_cast<char>(random_());
        break;
      case 3:
        s.insert(below(s.size() + 1), s.substr(at, size));
        break;
      case 4: {
        const std::string& other = pick();
        const std::size_t from = below(other.size() + 1);
        s.insert(at, other, from, below(400));
        break;
      }
      default:
        if (at < s.size()) s[at] = static_cast<char>('0' + below(10));
    }
  }

  std::mt19937_64 random_{20170208};
  std::vector<std::string> seeds_;
};

}  // namespace

int main(int argc, char** argv) {
  const int seconds = argc > 1 ? std::atoi(argv[1]) : 5;
  std::vector<std::string> seeds = {""};
  for (int i = 2; i < argc; ++i)
    for (const auto& entry : std::filesystem::directory_iterator(argv[i])) {
      std::ifstream file(entry.path(), std::ios::binary);
      seeds.emplace_back(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
    }
  for (const int signal : {SIGABRT, SIGSEGV, SIGFPE, SIGBUS, SIGILL}) std::signal(signal, keep);
  const auto run = [](std::string input) {
    current = std::move(input);
    LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(current.data()), current.size());
  };
  std::size_t runs = 0;
  for (const auto& seed : seeds) run(seed);
  Changes changes(seeds);
  const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(seconds);
  for (; std::chrono::steady_clock::now() < end; ++runs) run(changes.next());
  std::printf("%zu seeds, %zu changed inputs\n", seeds.size(), runs);
  return 0;
}
