#!/bin/bash
# SPDX-License-Identifier: MIT
# Runs every libFuzzer harness for a while (clang++-14), and ends at the first finding. What it learns stays in
# build/fuzz/corpus, findings in build/fuzz/findings.
# usage: run.sh [SECONDS] [HARNESS…]   (400 seconds each by default: an hour in total)
set -euo pipefail
cd "$(dirname "$0")/../.."
seconds=${1:-400}
shift || true
harnesses=("${@:-figure document report source encoding html docx pdf program}")
read -ra harnesses <<<"${harnesses[*]}"
cmake --preset fuzz
cmake --build --preset fuzz --target "${harnesses[@]/#/fuzz_}"
built=build/fuzz/tests/fuzz
python3 tests/fuzz/seeds.py examples/reports $built/seeds
mkdir -p build/fuzz/findings
for harness in "${harnesses[@]}"; do
  mkdir -p "build/fuzz/corpus/$harness"
  $built/fuzz_"$harness" -max_total_time="$seconds" -timeout=25 -rss_limit_mb=4096 -verbosity=0 -print_final_stats=1 \
    -artifact_prefix="build/fuzz/findings/$harness-" "build/fuzz/corpus/$harness" "$built/seeds/$harness" \
    >"build/fuzz/$harness.log" 2>&1 || { grep -E 'ERROR|SUMMARY|does not hold' "build/fuzz/$harness.log"; exit 1; }
  echo "$harness: $(grep -oE 'number_of_executed_units: *[0-9]+' "build/fuzz/$harness.log" | grep -oE '[0-9]+') inputs, no finding"
done
