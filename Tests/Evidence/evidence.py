#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs the scenarios of scenarios/evidence, and those beside it that are fitted to a trial, and sets what trials found beside what the presets come to.

usage: evidence.py [--program PATH] [--write | --check] [--seed N | --seed random]

Every scenario gates its own published interval with `expect`; a line that does not hold, or a row of the table outside
what is accepted, ends with exit code 1. --write puts the table into the evidence page of the manual, --check fails when the page
shows another one. With --seed the scenarios are run from other seeds than their own, and the table is only printed.

Errors are standard errors over replications: of a mean, or by the jackknife for a ratio of means.
"""

import argparse
import csv
import json
import os
import secrets
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Callable

ROOT = Path(__file__).resolve().parents[2]
SCENARIOS = ROOT / "scenarios/evidence"
PAGE = ROOT / "Sources/Behaviors/Documentation.docc/Evidence.md"
# Scenarios that stand elsewhere, with what is set: their own `expect` is about the whole of them, and judged where nothing is set.
OTHERS = {
    "messages": ("messages", []),
    "who-calls": ("ai-or-human", []),
    "who-calls-by-day-30": ("ai-or-human", ["horizon=30 days"]),
}
HEADING = "## Cited beside achieved"
HEAD = ["Study", "What", "Cited", "Accepted", "Achieved", "±"]

# The value of a strategy's metric, by default of its accounts with a payment.
Values = Callable[..., float]


@dataclass
class Row:
    study: str
    what: str
    cited: str
    low: float | None
    high: float | None
    scenario: str
    value: Callable[[Values], float] | tuple[str, str]
    """A number made of means, or a strategy and a segment: what it brings there over the first strategy."""
    unit: str = "pp"

    def text(self, share: float, digits: int = 2) -> str:
        sign = "+" if self.unit == "pp" and share > 0 else ""
        return f"{sign}{100 * share:.{digits}f}".replace("-", "−") + f" {self.unit}"

    def accepted(self) -> str:
        plain = lambda share: f"{100 * share:.4g}".replace("-", "−")
        if self.low is None:
            return f"below {plain(self.high)} {self.unit}"
        if self.high is None:
            return f"above {plain(self.low)} {self.unit}"
        return f"{plain(self.low)} to {plain(self.high)} {self.unit}"

    def holds(self, share: float) -> bool:
        return (self.low is None or share >= self.low) and (self.high is None or share <= self.high)


def effect(strategy: str):
    return lambda v: v(strategy) - v("nothing")


def per_contact(strategy: str):
    return lambda v: (v(strategy) - v("nothing")) / v(strategy, "contact_rate")


def recovered(strategy: str):
    """What a strategy recovers more than agents alone do."""
    return lambda v: v(f"{strategy}@fitted", "recovery_rate") - v("human@fitted", "recovery_rate")


def more(second: str, first: str):
    """What a second reminder adds, over what the first brings."""
    return lambda v: (v(second) - v(first)) / (v(first) - v("nothing"))


ROWS = [
    Row("R5", "cured within the cycle, no reminder", "61.9 %", 0.609, 0.629, "reminder", lambda v: v("nothing"), "%"),
    Row("R5", "one reminder, over all accounts", "+2.4 pp (1.68 to 3.12)", 0.0168, 0.0312, "reminder", effect("reminder")),
    Row("R5", "the same, per account that saw it", "+2.7 pp (1.95 to 3.50)", 0.0195, 0.035, "reminder", per_contact("reminder")),
    Row("R5", "who saw it", "84.4 %", 0.814, 0.874, "reminder", lambda v: v("reminder", "contact_rate"), "%"),
    Row("R6", "one automated call, over all accounts", "+2.26, +2.54 pp", 0.0226, 0.0254, "automated-call", effect("call")),
    Row("R1", "SMS before the due date: on time, relative", "+7 to 9 %", 0.07, 0.09, "before-the-due-date", lambda v: v("sms") / v("nothing") - 1, "%"),
    Row("R7", "a certain conversation, per account spoken with", "+34.4 pp", 0.304, 0.384, "conversation", per_contact("conversation")),
    Row("R7", "one attempt by an agent, per account spoken with", "+34.4 pp", 0.304, 0.384, "call", per_contact("attempt")),
    Row("lesson 3", "one attempt by an agent, over all accounts", "rare", None, 0.069, "call", effect("attempt")),
    Row("R5, R8", "SMS: forgetters", "those who pay anyway", 0.0168, None, "who-responds", ("sms", "forgetter")),
    Row("R5, R8", "SMS: constrained debtors", "hardly", None, 0.012, "who-responds", ("sms", "constrained")),
    Row("R5, R8", "SMS: strategic debtors", "hardly", None, 0.012, "who-responds", ("sms", "strategic")),
    Row("lesson 2", "one attempt by an agent: strategic debtors", "pressure", 0.02, None, "who-responds", ("call", "strategic")),
    Row("R2, R4", "second SMS the next day, over the first", "about nothing", None, 0.1, "repeats-within-a-cycle", more("next-day", "one"), "%"),
    Row("R2, R4", "second SMS the next week, over the first", "about nothing", None, 0.1, "repeats-within-a-cycle", more("next-week", "one"), "%"),
    Row("R2, R4", "second notice in the app the next week, over the first", "about nothing", None, 0.1, "repeats-within-a-cycle", more("notices", "notice"), "%"),
    Row("lesson 1", "ten SMS in place of two, over the first", "hardly", None, 0.1, "repeats-within-a-cycle", lambda v: (v("ten") - v("next-week")) / (v("one") - v("nothing")), "%"),
    Row("R4", "no second reminder: paid by the end of the grace", "34.0 %", 0.33, 0.35, "messages", lambda v: v("once@r4"), "%"),
    Row("R4", "moral second SMS", "+4.4 pp", 0.034, 0.054, "messages", lambda v: v("moral@r4") - v("once@r4")),
    Row("R4", "plain second SMS", "about nothing", -0.01, 0.01, "messages", lambda v: v("plain@r4") - v("once@r4")),
    Row("R17", "moral second SMS over a plain one, where no content works", "no effect", -0.001, 0.001, "messages", lambda v: v("moral@r17") - v("plain@r17")),
    Row("R19", "a machine that calls, value by day 30", "−9 pp", -0.10, -0.08, "who-calls-by-day-30", recovered("ai")),
    Row("R19", "the same after a year", "about −5 pp", -0.065, -0.04, "who-calls", recovered("ai")),
    Row("R19", "five days of a machine before agents, after a year", "−1 %", -0.016, -0.005, "who-calls", recovered("handover")),
    Row("R19", "promises kept, to a machine over to agents", "below 1", None, 0.9, "who-calls", lambda v: v("ai@fitted", "kept_rate") / v("human@fitted", "kept_rate"), "%"),
    Row("R1", "SMS of the next cycle, after the first, over what it brings alone", "works again", 0.75, None, "repeats-across-cycles", lambda v: (v("both") - v("first")) / (v("second") - v("nothing")), "%"),
]


@dataclass
class Trial:
    """What a scenario's run came to."""

    values: dict[tuple[str, str], list[float]]
    """The replications by strategy and metric."""
    effects: dict[tuple[str, str], tuple[float, float]]
    """What strategies bring in segments over the first strategy, with the standard error."""
    holds: bool
    """Whether every line of `expect` holds."""


