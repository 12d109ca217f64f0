#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Counts the instructions of an event with callgrind, and compares with the counts kept beside this file.

usage: count.py [--update] [--program PATH]

Instructions repeat to the last one for the same program, input and machine kind, whatever else the machine is doing; seconds
do not. A scenario's debtors live their lives once and three times: the difference, over two passes' events, is what an event
costs, without start-up, reading and making the portfolio.

A count 5 % above the kept one ends with exit code 1 where compiler, C library, GSL and the processor's features are those the
counts were kept with; elsewhere counts are only reported. --update keeps the new ones.
"""

import argparse
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
KEPT = Path(__file__).resolve().parent / "counts.json"
ACCOUNTS = 2_000
TOLERANCE = 0.05
SCENARIOS = {
    "reference-workload": ROOT / "scenarios/reference-workload.yaml",
    "demo": ROOT / "scenarios/demo.yaml",
}


def output(*command: str) -> str:
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def machine() -> dict:
    """What decides the count of an unchanged program."""
    swift = re.search(r"Swift version (\S+)", output("swift", "--version"))
    cpu = Path("/proc/cpuinfo").read_text()
    flags = re.search(r"^flags\s*:(.*)$", cpu, re.M)
    present = flags.group(1).split() if flags else []
    return {
        "swift": swift.group(1) if swift else "unknown",
        "glibc": output("getconf", "GNU_LIBC_VERSION").strip(),
        "gsl": output("pkg-config", "--modversion", "gsl").strip(),
        "features": [flag for flag in ("avx2", "fma") if flag in present],
    }


def instructions(program: Path, scenario: Path, passes: int) -> tuple[int, int]:
    """The instructions of a run, and the events its passes came to."""
    command = [
        "valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", str(program), "count", str(scenario),
        "--set", f"portfolio.accounts={ACCOUNTS}", "--passes", str(passes),
    ]
    # Hashes with a seed of their own each time would make reading the scenario cost now more, now less.
    environment = os.environ | {"SWIFT_DETERMINISTIC_HASHING": "1"}
    run = subprocess.run(command, capture_output=True, text=True, check=True, env=environment)
    collected = re.search(r"Collected : (\d+)", run.stderr)
    if not collected:
        raise SystemExit(f"callgrind gave no count:\n{run.stderr}")
    return int(collected.group(1)), json.loads(run.stdout)["events"]


def per_event(program: Path, scenario: Path) -> float:
    once, events = instructions(program, scenario, 1)
    thrice, _ = instructions(program, scenario, 3)
    return round((thrice - once) / (2 * events), 1)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--update", action="store_true", help="keep the new counts")
    parser.add_argument("--program", type=Path, default=ROOT / ".build/release/RecobroBench")
    options = parser.parse_args()
    if not shutil.which("valgrind"):
        print("instructions: skipped, there is no valgrind")
        return 0
    with tempfile.TemporaryDirectory() as scratch:
        # valgrind 3.19 cannot read the debugging information of Swift.
        stripped = Path(scratch) / "RecobroBench"
        subprocess.run(["strip", "-g", "-o", str(stripped), str(options.program)], check=True)
        counts = {name: per_event(stripped, path) for name, path in SCENARIOS.items()}
    document = {"format": 1, "accounts": ACCOUNTS, "machine": machine(), "instructions_per_event": counts}
    if options.update:
        KEPT.write_text(json.dumps(document, indent=2) + "\n")
    kept = json.loads(KEPT.read_text())
    binds = kept["machine"] == document["machine"]
    exceeded = False
    for name, count in counts.items():
        ratio = count / kept["instructions_per_event"][name]
        print(f"{name}: {count} instructions per event, {ratio:.3f} of the kept count")
        exceeded |= ratio > 1 + TOLERANCE
    print(f"demo over reference workload: {counts['demo'] / counts['reference-workload']:.2f}")
    if not binds:
        print(f"not asserted: counts were kept on {kept['machine']}, this is {document['machine']}")
    return 1 if exceeded and binds else 0


if __name__ == "__main__":
    sys.exit(main())
