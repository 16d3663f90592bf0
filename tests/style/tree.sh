#!/bin/bash
# Layers, headers and names: what holds of every file that is tracked.
set -euo pipefail
cd "$1"
git rev-parse --is-inside-work-tree >/dev/null 2>&1 || { echo "SKIPPED: not a working copy of git"; exit 77; }
failed=0
complain() {
  echo "FAILED: $1"
  echo "$2" | head -20 | sed 's/^/  /'
  failed=1
}

# No file names a folder of somebody's machine.
found=$(git grep -nIE '(^|[^A-Za-z0-9_.~-])/(home|root|Users|work|mnt)/' -- ':!tests/style/tree.sh' || true)
[[ -z $found ]] || complain "paths of a machine" "$found"

# Every source says its licence in its first line.
found=$(git ls-files '*.hpp' '*.cpp' | while read -r f; do
  head -1 "$f" | grep -q 'SPDX-License-Identifier: MIT' || echo "$f"
done)
[[ -z $found ]] || complain "no SPDX line first" "$found"

# Public headers stay short.
found=$(git ls-files 'include/*.hpp' | xargs wc -l | awk '$2 != "total" && $1 > 400')
[[ -z $found ]] || complain "headers of more than 400 lines" "$found"

# A layer includes only those below it; text and series never each other; private sources stay private.
forbid() {
  found=$(git grep -nE "#include \"(zhibiao/)?($2)/" -- "include/zhibiao/$1" "src/$1" || true)
  [[ -z $found ]] || complain "$1 includes upward" "$found"
}
forbid core 'quantity|model|text|series|analysis|readers|io|cli'
forbid quantity 'model|text|series|analysis|readers|io|cli'
forbid model 'text|series|analysis|readers|io|cli'
forbid text 'series|analysis|readers|io|cli'
forbid series 'text|analysis|readers|io|cli'
forbid analysis 'text|readers|io|cli'
forbid readers 'series|analysis|io|cli'
forbid io 'cli'
found=$(git grep -nE '#include <boost/(spirit|regex)|#include <regex>' -- include || true)
[[ -z $found ]] || complain "public headers must not cost their users Spirit or regular expressions" "$found"

exit $failed
