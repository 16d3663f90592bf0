#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Peak memory of a stream and of one twenty times as long: memory.py PROGRAM REPORTS [MEGABYTES]

Fails where they differ by a tenth or more, or exceed 200 MB.
"""
import json
import pathlib
import re
import subprocess
import sys


def peak_of(program, lines, copies):
    """Peak resident kilobytes of one run, read when it has taken in all but the end."""
    with subprocess.Popen([program, "extract", "--in", "ndjson"], stdin=subprocess.PIPE,
                          stdout=subprocess.DEVNULL) as child:
        for _ in range(copies):
            child.stdin.write(lines)
        status = pathlib.Path(f"/proc/{child.pid}/status").read_text()
    if child.returncode != 0:
        sys.exit("FAILED: the program failed")
    return int(re.search(r"VmHWM:\s+(\d+)", status)[1])


program, folder = sys.argv[1:3]
megabytes = int(sys.argv[3]) if len(sys.argv) > 3 else 10
texts = [f.read_text() for f in sorted(pathlib.Path(folder).rglob("*")) if f.suffix in (".txt", ".md")]
block = "".join(json.dumps({"id": i, "text": t}, ensure_ascii=False) + "\n" for i, t in enumerate(texts)).encode()
copies = max(1, megabytes * 1_000_000 // len(block))
once, twenty = peak_of(program, block, copies), peak_of(program, block, 20 * copies)
print(f"{len(block) * copies / 1e6:.0f} MB: {once / 1024:.1f} MiB   20 times that: {twenty / 1024:.1f} MiB")
if twenty > 1.1 * once or twenty > 200_000:
    sys.exit("FAILED: memory grows with the input")
