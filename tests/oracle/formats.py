# SPDX-License-Identifier: MIT
"""Compares what other people's readers find in our files with the NDJSON, which is read here by json alone."""
import csv
import json
import sqlite3
import sys
from decimal import Decimal
from pathlib import Path

import duckdb
import pandas as pd
import pysdmx.io
import sdmx
from lxml import etree

work, schemas = Path(sys.argv[1]), Path(sys.argv[2])
checked = []


def check(name, condition, detail=""):
    if not condition:
        sys.exit(f"FAILED: {name} {detail}")
    checked.append(name)


def same(name, found, expected):
    found, expected = list(found), list(expected)
    check(name + ": number of rows", len(found) == len(expected), f"{len(found)} instead of {len(expected)}")
    for i, (a, b) in enumerate(zip(found, expected)):
        check(name, a == b, f"row {i}: {a!r} instead of {b!r}")
    print(f"{name}: {len(found)} rows agree")


records = [json.loads(line) for line in open(work / "o.ndjson", encoding="utf-8")]
ours = [r for r in records if r["kind"] == "observation"]
print(len(ours), "observations of", sum(r["kind"] == "doc" for r in records), "reports")

# CSV and NDJSON.
fields = [f for f in ours[0] if f not in ("kind", "sentence", "offset_base", "page", "paragraph")]
text = lambda v: "" if v is None else str(v)
table = pd.read_csv(work / "o.csv", dtype=str, keep_default_na=False)
same("pandas, CSV", ([row[f] for f in fields] for row in table.to_dict("records")), ([text(o[f]) for f in fields] for o in ours))
table = pd.read_csv(work / "o.bom.csv", dtype=str, keep_default_na=False, encoding="utf-8-sig")
same("pandas, CSV for Excel", table["value"], (o["value"] for o in ours))
table = pd.read_json(work / "o.ndjson", lines=True, dtype=False)
table = table[table["kind"] == "observation"]
same("pandas, NDJSON", table["value"], (o["value"] for o in ours))
rows = duckdb.sql(f"SELECT doc, \"begin\", name, value, period FROM read_csv('{work}/o.csv', all_varchar=true, header=true, max_line_size=10000000)").fetchall()
key = lambda o: (o["doc"], str(o["begin"]), o["name"], o["value"], o["period"])
same("DuckDB, CSV", sorted(map(str, rows)), sorted(str(key(o)) for o in ours))
rows = duckdb.sql(f"SELECT doc, \"begin\"::VARCHAR, name, value, period FROM read_json('{work}/o.ndjson', format='newline_delimited', columns={{kind:'VARCHAR',doc:'VARCHAR',\"begin\":'BIGINT',name:'VARCHAR',value:'VARCHAR',period:'VARCHAR'}}) WHERE kind = 'observation'").fetchall()
same("DuckDB, NDJSON", sorted(map(str, rows)), sorted(str(key(o)) for o in ours))

# SDMX: which observations must be in it, worked out anew.
ours_by_key, expected = {}, []
# Of several statements of one report on one thing, one without a bound stands before the others.
reports = {}
for o in ours:
    reports.setdefault(o["path"], []).append(o)
for o in (o for report in reports.values() for o in sorted(report, key=lambda o: o["bound"] != "eq")):
    if not (o["indicator"] and o["region"] and o["period"] and not o["area"]):
        continue
    k = tuple(o[f] for f in ("period", "region", "indicator", "measure", "unit", "role", "tier", "price", "scope", "basis", "doc"))
    if k not in ours_by_key:
        ours_by_key[k] = o
        expected.append(o)


def values(row):
    """REF_AREA, INDICATOR, MEASURE, ROLE and the exact value of a row of SDMX."""
    value = Decimal(str(row["OBS_VALUE"])).scaleb(int(row["UNIT_MULT"]))
    return (str(row["REF_AREA"]), row["INDICATOR"], row["MEASURE"].lower(), row["ROLE"].lower(), value)


