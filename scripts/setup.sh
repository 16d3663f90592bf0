#!/bin/bash
# On Debian 12: installs the packages that are missing, builds the release, and reads the bundled reports.
# With --test it also passes all tests instead of reading them.
#   ./scripts/setup.sh [--test]
set -euo pipefail
cd "$(dirname "$0")/.."

packages=(
  g++ cmake ninja-build pkg-config
  libboost-dev libfmt-dev libeigen3-dev libcli11-dev libsimdjson-dev                  # the library and the program
  libuchardet-dev libgumbo-dev libminizip-dev zlib1g-dev libexpat1-dev libpoppler-cpp-dev poppler-data libopencc-dev  # readers
  libsqlite3-dev                                                                      # writers
)
[[ ${1:-} == --test ]] && packages+=(doctest-dev nlohmann-json3-dev python3 python3-reportlab python3-docx clang-format-14)

missing=()
for package in "${packages[@]}"; do
  [[ $(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null) == installed ]] || missing+=("$package")
done
if ((${#missing[@]})); then
  root=()
  ((EUID == 0)) || root=(sudo)
  echo "Installing: ${missing[*]}"
  "${root[@]}" apt-get update -q
  DEBIAN_FRONTEND=noninteractive "${root[@]}" apt-get install -y -q --no-install-recommends "${missing[@]}"
fi

developer=OFF
[[ ${1:-} == --test ]] && developer=ON
cmake --preset release -DZHIBIAO_DEVELOPER=$developer
cmake --build --preset release

if [[ ${1:-} == --test ]]; then
  ctest --preset release -j "$(nproc)"
else
  build/release/zhibiao extract --format table examples/reports
fi
