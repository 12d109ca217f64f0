# SPDX-License-Identifier: GPL-3.0-or-later
"""Every format of an export holds the same tables, with the types its description states: formats.py EXPORT EXCEL"""
import json
import sys

import pandas as pd

TYPES = {"string": "object", "integer": "Int64", "number": "float64"}


def read(folder: str, resource: dict) -> pd.DataFrame:
    """The table of a resource, its columns and types as its own schema has them."""
    path = f"{folder}/{resource['path']}"
    types = {field["name"]: TYPES[field["type"]] for field in resource["schema"]["fields"]}
    if resource["format"] == "csv":
        frame = pd.read_csv(path, dtype=types, keep_default_na=False, na_values=[""])
    elif resource["format"] == "jsonl":
        with open(path, encoding="utf-8") as lines:
            frame = pd.DataFrame([json.loads(line) for line in lines], columns=list(types))
    else:
        frame = pd.read_parquet(path)
    assert list(frame.columns) == list(types), (path, list(frame.columns))
    return frame.astype(types).where(lambda cells: cells.notna(), None).astype(types)


def tables(folder: str) -> dict[str, list[pd.DataFrame]]:
    """The tables of an export by name, one for each format."""
    with open(f"{folder}/datapackage.json", encoding="utf-8") as file:
        package = json.load(file)
    found: dict[str, list[pd.DataFrame]] = {}
    for resource in package["resources"]:
        found.setdefault(resource["name"].split("-")[0], []).append(read(folder, resource))
    return found


export, excel = (tables(folder) for folder in sys.argv[1:])
assert export.keys() == excel.keys() and "replications" in export
for name, frames in export.items():
    # JSON lines know no table without rows.
    assert len(frames) == (3 if len(frames[0]) else 2), (name, len(frames))
    for frame in frames[1:] + excel[name]:
        pd.testing.assert_frame_equal(frame, frames[0], check_exact=True)
print(f"{len(export)} tables are equal as CSV, for Excel, as JSON lines and as Parquet")
