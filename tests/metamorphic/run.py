#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Puts reports into disguise and checks that the same observations come out.

  run.py PROGRAM REPORT… [--gold FILE.jsonl …] [--score score.py] [--manifest FILE …] [--margin 0.01] [--only NAME,…]
         [--keep DIR]

Without --gold the observations of the plain text stand for the gold. The manifests (TSV with the columns file, region,
date) give what a disguise takes away with the front matter. Of every disguise it prints exact F1, the
difference to plain text, and how many figures are not at their bytes. It fails where F1 falls by more than the
margin or a figure is not where it is said to be.
"""
import argparse
import csv
import html
import json
import pathlib
import re
import subprocess
import sys
import tempfile

import disguise

SCORED = ["value", "unit", "bound", "measure", "indicator", "name", "role", "period", "region"]


def moved(gold, pairs, encoding, mark, text):
    """Gold with its byte offsets moved from plain UTF-8 to the disguise."""
    byte_of_character = [0]
    for c in text:
        byte_of_character.append(byte_of_character[-1] + len(c.encode()))
    character_at = {b: i for i, b in enumerate(byte_of_character)}
    place, at = {}, len(mark)
    for c, origin in pairs:
        size = len(c.encode(encoding))
        if origin >= 0:
            first, _ = place.get(origin, (at, at))
            place[origin] = (first, at + size)
        at += size
    for row in gold:
        inside = [place[i] for i in range(character_at[row["begin"]], character_at[row["end"]]) if i in place]
        if inside:
            yield dict(row, begin=min(p[0] for p in inside), end=max(p[1] for p in inside))


def encodable(pairs, encoding):
    def known(c):
        try:
            c.encode(encoding)
            return True
        except UnicodeEncodeError:
            return False
    return [(c if known(c) else "?" * len(c), origin) for c, origin in pairs]


def digits(s):
    return [c for c in s if c.isdigit()]


def extract(program, folder, known):
    """With the region and date that are known of each report."""
    manifest = folder.parent / "manifest.tsv"
    rows = [f"{path.name}\t{known[path.stem]}" for path in sorted(folder.iterdir()) if path.stem in known]
    manifest.write_text("file\tregion\tdate\n" + "".join(row + "\n" for row in rows), encoding="utf-8")
    run = subprocess.run([program, "extract", "--manifest", str(manifest), str(folder)], capture_output=True, text=True, check=False)
    if run.returncode not in (0, 1):
        sys.exit(f"{program} ended with {run.returncode}: {run.stderr}")
    rows = [json.loads(line) for line in run.stdout.splitlines()]
    return [row for row in rows if row["kind"] == "observation"]


def bare(text, page):
    """Without blanks and, of a page, without markup, which a figure that goes over two lines has inside."""
    return "".join((html.unescape(re.sub(r"<[^>]*>", "", text)) if page else text).split())


def misplaced(rows, files):
    """Figures whose bytes do not decode to what stands in `text`."""
    wrong = []
    for row in rows:
        raw, encoding, page = files[row["doc"]]
        there = raw[row["begin"]:row["end"]].decode(encoding, "replace")
        if bare(there, page) != bare(row["text"], False):
            wrong.append((row["doc"], row["begin"], there, row["text"]))
    return wrong


def own_score(gold, found):
    """Exact F1 where the plain text's observations are the gold: the same fields at overlapping places."""
    by_key = {}
    for row in found:
        by_key.setdefault((row["doc"], *(row[f] for f in SCORED)), []).append(row)
    hits = 0
    for row in gold:
        candidates = by_key.get((row["doc"], *(row[f] for f in SCORED)), [])
        for i, c in enumerate(candidates):
            if c["begin"] < row["end"] and row["begin"] < c["end"]:
                del candidates[i]
                hits += 1
                break
    return 2 * hits / (len(gold) + len(found)) if gold or found else 1.0


def gold_score(score, gold, found, folder):
    (folder / "gold.jsonl").write_text("".join(json.dumps(r, ensure_ascii=False) + "\n" for r in gold))
    (folder / "found.ndjson").write_text("".join(json.dumps(r, ensure_ascii=False) + "\n" for r in found))
    run = subprocess.run([sys.executable, score, folder / "gold.jsonl", folder / "found.ndjson"],
                         capture_output=True, text=True, check=True)
    return float(run.stdout.split()[-1])


def main():
    ask = argparse.ArgumentParser(usage=__doc__)
    ask.add_argument("program")
    ask.add_argument("reports", nargs="+", type=pathlib.Path)
    ask.add_argument("--gold", nargs="*", type=pathlib.Path, default=[])
    ask.add_argument("--score")
    ask.add_argument("--manifest", nargs="*", type=pathlib.Path, default=[])
    ask.add_argument("--margin", type=float, default=0.01)
    ask.add_argument("--only", default="")
    ask.add_argument("--keep", type=pathlib.Path)
    given = ask.parse_args()
    texts = {path.stem: path.read_text(encoding="utf-8") for path in given.reports}
    wanted = given.only.split(",") if given.only else list(disguise.DISGUISES)
    if not disguise.library():
        wanted = [name for name in wanted if name not in ("traditional", "big5")]
        print("without OpenCC: traditional and big5 left out")
    gold = {}
    for path in given.gold:
        if path.stem in texts:
            gold[path.stem] = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line]
    texts = {stem: text for stem, text in texts.items() if not gold or stem in gold}

    known = {}
    for path in given.manifest:
        with open(path, encoding="utf-8") as table:
            for row in csv.DictReader(table, delimiter="\t"):
                known[pathlib.Path(row["file"]).stem] = f"{row['region']}\t{row['date']}"

    failed, plain_score = False, None
    with tempfile.TemporaryDirectory() as temporary:
        root = given.keep or pathlib.Path(temporary)
        for name in dict.fromkeys(["plain", *wanted]):
            change, encoding, mark, ending = disguise.DISGUISES[name]
            folder = root / name / "in"
            folder.mkdir(parents=True, exist_ok=True)
            files, expected = {}, []
            for stem, text in texts.items():
                pairs = encodable(change(disguise.plain(text)), encoding)
                raw = mark + disguise.string(pairs).encode(encoding)
                (folder / f"{stem}.{ending}").write_bytes(raw)
                files[stem] = (raw, encoding, ending == "html")
                expected += moved(gold.get(stem, []), pairs, encoding, mark, text)
            found = extract(given.program, folder, known)
            if not gold and name == "plain":
                for row in found:
                    gold.setdefault(row["doc"], []).append(row)
                expected = found
            wrong = misplaced(found, files)
            if name in ("traditional", "big5"):
                for row in found:
                    row["name"] = disguise.simplified(row["name"])
            value = (gold_score(given.score, expected, found, folder.parent) if given.score
                     else own_score(expected, found))
            plain_score = value if plain_score is None else plain_score
            bad = value < plain_score - given.margin or bool(wrong)
            failed = failed or bad
            print(f"{name:12} exact F1 {value:.4f} ({value - plain_score:+.4f}), {len(found)} observations, "
                  f"{len(wrong)} misplaced{'  FAILED' if bad else ''}", flush=True)
            for row in wrong[:5]:
                print("   ", *row)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
