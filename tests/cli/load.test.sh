#!/bin/bash
# SPDX-License-Identifier: MIT
# `zhibiao load`: a load that is killed and started again gives the database of an undisturbed one.
source "$(dirname "$0")/lib.sh"
command -v sqlite3 >/dev/null || { echo "sqlite3 is not installed: not tested"; exit 0; }

mkdir "$work/reports"
for copy in $(seq 34); do
  for file in "$reports"/*.txt; do cp "$file" "$work/reports/$(basename "$file" .txt)-$copy.txt"; done
done
dump() { sqlite3 "$1" .dump; }
# Every document has all its observations, and none has others.
whole() {
  [[ $(sqlite3 "$1" 'PRAGMA integrity_check') == ok ]] || fail "the database is broken"
  [[ $(sqlite3 "$1" 'SELECT count(*) FROM documents d WHERE n <> (SELECT count(*) FROM observations o WHERE o.document = d.id)') == 0 ]] ||
    fail "a document is there in part"
}

begin=$(date +%s%N)
expect 0 "$zhibiao" load --db "$work/whole.sqlite" "$work/reports"
took=$((($(date +%s%N) - begin) / 1000000))
says "of 204 documents loaded"
whole "$work/whole.sqlite"
dump "$work/whole.sqlite" >"$work/whole.sql"
[[ $(sqlite3 "$work/whole.sqlite" 'SELECT count(*) FROM documents') == 204 ]] || fail "not all documents are there"
[[ $(sqlite3 "$work/whole.sqlite" 'SELECT count(*) FROM observations') == $("$zhibiao" extract --quiet "$work/reports" | grep -c '"kind":"observation"') ]] ||
  fail "not all observations are there"

# Loading again changes nothing.
expect 0 "$zhibiao" load --quiet --db "$work/whole.sqlite" "$work/reports"
quiet
dump "$work/whole.sqlite" | cmp - "$work/whole.sql" || fail "a second load changed the database"

# Killed at random moments.
RANDOM=7 cut=0
for round in $(seq 20); do
  rm -f "$work"/killed.sqlite*
  "$zhibiao" load --quiet --db "$work/killed.sqlite" "$work/reports" &
  loader=$!
  sleep "$(printf '%d.%03d' $((moment = took * (RANDOM % 1000) / 1000, moment / 1000)) $((moment % 1000)))"
  kill -9 "$loader" 2>/dev/null || true
  wait "$loader" 2>/dev/null || true
  if [[ -s $work/killed.sqlite && $(sqlite3 "$work/killed.sqlite" 'PRAGMA user_version') == 1 ]]; then
    whole "$work/killed.sqlite"
    loaded=$(sqlite3 "$work/killed.sqlite" 'SELECT count(*) FROM documents')
    ((loaded == 0 || loaded == 204)) || cut=$((cut + 1))
  fi
  expect 0 "$zhibiao" load --quiet --db "$work/killed.sqlite" "$work/reports"
  dump "$work/killed.sqlite" | cmp - "$work/whole.sql" || fail "round $round: a killed load, started again, gives another database"
done
((cut > 0)) || fail "no load was killed in the middle; the machine is too fast for this test"
echo "killed 20 loads, $cut of them between the first and the last document"

# Records that extract wrote give the same database as the reports.
"$zhibiao" extract --quiet --out "$work/o.ndjson" "$work/reports"
expect 0 "$zhibiao" load --db "$work/records.sqlite" "$work/o.ndjson"
dump "$work/records.sqlite" | cmp - "$work/whole.sql" || fail "records give another database than reports"
head -3 "$work/o.ndjson" >"$work/torn.ndjson"
expect 3 "$zhibiao" load --db "$work/torn.sqlite" "$work/torn.ndjson"
says "no record of its end"
echo 'nonsense' >"$work/bad.ndjson"
expect 3 "$zhibiao" load --db "$work/bad.sqlite" "$work/bad.ndjson"
says "line 1"

# Two at once.
"$zhibiao" load --quiet --db "$work/two.sqlite" "$work/reports" &
expect 0 "$zhibiao" load --quiet --db "$work/two.sqlite" "$work/reports"
wait
whole "$work/two.sqlite"
[[ $(sqlite3 "$work/two.sqlite" 'SELECT count(*) FROM documents') == 204 ]] || fail "two loads at once"

# Refusals.
expect 2 "$zhibiao" load "$work/reports"
expect 4 "$zhibiao" load --db /no/such/folder/o.sqlite "$work/reports"
echo "this is no database, and long enough to be taken for one by nobody at all, not even by chance" >"$work/text.sqlite"
expect 4 "$zhibiao" load --db "$work/text.sqlite" "$work/reports"
sqlite3 "$work/other.sqlite" 'CREATE TABLE t (a)'
expect 4 "$zhibiao" load --db "$work/other.sqlite" "$work/reports"
says "a database of something else"
