#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Plants violations of contact rules in logs, and looks whether the checker finds each of them and nothing else.

usage: planted.py [--seed N] [--random N] [--lines N]

Four parts. Cases, written down line by line with what each breaks (cases.py). Ceilings: a log that wants a touch every hour reaches the
greatest lawful number exactly, and one touch more is found. Random logs, under the project's packs and random ones, in which checker and
definition (definition.py) name the same lines and rules; lawful ones in which nothing is found until one touch is planted. And a log of
--lines lines, in which every plant is found, with the time it takes.
"""

import argparse
import csv
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import definition
import packs
import small_yaml
from cases import CASES, HOLIDAYS, OWN, REFUSED, Case
from checker import HEADER, Checker, Facts
from definition import Event
from packs import KINDS, PACKS, Pack, Rule

CALLS = ("agent_call", "voice_bot", "virtual_assistant")
SPANS = [(date(2026, 3, 2), 28), (date(2026, 3, 2), 7), (date(2026, 3, 5), 31), (date(2026, 1, 1), 45), (date(2026, 11, 30), 21)]
WRITTEN = ("sms", "whatsapp", "email")


def facts(start: date, role: str) -> Facts:
    return Facts(start, role, HOLIDAYS)


def found(given: list[Pack], log: list[Event], known: Facts) -> list[tuple[int, str]]:
    """The positions of events that the checker complains about, and the rules: the same for a second debtor of the same life."""
    rows = [event.row(debtor) for debtor in ("one", "another") for event in log]
    complaints = [(finding.line - 2, finding.rule) for finding in Checker(given, known).findings(rows, missed=True)]
    first = [(at, rule) for at, rule in complaints if at < len(log)]
    second = [(at - len(log), rule) for at, rule in complaints if at >= len(log)]
    assert first == second, f"debtors of the same life differ: {first}, {second}"
    return first


def project() -> list[Pack]:
    return [packs.read(file) for file in sorted(PACKS.glob("*.yaml"))]


# --- Cases


def check_cases() -> int:
    for case in CASES:
        check_case(case)
    return len(CASES)


def check_case(case: Case) -> None:
    log, expected = case.events()
    result = found(case.packs(), log, facts(case.START, case.role))
    assert sorted(result) == sorted(expected), f"{case.title}: expected {sorted(expected)}, found {sorted(result)}"


def check_refused() -> int:
    for rule in REFUSED:
        try:
            packs.pack(small_yaml.parse(OWN.format(rule=rule)))
        except packs.FormatError:
            continue
        raise AssertionError(f"{rule} is not refused")
    return len(REFUSED)


def check_command() -> int:
    """The exit codes of the program, and a line of what it tells."""
    told = "log.csv:9: us-reg-f-calls: agent_call to someone on 2025-01-01 10:00 against the rule: 7 delivered since 2024-12-26, at most 7"
    rows = [Event(0, 600, "attempt", "agent_call").row("someone") for _ in range(8)]
    answered = [
        Event(0, 600, event, channel, rule=rule).row("someone")
        for event, channel, rule in (
            ("blocked", "agent_call", "us-reg-f-calls"),
            ("replaced", "email", "us-reg-f-calls"),
            ("attempt", "email", ""),
        )
    ]
    runs = [
        (rows[:7], 0, "7 attempts, 0 held back, 3 rules: 0 found"),
        (rows, 1, told),
        ([rows[0][:-1]], 2, "line 2: expected 9 columns"),
        (rows[:7] + answered, 0, "8 attempts, 1 held back, 3 rules: 0 found"),
        ([[debtor, "0+1", *rest] for debtor, _, *rest in rows[:4]] + rows[:4], 1, "1 found"),
        (rows[:7] + answered[1:], 2, "line 9: `replaced` follows no touch that `us-reg-f-calls` held back"),
    ]
    for log, status, text in runs:
        with tempfile.TemporaryDirectory() as folder:
            with (Path(folder) / "log.csv").open("w", encoding="utf-8", newline="") as file:
                csv.writer(file).writerows([HEADER, *log])
            done = subprocess.run(
                [sys.executable, Path(__file__).with_name("checker.py"), "log.csv", "--pack", PACKS / "us-reg-f.yaml"]
                + ["--start", "2025-01-01", "--role", "agency", "--missed"],
                cwd=folder,
                capture_output=True,
                text=True,
                check=False,
            )
        assert (done.returncode, text in done.stdout + done.stderr) == (status, True), f"expected {status} and `{text}`: {done}"
    return len(runs)


# --- Ceilings: contact-rules, section 6


def hourly(channels: tuple[str, ...], days: int) -> list[Event]:
    return [
        Event(day, hour * 60, "attempt", channels[(day * 24 + hour) % len(channels)]) for day in range(days) for hour in range(24)
    ]


def weeks(start: date, days: int) -> int:
    return len({(start + timedelta(day)).isocalendar()[:2] for day in range(days)})


def open_days(start: date, days: int, country: str, weekdays: int) -> int:
    dates = [start + timedelta(day) for day in range(days)]
    return sum(each.weekday() < weekdays and each not in HOLIDAYS[country] for each in dates)


def ceilings(start: date, days: int) -> list[tuple[str, tuple[str, ...], int]]:
    """Packs, a group of channels and the closed form; where days bind beside the window, only spans in which they do not matter."""
    rolling = -(-days // 7)
    closed = [
        ("us-reg-f", CALLS, 7 * rolling),
        ("us-massachusetts", ("agent_call", "sms"), 2 * rolling),
        ("us-nyc", CALLS + WRITTEN, 3 * rolling),
        ("us-washington", CALLS + WRITTEN, 3 * weeks(start, days)),
        ("colombia-ley-2300", ("agent_call",), open_days(start, days, "CO", 6)),
        ("korea-pdpa", CALLS + WRITTEN, 7 * rolling),
    ]
    if start.weekday() == 0 and days % 7 == 0:
        closed += [
            ("chile-ley-21320", ("agent_call", "field_visit"), days // 7),
            ("chile-ley-21320", ("sms", "email"), 2 * days // 7),
        ]
    if (start, days) == (date(2026, 3, 2), 28):
        closed += [
            ("russia-230-fz", CALLS, 8),
            ("russia-230-fz", WRITTEN, 16),
            ("australia-asic", ("agent_call", "letter"), 10),
        ]
    return closed


def check_ceilings() -> int:
    number = 0
    for start, days in SPANS:
        for name, channels, most in ceilings(start, days):
            check_ceiling(packs.read(PACKS / f"{name}.yaml"), start, hourly(channels, days), most)
            number += 1
    return number


def check_ceiling(pack: Pack, start: date, wanted: list[Event], most: int) -> None:
    known = facts(start, "agency")
    log = definition.lawful([pack], wanted, known)
    touches = sum(event.event == "attempt" for event in log)
    place = f"{pack.name} from {start}, {len(wanted) // 24} days"
    assert touches == most, f"{place}: expected {most} touches, found {touches}"
    assert not found([pack], log, known), f"{place}: a lawful log is not taken for one"
    last = max(at for at, event in enumerate(log) if event.event == "blocked")
    one_more = log[:last] + [replace(log[last], event="attempt", rule="")]
    assert {at for at, _ in found([pack], one_more, known)} == {last}, f"{place}: one touch more is not found"


# --- Random logs


def random_touches(rand: random.Random, days: int) -> list[Event]:
    channels = rand.sample((*KINDS, "fax"), rand.randint(1, 4))
    accounts = rand.randint(1, 2)
    rights = [
        Event(0, 0, "request", what, rule=name)
        for name in rand.sample(("a", "b", "c"), rand.randint(0, 3))
        for what in rand.sample((*KINDS, "monday 480-780", "sunday 0-1440", "friday 1080-1260"), rand.randint(1, 3))
    ]
    for name in rand.sample(("illness", "flood"), rand.randint(0, 2)):
        first = rand.randrange(days)
        rights += [Event(first, 600, "life_event", name), Event(first + rand.randint(1, 40), 600, "life_event_over", name)]
    touches = [
        Event(
            rand.randrange(days),
            rand.choice((*range(419, 1442, 60), 420, 480, 899, 900, 1140, 1199, 1200, 1259, 1260)) % 1440,
            "attempt" if rand.random() < 0.9 else "engagement",
            rand.choice(channels),
            rand.randrange(accounts),
            delivered=(delivered := rand.random() < 0.7),
            engaged=delivered and rand.random() < 0.2,
        )
        for _ in range(rand.randint(5, 60))
    ]
    for touch in touches:
        if touch.event == "attempt" and rand.random() < 0.15:
            rights.append(replace(touch, event="formal_notice", delivered=True, engaged=False))
        rights.append(touch)
    return rights


def random_rule(rand: random.Random, name: str, start: date) -> Rule:
    window = rand.choice(
        [packs.Window("week"), packs.Window("month"), packs.Window("days", rand.randint(1, 10)), packs.Window("days", 30)]
    )
    some = frozenset(rand.sample(KINDS, rand.randint(1, len(KINDS))))
    spans = tuple(rand.choice([None, (480, 1200), (420, 1141), (0, 1440)]) for _ in range(7))
    demand = rand.choice(
        [
            packs.Frequency(
                rand.randint(1, 4), window, rand.choice(packs.STAGES), rand.random() < 0.5, rand.choice([0, 0, 1, 2, 5])
            ),
            packs.Frequency(rand.randint(1, 4), window, rand.choice(packs.STAGES[:2]), False, 0, exempts_notices=True),
            packs.Quiet(rand.randint(1, 9), frozenset(rand.sample(KINDS, 5))),
            packs.Hours(spans, rand.choice([None, "CO"])),
            packs.OneChannel(window),
            packs.Forbidden(),
            packs.DebtorBlocks(60 * rand.choice([0, 5, 28, 168]), rand.randint(0, 4)),
            packs.Suspension(*rand.choice([(rand.randint(1, 20), 0), (0, 1)]), rand.randint(0, 2)),
        ]
    )
    first = rand.choice([date.min, start + timedelta(rand.randint(0, 20))])
    last = rand.choice([date.max, start + timedelta(rand.randint(20, 40))])
    roles = frozenset(rand.sample(packs.ROLES, rand.randint(1, 3)))
    return Rule(name, demand, some if rand.random() < 0.7 else frozenset(KINDS), roles, first, last)


def random_packs(rand: random.Random, all_packs: list[Pack], start: date) -> list[Pack]:
    if rand.random() < 0.5:
        return rand.sample(all_packs, rand.randint(1, 2))
    return [
        Pack("own", "drawn", "unverified", "CO", tuple(random_rule(rand, f"own-{at}", start) for at in range(rand.randint(1, 3))))
    ]


def expected_of(given: list[Pack], log: list[Event], known: Facts) -> list[tuple[int, str]]:
    """By definition: attempts with each rule that objects, and touches held back by a rule that does not."""
    expected = []
    for at, event in enumerate(log):
        against = definition.objecting(given, log[:at], event, known) if event.event in ("attempt", "blocked") else []
        if event.event == "attempt":
            expected += [(at, rule) for rule in against]
        elif event.event == "blocked" and event.rule not in against:
            expected.append((at, event.rule))
    return expected


def with_engagements(touches: list[Event]) -> Iterator[Event]:
    """In time order, each engagement at once after its attempt."""
    for touch in sorted(touches, key=lambda each: (each.day, each.minute)):
        yield touch
        if touch.event == "attempt" and touch.engaged:
            yield Event(touch.day, touch.minute, "engagement", touch.channel, touch.account)


def random_log(rand: random.Random, given: list[Pack], touches: list[Event]) -> list[Event]:
    names = [rule.name for pack in given for rule in pack.rules]
    return [
        replace(event, event="blocked", rule=rand.choice(names)) if event.event == "attempt" and rand.random() < 0.2 else event
        for event in with_engagements(touches)
    ]


def check_random(number: int, seed: int) -> int:
    all_packs, planted = project(), 0
    for case in range(number):
        rand = random.Random(f"{seed}-{case}")
        start = date(2026, rand.choice([1, 2, 6, 8, 8, 12]), rand.randint(1, 28))
        known = facts(start, rand.choice(packs.ROLES))
        given, touches = random_packs(rand, all_packs, start), random_touches(rand, rand.choice([5, 20, 45]))
        place = f"seed {seed}, log {case}, {[pack.name for pack in given]}"
        log = random_log(rand, given, touches)
        assert sorted(found(given, log, known)) == sorted(expected_of(given, log, known)), f"{place}: not what the definition says"
        planted += check_plants(rand, given, definition.lawful(given, touches, known), known, place)
    return planted


def check_plants(rand: random.Random, given: list[Pack], log: list[Event], known: Facts, place: str) -> int:
    """A lawful log is found without fault; made of a touch held back, or held back of one made, it has one at that line."""
    assert not found(given, log, known), f"{place}: a lawful log is not taken for one"
    planted = 0
    for event, other in (("blocked", "attempt"), ("attempt", "blocked")):
        places = [at for at, each in enumerate(log) if each.event == event]
        if not places:
            continue
        at = rand.choice(places)
        rule = "" if event == "blocked" else given[0].rules[0].name
        changed = log[:at] + [replace(log[at], event=other, rule=rule)]  # what follows would change with it
        complaints = found(given, changed, known)
        assert {line for line, _ in complaints} == {at}, f"{place}: a plant in line {at} is not found alone: {complaints}"
        assert event == "attempt" or log[at].rule in {name for _, name in complaints}, f"{place}: the rule is not named"
        planted += 1
    return planted


# --- A long log


def templates(given: list[Pack], known: Facts, rand: random.Random) -> list[list[Event]]:
    """Lawful lives of several accounts, without touches held back."""
    lives = []
    for _ in range(30):
        touches = [
            Event(
                rand.randrange(180),
                rand.randrange(480, 1140),
                "attempt",
                rand.choice((*CALLS, *WRITTEN)),
                account=rand.randrange(2),
                engaged=rand.random() < 0.05,
            )
            for _ in range(120)
        ]
        lives.append([each for each in definition.lawful(given, touches, known) if each.event != "blocked"])
    return lives


def long_log(lives: list[list[list[str]]], lines: int, planted: dict[int, list[str]]) -> Iterator[list[str]]:
    """Lives under ever new names, and after some debtor's last line one that breaks a rule."""
    written = debtor = 0
    while written < lines:
        life, name = lives[debtor % len(lives)], f"payroll-{debtor}"
        for row in life:
            yield [name, *row[1:]]
        written += len(life)
        if debtor in planted:
            yield [name, *planted[debtor][1:]]
            written += 1
        debtor += 1


