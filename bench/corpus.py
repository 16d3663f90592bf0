#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Measures the program on a corpus: MB/s, observations/s, threads, peak memory, and the ratio to RE2.

usage: bench/corpus.py BUILD [--archive reports.tar.xz] [--megabytes N] [--streams N…]

BUILD is a build folder made with ZHIBIAO_BENCH=ON (build/bench). The corpus is ../shared/corpus/reports.tar.xz
when that is there, else N MB (62) that make_corpus writes. Speeds are per second of user plus system time.
"""
import argparse
import json
import os
import subprocess
import sys
import tarfile
import tempfile
import threading
import time
from pathlib import Path


def run(words, feed=None):
    """Wall seconds, user plus system seconds, peak megabytes and lines of output of a command; `feed` writes
    its standard input."""
    start = time.monotonic()
    child = subprocess.Popen(words, stdin=subprocess.PIPE if feed else subprocess.DEVNULL, stdout=subprocess.PIPE)
    if feed:
        threading.Thread(target=feed, args=[child.stdin], daemon=True).start()
    lines = 0
    while block := child.stdout.read(1 << 20):
        lines += block.count(b"\n")
    _, status, usage = os.wait4(child.pid, 0)
    if os.waitstatus_to_exitcode(status) not in (0, 1):
        sys.exit(f"{words[0]} ended with {os.waitstatus_to_exitcode(status)}")
    return time.monotonic() - start, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, lines


def corpus(arguments, folder):
    if arguments.archive.exists():
        with tarfile.open(arguments.archive) as archive:
            archive.extractall(folder)
    else:
        subprocess.run([arguments.build / "bench/make_corpus", folder, str(arguments.megabytes)], check=True)
    manifest = next(Path(folder).rglob("manifest.tsv"))
    files = [line.split("\t")[0] for line in manifest.read_text("utf-8").splitlines()[1:]]
    return manifest, [manifest.parent / file for file in files]


def records(files):
    """The reports as lines of JSON, and the bytes of text in each."""
    for file in files:
        text = file.read_bytes().decode("utf-8", "replace")
        line = json.dumps({"id": file.stem, "text": text}, ensure_ascii=False) + "\n"
        yield line.encode(), len(text.encode())


def repeated(lines, megabytes):
    """A feed of so many megabytes of text, and their number."""
    chosen, size = [], 0
    while size < megabytes * 1e6:
        for line, n in lines:
            if size >= megabytes * 1e6:
                break
            chosen.append(line)
            size += n

    def feed(stdin):
        with stdin:
            for line in chosen:
                stdin.write(line)

    return feed, size / 1e6


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("build", type=Path)
    parser.add_argument("--archive", type=Path, default=Path("../shared/corpus/reports.tar.xz"))
    parser.add_argument("--megabytes", type=float, default=62)
    parser.add_argument("--streams", type=float, nargs="*", help="megabytes of each stream; default 1, 1 × and 20 ×")
    arguments = parser.parse_args()
    program = arguments.build / "zhibiao"
    with tempfile.TemporaryDirectory() as folder:
        manifest, files = corpus(arguments, folder)
        size = sum(file.stat().st_size for file in files) / 1e6
        print(f"{len(files)} reports, {size:.1f} MB")
        wall = {}
        for threads in (1, 2):
            wall[threads], cpu, peak, lines = run([program, "extract", "--threads", str(threads), "--quiet",
                                                  "--manifest", manifest, manifest.parent])
            observations = lines - len(files)
            print(f"{threads} thread(s): {wall[threads]:.2f} s, {cpu:.2f} s user+system, {size / cpu:.1f} MB/s, "
                  f"{observations / cpu:.0f} observations/s, {1e6 * cpu / observations:.2f} µs each, "
                  f"peak {peak:.0f} MB", flush=True)
        print(f"two threads / one, by the clock: {wall[1] / wall[2]:.2f}")
        lines = list(records(files))
        for megabytes in arguments.streams or (1, size, 20 * size):
            feed, fed = repeated(lines, megabytes)
            _, cpu, peak, _ = run([program, "extract", "--threads", "1", "--quiet", "--in", "ndjson", "-"], feed)
            print(f"--in ndjson, {fed:.0f} MB of text: {1e3 * cpu / fed:.1f} ns a byte, peak {peak:.0f} MB", flush=True)
        subprocess.run([arguments.build / "bench/bench_extraction"], check=True,
                       env={**os.environ, "ZHIBIAO_CORPUS": str(manifest.parent)})


if __name__ == "__main__":
    main()
