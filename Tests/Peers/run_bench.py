#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Measures Recobro and the peer programs on the reference workload (README.md) in one invocation.

Round-robin: every program once, then every program again, --repeat times with seeds S, S+1, ..., so that a machine that
slows down slows all of them. An absent program is named and skipped with the reason; a program that fails, or whose
recovery rate is 4 standard errors or more from the exact value, ends the measurement with exit code 1. Missed speed
goals are reported and do not change the exit code: they depend on the machine.

Without --json the JSON document goes to standard output and the table to standard error.
"""
import argparse
import dataclasses
import json
import math
import os
import platform
import statistics
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent

# README.md, "Truth": recovery rate at day 180, and what a daily discretisation adds to it.
EXACT = 0.79160
DAILY_BIAS = -0.000518
Z_LIMIT = 4.0

# Goals: CPU time per account against C with one Philox stream per account, and two threads against one.
GOAL_TIME_VS_C = 1.5
GOAL_TWO_THREADS = 1.85

C_PHILOX = "C, Philox stream per account"
RECOBRO_ONE = "Recobro, 1 thread"
RECOBRO_TWO = "Recobro, 2 threads"

# Random123's published answers of Philox4x32-10 for zeros, ones and the digits of pi.
PHILOX_ANSWERS = """\
6627e8d5 e169c58d bc57ac4c 9b00dbd8
408f276d 41c83b0e a20bc7c6 6d5451fd
d16cfe09 94fdcceb 5001e420 24126ea1
"""


class BenchError(Exception):
    """A program that is there and does not do what it should."""


@dataclasses.dataclass
class Program:
    """A program to measure; `absent` is the reason why it cannot be."""

    name: str
    command: list
    accounts: int
    bias: float = 0.0
    absent: str = ""


def main():
    options = parse()
    programs = c_programs(options) + python_programs(options) + recobro_programs(options)
    present = [p for p in programs if not p.absent]
    for program in programs:
        if program.absent:
            print(f"skipped: {program.name}: {program.absent}", file=sys.stderr)
    if not present:
        raise BenchError("no program to measure")
    results = [summary(p, runs) for p, runs in measure(present, options)]
    compare(results)
    failures = disagreements(results)
    document = {
        "format": 1, "accounts": options.accounts, "repeat": options.repeat, "seed": options.seed,
        "machine": machine(), "exact_recovery_rate": EXACT, "z_limit": Z_LIMIT, "programs": results,
        "skipped": [{"program": p.name, "reason": p.absent} for p in programs if p.absent],
        "goals": goals(results), "failures": failures}
    write(document, options.json)
    return 1 if failures else 0


def parse():
    venv = ROOT / ".venv-bench" / "bin" / "python"
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--accounts", type=int, default=100_000, help="accounts per run; slow peers take a twentieth")
    parser.add_argument("--repeat", type=int, default=5, help="runs of each program")
    parser.add_argument("--seed", type=int, default=1, help="seed of the first round")
    parser.add_argument("--json", type=Path, metavar="FILE", help="where the JSON document goes")
    parser.add_argument("--python", default=str(venv) if venv.exists() else sys.executable,
                        help="interpreter of the Python peers (default: .venv-bench, else this one)")
    parser.add_argument("--recobro", type=Path, default=ROOT / ".build" / "release" / "RecobroBench",
                        help="Recobro's benchmark program")
    parser.add_argument("--build", type=Path, default=ROOT / ".build" / "bench", help="folder for the compiled C peers")
    options = parser.parse_args()
    if options.accounts < 2 or options.repeat < 1 or options.seed < 0:
        parser.error("--accounts must be at least 2, --repeat at least 1, --seed at least 0")
    return options


# The programs


def c_programs(options):
    variants = [("C, xoshiro256++", "peer_c", []), (C_PHILOX, "peer_c_philox", ["-DPHILOX"])]
    programs = []
    for name, binary, flags in variants:
        target = options.build / binary
        programs.append(Program(name, [str(target)], options.accounts, absent=compile_c(target, flags)))
    philox = programs[1]
    if not philox.absent and output([*philox.command, "--kat"]) != PHILOX_ANSWERS:
        raise BenchError(f"{philox.name}: the generator misses Philox's published answers")
    return programs


def compile_c(target, flags):
    """Compiles the C peer; the reason why not, if there is no compiler."""
    target.parent.mkdir(parents=True, exist_ok=True)
    command = ["gcc", "-O3", "-std=c11", *flags, "-o", str(target), str(HERE / "peer_c.c"), "-lm"]
    try:
        output(command)
    except FileNotFoundError:
        return "gcc is not installed (make setup-bench)"
    return ""


def python_programs(options):
    small = max(100, options.accounts // 20)
    table = [
        ("Numba, event-driven", ["peer_numba.py"], options.accounts, 0.0, ["numpy", "numba"]),
        ("NumPy, event rounds", ["peer_numpy.py", "--mode", "event"], options.accounts, 0.0, ["numpy"]),
        ("NumPy, daily steps (biased)", ["peer_numpy.py", "--mode", "daily"], options.accounts, DAILY_BIAS, ["numpy"]),
        ("plain Python, event-driven", ["peer_numba.py", "--no-jit"], small, 0.0, ["numpy"]),
        ("SimPy, process per account", ["peer_simpy.py"], small, 0.0, ["simpy"])]
    modules = sorted({module for row in table for module in row[4]})
    missing = {module for module in modules if not importable(options.python, module)}
    programs = []
    for name, (script, *arguments), accounts, bias, needs in table:
        lacking = [module for module in needs if module in missing]
        reason = f"{', '.join(lacking)} cannot be imported (make setup-bench)" if lacking else ""
        programs.append(Program(name, [options.python, str(HERE / script), *arguments], accounts, bias, reason))
    return programs


def importable(python, module):
    return subprocess.run([python, "-c", f"import {module}"], capture_output=True, check=False).returncode == 0


def recobro_programs(options):
    binary = options.recobro
    reason = "" if os.access(binary, os.X_OK) else f"{binary.name} is not built (make bench builds it)"
    return [
        Program(name, [str(binary), "reference", "--threads", str(threads)], options.accounts, absent=reason)
        for name, threads in [(RECOBRO_ONE, 1), (RECOBRO_TWO, 2)]]


# Measuring


def output(command):
    environment = dict(os.environ, PYTHONDONTWRITEBYTECODE="1", OMP_NUM_THREADS="1", OPENBLAS_NUM_THREADS="1",
                       MKL_NUM_THREADS="1", NUMBA_NUM_THREADS="1")
    done = subprocess.run(command, capture_output=True, text=True, env=environment, check=False)
    if done.returncode != 0:
        raise BenchError(f"{' '.join(command)}: status {done.returncode}\n{done.stderr.strip()}")
    return done.stdout


def measure(programs, options):
    """Each program with its runs, in the order of `programs`."""
    runs = [[] for _ in programs]
    for round_number in range(options.repeat):
        print(f"round {round_number + 1} of {options.repeat}", file=sys.stderr)
        for program, done in zip(programs, runs):
            seed = options.seed + round_number
            text = output([*program.command, "--accounts", str(program.accounts), "--seed", str(seed)])
            run = json.loads(text)
            if run["accounts"] != program.accounts:
                raise BenchError(f"{program.name}: asked for {program.accounts} accounts, ran {run['accounts']}")
            done.append(run)
    return list(zip(programs, runs))


def summary(program, runs):
    """Medians and minima of the times, means of the results with their pooled standard error."""
    def column(key):
        return [run[key] for run in runs]

    count = len(runs)
    rate = statistics.fmean(column("recovery_rate"))
    error = math.sqrt(math.fsum(e * e for e in column("recovery_rate_se"))) / count
    expected = EXACT + program.bias
    result = {
        "program": program.name, "accounts": program.accounts, "threads": runs[0]["threads"], "runs": count,
        "seconds_median": statistics.median(column("seconds")), "seconds_min": min(column("seconds")),
        "cpu_seconds_median": statistics.median(column("cpu_seconds")), "cpu_seconds_min": min(column("cpu_seconds")),
        "account_days_per_second": statistics.median(column("account_days_per_second")),
        "recovery_rate": rate, "recovery_rate_se": error, "expected_recovery_rate": expected,
        "z": (rate - expected) / error, "rates": column("recovery_rate")}
    for key in ["messages_per_account", "payments_per_account", "closed_fraction"]:
        result[key] = statistics.fmean(column(key))
    if "bytes_per_account" in runs[0]:
        result["bytes_per_account"] = max(column("bytes_per_account"))
    return result


def compare(results):
    """Adds each program's time per account against the C program, in CPU time: the peers take one thread."""
    base = named(results, C_PHILOX)
    for result in results:
        for kind in ["median", "min"]:
            key = f"cpu_seconds_{kind}"
            result[f"time_vs_c_{kind}"] = (
                result[key] / result["accounts"] / (base[key] / base["accounts"]) if base else None)