def rows_of(path: Path):
    with open(path, newline="") as file:
        yield from csv.DictReader(file)


def run(program: str, name: str, seed: int | None, out: str) -> Trial:
    own, settings = OTHERS.get(name, (f"evidence/{name}", []))
    command = [program, "run", str(SCENARIOS.parent / f"{own}.yaml"), "--out", f"{out}/{name}", "--json"]
    for setting in settings:
        command += ["--set", setting]
    if seed is not None:
        command += ["--set", f"seed={seed}"]
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode not in (0, 1, 4):
        sys.exit(f"{name}: exit code {done.returncode}\n{done.stderr}")
    folder = Path(json.loads(done.stdout)["run"])
    for line in json.loads((folder / "results.json").read_text())["expectations"]:
        if line["verdict"] != "pass" and not settings:
            print(f"{name}: {line['verdict']}: {line['text']}: {line['estimate']} {line['ci95']}")
    values: dict[tuple[str, str], list[float]] = {}
    for row in rows_of(folder / "tables/replications.csv"):
        if row["value"] != "":
            values.setdefault((row["strategy"], row["metric"]), []).append(float(row["value"]))
    effects = {
        (row["challenger"], row["segment"]): (float(row["difference"]), float(row["se"]))
        for row in rows_of(folder / "tables/segment_comparisons.csv")
        if row["champion"] == "nothing" and row["metric"] == "first_payment_rate" and row["se"] != ""
    }
    return Trial(values, effects, done.returncode == 0 or bool(settings))


