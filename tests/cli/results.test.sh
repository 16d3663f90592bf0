#!/bin/bash
# Targets, growth, comparison and audit over reports and over records.
source "$(dirname "$0")/lib.sh" "$@"

expect 0 "$zhibiao" extract --out "$work/all.ndjson" --manifest "$reports/manifest.tsv" "$reports"

# Reports and their records give the same rows, in every order.
for command in targets growth compare "compare --measure growth" "audit --all"; do
  expect 0 "$zhibiao" $command --format csv --manifest "$reports/manifest.tsv" "$reports"
  cp "$work/out" "$work/a"
  expect 0 "$zhibiao" $command --format csv "$work/all.ndjson"
  same "$work/a" "$work/out" "$command: reports and their records differ"
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
