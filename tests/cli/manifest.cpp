// SPDX-License-Identifier: MIT
#include "cli/manifest.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>

#include "cli/command.hpp"

using namespace zhibiao::cli;
using zhibiao::Date;

namespace {

struct Folder {
  Folder() { std::filesystem::create_directories(path); }
  ~Folder() { std::filesystem::remove_all(path); }
  std::string write(const std::string& text) const {
    std::ofstream(path / "manifest.tsv", std::ios::binary) << text;
    return (path / "manifest.tsv").string();
  }
  std::filesystem::path path = std::filesystem::temp_directory_path() / "zhibiao-manifest-test";
};

}  // namespace

TEST_CASE("a manifest knows files by their path from it, and by name") {
  const Folder folder;
  const Manifest manifest(folder.write("\xEF\xBB\xBFname\tdate\tfile\tregion\r\n"
                                       "x\t2017-02-08\ta.txt\t330211\r\n"
                                       "y\t\t./sub/b.txt\t镇海区\r\n"
                                       "\n"
                                       "z\t2018\tc.txt\n"),
                          zhibiao::Divisions::standard());
  CHECK(manifest.find("a.txt").region.value == 330211);
  CHECK(manifest.find("/elsewhere/a.txt").date == Date{2017, 2, 8});
  CHECK(manifest.find((folder.path / "sub/b.txt").string()).region.value == 330211);
  CHECK(!manifest.find((folder.path / "sub/b.txt").string()).date.known());
  CHECK(manifest.find("c.txt").date == Date{2018, 0, 0});
  CHECK(!manifest.find("c.txt").region.known());
  CHECK(!manifest.find("d.txt").region.known());
  CHECK(manifest.files() == std::vector<std::string>{(folder.path / "a.txt").string(),
                                                     (folder.path / "c.txt").string(),
                                                     (folder.path / "sub/b.txt").string()});
}

TEST_CASE("a manifest that cannot be understood is refused with the place") {
  const Folder folder;
  const auto refused = [&](const std::string& text) -> std::string {
    try {
      Manifest manifest(folder.write(text), zhibiao::Divisions::standard());
    } catch (const Failure& failure) {
      CHECK(failure.code() == Exit::usage);
      return failure.what();
    }
    return {};
  };
  CHECK(refused("name\tdate\n").find("manifest.tsv:1:1: no column is named 'file'") != std::string::npos);
  CHECK(refused("file\tdate\na\t2017-02-30\n").find("manifest.tsv:2:3: ") != std::string::npos);
  CHECK(refused("file\tregion\na\t无此县\n").find("manifest.tsv:2:3: ") != std::string::npos);
  CHECK_THROWS_AS(Manifest("/nonexistent/manifest.tsv", zhibiao::Divisions::standard()), Failure);
}
