#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Has the program keep contact rules under strategies that want too much, and the checker judge its logs.

usage: rules.py [--program PATH] [--touches N] [--seed N] [--keep FOLDER]

Every pack of the project, pairs of packs and rules drawn at random, for every role, over dates at which versions change, until N touches
were made. In each log the checker finds no attempt against a rule and no touch held back without need; then one touch that was held back
is made in some debtors' lives, one that was made is held back in others', and the checker finds exactly these. Every third scenario is
also only watched: the program counts the breaches that the checker finds. --keep leaves the files of the first scenario with a fault.
"""

import argparse
import json
import random
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import islice
from pathlib import Path

import packs
from cases import HOLIDAYS
from checker import Checker, Facts, Finding, rows_of
from packs import KINDS, PACKS, ROLES, WEEKDAYS

ROOT = Path(__file__).resolve().parents[2]
STARTS = [date(2026, 1, 1), date(2026, 3, 2), date(2026, 6, 10), date(2026, 8, 20), date(2026, 11, 28)]
TIMES = "07:29 07:30 07:59 08:00 10:00 13:59 14:59 15:00 17:30 18:59 19:00 19:59 20:00 20:59 21:00".split()
SPANS = ("08:00-19:00", "07:30-20:59", None)


@dataclass
class Trial:
    """A scenario, and what the checker has to know of it."""

    start: date
    role: str
    named: list[str]
    own: dict[str, dict]
    kinds: dict[str, str]
    document: dict

    @property
    def place(self) -> str:
        return f"{self.named + list(self.own)} as {self.role} from {self.start}"


# --- Scenarios


def trials(seed: int) -> Iterator[Trial]:
    """Every pack alone, then pairs of packs and rules of one's own, without end."""
    names = sorted(file.stem for file in PACKS.glob("*.yaml"))
    rand = random.Random(seed)
    for name in names:
        roles = sorted(set().union(*(rule.roles for rule in packs.read(PACKS / f"{name}.yaml").rules)))
        yield trial(rand, rand.choice(roles), [name], {})
    while True:
        yield trial(rand, rand.choice(ROLES), rand.sample(names, 2), {})
        yield trial(rand, rand.choice(ROLES), [], {"own": own_pack(rand)})


def trial(rand: random.Random, role: str, named: list[str], own: dict[str, dict]) -> Trial:
    start, kinds = rand.choice(STARTS), {"post": "letter", "robot": "voice_bot"}
    channels = rand.sample((*KINDS, *kinds, "pigeon"), rand.randint(2, 5))
    steps = [
        {
            "at": f"{rand.randint(0, 9)} dpd",
            "every": f"{rand.choice([1, 2, 3, 8])} days",
            "channel": (through := rand.choice([each, {"sequence": rand.sample(channels, len(channels))}])),
            "time": rand.choice(TIMES),
            "blocked": rand.choice(["skip", "postpone", "next_channel"]),
            **({"formal_notice": {"proof": "80%", "wait": "5 days"}} if through in ("letter", "post", "email") else {}),
        }
        for each in channels
        for _ in range(rand.randint(1, 3))
    ]
    rules = {"packs": named, "mode": "enforce", "own": own}
    return Trial(
        start,
        role,
        named,
        own,
        kinds,
        {
            "version": 1,
            "name": "contact-rules",
            "start": start.isoformat(),
            "horizon": "60 days",
            "seed": rand.randrange(1_000_000),
            "replications": 2,
            "portfolio": {
                "accounts": 150,
                "segments": {"all": {"balance": 100, "dpd": {"uniform": [0, 9]}, "accounts_per_debtor": {"uniform": [1, 3]}}},
            },
            "behavior": {
                "baseline": "0.001 per day",
                "excitation": {"decay": "0.2 per day"},
                "requests": {
                    "evenings": {"share": "30%", "hours": {"monday-friday": "18:00-21:00"}},
                    "no-calls": {"share": "30%", "means": ["agent_call", "voice_bot"]},
                    "sundays": {"share": "20%", "hours": {"sunday": "00:00-24:00"}, "means": ["whatsapp"]},
                },
                "life_events": {
                    "illness": {"rate": f"{rand.choice([1, 4])} per year", "lasts": f"{rand.choice([5, 25, 50])} days", "told": "80%"},
                    "flood": {"rate": "1 per year", "lasts": "20 days", "holds_payment": True},
                },
            },
            "channels": {
                each: {
                    "deliverability": f"{rand.choice([60, 100])}%",
                    "engagement": f"{rand.choice([0, 3, 10])}%",
                    "latency": f"{rand.choice([0, 2])} days",
                    "stimulus": "0.001 per day",
                    **own_channel(each, kinds),
                }
                for each in channels
            },
            "role": role,
            "contact_rules": {key: value for key, value in rules.items() if value},
            "strategies": {"eager": {"path": steps, "treat": rand.choice(["person", "account"])}},
        },
    )