def expected_values(o):
    return (o["region"], o["indicator"], o["measure"], o["role"], Decimal(o["value"]))


wanted = [expected_values(o) for o in expected]
with open(work / "o.sdmx.csv", encoding="utf-8", newline="") as f:
    same("csv module, SDMX-CSV", (values(r) for r in csv.DictReader(f)), wanted)

# The structure message: valid by the official XSD, read by both libraries.
schema = etree.XMLSchema(etree.parse(str(schemas / "xml/sdmx21/SDMXMessage.xsd")))
structure_file = work / "structure.xml"
schema.assertValid(etree.parse(str(structure_file)))
broken = etree.parse(str(structure_file))
header = broken.getroot()[0]
header.remove(header[0])
check("the XSD refuses a broken structure", not schema.validate(broken))
print("structure message: valid by SDMXMessage.xsd 2.1")

message = sdmx.read_sdmx(structure_file)
dsd = message.structure["OBSERVATIONS"]
check("sdmx1 finds the dimensions", [d.id for d in dsd.dimensions][-1] == "TIME_PERIOD", dsd.dimensions)
with open(work / "o.sdmx.csv", "rb") as f:
    data = sdmx.reader.csv.Reader().convert(f, structure=message.dataflow["OBSERVATIONS"])
found = []
for observation in data.data[0].obs:
    row = {k: v.value for k, v in observation.key.values.items()}
    row.update({k: v.value for k, v in observation.attached_attribute.items()})
    row["OBS_VALUE"] = observation.value
    found.append(values(row))
same("sdmx1, SDMX-CSV", found, wanted)

structures = pysdmx.io.read_sdmx(structure_file, validate=True)
check("pysdmx finds one data structure", len(structures.get_data_structure_definitions()) == 1)
dsd = structures.get_data_structure_definitions()[0]
codes = {c.id for c in next(d for d in dsd.components.dimensions if d.id == "INDICATOR").local_codes}
check("pysdmx resolves codelists", codes == {o["indicator"] for o in expected}, codes)
frame = pysdmx.io.read_sdmx(work / "o.sdmx.csv").data[0].data
same("pysdmx, SDMX-CSV", (values(r) for r in frame.to_dict("records")), wanted)
same("pysdmx, periods", frame["TIME_PERIOD"], (r["TIME_PERIOD"] for r in csv.DictReader(open(work / "o.sdmx.csv", encoding="utf-8", newline=""))))

# SDMX-JSON: no reader of data messages 2.x was found, so indices are resolved here, after the standard.
message = json.load(open(work / "o.sdmx.json", encoding="utf-8"), parse_float=Decimal)
structure = message["data"]["structures"][0]
dimensions = structure["dimensions"]["observation"]
cells = structure["measures"]["observation"] + structure["attributes"]["observation"]
found = []
for k, v in message["data"]["dataSets"][0]["observations"].items():
    row = {}
    for component, index in zip(dimensions, k.split(":")):
        value = component["values"][int(index)]
        row[component["id"]] = value.get("id", value.get("value"))
    for component, value in zip(cells, v):
        row[component["id"]] = component["values"][value] if value is not None and "values" in component else value
    found.append(values(row))
same("json module, SDMX-JSON", found, wanted)

# The database.
database = sqlite3.connect(work / "o.sqlite")
check("SQLite's own check", database.execute("PRAGMA integrity_check").fetchone() == ("ok",))
rows = database.execute(
    "SELECT d.doc, o.\"begin\", o.name, o.value, o.period FROM observations o JOIN documents d ON d.id = o.document ORDER BY d.id, o.n")
same("sqlite3 module, database", ((r[0], str(r[1]), *r[2:]) for r in rows), map(key, ours))
rows = database.execute("SELECT number, value FROM observations ORDER BY document, n").fetchall()
same("sqlite3 module, numbers", (float(n) for n, _ in rows), (float(v) for _, v in rows))
print(len(checked), "checks passed,", 0, "failed")
