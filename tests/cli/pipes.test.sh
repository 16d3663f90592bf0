#!/bin/bash
# A reader that goes away ends the program at once and quietly.
source "$(dirname "$0")/lib.sh" "$@"

make_stream 300 >"$work/stream"
for threads in 1 2 5; do
  code=0
  { timeout 60 "$zhibiao" extract --in ndjson --threads $threads "$work/stream" 2>"$work/err" || echo $? >"$work/code"; } |
    head -1 >"$work/out"
  [[ ! -e $work/code ]] || fail "exit code $(cat "$work/code") with $threads threads"
  [[ $(wc -l <"$work/out") == 1 ]] || fail "head saw no line"
  quiet
done
{ "$zhibiao" extract "$reports" 2>"$work/err" || echo $? >"$work/code"; } | true
[[ ! -e $work/code ]] || fail "exit code $(cat "$work/code") with files"
quiet