def own_channel(name: str, kinds: dict[str, str]) -> dict:
    """What a channel without a known name tells of itself; one of no kind counts as every kind, so it converses too."""
    if name in KINDS:
        return {}
    return {"converses": kinds.get(name, name) != "letter", **({"kind": kinds[name]} if name in kinds else {})}


def own_pack(rand: random.Random) -> dict:
    return {
        "about": "rules drawn at random",
        "source": "https://example.org/",
        "confidence": "unverified",
        "as_of": "2026-11-30",
        "country": "CO",
        "rules": {f"rule-{at}": own_rule(rand) for at in range(rand.randint(1, 3))},
    }


def own_rule(rand: random.Random) -> dict:
    window = rand.choice(["week", "month", "1 day", f"{rand.randint(2, 10)} days", "30 days"])
    rule = rand.choice(
        [
            {
                "at_most": rand.randint(1, 5),
                "within": window,
                "counts": rand.choice(packs.STAGES),
                "per": rand.choice(["person", "account"]),
                "apart": f"{rand.choice([0, 1, 2, 3])} days",
            },
            {"at_most": rand.randint(1, 3), "within": window, "exempt": ["formal_notice"]},
            {"quiet": f"{rand.randint(1, 9)} days", "after": rand.sample(KINDS, 6)},
            {"hours": {"sunday": "10:00-15:00"} | {day: span for day in WEEKDAYS[:6] if (span := rand.choice(SPANS))}},
            {"one_channel": window},
            {"forbidden": True},
            {"debtor_blocks": {"hours_per_week": rand.choice([0, 15, 28, 168]), "means": rand.randint(0, 3)}},
            {"suspend_on": "life_event", "for": rand.choice(["1 month", "9 days", "30 days"]), "extended": rand.randint(0, 2)},
        ]
    )
    if "hours" in rule:
        rule["holidays"] = rand.choice(["open", "closed"])
    if rand.random() < 0.6:
        rule["channels"] = rand.sample(KINDS, rand.randint(2, 8))
    if rand.random() < 0.3:
        rule["from"] = (rand.choice(STARTS) + timedelta(rand.randint(0, 40))).isoformat()
    return rule


# --- Runs


def run(program: Path, folder: Path, given: Trial) -> tuple[list[packs.Pack], Path]:
    """The packs as they are printed, and the log."""
    scenario, log = folder / "scenario.yaml", folder / "log.csv"
    scenario.write_text(json.dumps(given.document, indent=1), encoding="utf-8")
    printed = []
    for name in given.named:
        file = folder / f"{name}.yaml"
        file.write_text(output(program, "rules", name), encoding="utf-8")
        printed.append(packs.read(file))
    printed += [packs.pack({name: value}) for name, value in given.own.items()]
    log.write_text(output(program, "events", str(scenario), "--strategy", "eager", "--replication", "1"), encoding="utf-8")
    return printed, log


def check_observed(program: Path, folder: Path, given: Trial, printed: list[packs.Pack]) -> None:
    """A program that only watches counts as many breaches of each rule as stand in the logs of all replications."""
    given.document["contact_rules"]["mode"] = "observe"
    scenario, log = folder / "observed.yaml", folder / "log.csv"
    scenario.write_text(json.dumps(given.document), encoding="utf-8")
    breaches: Counter[str] = Counter()
    for replication in range(given.document["replications"]):
        log.write_text(output(program, "events", str(scenario), "--replication", str(replication)), encoding="utf-8")
        checker = Checker(printed, Facts(given.start, given.role, HOLIDAYS, given.kinds))
        breaches.update(each.rule for each in checker.findings(rows_of(log), missed=True))
    results = json.loads(output(program, "run", str(scenario), "--json", "--quiet", "--out", str(folder / "runs")))
    metrics = results["strategies"]["eager"]["metrics"]
    for rule in checker.named:
        counted = metrics[f"rule_breaches[{rule}]"]["totals"]["numerator"]
        assert counted == breaches[rule], f"{given.place}, observed: {counted} breaches of {rule}, {breaches[rule]} in the logs"


