#!/bin/bash
# Same bytes in, same bytes out: any number of threads, any locale and time zone.
source "$(dirname "$0")/lib.sh" "$@"

make_stream 40 >"$work/stream"
printf 'bad\n' >>"$work/stream"
make_stream 3 >>"$work/stream"
"$zhibiao" extract --in ndjson --threads 1 "$work/stream" >"$work/one" 2>"$work/err1"
for threads in 2 3 8; do
  "$zhibiao" extract --in ndjson --threads $threads "$work/stream" >"$work/many" 2>"$work/err"
  same "$work/one" "$work/many" "$threads threads write other bytes"
  same "$work/err1" "$work/err" "$threads threads say other things"
done
"$zhibiao" extract --in ndjson --threads 3 --unordered "$work/stream" 2>/dev/null | sort >"$work/many"
sort "$work/one" | same - "$work/many" "unordered output has other records"

mkdir "$work/many_files"
for i in $(seq 20); do cp "$reports/suzhou-2019.txt" "$work/many_files/suzhou-$i.txt"; done
cp "$reports"/*.txt "$work/many_files"
for format in ndjson csv table; do
  "$zhibiao" extract --format $format --threads 1 "$work/many_files" >"$work/one"
  "$zhibiao" extract --format $format --threads 4 "$work/many_files" >"$work/many"
  same "$work/one" "$work/many" "threads change $format"
done
LC_ALL=C TZ=Asia/Shanghai "$zhibiao" extract --format table "$work/many_files" >"$work/many"
same "$work/one" "$work/many" "the locale changes the output"
LC_ALL=de_DE.UTF-8 TZ=America/New_York "$zhibiao" extract --format table "$work/many_files" >"$work/many"
same "$work/one" "$work/many" "the locale changes the output"
