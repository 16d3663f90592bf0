#!/bin/bash
# The one table of exit codes, each with what is said.
source "$(dirname "$0")/lib.sh" "$@"

expect 0 "$zhibiao" --version
grep -q '^zhibiao [0-9]' "$work/out" || fail "no version"
expect 0 "$zhibiao" --help
expect 0 "$zhibiao" extract --help
expect 0 "$zhibiao" extract "$reports"
quiet

# 1: done, but an input could not be read, or lacks its region or date.
expect 1 "$zhibiao" extract "$reports" "$work/nothing.txt"
says "$work/nothing.txt: cannot be read"
[[ $(count '"status":"error"') == 1 && $(count '"status":"ok"') == 6 ]] || fail "one error record, six others"
echo '财政收入增长7.5%。' >"$work/nowhere.txt"
expect 1 "$zhibiao" extract "$work/nowhere.txt"
says "$work/nowhere.txt: no region and no date found; pass --region CODE|NAME and --date YYYY-MM-DD"
grep -q '"value":"7.5"' "$work/out" || fail "what needs neither region nor date is given all the same"
expect 1 "$zhibiao" extract --region 330211 "$work/nowhere.txt"
says "no date found; pass --date"
expect 0 "$zhibiao" extract --region 镇海区 --date 2017 "$work/nowhere.txt"
quiet
grep -q '"region":"330211"' "$work/out" || fail "a region by its name"
expect 1 "$zhibiao" extract --quiet "$work/nowhere.txt"
quiet
mkdir "$work/empty"
expect 1 "$zhibiao" extract "$work/empty"
says "nothing to read"

# 2: usage.
expect 2 "$zhibiao"
expect 2 "$zhibiao" extract
expect 2 "$zhibiao" exract "$reports"
expect 2 "$zhibiao" extract --format xml "$reports"
expect 2 "$zhibiao" extract --region 镇海镇区 "$reports"
expect 2 "$zhibiao" extract --region 朝阳区 "$reports"
says 朝阳区
expect 2 "$zhibiao" extract --date 2017-02-30 "$reports"
expect 2 "$zhibiao" extract --indicator gpd "$reports"
says "the catalogue has no 'gpd'"
expect 2 "$zhibiao" extract --threads 0 "$reports"
expect 2 "$zhibiao" extract --bom "$reports"
printf 'file\tdate\na.txt\t2017-13-01\n' >"$work/bad.tsv"
expect 2 "$zhibiao" extract --manifest "$work/bad.tsv" "$reports"
says "bad.tsv:2:7:"

# 3: the stream is not one of JSON records.
expect_with '\x1f\x8b\x08' 3 "$zhibiao" extract --in ndjson
says zcat
expect_with '[{"id":"a","text":"b"}]' 3 "$zhibiao" extract --in ndjson
says jq
expect_with '\xff\xfe{\0' 3 "$zhibiao" extract --in ndjson
[[ ! -s $work/out ]] || fail "nothing is written of what cannot be read"

# 4: input or output failed.
expect 4 "$zhibiao" extract --out /dev/full "$reports"
says "/dev/full: cannot be written"
expect 4 "$zhibiao" extract --out "$work/no/folder" "$reports"
expect 4 "$zhibiao" extract --manifest "$work/no.tsv" "$reports"
expect 4 "$zhibiao" extract --in ndjson "$work/no.ndjson"

# 6: more bad records than allowed; the first one too many is the last record.
bad='x\n{"id":"a","text":""}\ny\nz\n'
expect_with "$bad" 0 "$zhibiao" extract --in ndjson
[[ $(count '"status":"error"') == 3 ]] || fail "bad records are in band"
expect_with "$bad" 0 "$zhibiao" extract --in ndjson --max-errors 3
expect_with "$bad" 6 "$zhibiao" extract --in ndjson --max-errors 1
[[ $(tail -1 "$work/out") == *'"input":"y"'* ]] || fail "ends at the error that was too many"
expect_with "$bad" 6 "$zhibiao" extract --in ndjson --strict
[[ $(wc -l <"$work/out") == 1 ]] || fail "strict ends at the first"
expect 6 "$zhibiao" extract --strict "$work/nothing.txt" "$reports"
