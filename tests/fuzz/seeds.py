#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Writes the seeds of each harness: the bundled reports, whole and cut, in the forms that the harness reads.

  seeds.py FOLDER-OF-REPORTS FOLDER
"""
import json
import pathlib
import sys
import zipfile

source, target = map(pathlib.Path, sys.argv[1:3])
reports = [path.read_text(encoding="utf-8") for path in sorted(source.glob("*.txt"))[:3]]
pieces = [piece for text in reports for piece in text.split("\n") if piece]
TABLE = "主要指标\n\n单位：亿元\n\n| 指标 | 2017年 | 增长（%） |\n|---|---|---|\n| 工业增加值 | 520.35 | -3.2 |\n\n"


def write(harness, name, data):
    folder = target / harness
    folder.mkdir(parents=True, exist_ok=True)
    (folder / name).write_bytes(data if isinstance(data, bytes) else data.encode())


def html(text):
    body = "".join(f"<p>{line}</p>\n" for line in text.split("\n"))
    return ("<!DOCTYPE html><html><head><meta charset=utf-8><title>报告</title></head><body><ul><li><a href=/>首页</a>"
            f"</li></ul><div>{body}<table><caption>单位：亿元</caption><tr><th rowspan=2>指标<th colspan=2>产值</tr>"
            "<tr><td>2017&nbsp;年<td>增长</tr></table></div></body></html>")


def docx(text, path):
    w = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    body = "".join(f"<w:p><w:pPr><w:pStyle w:val='1'/></w:pPr><w:r><w:b/><w:t>{line}</w:t></w:r></w:p>"
                   for line in text.split("\n"))
    table = "<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val='2'/><w:vMerge w:val='restart'/></w:tcPr><w:p><w:r>" \
            "<w:t>产值</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml",
                         f"<w:document xmlns:w='{w}'><w:body>{body}{table}</w:body></w:document>")
        archive.writestr("word/styles.xml", f"<w:styles xmlns:w='{w}'><w:style w:styleId='1'>"
                                            "<w:name w:val='heading 1'/></w:style></w:styles>")


def pdf():
    """A page of a few words, written by hand."""
    stream = b"BT /F1 12 Tf 72 720 Td (Growth 7.1% 1021.6) Tj 0 -20 Td (12 - 35) Tj ET"
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
               b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 "
               b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >>",
               b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream)]
    out, places = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(out)
    out += b"xref\n0 5\n0000000000 65535 f \n" + b"".join(b"%010d 00000 n \n" % p for p in places)
    return out + b"trailer << /Size 5 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % start


for i, piece in enumerate(pieces):
    write("figure", f"piece{i}", piece)
for i, text in enumerate(reports):
    for harness in ("document", "report", "source"):
        write(harness, f"whole{i}", text)
        write(harness, f"table{i}", text[:300] + "\n\n" + TABLE)
    for encoding, number in (("utf-8", 0), ("utf-16-le", 1), ("utf-16-be", 2), ("gb18030", 3)):
        raw = text[:400].encode(encoding)
        write("encoding", f"{encoding}{i}", bytes([number]) + raw)
        write("source", f"{encoding}{i}", raw)
    write("html", f"page{i}", html(text))
    write("source", f"page{i}", html(text))
    write("docx", f"word{i}", b"")
    docx(text[:500], target / "docx" / f"word{i}")
    write("source", f"word{i}", (target / "docx" / f"word{i}").read_bytes())
    write("program", f"text{i}", b"\x00" + text.encode())
    write("program", f"page{i}", b"\x05" + html(text).encode())
    line = json.dumps({"id": str(i), "text": text[:600], "region": "330211", "date": "2017-02-08"}, ensure_ascii=False)
    write("program", f"stream{i}", b"\x08" + line.encode() + b"\n")
write("encoding", "big5", b"\x04" + "地區生產總值增長7.1%".encode("big5"))
write("pdf", "page", pdf())
write("source", "pdf", pdf())
