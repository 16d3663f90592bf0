#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Peak memory of a stream and of one twenty times as long: memory.py PROGRAM REPORTS [MEGABYTES]

Fails where they differ by a tenth or more, or exceed 200 MB.
"""
import json
import os
import pathlib
import resource
import subprocess
import sys


def peak_of(program, lines, copies):
    """Peak resident kilobytes of one run, in a child of its own so that the maximum is that run's."""
    pid = os.fork()
    if pid == 0:
        with subprocess.Popen([program, "extract", "--in", "ndjson"], stdin=subprocess.PIPE,
                              stdout=subprocess.DEVNULL) as child:
            for _ in range(copies):
                child.stdin.write(lines)
        used = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
        os.write(pipe[1], str(used).encode())
        os._exit(child.returncode)
    if os.waitpid(pid, 0)[1] != 0:
        sys.exit("FAILED: the program failed")
    return int(os.read(pipe[0], 100))


pipe = os.pipe()
program, folder = sys.argv[1:3]
megabytes = int(sys.argv[3]) if len(sys.argv) > 3 else 10
texts = [f.read_text() for f in sorted(pathlib.Path(folder).rglob("*")) if f.suffix in (".txt", ".md")]
block = "".join(json.dumps({"id": i, "text": t}, ensure_ascii=False) + "\n" for i, t in enumerate(texts)).encode()
copies = max(1, megabytes * 1_000_000 // len(block))
once, twenty = peak_of(program, block, copies), peak_of(program, block, 20 * copies)
print(f"{len(block) * copies / 1e6:.0f} MB: {once / 1024:.1f} MiB   20 times that: {twenty / 1024:.1f} MiB")
if twenty > 1.1 * once or twenty > 200_000:
    sys.exit("FAILED: memory grows with the input")
