#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Prints reports to PDF and Word files by tools that people use and checks that the same observations come out.

  containers.py PROGRAM FOLDER-OF-REPORTS

Ends with 77, which means "skipped", where reportlab or python-docx is not installed.
"""
import json
import pathlib
import re
import subprocess
import sys
import tempfile

try:
    import docx
    from reportlab.lib.enums import TA_CENTER
    from reportlab.lib.pagesizes import A4
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.cidfonts import UnicodeCIDFont
    from reportlab.platypus import Paragraph, SimpleDocTemplate, Table, TableStyle
except ImportError as error:
    print(f"skipped: {error}")
    sys.exit(77)

FIELDS = ["text", "name", "indicator", "measure", "value", "unit", "bound", "role", "period", "region"]
HEADING = re.compile(r"^([一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）)")

# Our own figures, as a table at the end of each report.
TABLE = [["指标", "2017年（亿元）", "增长（%）"], ["社会消费品零售总额", "315.4", "8.6"], ["固定资产投资", "276.05", "-3.1"],
         ["进出口总额", "1,208.7", "12.0"]]


def parts(text):
    """Title, headings and paragraphs."""
    for i, line in enumerate(line.strip() for line in text.splitlines()):
        if line:
            yield ("title" if i == 0 else "heading" if HEADING.match(line) and len(line) < 40 else "text"), line


def plain(text, path):
    rows = ["| " + " | ".join(row) + " |" for row in TABLE]
    rows.insert(1, "|---|---|---|")
    path.write_text(text.rstrip() + "\n\n主要指标\n\n" + "\n".join(rows) + "\n", encoding="utf-8")


def pdf(text, path):
    pdfmetrics.registerFont(UnicodeCIDFont("STSong-Light"))
    body = ParagraphStyle("body", fontName="STSong-Light", fontSize=14, leading=24, firstLineIndent=28, wordWrap="CJK")
    styles = {"text": body, "heading": body,
              "title": ParagraphStyle("title", parent=body, fontSize=20, leading=34, alignment=TA_CENTER,
                                      firstLineIndent=0)}

    def furniture(canvas, document):
        canvas.setFont("STSong-Light", 9)
        canvas.drawCentredString(A4[0] / 2, A4[1] - 40, "某某人民政府公报 2018年第3期")
        canvas.drawCentredString(A4[0] / 2, 30, f"— {document.page} —")

    flow = [Paragraph(line, styles[kind]) for kind, line in parts(text)]
    flow += [Paragraph("主要指标", body),
             Table(TABLE, style=TableStyle([("FONT", (0, 0), (-1, -1), "STSong-Light", 12),
                                            ("GRID", (0, 0), (-1, -1), 0.5, "black")]))]
    SimpleDocTemplate(str(path), pagesize=A4).build(flow, onFirstPage=furniture, onLaterPages=furniture)


def word(text, path):
    document = docx.Document()
    for kind, line in parts(text):
        if kind == "text":
            document.add_paragraph(line)
        else:
            document.add_heading(line, 0 if kind == "title" else 1)
    document.sections[0].header.paragraphs[0].text = "某某人民政府公报 2018年第3期"
    document.add_paragraph("主要指标")
    table = document.add_table(rows=0, cols=3)
    for row in TABLE:
        for cell, words in zip(table.add_row().cells, row):
            cell.text = words
    document.save(path)


def observations(program, path):
    run = subprocess.run([program, "extract", str(path)], capture_output=True, text=True, check=False)
    if run.returncode not in (0, 1):
        sys.exit(f"{path}: {run.returncode} {run.stderr}")
    rows = [json.loads(line) for line in run.stdout.splitlines()]
    return [row for row in rows if row["kind"] == "observation"]


def key(row):
    return tuple("".join(str(row[field]).split()) for field in FIELDS)


def main():
    program, folder = sys.argv[1], pathlib.Path(sys.argv[2])
    failed = False
    with tempfile.TemporaryDirectory() as temporary:
        for report in sorted(folder.glob("*.txt")):
            text = report.read_text(encoding="utf-8")
            base = pathlib.Path(temporary) / report.stem
            plain(text, base.with_suffix(".md"))
            wanted = [key(row) for row in observations(program, base.with_suffix(".md"))]
            assert len(wanted) >= 6, wanted
            for make, ending in ((pdf, ".pdf"), (word, ".docx")):
                make(text, base.with_suffix(ending))
                found = observations(program, base.with_suffix(ending))
                keys = [key(row) for row in found]
                lost = [k for k in wanted if k not in keys]
                extra = [k for k in keys if k not in wanted]
                places = all(row["offset_base"] == "text" and ("page" in row or "paragraph" in row) for row in found)
                print(f"{report.stem}{ending}: {len(wanted)} wanted, {len(lost)} lost, {len(extra)} more")
                for k in lost:
                    print("  lost", *k)
                for k in extra:
                    print("  more", *k)
                failed = failed or bool(lost) or bool(extra) or not places
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
