#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Gives the program files that are broken, absurd or made to do harm, and checks what it says to each.

  hostile.py PROGRAM

Each is refused with a message that says why, or read, in bounded memory and time; the sound file beside it is read.
"""
import json
import pathlib
import resource
import subprocess
import sys
import tempfile
import zipfile

W = "xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'"
SOUND = "政府工作报告\n\n一、回顾\n\n2017年，地区生产总值达到1021.6亿元，增长7.1%。\n"


def docx(path, document, method=zipfile.ZIP_DEFLATED):
    with zipfile.ZipFile(path, "w", method) as archive:
        with archive.open("word/document.xml", "w", force_zip64=True) as part:
            for piece in document:
                part.write(piece.encode())


def body(*pieces):
    return [f"<w:document {W}><w:body>", *pieces, "</w:body></w:document>"]


def empty_pdf(path):
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
               b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>"]
    out, places = b"%PDF-1.4\n", []
    for number, text in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, text)
    start = len(out)
    out += b"xref\n0 4\n0000000000 65535 f \n" + b"".join(b"%010d 00000 n \n" % p for p in places)
    path.write_bytes(out + b"trailer << /Size 4 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % start)


def make(folder):
    """name of a file: what stderr says of it; None: it is read without a word"""
    def put(name, data):
        (folder / name).write_bytes(data if isinstance(data, bytes) else data.encode())
    mega = 1 << 20
    docx(folder / "bomb.docx", body(*["<w:p><w:r><w:t>" + "x" * mega + "</w:t></w:r></w:p>"] * 400))
    docx(folder / "deep.docx", body("<w:p>" * 100000))
    docx(folder / "entities.docx", ["<!DOCTYPE d [<!ENTITY a 'xxxxxxxxxx'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'>]>",
                                    *body("<w:p><w:r><w:t>&b;</w:t></w:r></w:p>")])
    docx(folder / "torn.docx", body(f"<w:p><w:r><w:t>{SOUND * 200}</w:t></w:r></w:p>"), zipfile.ZIP_STORED)
    torn = (folder / "torn.docx").read_bytes()
    put("torn.docx", torn[:300])
    docx(folder / "bad.docx", ["<w:document><w:p></w:body>"])
    with zipfile.ZipFile(folder / "other.docx", "w") as archive:
        archive.writestr("a.txt", "x")
    put("broken.pdf", "%PDF-1.7\nnothing of the kind")
    empty_pdf(folder / "pictures.pdf")
    put("deep.html", "<html><body>" + "<div>" * 300000 + SOUND)
    put("attributes.html", "<html><body><p " + " ".join(f"a{i}" for i in range(200000)) + ">" + SOUND)
    put("old.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600))
    put("gb.txt", SOUND.encode("gb18030").replace(b"7.1", b"\xff7.1"))
    put("digits.txt", SOUND + "9" * 1_000_000 + "亿元\n")
    put("zeros.txt", SOUND.replace("，", "，\0\0") + "\0" * 100_000)
    put("line.txt", SOUND.rstrip() + "全区经济平稳增长" * 200_000 + "\n")
    put("rows.md", SOUND + "\n" + "|" * 300_000 + "\n" + "|1" * 300_000 + "|\n")
    put("rows.html", "<html><body><p>" + SOUND + "</p><table>" + "<tr><td rowspan=1000 colspan=1000>产值<td>1" * 3000)
    put("empty.txt", "")
    put("large.txt", SOUND)
    with open(folder / "large.txt", "r+b") as large:
        large.truncate((64 << 20) + 1)
    (folder / "gone.txt").symlink_to(folder / "nowhere")
    (folder / "loop.txt").symlink_to(folder / "loop.txt")
    return {"bomb.docx": "unfolds to more than", "deep.docx": "nested more than 1000 deep", "entities.docx": "broken",
            "torn.docx": "broken ZIP archive", "bad.docx": "is broken in line 1", "other.docx": "no Word file",
            "broken.pdf": "PDF is broken", "pictures.pdf": "pictures and no text", "deep.html": "nested too deeply",
            "attributes.html": "nested too deeply", "old.doc": "old Office file",
            "gb.txt": "1 byte that is not gb18030 (FF)", "digits.txt": None, "zeros.txt": None, "line.txt": None,
            "rows.md": None, "rows.html": None, "empty.txt": None, "large.txt": "is larger than --max-bytes 67108864",
            "gone.txt": "cannot be read", "loop.txt": "cannot be read"}


SANITIZED = b"__asan_init" in pathlib.Path(sys.argv[1]).read_bytes()  # its shadow memory knows no limit


def limited():
    if not SANITIZED:
        resource.setrlimit(resource.RLIMIT_AS, (3 << 30, 3 << 30))
    resource.setrlimit(resource.RLIMIT_CPU, (60, 60) if not SANITIZED else (600, 600))


def run(*arguments):
    return subprocess.run([sys.argv[1], "extract", "--region", "330211", "--date", "2018", *map(str, arguments)],
                          capture_output=True, text=True, check=False, preexec_fn=limited)


def long_line(folder):
    """A line of 100 MB, with the limit raised: its first and its last figure are read."""
    path = folder / "long.txt"
    path.write_text(SOUND.rstrip() + "全区经济平稳增长，" * (100_000_000 // 27) + "财政总收入310.5亿元。\n", encoding="utf-8")
    done = run("--max-bytes", 200 << 20, "--threads", 1, path)
    values = [r["value"] for r in map(json.loads, done.stdout.splitlines()) if r["kind"] == "observation"]
    assert done.returncode == 0 and not done.stderr, done.stderr[:500]
    assert values[0] == "102160000000" and values[-1] == "31050000000", values
    print(f"a line of {path.stat().st_size} bytes: read")
    path.unlink()


def many_files(folder, n=10_000):
    """A folder of very many files: all are read, in the order of their names, and one bad one stops none."""
    many = folder / "many"
    many.mkdir()
    for i in range(n):
        (many / f"{i:06}.txt").write_text(f"2017年，财政总收入{i}.5亿元。\n", encoding="utf-8")
    (many / "000007.txt").write_bytes(b"%PDF-1.7 broken")
    done = run(many)
    docs = [r for r in map(json.loads, done.stdout.splitlines()) if r["kind"] == "doc"]
    assert done.returncode == 1, done.stderr[:500]
    assert [d["doc"] for d in docs] == [f"{i:06}" for i in range(n)], len(docs)
    assert sum(d["n"] for d in docs) == n - 1, sum(d["n"] for d in docs)
    strict = run("--strict", "--threads", 1, many)
    assert strict.returncode == 6, strict.returncode
    assert sum('"kind":"doc"' in line for line in strict.stdout.splitlines()) == 8, "ends at the bad one"
    print(f"a folder of {n} files: read")


def main():
    with tempfile.TemporaryDirectory() as temporary:
        folder = pathlib.Path(temporary)
        expected = make(folder)
        (folder / "sound.txt").write_text(SOUND, encoding="utf-8")
        for name, said in expected.items():
            done = run("--threads", 1, folder / name, folder / "sound.txt")
            assert done.returncode in (0, 1), (name, done.returncode, done.stderr[:500])
            records = [json.loads(line) for line in done.stdout.splitlines()]
            docs = {r["doc"]: r["status"] for r in records if r["kind"] == "doc"}
            assert docs["sound"] == "ok", (name, docs)
            if said is None:
                assert not done.stderr, (name, done.stderr[:500])
                assert docs[pathlib.Path(name).stem] != "error", (name, docs)
            else:
                assert f"{name}:" in done.stderr and said in done.stderr, (name, done.stderr[:500])
            print(f"{name}: {done.stderr.strip().split(': ', 1)[-1][:110] or 'read'}")
        long_line(folder)
        many_files(folder)
    return 0


if __name__ == "__main__":
    sys.exit(main())