def is_unclear_when_broken(rule: packs.Rule) -> bool:
    """Which channel a rolling window has after touches through several, which only a rule that is watched lets pass."""
    return isinstance(rule.demand, packs.OneChannel) and rule.demand.within.days > 1


def output(program: Path, *words: str) -> str:
    done = subprocess.run([program, *words], capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise AssertionError(f"recobro {' '.join(words)}: exit code {done.returncode}\n{done.stdout}{done.stderr}")
    return done.stdout


def judge(given: Trial, printed: list[packs.Pack], log: Path, rand: random.Random) -> tuple[int, int, int]:
    """Touches made, touches held back, and plants found."""
    facts = Facts(given.start, given.role, HOLIDAYS, given.kinds)
    checker = Checker(printed, facts)
    wrong = list(checker.findings(rows_of(log), missed=True))
    assert not wrong, f"{given.place}: {len(wrong)} lines are wrong, such as {wrong[0]}"
    changed, expected = plants(list(islice(rows_of(log), 10_000)), checker, rand)
    found = list(Checker(printed, facts).findings(changed, missed=True))
    missing = expected - {(each.line, each.rule) for each in found}
    assert not missing, f"{given.place}: plants are not found: {sorted(missing)[:3]}"
    lines = {line for line, _ in expected}
    others = [each for each in found if each.line not in lines and not is_after_plant(each, changed, lines)]
    assert not others, f"{given.place}: found beside the plants: {others[0]}"
    return checker.attempts, checker.blocked, len(expected)


def plants(rows: list[list[str]], checker: Checker, rand: random.Random) -> tuple[list[list[str]], set[tuple[int, str]]]:
    """At most one changed line for each debtor, and the lines and rules to be found."""
    expected: set[tuple[int, str]] = set()
    touched: set[str] = set()
    for at in rand.sample(range(len(rows)), min(200, len(rows))):
        debtor, *_, rule = row = rows[at]
        answered = at + 1 < len(rows) and rows[at + 1][4] in ("postponed", "replaced")
        if debtor in touched or not checker.named or answered:
            continue
        if row[4] == "blocked" and rule in checker.named:
            rows[at] = [*row[:4], "attempt", row[5], "1", "0", ""]
        elif row[4] == "attempt":
            rule = rand.choice(sorted(checker.named))
            rows[at] = [*row[:4], "blocked", row[5], "", "", rule]
        else:
            continue
        touched.add(debtor)
        expected.add((at + 2, rule))
    return rows, expected


def is_after_plant(each: Finding, rows: list[list[str]], lines: set[int]) -> bool:
    """What follows in the same life may be wrong because of the plant."""
    return any(line < each.line and rows[line - 2][0] == each.debtor for line in lines)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", type=Path, default=ROOT / ".build/release/recobro")
    parser.add_argument("--touches", type=int, default=1_000_000, metavar="N")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--keep", type=Path, metavar="FOLDER")
    given = parser.parse_args()
    program = given.program.resolve()
    made = held = planted = number = 0
    for each in trials(given.seed):
        with tempfile.TemporaryDirectory() as folder:
            try:
                printed, log = run(program, Path(folder), each)
                result = judge(each, printed, log, random.Random(number))
                if number % 3 == 2 and not any(is_unclear_when_broken(rule) for pack in printed for rule in pack.rules):
                    check_observed(program, Path(folder), each, printed)
            except (AssertionError, ValueError) as fault:
                if given.keep:
                    shutil.copytree(folder, given.keep, dirs_exist_ok=True)
                print(f"rules: {fault}", file=sys.stderr)
                return 1
        number, made, held, planted = number + 1, made + result[0], held + result[1], planted + result[2]
        if made >= given.touches and number >= len(list(PACKS.glob("*.yaml"))):
            break
    print(f"{number} scenarios, {made} touches made and {held} held back: every rule kept, none without need; {planted} plants found")
    return 0


if __name__ == "__main__":
    sys.exit(main())
