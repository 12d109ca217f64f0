#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes an invented portfolio of any size, to see how imports behave at scale.

usage: make_csv.py ROWS FILE [--kind plain|full|quoted|bad] [--encoding utf-8|utf-8-sig|latin-1] [--delimiter D]

plain   id, debtor, balance, days past due
full    every column an import can have
quoted  full, with quoted names that hold the delimiter, quotes and line ends
bad     plain, with one row in a hundred that cannot be used
"""

import argparse

PLAIN = ["id", "debtor", "balance", "dpd"]
FULL = PLAIN + ["segment", "score", "income", "channel", "sms_ok", "vulnerable", "name"]
CHANNELS = ["sms", "whatsapp", "email", "agent_call"]


def row(number: int, kind: str, delimiter: str) -> list[str]:
    balance = "x" if kind == "bad" and number % 100 == 7 else f"{number * 37 % 90_000 + 10}.{number % 100:02d}"
    debtor = number * 2 // 3
    cells = [f"A{number:08d}", f"D{debtor:08d}", balance, str(number % 60)]
    if kind in ("plain", "bad"):
        return cells
    name = f"José Peña {number}"
    if kind == "quoted":
        name = f'"Peña{delimiter} ""José""\n{number}"'
    return cells + [
        ("nomina", "independiente")[debtor % 2], f"0.{number % 1_000:03d}", str(debtor % 700), CHANNELS[debtor % 4],
        ("si", "no")[debtor % 3 == 0], ("no", "si")[debtor % 20 == 0], name,
    ]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("rows", type=int)
    parser.add_argument("file")
    parser.add_argument("--kind", choices=["plain", "full", "quoted", "bad"], default="plain")
    parser.add_argument("--encoding", default="utf-8")
    parser.add_argument("--delimiter", default=",")
    options = parser.parse_args()
    delimiter = options.delimiter.replace("\\t", "\t")
    columns = PLAIN if options.kind in ("plain", "bad") else FULL
    with open(options.file, "w", encoding=options.encoding, newline="") as file:
        file.write(delimiter.join(columns) + "\n")
        for number in range(options.rows):
            file.write(delimiter.join(row(number, options.kind, delimiter)) + "\n")


if __name__ == "__main__":
    main()
