# SPDX-License-Identifier: MIT
"""The disguises in which a report reaches its readers, each as a function from text to text that keeps, for
every character, the place that it came from.

A text is a list of (character, origin): the index of the character in the plain text, or -1 where it was put in.
"""
import ctypes
import ctypes.util
import html
import random
import re

HEADING = re.compile(r"^(#{1,6} |[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）)")


def plain(text):
    return list(zip(text, range(len(text))))


def string(pairs):
    return "".join(c for c, _ in pairs)


def put(text):
    return [(c, -1) for c in text]


def lines(pairs):
    line = []
    for pair in pairs:
        if pair[0] == "\n":
            yield line
            line = []
        else:
            line.append(pair)
    if line:
        yield line


def strip(line):
    while line and line[0][0].isspace():
        line = line[1:]
    while line and line[-1][0].isspace():
        line = line[:-1]
    return line


def body_lines(pairs):
    """The lines without the front matter of Markdown."""
    all_lines = list(lines(pairs))
    if all_lines and string(all_lines[0]).strip() == "---":
        for i, line in enumerate(all_lines[1:60], 1):
            if string(line).strip() == "---":
                return all_lines[i + 1:]
    return all_lines


class Pieces:
    """Collects pairs with the characters that HTML needs written otherwise."""

    def __init__(self):
        self.out = []

    def markup(self, text):
        self.out += put(text)

    def text(self, pairs):
        for c, origin in pairs:
            escaped = html.escape(c, quote=False)
            self.out += [(e, origin) for e in escaped]


MENU = ("<div class='top'><ul>" +
        "".join(f"<li><a href='/{i}'>{name}</a></li>" for i, name in
                enumerate(["首页", "政务公开", "新闻中心", "办事服务", "互动交流", "市情概况", "专题专栏", "数据开放"])) +
        "</ul></div>")


def as_html(pairs):
    p = Pieces()
    p.markup("<!DOCTYPE html>\n<html><head><meta charset='utf-8'><title>政府信息公开</title>"
             "<style>p{text-indent:2em}</style></head>\n<body>" + MENU +
             "<div class='main'><div class='path'>当前位置：<a href='/'>首页</a> &gt; <a href='/x'>报告</a></div>"
             "<div class='article'>\n")
    table = False
    for line in body_lines(pairs):
        line = strip(line)
        text = string(line)
        if table and not text.startswith("|"):
            p.markup("</table>\n")
            table = False
        if not text:
            continue
        if text.startswith("|"):
            if re.fullmatch(r"[|\s:\-]+", text):
                continue
            if not table:
                p.markup("<table border=1>\n")
                table = True
            p.markup("<tr>")
            cell = []
            for pair in line[1:]:
                if pair[0] == "|":
                    p.markup("<td>")
                    p.text(strip(cell))
                    p.markup("</td>")
                    cell = []
                else:
                    cell.append(pair)
            p.markup("</tr>\n")
            continue
        marks = re.match(r"(#{1,6}) ", text)
        bold = re.fullmatch(r"\*\*(.+?)\*\*", text)
        if marks:
            level = len(marks.group(1))
            p.markup(f"<h{level}>")
            p.text(line[level + 1:])
            p.markup(f"</h{level}>\n")
        elif bold and "**" not in bold.group(1):
            p.markup("<p><strong>")
            p.text(line[2:-2])
            p.markup("</strong></p>\n")
        else:
            p.markup("<p>")
            p.text(line)
            p.markup("</p>\n")
    if table:
        p.markup("</table>\n")
    p.markup("</div></div><div class='bottom'>" + MENU +
             "<p>主办：某某人民政府办公室　备案号：12345678</p></div></body></html>\n")
    return p.out


def wrapped(pairs, width=40, page=0):
    """Paragraphs indented by two characters and cut after `width`, as text comes out of a PDF."""
    out, rows, number = [], 0, 0
    for line in body_lines(pairs):
        line = strip(line)
        if not line:
            continue
        text = string(line)
        if text.startswith("|") or HEADING.match(text) or len(line) < width:
            cuts = [line]
        else:
            line = put("　　") + line
            cuts = [line[i:i + width] for i in range(0, len(line), width)]
        for cut in cuts:
            out += cut + put("\n")
            rows += 1
            if page and rows % page == 0:
                number += 1
                out += put(f"\n— {number} —\n\f")
    return out


