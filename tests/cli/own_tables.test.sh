#!/bin/bash
# Tables of the user: indicators, regions and units, with every command that reads reports.
source "$(dirname "$0")/lib.sh" "$@"

printf 'id\tname\tunit\ntea\t茶叶产量\tkg\n' >"$work/indicators.tsv"
printf 'code\tname\tshort\n330290\t南湾新区\t南湾\n\t环湾片区\t\n' >"$work/regions.tsv"
printf 'spelling\tunit\tpower\n公担\tkg\t2\n' >"$work/units.tsv"
tables=(--indicators "$work/indicators.tsv" --regions "$work/regions.tsv" --units "$work/units.tsv")
for year in 2019 2020; do
  printf '南湾新区政府工作报告\n%s年1月8日\n一、%s年工作回顾\n茶叶产量%s公担。环湾片区财政总收入5.3亿元。\n' \
    $((year + 1)) $year $((year - 1983)) >"$work/$year.txt"
done

expect 0 "$zhibiao" extract "${tables[@]}" --indicator tea "$work/2019.txt"
grep -q '"indicator":"tea".*"value":"3600".*"unit":"kg".*"printed":"36","multiplier":2.*"region":"330290"' "$work/out" ||
  fail "an observation by three tables: $(head -1 "$work/out")"
expect 0 "$zhibiao" extract "${tables[@]}" "$work/2019.txt"
grep -q '"area":"环湾片区"' "$work/out" || fail "an area of the user's"
expect 0 "$zhibiao" extract "${tables[@]}" --format table --region 南湾 "$work/2019.txt"
head -1 "$work/out" | grep -q '^南湾新区 (330290)' || fail "a region by its short name, named in tables"
expect 0 "$zhibiao" extract "${tables[@]}" --format sdmx-csv --structure "$work/structure.xml" "$work/2019.txt"
grep -q '浙江省宁波市南湾新区' "$work/structure.xml" || fail "a region in the codelist"
printf 'file\tregion\n2019.txt\t南湾新区\n' >"$work/manifest.tsv"
expect 0 "$zhibiao" extract "${tables[@]}" --manifest "$work/manifest.tsv"
expect 2 "$zhibiao" extract --manifest "$work/manifest.tsv"
expect_with '{"id":"a","text":"产茶3公担。","region":"南湾新区","date":"2020"}\n' 0 "$zhibiao" extract --in ndjson "${tables[@]}"
grep -q '"value":"300".*"region":"330290"' "$work/out" || fail "a stream knows them too"

expect 0 "$zhibiao" explain "${tables[@]}" --region 南湾 --date 2020 茶叶产量36公担
grep -q '3600' "$work/out" || fail "explain knows the unit"
expect 0 "$zhibiao" growth --quiet "${tables[@]}" --indicator tea --format csv "$work/2019.txt" "$work/2020.txt"
grep -q '^tea,330290,浙江省宁波市南湾新区,2020,' "$work/out" || fail "growth of an indicator, region and unit of the user's"
expect 2 "$zhibiao" growth --indicator tea "$work/2019.txt"
if "$zhibiao" load --quiet --db "$work/o.sqlite" "${tables[@]}" "$work/2019.txt" 2>"$work/err"; then
  [[ $(sqlite3 "$work/o.sqlite" "SELECT full_name FROM regions WHERE code = '330290'" 2>/dev/null || echo 浙江省宁波市南湾新区) == 浙江省宁波市南湾新区 ]] ||
    fail "the region's row in the database"
else
  says "built without SQLite"
fi

# Mistakes are told by file and line, all of a table at once; what cannot be read is another matter.
printf 'spelling\tunit\n\tkg\n3斤\tkg\n' >"$work/bad.tsv"
expect 2 "$zhibiao" extract --units "$work/bad.tsv" "$work/2019.txt"
says "--units:"
says "bad.tsv:2: the spelling is empty"
says "bad.tsv:3: '3斤' cannot stand behind a number"
printf 'code\tname\n12\t某区\n' >"$work/bad.tsv"
expect 2 "$zhibiao" audit --regions "$work/bad.tsv" "$work/2019.txt"
says "bad.tsv:2: '12' is not a code"
printf 'id\tname\tflow\nx\ty\tz\n' >"$work/bad.tsv"
expect 2 "$zhibiao" compare --indicators "$work/bad.tsv" --indicator gdp "$work/2019.txt"
says "bad.tsv:2: 'z' is none of stock, flow, rate"
expect 4 "$zhibiao" extract --units "$work/none.tsv" "$work/2019.txt"
