#!/bin/sh
# SPDX-License-Identifier: MIT
# Installs pandas into a virtual environment (once) and compares the library with it.
# Usage: run.sh PROGRAM FOLDER [ROUNDS]; FOLDER holds the environment between runs.
set -e
program=$1
folder=$2/oracle-venv
here=$(dirname "$0")
[ -x "$folder/bin/python" ] || python3 -m venv "$folder"
"$folder/bin/python" -c 'import pandas' 2>/dev/null ||
  "$folder/bin/pip" install --quiet --disable-pip-version-check 'pandas>=2.2,<4' 'numpy>=1.26'
exec "$folder/bin/python" "$here/oracle.py" "$program" "${3:-20}"
