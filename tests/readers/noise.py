#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Puts one kind of noise after the other into a text and checks that the same figures come out, at their bytes.

  noise.py PROGRAM
"""
import json
import pathlib
import subprocess
import sys
import tempfile

PLAIN = """政府工作报告

一、2017年工作回顾

2017年，地区生产总值达到1021.6亿元，增长7.1%；财政总收入310.5亿元，城镇居民人均可支配收入59482元。

新增就业9000人，森林覆盖率提高到62.5%。
"""


def change(*pairs):
    text = PLAIN
    for old, new in pairs:
        assert old in text, old
        text = text.replace(old, new, 1)
    return text


FORMS = {
    "plain": PLAIN,
    "footnote marks": change(("亿元，增长", "亿元[2]，增长"), ("就业9000人", "就业①9000人"), ("310.5亿元", "310.5亿元[^3]")),
    "comments": change(("增长7.1%", "增长<!-- 图3 -->7.1%"), ("\n新增", "\n<!-- 共12页 -->\n\n新增")),
    "front matter": "---\ntitle: 报告\ndate: 2019-01-01\nviews: 12034\n---\n\n" + PLAIN,
    "question marks": change(("。\n\n新增", "。????????\n\n新增"), ("亿元，增长", "亿元，????增长")),
    "a watermark": change(("。\n\n新增", "。\n\n【更多资料请访问范文大全网】\n\n新增")),
    "pinyin": change(("森林", "森(sēn)林(lín)"), ("财政", "财(cái)政")),
    "a page number in mid-sentence": change(("310.5亿元，", "310.5\n\n— 3 —\n\n亿元，")),
    "a running head in mid-sentence": change(("人均可支配", "人均\n\n- 12 -\n\n可支配")),
    "wrong line breaks": change(("增长7.1%", "增长\n7.1%"), ("财政总收", "财政总\n收"), ("59482元", "59482\n元")),
    "blanks in numbers": change(("1021.6亿", "1021. 6 亿"), ("59482元", "59 482 元"), ("62.5%", "62.5　%")),
    "other blanks": change(("9000人", "9000\u00a0人"), ("增长7.1", "增长\u30007.1"), ("达到1021.6", "达到\u200b1021.6")),
    "full-width forms": change(("1021.6", "１０２１．６"), ("7.1%", "７．１％"), ("9000", "９，０００")),
    "a repeated summary": PLAIN + "\n来源：某某网　责任编辑：某某　点击量：12034\n",
    "zeros": change(("亿元，增长", "亿元，\0增长")),
    "Windows line ends": PLAIN.replace("\n", "\r\n"),
    "old line ends": PLAIN.replace("\n", "\r"),
    "a mark": "\ufeff" + PLAIN,
    "an aligned table": PLAIN + "\n主要指标          2017年（亿元）    增长（%）\n外贸进出口总额        1208.7         12.0\n",
}
FIELDS = ["name", "measure", "value", "unit", "period", "role", "indicator"]


def extract(program, path, *options):
    run = subprocess.run([program, "extract", "--region", "330211", "--date", "2018-02-01", *options, str(path)],
                         capture_output=True, text=True, check=False)
    assert run.returncode in (0, 1), (path, run.stderr)
    rows = [json.loads(line) for line in run.stdout.splitlines()]
    return [row for row in rows if row["kind"] == "observation"], run.stderr


def key(row):
    return tuple(row[f] for f in FIELDS)


def main():
    program, failed = sys.argv[1], False
    with tempfile.TemporaryDirectory() as temporary:
        path = pathlib.Path(temporary) / "report.txt"
        path.write_bytes(PLAIN.encode())
        wanted = [key(row) for row in extract(program, path)[0]]
        assert len(wanted) == 6, wanted
        for name, text in FORMS.items():
            raw = text.encode()
            path.write_bytes(raw)
            found, said = extract(program, path)
            problems = [f"lost {k}" for k in wanted if k not in [key(r) for r in found]]
            more = [key(r) for r in found if key(r) not in wanted]
            if name == "an aligned table":  # it brings figures of its own
                more = [k for k in more if k[1] not in ("level", "growth")]
            problems += [f"more {k}" for k in more]
            problems += [f"at other bytes: {r['text']}" for r in found
                         if raw[r["begin"]:r["end"]].decode() != r["text"]]
            # Counted in characters and in units of UTF-16, the same figures.
            decoded = text.removeprefix("\ufeff")
            wide = decoded.encode("utf-16-le")
            problems += [f"at other characters: {r['text']}" for r in extract(program, path, "--offsets", "characters")[0]
                         if decoded[r["begin"]:r["end"]] != r["text"] or r["offset_unit"] != "characters"]
            problems += [f"at other units: {r['text']}" for r in extract(program, path, "--offsets", "utf16")[0]
                         if wide[2 * r["begin"]:2 * r["end"]].decode("utf-16-le") != r["text"]]
            print(f"{name}: {len(found)} figures" + "".join(f"\n  {p}" for p in problems) + (f"\n  {said}" if said else ""))
            failed = failed or bool(problems) or bool(said)
        # What looks like a digit is reported with its place, never guessed, never lost in silence.
        for written, shown in (("1O21.6亿元", "1O21.6亿元"), ("l021.6亿元", "l021.6亿元"), ("102l.6亿元", "102l.6亿元"),
                               ("1021.6亿元，增长7.I%", "7.I%"), ("1021.6亿元，增长7.o%", "7.o%")):
            path.write_bytes(change(("1021.6亿元，增长7.1%" if "增长" in written else "1021.6亿元", written)).encode())
            skipped = pathlib.Path(temporary) / "skipped"
            found, said = extract(program, path, "--skipped", str(skipped))
            listed = [json.loads(line) for line in skipped.read_text().splitlines()]
            good = (len(found) == 5 and f":5:" in said and f"'{shown}': a letter stands in the number" in said
                    and any(r["text"] == shown and r["kind"] == "skipped" for r in listed))
            print(f"{written}: {'reported' if good else (found, said, listed)}")
            failed = failed or not good
        # Words with such letters are no figures, and nobody is told.
        path.write_bytes(change(("新增就业", "发展O2O线上平台，O3浓度下降，新增就业")).encode())
        found, said = extract(program, path)
        assert len(found) == 6 and not said, (found, said)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
