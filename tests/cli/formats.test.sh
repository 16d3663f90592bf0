#!/bin/bash
# SPDX-License-Identifier: MIT
# SDMX on the command line, tables of one's own, completion.
source "$(dirname "$0")/lib.sh"
export SOURCE_DATE_EPOCH=1700000000

# The same bytes whatever the number of threads; the structure names all codes.
for format in sdmx-csv sdmx-json; do
  expect 0 "$zhibiao" extract --format $format --structure "$work/structure.xml" --threads 1 "$reports"
  says "observations in SDMX; left out"
  cp "$work/out" "$work/one"
  expect 0 "$zhibiao" extract --format $format --quiet --threads 4 "$reports"
  quiet
  same "$work/one" "$work/out" "$format differs with threads"
done
grep -q 'Prepared>2023-11-14T22:13:20Z<' "$work/structure.xml" || fail "SOURCE_DATE_EPOCH is not heeded"
expect 0 "$zhibiao" extract --format sdmx-csv --quiet "$reports"
for column in 5 6 14; do  # REF_AREA, INDICATOR, VINTAGE
  for code in $(tail -n +2 "$work/out" | cut -d, -f$column | sort -u); do
    grep -qF "<str:Code id=\"$code\">" "$work/structure.xml" || fail "the structure lacks $code"
  done
done
# One exact level beats "above a trillion" of the same report.
[[ $(grep 'R-ningbo-2019,2018' "$work/out" | grep -c ',gdp,LEVEL,') == 1 ]] || fail "GDP of Ningbo in 2018"
grep 'R-ningbo-2019,2018' "$work/out" | grep ',gdp,LEVEL,' | grep -q ',10745.5,8,1,A,EQ,' || fail "the exact level does not stand"
expect 2 "$zhibiao" extract --format csv --structure x.xml "$reports"
says "--structure is for"

# A table of one's own.
printf 'id\tname\tunit\tdirection\nport_containers\t集装箱吞吐量\t标箱\tup\n' >"$work/my.tsv"
expect 0 "$zhibiao" extract --indicators "$work/my.tsv" --indicator port_containers "$reports/ningbo-2019.txt"
[[ $(count '"indicator":"port_containers"') == 1 ]] || fail "the indicator of the table is not found"
expect 2 "$zhibiao" extract --indicator port_containers "$reports"
says "has no 'port_containers'"
printf 'id\tname\tdirection\na\t甲\tsideways\nb\t\t\nc\t丙\tup\tmore\tand more\n' >"$work/bad.tsv"
expect 2 "$zhibiao" extract --indicators "$work/bad.tsv" "$reports"
says "bad.tsv:2:"
expect 4 "$zhibiao" extract --indicators "$work/none.tsv" "$reports"
says "none.tsv"

# Completion knows the commands and options of this build.
complete() {
  PATH="$(dirname "$zhibiao"):$PATH" bash -c 'source "$1"; shift; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _zhibiao; printf "%s\n" "${COMPREPLY[@]}"' \
    bash "$source_dir/completions/zhibiao.bash" "$@"
}
[[ $(complete zhibiao ext) == extract ]] || fail "completion of a command"
[[ $(complete zhibiao load --d) == *--db* ]] || fail "completion of an option"
[[ $(complete zhibiao extract --format sdmx-j) == sdmx-json ]] || fail "completion of a value"
[[ $(complete zhibiao audit --check said) == said_twice ]] || fail "completion of a value of another command"
# The manual and docs/cli.md have every command with every option, and completion every value.
commands=$("$zhibiao" --help | sed -n '/^Subcommands:/,/^[^ ]*$/p' | awk 'NR > 1 && /^  [a-z]/ {print $1}')
[[ $(wc -w <<<"$commands") -ge 7 ]] || fail "the commands of the help"
for command in $commands; do
  sed 's/\\//g' "$source_dir/man/zhibiao.1" >"$work/manual"
  grep -qw "$command" "$work/manual" || fail "the manual lacks $command"
  grep -q "| \`$command " "$source_dir/docs/cli.md" || fail "docs/cli.md lacks $command"
  help=$("$zhibiao" "$command" --help)
  for option in $(grep -oE -- '^  --[a-z][a-z-]+' <<<"$help" | sort -u); do
    grep -q -- "$option\b" "$work/manual" || fail "the manual lacks $command $option"
    grep -q -- "[\` ]$option[\` ]" "$source_dir/docs/cli.md" || fail "docs/cli.md lacks $command $option"
    [[ $(complete zhibiao "$command" "$option") == *"$option"* ]] || fail "completion lacks $command $option"
    for value in $(sed -n "s/^  $option :{\([^}]*\)}.*/\1/p" <<<"$help" | tr , ' '); do
      [[ $(complete zhibiao "$command" "$option" "$value") == *"$value"* ]] || fail "completion lacks $command $option $value"
      grep -qw -- "$value" "$work/manual" || fail "the manual lacks $command $option $value"
    done
  done
done
