#!/bin/bash
# All C++ is as .clang-format has it.
set -euo pipefail
cd "$1"
command -v clang-format-14 >/dev/null || { echo "SKIPPED: clang-format-14 is not installed"; exit 77; }
git rev-parse --is-inside-work-tree >/dev/null 2>&1 || { echo "SKIPPED: not a working copy of git"; exit 77; }
git ls-files '*.hpp' '*.cpp' | xargs clang-format-14 --dry-run -Werror 2>&1 | head -20
git ls-files '*.hpp' '*.cpp' | xargs clang-format-14 --dry-run -Werror >/dev/null 2>&1