def check_long(lines: int, seed: int) -> float:
    rand = random.Random(seed)
    known = facts(date(2026, 3, 2), "agency")
    given = [packs.read(PACKS / f"{name}.yaml") for name in ("us-reg-f", "us-massachusetts", "us-nyc", "us-washington")]
    lives = [[event.row("x") for event in life] for life in templates(given, known, rand)]
    at_night = Event(200, 23 * 60, "attempt", "agent_call").row("x")
    debtors = sorted(rand.sample(range(max(1, lines // 150)), min(100, lines // 150)))
    before = time.monotonic()
    complaints = list(Checker(given, known).findings(long_log(lives, lines, dict.fromkeys(debtors, at_night))))
    names = sorted({int(each.debtor.removeprefix("payroll-")) for each in complaints})
    assert names == debtors, "not exactly the plants of the long log are found"
    assert {each.rule for each in complaints} == {"us-reg-f-hours", "us-massachusetts-hours", "us-washington-hours"}
    return time.monotonic() - before


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--random", type=int, default=1000, metavar="N")
    parser.add_argument("--lines", type=int, default=100_000, metavar="N")
    given = parser.parse_args()
    print(f"{check_refused()} rules that nobody could keep: refused")
    print(f"{check_cases()} cases: found as written")
    print(f"{check_command()} runs of the program: exit codes as promised")
    print(f"{check_ceilings()} ceilings: reached, not passed")
    planted = check_random(given.random, given.seed)
    print(f"{given.random} random logs: as the definition says; {planted} plants in lawful ones: each found, alone")
    print(f"{given.lines} lines: every plant found, {check_long(given.lines, given.seed):.1f} s")
    return 0


if __name__ == "__main__":
    sys.exit(main())
