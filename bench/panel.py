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
frame = pd.DataFrame(np.random.default_rng(1).uniform(1, 100, (300_000, 40)),
                     pd.MultiIndex.from_product([range(100), range(3000)]))
parts = [frame.iloc[k * 3000:(k + 1) * 3000] for k in range(100)]
long = frame.stack()
theirs = [("growth, one wide frame", "year_on_year", best(lambda: frame.pct_change(axis=1, fill_method=None))),
          ("growth, a frame an indicator", "year_on_year",
           best(lambda: [p.pct_change(axis=1, fill_method=None) for p in parts])),
          ("growth, long form, grouped", "year_on_year",
           best(lambda: long.groupby(level=[0, 1]).pct_change(fill_method=None))),
          ("ranks, one wide frame", "ranks_of_frame", best(lambda: frame.rank())),
          ("ranks, a frame an indicator", "ranks_by_indicator", best(lambda: [p.rank() for p in parts]))]
values, out = frame.to_numpy(), np.empty(frame.shape)
print(f"pandas {pd.__version__}; a plain pass over the memory takes {ours['plain_pass']:.1f} ms, "
      f"numpy's {best(lambda: np.multiply(values, 1.0001, out=out)):.1f} ms")
for title, name, pandas_time in theirs:
    print(f"{title:28} {ours[name]:7.1f} ms   pandas {pandas_time:7.1f} ms   {pandas_time / ours[name]:5.1f} x   "
          f"ours {ours[name] / ours['plain_pass']:5.2f}, pandas {pandas_time / ours['plain_pass']:6.2f} plain passes")
