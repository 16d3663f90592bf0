#!/bin/bash
# One JSON object a line in, observation records and exactly one terminal record for each out.
source "$(dirname "$0")/lib.sh" "$@"
run() { "$zhibiao" extract --in ndjson "$@"; }

# Nothing in, nothing out.
expect_with '' 0 run
[[ ! -s $work/out ]] || fail "empty input, empty output"
quiet

# The same observations as from files but for doc, path and what the offsets count in.
make_stream 1 >"$work/stream"
run "$work/stream" >"$work/from_stream"
"$zhibiao" extract "$reports" >"$work/from_files"
python3 - "$work/from_stream" "$work/from_files" <<'PYTHON'
import json, sys
def records(path):
    found = [json.loads(line) for line in open(path)]
    for r in found:
        r["doc"] = r["doc"].removesuffix(".0")
        for field in ("path", "offset_base", "copy"):
            r.pop(field, None)
    return found
a, b = (records(p) for p in sys.argv[1:])
assert a == b and len(a) > 150, (len(a), len(b))
PYTHON

# Odd inputs: each has its one terminal record, on one line.
printf '%b' '\xef\xbb\xbf{"id":"bom","text":"财政收入增长1%。"}\r\n' \
  '{"id":"sep","text":"财政收入增长2%。","x":"a\xe2\x80\xa8b"}\n' \
  '\n   \n' \
  '{"id":"nul\\u0000","text":"\\u0000财政收入增长3%。"}\n' \
  '{"id":"latin","text":"\xff"}\n' \
  '{"id":"surrogate","text":"\\ud800"}\n' \
  '{"id":"half","text":"a\n' \
  '{"text":"no id"}\n' \
  '{"id":"region","text":"","region":"nowhere"}\n' \
  '{"id":"date","text":"","date":"2019-02-30"}\n' \
  '{"id":7,"text":"财政收入增长4%。","region":"330211","date":"2019","kind":"mine"}' >"$work/odd"
run "$work/odd" >"$work/out" 2>"$work/err" || fail "bad records are no failure"
python3 - "$work/out" <<'PYTHON'
import json, sys
raw = open(sys.argv[1], "rb").read().decode()
assert len(raw.splitlines()) == raw.count("\n"), "a record holds an end of line"
docs = [r for r in map(json.loads, raw.splitlines()) if r["kind"] == "doc"]
assert [d["doc"] for d in docs] == ["bom", "sep", "nul\0", None, None, None, None, "region", "date", "7"], docs
assert [d["status"] for d in docs] == ["ok"] * 3 + ["error"] * 6 + ["ok"], docs
assert docs[1]["x"] == "a\u2028b" and docs[-1]["input_kind"] == "mine"
assert docs[-1]["region"] == "330211" and docs[-1]["date"] == "2019"
PYTHON
says "line 11: "

# A line beyond the limit is one error record, whatever its length; those around it are read.
python3 - >"$work/long" <<'PYTHON'
print('{"id":"a","text":"x"}')
print('{"id":"long","text":"' + "增" * 2_000_000 + '"}')
print('{"id":"b","text":"x"}')
print('{"id":"c","text":"' + "y" * 2000 + '"}', end="")
PYTHON
run --max-bytes 1000 "$work/long" >"$work/out" 2>"$work/err"
[[ $(grep -o '"status":"[a-z]*"' "$work/out" | cut -d'"' -f4 | xargs) == "empty error empty error" ]] ||
  fail "long lines: $(cut -c1-200 "$work/out")"
run "$work/long" >"$work/out" 2>"$work/err"
[[ $(count '"status":"empty"') == 4 ]] || fail "and below the limit they are read"

# stderr stays small whatever comes.
seq 20000 | run >"$work/out" 2>"$work/err"
[[ $(wc -l <"$work/err") -le 25 && $(wc -l <"$work/out") == 20000 ]] || fail "stderr grows with the input"

# Whoever writes a line and waits gets its records.
coproc "$zhibiao" extract --in ndjson --threads 2
for id in 1 2 3; do
  echo "{\"id\":$id,\"text\":\"\"}" >&"${COPROC[1]}"
  read -r -t 20 line <&"${COPROC[0]}" || fail "no answer to record $id"
  [[ $line == *"\"doc\":\"$id\""* ]] || fail "answer to record $id: $line"
done