def named(results, name):
    return next((result for result in results if result["program"] == name), None)


# Judging


def disagreements(results):
    """What is wrong with the answers, one sentence each."""
    # Written so that a NaN fails.
    found = [
        f"{r['program']}: recovery rate {r['recovery_rate']:.5f} is {r['z']:+.1f} standard errors from "
        f"{r['expected_recovery_rate']:.5f}"
        for r in results if not abs(r["z"]) < Z_LIMIT]
    one, two = named(results, RECOBRO_ONE), named(results, RECOBRO_TWO)
    if one and two and one["rates"] != two["rates"]:
        found.append("Recobro: two threads give other numbers than one")
    return found


def goals(results):
    """The speed goals, judged by medians; minima beside them, since other work on the machine only ever adds time."""
    one, two = named(results, RECOBRO_ONE), named(results, RECOBRO_TWO)
    found = []
    if one and one["time_vs_c_median"] is not None:
        value = one["time_vs_c_median"]
        found.append({"goal": f"CPU time at most {GOAL_TIME_VS_C} times C with Philox streams", "value": value,
                      "value_of_minima": one["time_vs_c_min"], "met": value <= GOAL_TIME_VS_C})
    if one and two:
        value = one["seconds_median"] / two["seconds_median"]
        found.append({"goal": f"two threads at least {GOAL_TWO_THREADS} times as fast as one", "value": value,
                      "value_of_minima": one["seconds_min"] / two["seconds_min"], "met": value >= GOAL_TWO_THREADS})
    return found


