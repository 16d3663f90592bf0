# SPDX-License-Identifier: MIT
"""Times the panel calculations beside pandas in one run: panel.py BENCH_PANEL (with pandas installed).

Processor time of one thread on both sides, the best of five.
"""
import json
import subprocess
import sys
import time

import numpy as np
import pandas as pd


def best(work):
    times = []
    for _ in range(5):
        start = time.process_time()
        work()
        times.append(time.process_time() - start)
    return min(times) * 1000


run = subprocess.run([sys.argv[1], "--benchmark_format=json", "--benchmark_repetitions=5"], capture_output=True,
                     check=True, text=True)
ours = {}
for b in json.loads(run.stdout)["benchmarks"]:
    if b.get("run_type") == "iteration":
        ours[b["name"]] = min(b["cpu_time"], ours.get(b["name"], float("inf")))
frame = pd.DataFrame(np.random.default_rng(1).uniform(1, 100, (300_000, 40)))
parts = [frame.iloc[k * 3000:(k + 1) * 3000] for k in range(100)]
theirs = {"year_on_year": best(lambda: frame.pct_change(axis=1, fill_method=None)),
          "ranks_of_frame": best(lambda: frame.rank()),
          "ranks_by_indicator": best(lambda: [p.rank() for p in parts])}
print(f"pandas {pd.__version__}; a plain pass over the memory takes {ours['plain_pass']:.1f} ms")
for name, pandas_time in theirs.items():
    print(f"{name:20} {ours[name]:8.1f} ms   pandas {pandas_time:8.1f} ms   {pandas_time / ours[name]:5.1f} x   "
          f"{ours[name] / ours['plain_pass']:5.2f} plain passes")
