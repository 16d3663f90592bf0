#!/bin/bash
# Files, folders, manifests, filters, formats.
source "$(dirname "$0")/lib.sh" "$@"

# In order of name, whatever the order they are named in; a folder with all below it; each once.
mkdir -p "$work/in/b/.git"
cp "$reports/suzhou-2019.txt" "$work/in/b/c.txt"
cp "$reports/ningbo-2019.txt" "$work/in/a.md"
cp "$reports/ningbo-2020.txt" "$work/in/d.log"
cp "$reports/ningbo-2020.txt" "$work/in/b/.git/e.txt"
expect 0 "$zhibiao" extract "$work/in/b/c.txt" "$work/in"
[[ $(grep '"kind":"doc"' "$work/out" | cut -d'"' -f8 | xargs) == "a c" ]] || fail "files in order of name"

# Standard input.
expect_with "$(cat "$reports/suzhou-2019.txt")" 0 "$zhibiao" extract -
grep -q '"doc":"stdin","path":"-"' "$work/out" || fail "standard input has a name"

# A manifest: by path or name; without paths, its own files.
mkdir "$work/m"
cp "$work/in/a.md" "$work/m/x.txt"
printf 'file\tname\tregion\tdate\r\nx.txt\tsome\t镇海区\t2015\n' >"$work/m/manifest.tsv"
for paths in "" "$work/m" "$work/m/x.txt"; do
  expect 0 "$zhibiao" extract --manifest "$work/m/manifest.tsv" $paths
  tail -1 "$work/out" | grep -q '"region":"330211","region_source":"given","date":"2015","date_source":"given"' ||
    fail "the manifest's region and date"
done
(cd "$work/m" && expect 0 "$zhibiao" extract --manifest manifest.tsv x.txt)

# Filters.
expect 0 "$zhibiao" extract --indicator gdp,revenue_public --measure growth --role target "$reports"
[[ $(count '"kind":"observation"') == 10 ]] || fail "growth targets of two indicators: $(count '"kind":"observation"')"
[[ $(count '"measure":"growth".*"role":"target"') == 10 ]] || fail "only growth targets"

# Formats.
expect 0 "$zhibiao" extract --format csv --bom "$reports"
[[ $(head -c 7 "$work/out") == $'\xef\xbb\xbf'doc, ]] || fail "a byte-order mark and the header"
rows=$(($(wc -l <"$work/out") - 1))
expect 0 "$zhibiao" extract "$reports"
[[ $(count '"kind":"observation"') == "$rows" ]] || fail "as many rows as records"
expect 0 "$zhibiao" extract --format table "$reports/suzhou-2019.txt"
head -1 "$work/out" | grep -q '^苏州市 (320500), delivered 2019-01-21 · ' || fail "a table says whose it is"
expect 0 "$zhibiao" extract --format markdown "$reports/suzhou-2019.txt"
[[ $(sed -n 4p "$work/out") == "| ---"* ]] || fail "a table in Markdown"

# --out is what standard output would be; --skipped lists what was not resolved.
expect 0 "$zhibiao" extract --out "$work/file" --skipped "$work/skipped" --all-numerals "$reports"
expect 0 "$zhibiao" extract "$reports"
same "$work/out" "$work/file" "--out differs from standard output"
grep -q '"kind":"numeral".*"numeral":"date"' "$work/skipped" || fail "dates are numerals"

# Offsets lead to the bytes of the file, also where its encoding is another.
iconv -f UTF-8 -t GB18030 "$reports/suzhou-2019.txt" >"$work/gb.txt"
expect 0 "$zhibiao" extract "$work/gb.txt"
python3 - "$work/out" "$work/gb.txt" <<'PYTHON'
import json, sys
data = open(sys.argv[2], "rb").read()
records = [json.loads(line) for line in open(sys.argv[1])]
found = [r for r in records if r["kind"] == "observation"]
assert len(found) > 20, len(found)
for r in found:
    assert data[r["begin"]:r["end"]].decode("gb18030") == r["text"], r
    assert r["sentence"][0] <= r["begin"] and r["end"] <= r["sentence"][1], r
PYTHON