def paged(pairs):
    return wrapped(pairs, 40, 30)


def full_width(pairs):
    out, text = [], string(pairs)
    for i, (c, origin) in enumerate(pairs):
        between = 0 < i < len(text) - 1 and text[i - 1].isdigit() and text[i + 1].isdigit()
        if c.isascii() and c.isdigit() or (c == "." and between) or (c == "%" and i > 0 and text[i - 1].isdigit()):
            # An enumeration keeps its own digits: "1. " opens a heading.
            c = chr(ord(c) + 0xFEE0)
        out.append((c, origin))
    return out


WATERMARK = "【更多资料请访问范文大全网】"


def noisy(pairs):
    """Blanks of all kinds around and inside numbers, pinyin, watermarks, rows of question marks."""
    draw = random.Random(5)
    out, text = [], string(pairs)
    for i, (c, origin) in enumerate(pairs):
        before = text[i - 1] if i else "\n"
        han = "\u4e00" <= c <= "\u9fff"
        if han and before.isdigit() and draw.random() < 0.2:
            out += put(draw.choice([" ", "\u00a0", "\u3000"]))
        elif c.isdigit() and "\u4e00" <= before <= "\u9fff" and draw.random() < 0.2:
            out += put(draw.choice([" ", "\u00a0", "\u200b"]))
        elif c == "." and before.isdigit() and i + 1 < len(text) and text[i + 1].isdigit() and draw.random() < 0.1:
            out += put(" ")
        elif c == "\n" and draw.random() < 0.03:
            out += put("\n\n" + WATERMARK + "\n")
        elif c == "\n" and before == "。" and draw.random() < 0.05:
            out += put("??????")
        out.append((c, origin))
        if c == "区" and draw.random() < 0.02:
            out += put("（qū）")
    return out


def library():
    return ctypes.util.find_library("opencc")


class OpenCC:
    def __init__(self, config):
        self.lib = ctypes.CDLL(library())
        self.lib.opencc_open.restype = ctypes.c_void_p
        self.lib.opencc_open.argtypes = [ctypes.c_char_p]
        self.lib.opencc_convert_utf8.restype = ctypes.c_void_p
        self.lib.opencc_convert_utf8.argtypes = [ctypes.c_void_p, ctypes.c_char_p, ctypes.c_size_t]
        self.lib.opencc_convert_utf8_free.argtypes = [ctypes.c_void_p]
        self.handle = self.lib.opencc_open(config.encode())

    def convert(self, text):
        raw = text.encode()
        result = self.lib.opencc_convert_utf8(self.handle, raw, len(raw))
        converted = ctypes.string_at(result).decode()
        self.lib.opencc_convert_utf8_free(result)
        return converted


def traditional(pairs, config="s2t.json"):
    converter, out = OpenCC(config), []
    for line in lines(pairs):
        text = string(line)
        converted = converter.convert(text) if text else ""
        if len(converted) != len(text):
            converted = "".join(converter.convert(c)[:1] for c in text)
        out += list(zip(converted, (origin for _, origin in line))) + put("\n")
    return out


def taiwanese(pairs):
    """In the forms that Big5 has: 為, not 爲."""
    return traditional(pairs, "s2tw.json")


def simplified(words):
    if simplified.converter is None:
        simplified.converter = OpenCC("t2s.json")
    return simplified.converter.convert(words) if words else words


simplified.converter = None

# name: (disguise, encoding, mark before the text, ending of the file)
DISGUISES = {
    "plain": (list, "utf-8", b"", "txt"),
    "gb18030": (list, "gb18030", b"", "txt"),
    "utf-16": (list, "utf-16-le", b"\xff\xfe", "txt"),
    "html": (as_html, "utf-8", b"", "html"),
    "html-gbk": (as_html, "gb18030", b"", "html"),
    "wrapped": (wrapped, "utf-8", b"", "txt"),
    "paged": (paged, "utf-8", b"", "txt"),
    "full-width": (full_width, "utf-8", b"", "txt"),
    "noise": (noisy, "utf-8", b"", "txt"),
    "traditional": (traditional, "utf-8", b"", "txt"),
    "big5": (taiwanese, "big5hkscs", b"", "txt"),
}
