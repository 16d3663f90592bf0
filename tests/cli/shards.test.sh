#!/bin/bash
# A stream cut into shards that several processes take gives the records of the whole, and a shard whose
# process was killed can be run again.
source "$(dirname "$0")/lib.sh" "$@"

make_stream 60 >"$work/stream"
"$zhibiao" extract --in ndjson --threads 1 "$work/stream" >"$work/whole"
for shards in 1 2 7 64; do
  rm -rf "$work/shards" && mkdir "$work/shards"
  split -n l/$shards -d -a 3 "$work/stream" "$work/shards/"
  find "$work/shards" -type f | sort | xargs -P 4 -I{} "$zhibiao" extract --in ndjson --threads 1 --out {}.out {}
  cat "$work"/shards/*.out | same - "$work/whole" "$shards shards give other bytes"
done

# One worker dies in the middle of its shard: its output is whole lines as far as it got, and a rerun of that
# shard alone makes it whole.
victim=$work/shards/017
rm "$victim.out"
mkfifo "$work/fifo"
"$zhibiao" extract --in ndjson --threads 1 --out "$victim.out" "$work/fifo" &
worker=$!
exec 3>"$work/fifo"
head -2 "$victim" >&3
for _ in $(seq 200); do [[ -s $victim.out ]] && break; sleep 0.05; done
kill -9 $worker
wait $worker 2>/dev/null || true
exec 3>&-
[[ -s $victim.out ]] || fail "the worker had written nothing"
cat "$work"/shards/*.out | cmp -s - "$work/whole" && fail "the killed worker had already done all"
"$zhibiao" extract --in ndjson --threads 1 --out "$victim.out" "$victim"
cat "$work"/shards/*.out | same - "$work/whole" "the rerun shard does not make it whole"