# Reporting


def machine():
    model = ""
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
        model = next((line.split(":", 1)[1].strip() for line in lines if line.startswith("model name")), "")
    except OSError:
        pass
    return {"processor": model or platform.machine(), "cores": os.cpu_count(), "load": list(os.getloadavg())}


def write(document, path):
    text = json.dumps(document, indent=2) + "\n"
    if path is None:
        sys.stdout.write(text)
        print(table(document), file=sys.stderr)
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    print(table(document))
    print(f"\nJSON: {path}")


def table(document):
    lines = [
        "| program | threads | accounts | s median | s min | CPU s median | account-days/s | time vs C/Philox | "
        "recovery rate (SE) | z |",
        "|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|"]
    for r in document["programs"]:
        ratio = "" if r["time_vs_c_median"] is None else f"{r['time_vs_c_median']:.2f}"
        lines.append(
            f"| {r['program']} | {r['threads']} | {r['accounts']:,} | {r['seconds_median']:.4f} | "
            f"{r['seconds_min']:.4f} | {r['cpu_seconds_median']:.4f} | {r['account_days_per_second'] / 1e6:.1f} M | "
            f"{ratio} | {r['recovery_rate']:.5f} ({r['recovery_rate_se']:.5f}) | {r['z']:+.2f} |")
    lines += ["", "Time vs C/Philox: CPU time per account, median against median."]
    lines += [f"Skipped: {s['program']}: {s['reason']}" for s in document["skipped"]]
    lines += [f"Goal {'met' if g['met'] else 'missed'}: {g['goal']}: {g['value']:.2f} "
              f"(minima {g['value_of_minima']:.2f})" for g in document["goals"]]
    lines += [f"WRONG: {failure}" for failure in document["failures"]]
    return "\n".join(lines)


if __name__ == "__main__":
    try:
        sys.exit(main())
    except BenchError as error:
        print(f"run_bench: {error}", file=sys.stderr)
        sys.exit(1)
