#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Measures the program on a corpus: MB/s, observations/s, threads, peak memory, and the ratio to RE2.

usage: bench/corpus.py BUILD [--archive reports.tar.xz] [--megabytes N]

BUILD is a build folder made with ZHIBIAO_BENCH=ON (build/bench). The corpus is ../shared/corpus/reports.tar.xz
when that is there, else N MB (62) that make_corpus writes.
"""
import argparse
import json
import os
import subprocess
import sys
import tarfile
import tempfile
import time
from pathlib import Path


def run(words, stdin=None):
    """Wall seconds, user plus system seconds, peak megabytes and lines of output of a command."""
    start = time.monotonic()
    child = subprocess.Popen(words, stdin=stdin or subprocess.DEVNULL, stdout=subprocess.PIPE)
    lines = 0
    while block := child.stdout.read(1 << 20):
        lines += block.count(b"\n")
    _, status, usage = os.wait4(child.pid, 0)
    if status != 0 and os.waitstatus_to_exitcode(status) not in (0, 1):
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


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("build", type=Path)
    parser.add_argument("--archive", type=Path, default=Path("../shared/corpus/reports.tar.xz"))
    parser.add_argument("--megabytes", type=float, default=62)
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
            print(f"{threads} thread(s): {wall[threads]:.2f} s, {cpu:.2f} s user+system, {size / cpu:.1f} MB/s and "
                  f"{observations / cpu:.0f} observations/s of processor time, peak {peak:.0f} MB")
        print(f"two threads / one: {wall[1] / wall[2]:.2f}")
        records = Path(folder) / "records.ndjson"
        for times in (1, 20):
            with records.open("w", encoding="utf-8") as out:
                for _ in range(times):
                    for file in files:
                        text = file.read_bytes().decode("utf-8", "replace")
                        out.write(json.dumps({"id": file.stem, "text": text}, ensure_ascii=False) + "\n")
            with records.open("rb") as stdin:
                _, cpu, peak, _ = run([program, "extract", "--threads", "1", "--quiet", "--in", "ndjson", "-"], stdin)
            print(f"--in ndjson, {times} x: {times * size / cpu:.1f} MB/s, peak {peak:.0f} MB")
        subprocess.run([arguments.build / "bench/bench_extraction"], check=True,
                       env={**os.environ, "ZHIBIAO_CORPUS": str(manifest.parent)})


if __name__ == "__main__":
    main()
