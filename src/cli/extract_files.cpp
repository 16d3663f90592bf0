// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>
#include <filesystem>

#include "cli/delivery.hpp"
#include "cli/extract.hpp"
#include "cli/manifest.hpp"
#include "cli/pipeline.hpp"
#include "zhibiao/core/utf8.hpp"
#include "zhibiao/readers/source.hpp"

namespace zhibiao::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t largest_file = 64 << 20;

// A folder may hold other things: what a reader exists for is taken, and a file named by the user always.
bool is_report(const fs::path& path) {
  static constexpr std::array<std::string_view, 7> extensions = {".txt", ".md",   ".markdown", ".html",
                                                                 ".htm", ".docx", ".pdf"};
  const std::string extension = path.extension().string();
  return !path.filename().string().starts_with('.') &&
         std::find(extensions.begin(), extensions.end(), extension) != extensions.end();
}

void add_folder(const fs::path& folder, std::vector<std::string>& files) {
  std::error_code error;
  for (auto i = fs::recursive_directory_iterator(folder, error); !error && i != fs::end(i);
       i.increment(error)) {
    if (i->is_directory() && i->path().filename().string().starts_with('.'))
      i.disable_recursion_pending();
    else if (i->is_regular_file() && is_report(i->path()))
      files.push_back(i->path().string());
  }
  if (error) throw Failure(Exit::io, folder.string() + ": cannot be read: " + error.message());
}

std::vector<std::string> collect(const std::vector<std::string>& paths) {
  std::vector<std::string> files;
  for (const auto& path : paths) {
    std::error_code ignored;  // what is there but cannot be looked at is refused when it is read
    if (path != "-" && fs::is_directory(path, ignored))
      add_folder(path, files);
    else
      files.push_back(path);
  }
  std::sort(files.begin(), files.end());
  files.erase(std::unique(files.begin(), files.end()), files.end());
  return files;
}

// A file's name may be any bytes; what is written must be UTF-8.
std::string printable(std::string_view bytes) {
  std::string text;
  for (std::size_t i = 0; i < bytes.size();) {
    const auto c = utf8::decode(bytes, i);
    utf8::append(text, c.code);
    i += c.size;
  }
  return text;
}

std::string missing(const std::string& path, const ReportInfo& info) {
  const bool region = !info.region.known(), date = !info.delivered.known();
  if (!region && !date) return {};
  return path + ": no " + (region ? date ? "region and no date" : "region" : "date") + " found; pass " +
         (region ? date ? "--region CODE|NAME and --date YYYY-MM-DD" : "--region CODE|NAME"
                 : "--date YYYY-MM-DD") +
         ", or --manifest FILE with the columns file, region, date\n";
}

// Reads and extracts one file.
class FileWork {
 public:
  FileWork(const Settings& settings, const Manifest& manifest)
      : settings_(settings), manifest_(manifest), extraction_(settings) {}

  void operator()(const std::string& file, Outcome& outcome) {
    const std::string path = printable(file);
    const std::string doc = file == "-" ? "stdin" : printable(fs::path(file).stem().string());
    const auto bytes = read_file(file, settings_.max_bytes == 0 ? largest_file : settings_.max_bytes);
    if (!bytes) return refuse(doc, path, bytes.error(), outcome);
    const auto source = readers::read_source(*bytes, {.encoding = settings_.encoding});
    if (!source) return refuse(doc, path, source.error(), outcome);
    const auto known = manifest_.find(file);
    const Input input{.source = &*source,
                      .bytes = *bytes,
                      .doc = doc,
                      .path = path,
                      .region = known.region.known() ? known.region : settings_.region,
                      .date = known.date.known() ? known.date : settings_.date};
    for (const auto& mended : source->diagnostics)
      outcome.messages += located(input, mended.offset, mended.message);
    const auto info = extraction_.document(input, outcome);
    const std::string message = missing(path, info);
    outcome.messages += message;
    outcome.incomplete += !message.empty();
  }

 private:
  void refuse(const std::string& doc, const std::string& path, const Error& error, Outcome& outcome) {
    outcome.messages += path + ": " + error.message + '\n';
    extraction_.failure({.doc = doc, .path = path, .error = error}, outcome);
  }

  const Settings& settings_;
  const Manifest& manifest_;
  Extraction extraction_;
};

}  // namespace

std::vector<std::string> report_files(const Settings& settings, const Manifest& manifest) {
  if (settings.paths.empty() && settings.manifest.empty())
    throw Failure(Exit::usage, "no input; name files or folders, or - for standard input");
  auto files = collect(settings.paths.empty() ? manifest.files() : settings.paths);
  if (files.empty())
    throw Failure(Exit::partial, "nothing to read: no .txt, .md, .html, .docx or .pdf in the folders named");
  return files;
}

void each_file(const Settings& settings, const Manifest& manifest, const std::vector<std::string>& files,
               const std::function<bool(Outcome&)>& consume) {
  using FilePipeline = Pipeline<std::string, Outcome>;
  FilePipeline pipeline(
      settings.threads, settings.ordered,
      [&]() -> FilePipeline::Work {
        return [work = std::make_shared<FileWork>(settings, manifest)](auto& file, auto& outcome) {
          (*work)(file, outcome);
        };
      },
      consume);
  for (const auto& file : files)
    if (!pipeline.push(file)) break;
  pipeline.finish();
}

Exit extract_files(const Settings& settings) {
  const Manifest manifest =
      settings.manifest.empty() ? Manifest() : Manifest(settings.manifest, settings.vocabulary->divisions);
  const auto files = report_files(settings, manifest);
  Delivery delivery(settings, files.size(), 0);
  each_file(settings, manifest, files, [&](Outcome& outcome) { return delivery.take(outcome); });
  return delivery.finish(Exit::partial);
}

}  // namespace zhibiao::cli