def estimate(row: Row, trial: Trial) -> tuple[float, float]:
    """The row's value at the means, and its standard error by the jackknife over replications."""
    if isinstance(row.value, tuple):
        return trial.effects[row.value]
    count = min(len(series) for series in trial.values.values())

    def at(left_out: int | None) -> float:
        def value(strategy: str, metric: str = "first_payment_rate") -> float:
            series = trial.values[strategy, metric]
            total, number = sum(series), len(series)
            return total / number if left_out is None else (total - series[left_out]) / (number - 1)

        return row.value(value)

    without = [at(position) for position in range(count)]
    centre = sum(without) / count
    error = ((count - 1) / count * sum((value - centre) ** 2 for value in without)) ** 0.5
    return at(None), error


def table(program: str, seed: int | None) -> tuple[str, bool]:
    """The rows as Markdown, and whether everything holds."""
    lines = ["| " + " | ".join(HEAD) + " |", "|" + "---|" * len(HEAD)]
    holds = True
    known = {}
    with tempfile.TemporaryDirectory() as out:
        names = [path.stem for path in sorted(SCENARIOS.glob("*.yaml"))] + list(OTHERS)
        for position, name in enumerate(names):
            known[name] = run(program, name, None if seed is None else seed + position, out)
            holds = holds and known[name].holds
        for row in ROWS:
            share, error = estimate(row, known[row.scenario])
            if not row.holds(share):
                print(f"outside what is accepted: {row.what}: {row.text(share)}")
                holds = False
            cells = [row.study, row.what, row.cited, row.accepted(), row.text(share), f"{100 * error:.2f}"]
            lines.append("| " + " | ".join(cells) + " |")
    return "\n".join(lines) + "\n", holds


def page_with(rows: str) -> str:
    """The evidence page with another table in its section."""
    text = PAGE.read_text()
    before, heading, rest = text.partition(HEADING + "\n")
    if not heading:
        sys.exit(f"{PAGE}: no heading {HEADING}")
    start = rest.index("| " + HEAD[0] + " |")
    end = start
    for line in rest[start:].splitlines(keepends=True):
        if not line.startswith("|"):
            break
        end += len(line)
    return before + heading + rest[:start] + rows + rest[end:]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--program", default=str(ROOT / ".build/release/recobro"))
    parser.add_argument("--seed", help="another seed than the scenarios' own, or `random`")
    action = parser.add_mutually_exclusive_group()
    action.add_argument("--write", action="store_true", help="put the table into the manual")
    action.add_argument("--check", action="store_true", help="fail when the manual shows another table")
    options = parser.parse_args()
    seed = None
    if options.seed:
        seed = secrets.randbelow(1 << 40) if options.seed == "random" else int(options.seed)
        print(f"seed {seed}")
        if options.write or options.check:
            parser.error("the manual's table comes from the scenarios' own seeds")
    os.environ["NO_COLOR"] = "1"
    rows, holds = table(options.program, seed)
    print(rows, end="")
    if options.write:
        PAGE.write_text(page_with(rows))
    if options.check and PAGE.read_text() != page_with(rows):
        print(f"{PAGE.relative_to(ROOT)} shows another table: run `make evidence`")
        holds = False
    sys.exit(0 if holds else 1)


if __name__ == "__main__":
    main()
