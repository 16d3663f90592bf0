#!/bin/bash
# Targets, growth, comparison and audit over reports and over records.
source "$(dirname "$0")/lib.sh" "$@"

expect 0 "$zhibiao" extract --out "$work/all.ndjson" --manifest "$reports/manifest.tsv" "$reports"

database=
if "$zhibiao" load --quiet --db "$work/all.sqlite" "$work/all.ndjson" 2>"$work/err"; then
  database=$work/all.sqlite
  cp "$database" "$work/unnamed"
else
  says "built without SQLite"
fi

# Reports, their records and a database of them give the same rows, in every order.
for command in targets growth compare "compare --measure growth" "audit --all"; do
  expect 0 "$zhibiao" $command --format csv --manifest "$reports/manifest.tsv" "$reports"
  cp "$work/out" "$work/a"
  expect 0 "$zhibiao" $command --format csv "$work/all.ndjson"
  same "$work/a" "$work/out" "$command: reports and their records differ"
  for file in $database ${database:+"$work/unnamed"}; do
    expect 0 "$zhibiao" $command --format csv "$file"
    same "$work/a" "$work/out" "$command: reports and a database of them differ"
    expect 0 "$zhibiao" $command --format csv --indicator revenue_public "$file"
    cp "$work/out" "$work/b"
    expect 0 "$zhibiao" $command --format csv --indicator revenue_public "$work/all.ndjson"
    same "$work/b" "$work/out" "$command: one indicator of records and of a database differ"
  done
  expect 0 "$zhibiao" $command --format csv --manifest "$reports/manifest.tsv" --threads 1 $(ls -r "$reports"/*.txt)
  same "$work/a" "$work/out" "$command: the order of files matters"
  [[ $(wc -l <"$work/out") -gt 1 ]] || fail "$command: no rows"
done

# A row of promises leads back to the text: the bytes are those of the figure.
expect 0 "$zhibiao" targets --indicator gdp --region 320500 --period 2019 --format ndjson "$work/all.ndjson"
python3 - "$work/out" <<'PYTHON' || fail "the row of 320500 in 2019"
import json, sys
rows = [json.loads(line) for line in open(sys.argv[1])]
assert len(rows) == 1, rows
row = rows[0]
assert row["kind"] == "attainment" and row["measure"] == "growth" and row["margin_unit"] == "pp"
for side in ("target", "outcome"):
    data = open(row[side + "_path"], "rb").read()
    assert data[row[side + "_begin"]:row[side + "_end"]].decode() == row[side + "_text"], side
assert row["parent"] == "320000" and row["parent_target_value"] is not None
assert row["margin_low"] <= row["margin"] <= row["margin_high"]
PYTHON

# Filters.
expect 0 "$zhibiao" targets --indicator gdp --level province --format csv "$work/all.ndjson"
[[ $(tail -n +2 "$work/out" | cut -d, -f3 | sort -u) == 320000 ]] || fail "--level province"
expect 0 "$zhibiao" targets --verdict met --format csv "$work/all.ndjson"
[[ $(count ,met,) == $(($(wc -l <"$work/out") - 1)) ]] || fail "--verdict met"
expect 0 "$zhibiao" targets --indicator gdp --summary region --format csv "$work/all.ndjson"
[[ $(wc -l <"$work/out") == 5 ]] || fail "a summary of three regions and all"
expect 0 "$zhibiao" targets --indicator gdp --measure growth --summary rows,period,level --format ndjson "$work/all.ndjson"
[[ $(count '"kind":"attainment",') == 6 && $(count '"kind":"attainment_summary"') == 6 ]] || fail "rows and summaries in one run"
expect 2 "$zhibiao" targets --summary rows,period --format csv "$work/all.ndjson"
says "a CSV holds one table"
expect 0 "$zhibiao" targets --indicator gdp --attrition --format csv "$work/all.ndjson"
[[ $(count ,growth,found,) == 6 ]] || fail "six targets in six reports"

# Growth by the years, and its names.
expect 0 "$zhibiao" growth --indicator revenue_public --region 330200 --period 2019 --format ndjson "$work/all.ndjson"
python3 - "$work/out" <<'PYTHON' || fail "growth of revenue in 330200"
import json, sys
row, = [json.loads(line) for line in open(sys.argv[1])]
assert abs(row["computed"] - (1468.4 / 1379.7 - 1) * 100) < 1e-9
assert row["computed_low"] < row["computed"] < row["computed_high"]
assert row["stated_text"] == "6.4%"
PYTHON
for transform in lin chg ch1 pch pc1 pca cch cca log; do
  expect 0 "$zhibiao" growth --transform $transform --indicator revenue_public --format csv "$work/all.ndjson"
done
expect 0 "$zhibiao" growth --average 2018/2019 --indicator revenue_public --format csv "$work/all.ndjson"

# Indicators of the user's, in every command and with every input.
printf 'id\tname\tsynonyms\tunit\tdirection\tflow\nport\t集装箱吞吐量\t集装箱吞吐量\t标箱\tup\tflow\n' >"$work/my.tsv"
report() { printf '%s\n' "——$1年1月8日在宁波市人民代表大会上" "一、$(($1 - 1))年工作回顾" "集装箱吞吐量增长$2%。" "二、$1年工作安排" "集装箱吞吐量增长$3%。"; }
mkdir "$work/mine"
report 2019 4 5 >"$work/mine/a.txt"
report 2020 6 7 >"$work/mine/b.txt"
expect 0 "$zhibiao" extract --quiet --region 330200 --indicators "$work/my.tsv" --out "$work/mine.ndjson" "$work/mine"
inputs=("$work/mine.ndjson")
if [[ -n $database ]]; then
  expect 0 "$zhibiao" load --quiet --indicators "$work/my.tsv" --db "$work/mine.sqlite" "$work/mine.ndjson"
  inputs+=("$work/mine.sqlite")
fi
for input in "${inputs[@]}"; do
  expect 0 "$zhibiao" targets --indicators "$work/my.tsv" --indicator port --period 2019 --format csv "$input"
  [[ $(count ^port,growth,330200,) == 1 && $(count ,met,) == 1 ]] || fail "the user's own indicator: $(cat "$work/out")"
  expect 2 "$zhibiao" targets --indicator port "$input"
  expect 0 "$zhibiao" growth "$input"
  says "indicators that the catalogue lacks: port"
  expect 0 "$zhibiao" compare --measure growth --indicators "$work/my.tsv" --format csv "$input"
  [[ $(count ^port,) -gt 0 ]] || fail "compare with the user's own indicator"
done
expect 0 "$zhibiao" explain --indicators "$work/my.tsv" 集装箱吞吐量增长5%
[[ $(count port) -gt 0 ]] || fail "explain with the user's own indicator"

# What is misspelt is said.
expect 2 "$zhibiao" targets --indicator gpd "$work/all.ndjson"
says "the catalogue has no 'gpd'"
expect 2 "$zhibiao" targets --tolerance x "$work/all.ndjson"
expect 2 "$zhibiao" growth --average 2019 "$work/all.ndjson"
says "--average"
expect 2 "$zhibiao" compare --region 无此地 "$work/all.ndjson"
expect 4 "$zhibiao" audit "$work/none.ndjson"
printf '{"kind":"observation"' >"$work/bad.ndjson"
expect 3 "$zhibiao" audit "$work/bad.ndjson"
says "bad.ndjson:1"
