# What the scripts share. Each is called with the program and the source folder.
set -euo pipefail
zhibiao=$(realpath "$1")
source_dir=$2
reports=$source_dir/examples/reports
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

fail() {
  echo "FAILED: $*" >&2
  exit 1
}

# expect CODE COMMAND…: runs it, output in $work/out and $work/err, and wants that exit code.
expect() {
  local wanted=$1 code=0
  shift
  "$@" >"$work/out" 2>"$work/err" </dev/null || code=$?
  ((code == wanted)) || fail "exit code $code, expected $wanted: $* ($(head -3 "$work/err"))"
}

# The same with the first argument as standard input.
expect_with() {
  local input=$1 wanted=$2 code=0
  shift 2
  printf '%b' "$input" | "$@" >"$work/out" 2>"$work/err" || code=$?
  ((code == wanted)) || fail "exit code $code, expected $wanted: $* ($(head -3 "$work/err"))"
}

same() { cmp "$1" "$2" || fail "$3"; }
says() { grep -qF -- "$1" "$work/err" || fail "stderr does not say '$1' but: $(head -5 "$work/err")"; }
quiet() { [[ ! -s $work/err ]] || fail "stderr is not empty: $(head -5 "$work/err")"; }
count() { grep -c -- "$1" "$work/out" || true; }

# make_stream COPIES: the bundled reports as a stream, each several times under ids of its own.
make_stream() {
  python3 - "$reports" "$1" <<'PYTHON'
import json, pathlib, sys
files = sorted(pathlib.Path(sys.argv[1]).glob("*.txt"))
for copy in range(int(sys.argv[2])):
    for f in files:
        print(json.dumps({"id": f"{f.stem}.{copy}", "text": f.read_text(), "copy": copy}, ensure_ascii=copy % 2 == 0))
PYTHON
}
