# SPDX-License-Identifier: MIT
"""Keeps documents true.

  documents.py programs SOURCE OUT DOCUMENT…   writes the C++ of a document as one program, OUT/NAME.cpp
  documents.py output SOURCE PROGRAM DOCUMENT  runs that program and compares what it prints with the document
  documents.py commands SOURCE BIN DOCUMENT…   runs the commands in ```console blocks, and the SQL in ```sql blocks,
                                               and compares what they print; BIN is the folder of the program

`…` in a line of output stands for anything, and alone on a line for any lines.
"""
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

PRELUDE = """#include <fmt/core.h>

#include "zhibiao/zhibiao.hpp"

namespace zb = zhibiao;

"""


def blocks(document):
    """The fenced blocks: language, text, line of the first."""
    language, text, start = None, [], 0
    for number, line in enumerate(document.read_text(encoding="utf-8").splitlines(), 1):
        if not line.startswith("```"):
            if language is not None:
                text.append(line)
        elif language is None:
            language, text, start = line[3:].strip(), [], number + 1
        else:
            yield language, text, start
            language = None


def examples(document):
    """C++ blocks and the ```text block that follows each."""
    found, after_code = [], False
    for language, text, line in blocks(document):
        if language == "cpp":
            found.append((text, None, line))
        elif language == "text" and after_code:
            found[-1] = (found[-1][0], text, line)
        after_code = language == "cpp"
    return found


def write_program(document, out):
    code = PRELUDE
    for i, (text, _, line) in enumerate(examples(document)):
        code += f'static void block_{i}() {{\n#line {line} "{document.name}"\n' + "\n".join(text) + "\n}\n\n"
    code += "int main() {\n"
    for i, _ in enumerate(examples(document)):
        code += f"  block_{i}();\n  fmt::print(\"\\x1e\");\n"
    code += "}\n"
    if not out.exists() or out.read_text(encoding="utf-8") != code:
        out.write_text(code, encoding="utf-8")


def pattern(lines):
    parts = []
    for line in lines:
        if line.strip() == "…":
            parts.append(r"(?:.*\n)*?")
        else:
            parts.append(".*".join(map(re.escape, line.rstrip().split("…"))) + r"[ \t]*\n")
    return re.compile("".join(parts))


def compare(where, expected, found):
    if pattern(expected).fullmatch(found if found.endswith("\n") or not found else found + "\n"):
        return True
    print(f"{where}: the document has\n" + "\n".join(expected) + "\nand the program printed\n" + found, file=sys.stderr)
    return False


def check_output(document, program):
    printed = subprocess.run([program], check=True, capture_output=True, text=True).stdout.split("\x1e")
    good = True
    for (_, expected, line), found in zip(examples(document), printed):
        good &= compare(f"{document.name}:{line}", expected or [], found)
    return good


def check_commands(source, programs, document):
    good, run = True, 0
    with tempfile.TemporaryDirectory() as folder:
        for name in ("examples", "docs"):
            os.symlink(source / name, Path(folder) / name)
        environment = {**os.environ, "PATH": f"{programs}:{os.environ['PATH']}", "LC_ALL": "C.UTF-8"}
        for language, text, line in blocks(document):
            if language == "sql" and document.name == "database.md":
                answer = subprocess.run(["sqlite3", "-header", "observations.sqlite"], input="\n".join(text), cwd=folder,
                                        capture_output=True, text=True)
                run += 1
                if answer.returncode or answer.stderr:
                    print(f"{document.name}:{line}: {answer.stderr}", file=sys.stderr)
                    good = False
                print(f"{document.name}:{line}: {max(len(answer.stdout.splitlines()) - 1, 0)} rows")
            if language != "console":
                continue
            commands = []
            for offset, one in enumerate(text):
                if one.startswith("$ "):
                    commands.append((one[2:], [], line + offset))
                else:
                    commands[-1][1].append(one)
            for command, expected, at in commands:
                if shown := re.fullmatch(r"cat (\w+\.tsv)", command):  # the document shows a file that its next command needs
                    (Path(folder) / shown[1]).write_text("\n".join(expected) + "\n", encoding="utf-8")
                answer = subprocess.run(["bash", "-c", command.replace("build/release/zhibiao", "zhibiao")], cwd=folder, env=environment,
                                        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
                good &= compare(f"{document.name}:{at}: $ {command}", expected, answer.stdout)
                run += 1
    print(f"{document.name}: {run} commands")
    return good


def main(what, source, target, *documents):
    source, target = Path(source).resolve(), Path(target)
    documents = [source / d for d in documents]
    if what == "programs":
        target.mkdir(parents=True, exist_ok=True)
        for document in documents:
            write_program(document, target / (document.stem + ".cpp"))
        return True
    if what == "output":
        return check_output(documents[0], target)
    return all([check_commands(source, target.resolve(), d) for d in documents])


sys.exit(0 if main(*sys.argv[1:]) else 1)
