# SPDX-License-Identifier: MIT
"""Compares the library with pandas and numpy on random panels.

Usage: oracle.py PROGRAM [ROUNDS]; run.sh installs what this needs. Everything must agree to 1e-12 relative.
"""
import subprocess
import sys

import numpy as np
import pandas as pd

TOLERANCE = 1e-12


def run(program, values, weights, groups):
    lines = ["%d %d" % values.shape]
    lines += [" ".join(repr(float(x)) for x in row) for row in values]
    lines += [" ".join(repr(float(x)) for x in weights), " ".join(str(g) for g in groups)]
    done = subprocess.run([program], input="\n".join(lines) + "\n", capture_output=True, text=True, check=True)
    results = {}
    for line in done.stdout.splitlines():
        name, *numbers = line.split()
        results.setdefault(name, []).append([float(x) for x in numbers])
    return {name: np.array(rows) for name, rows in results.items()}


def same(name, ours, theirs):
    ours, theirs = np.asarray(ours, float), np.asarray(theirs, float)
    if ours.shape != theirs.shape:
        raise SystemExit(f"{name}: shape {ours.shape} against {theirs.shape}")
    if not (np.isnan(ours) == np.isnan(theirs)).all():
        raise SystemExit(f"{name}: not missing in the same places")
    # Growth and the like subtract 1 from a ratio: the error is relative to the ratio, not to what is left.
    scale = np.maximum(np.abs(theirs), 100.0 if name.startswith(("growth", "cagr")) else 0)
    error = np.nanmax(np.abs(ours - theirs) / np.where(scale == 0, 1, scale), initial=0)
    if error > TOLERANCE:
        raise SystemExit(f"{name}: relative difference {error:.3g}")
    return error


def line(x, y):
    design = np.column_stack([np.ones_like(x), x])
    coefficients, *_ = np.linalg.lstsq(design, y, rcond=None)
    residual = y - design @ coefficients
    error = np.sqrt(residual @ residual / (len(x) - 2) * np.linalg.inv(design.T @ design)[1, 1])
    return coefficients[0], coefficients[1], error, 1 - residual @ residual / ((y - y.mean()) ** 2).sum()


def theil(amounts, weights):
    s, w = amounts / amounts.sum(), weights / weights.sum()
    return (s * np.log(s / w)).sum()


def one_round(program, rng):
    n, years = int(rng.integers(20, 900)), int(rng.integers(8, 30))
    values = np.round(np.exp(rng.normal(8, 1, (n, 1)) + rng.normal(0.05, 0.1, (n, years)).cumsum(axis=1))) + 1
    values[1:][rng.random((n - 1, years)) < 0.1] = np.nan
    values[1:][rng.random((n - 1, years)) < 0.02] = 0
    values[1:][rng.random((n - 1, years)) < 0.02] = -5
    weights = np.exp(rng.normal(3, 1, n))
    groups = rng.integers(11, 66, n) * 10000
    ours = run(program, values, weights, groups)
    frame = pd.DataFrame(values)
    worst = {}

    def check(name, theirs):
        worst[name] = same(name, ours[name], theirs)

    for name, lag in (("growth", 1), ("growth3", 3)):
        theirs = frame.pct_change(periods=lag, axis=1, fill_method=None) * 100
        base = frame.shift(lag, axis=1)
        check(name, theirs.where((base > 0) & (frame >= 0)))
    for way in ("desc", "asc"):
        for method in ("min", "dense", "average"):
            check(f"rank_{method}_{way}", frame.rank(axis=0, method=method, ascending=way == "asc"))
    first, last = values[:, 0], values[:, -1]
    fit = (first > 0) & (last >= 0)
    with np.errstate(all="ignore"):
        average = np.where(fit, (np.power(last / first, 1 / (years - 1)) - 1) * 100, np.nan)
        logs = np.where(fit & (last > 0), np.log(last / first) * 100, np.nan)
    check("cagr", np.column_stack([average, logs]))

    whole = pd.Series(values[0], index=range(2000, 2000 + years))
    check("rebase", (whole / whole[2001] * 100).to_numpy()[:, None])
    check("splice", (whole / whole[2004] * 100).to_numpy()[:, None])

    amounts = weights * 1.5 + np.arange(n) % 5
    table = pd.DataFrame({"y": amounts, "w": weights, "g": groups})
    sums = table.groupby("g").sum()
    within = sum(part.y.sum() / amounts.sum() * theil(part.y, part.w) for _, part in table.groupby("g"))
    # The terms of Theil's T have both signs: what is left is exact on their scale.
    s, w = amounts / amounts.sum(), weights / weights.sum()
    error = np.abs(ours["theil"][0] - [theil(amounts, weights), theil(sums.y, sums.w), within]).max()
    worst["theil"] = error / np.abs(s * np.log(s / w)).sum()
    if worst["theil"] > TOLERANCE:
        raise SystemExit(f"theil: difference {worst['theil']:.3g} of the sum of its terms")
    share = weights / weights.sum()
    mean = amounts.sum() / weights.sum()
    check("williamson", [[np.sqrt((share * (amounts / weights - mean) ** 2).sum()) / mean]])
    check("lq", [[amounts[0] / weights[0] / (amounts.sum() / weights.sum())]])
    r0, r1 = weights * 3 + 1, amounts * 4 + 2
    all_growth, each = r1.sum() / r0.sum(), r1 / r0
    parts = [(weights * (all_growth - 1)).sum(), (weights * (each - all_growth)).sum(), (amounts - weights * each).sum()]
    change = amounts.sum() - weights.sum()
    theirs = np.array([parts + [change]])
    # The parts cancel; their sum is the change to the last digits of the parts.
    scale = np.abs(parts).max()
    if np.abs(ours["shift_share"] - theirs).max() > TOLERANCE * scale * 10:
        raise SystemExit("shift_share differs")
    check("line", [line(weights, amounts)])

    positive = frame.where(frame > 0)
    logs = np.log(positive)
    check("sigma", np.column_stack([logs.std(axis=0), positive.std(axis=0, ddof=0) / positive.mean(axis=0),
                                    positive.count(axis=0)]))
    kept = (first > 0) & (last > 0)
    x, y = np.log(first[kept]), np.log(last[kept] / first[kept]) / (years - 1)
    intercept, slope, error, _ = line(x, y)
    # Slopes near zero are differences of nearly equal sums: compare on the scale of their standard error.
    theirs = np.array([slope, intercept, error, kept.sum()])
    if np.abs((ours["beta"][0] - theirs) / np.maximum(np.abs(theirs), error)).max() > 1e-10:
        raise SystemExit("beta differs")
    return worst


def main():
    program, rounds = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 20
    worst = {}
    for seed in range(rounds):
        for name, error in one_round(program, np.random.default_rng(seed)).items():
            worst[name] = max(worst.get(name, 0), error)
    for name, error in worst.items():
        print(f"{name:20} {error:.1e}")
    print(f"{rounds} random panels agree with pandas {pd.__version__} and numpy {np.__version__}")


if __name__ == "__main__":
    main()
