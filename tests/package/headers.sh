#!/bin/bash
# SPDX-License-Identifier: MIT
# Every public header compiles alone, and none brings Spirit or Boost to its user.
# usage: headers.sh COMPILER INCLUDE WORK [FLAG…]
set -euo pipefail
compiler=$1 include=$2 work=$3
shift 3
rm -rf "$work"
mkdir -p "$work"
cd "$include"
find zhibiao -name '*.hpp' | sort >"$work/headers"
export compiler work
xargs -a "$work/headers" -P 2 -I{} bash -c '
  set -euo pipefail
  name=${1//\//_}
  echo "#include \"$1\"" >"$work/$name.cpp"
  "$compiler" -std=c++20 -Wall -Wextra -Wconversion -Werror -fsyntax-only -MD -MF "$work/$name.d" -I. "${@:2}" "$work/$name.cpp"
  if grep -oE "[^ ]*/boost/[^ ]*" "$work/$name.d" | head -1 | grep .; then
    echo "$1 includes the above" >&2
    exit 1
  fi' check {} "$@"
echo "$(wc -l <"$work/headers") headers compile alone"
