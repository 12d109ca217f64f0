#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Finds what breaks contact rules, from nothing but a log of events and the printed packs.

usage: checker.py LOG --pack FILE [--pack FILE…] --start DATE --role ROLE [--holidays FILE] [--kind CHANNEL=KIND…]
                  [--converses CHANNELS] [--missed]

LOG is what `recobro events` writes, a pack what `recobro rules NAME` prints; public holidays are rows of a CSV file, by country and date.
Written from the laws and the description of both formats, and without a look at what enforces them. Every attempt that a rule
objects to is told with its line; with --missed also every touch that was held back by a rule that did not object. A line that says that
a touch is put off, or that another channel takes its place, follows the one that held it back. Exit code 1 if anything was found, 2 for input that cannot be judged.

A rule sees only touches on days on which it is in force. An attempt is held against the contacts before it, the lines above of the same
debtor. A channel without a known name is taken for every kind, unless --kind tells which one it is.
"""

import argparse
import csv
import sys
from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from typing import NamedTuple

import packs
from packs import DAY, KINDS, WEEKDAYS, DebtorBlocks, Forbidden, Frequency, Hours, OneChannel, Pack, Quiet, Rule, Suspension, Window

HEADER = ["debtor", "account", "day", "minute", "event", "channel", "delivered", "engaged", "rule"]
CONVERSES = frozenset({"agent_call", "voice_bot", "chatbot", "virtual_assistant", "field_visit"})


class LogError(ValueError):
    """What cannot be judged, and in which line."""


class Finding(NamedTuple):
    """A line and what is wrong with it: an attempt against a rule, or one held back without need."""

    line: int
    rule: str
    debtor: str
    day: int
    minute: int
    channel: str
    why: str
    missed: bool


@dataclass(frozen=True)
class Facts:
    """What neither log nor pack tells."""

    start: date
    role: str
    holidays: dict[str, frozenset[date]] = field(default_factory=dict)
    kinds: dict[str, str] = field(default_factory=dict)
    converses: frozenset[str] = CONVERSES

    def kinds_of(self, channel: str) -> frozenset[str]:
        kind = self.kinds.get(channel, channel)
        return frozenset({kind}) if kind in KINDS else frozenset(KINDS) | {channel}

    def date(self, day: int) -> date:
        return self.start + timedelta(days=day)

    def talks(self, channel: str) -> bool:
        return not self.converses.isdisjoint(self.kinds_of(channel))


# --- Days


class WindowStarts(dict):
    """The first day of the window in which each day lies, or which it closes."""

    def __init__(self, window: Window, facts: Facts):
        super().__init__()
        self.window, self.facts = window, facts

    def __missing__(self, day: int) -> int:
        on = self.facts.date(day)
        back = {"week": on.weekday(), "month": on.day - 1, "days": self.window.days - 1}[self.window.unit]
        self[day] = day - back
        return day - back


class OpenMinutes(dict):
    """Opening and close of each day; a closed day closes as it opens."""

    def __init__(self, hours: Hours, facts: Facts):
        super().__init__()
        self.hours, self.facts = hours, facts
        country = hours.closed_holidays
        if country is not None and country not in facts.holidays:
            raise LogError(f"public holidays of {country} are needed: --holidays")
        self.closed = facts.holidays[country] if country is not None else frozenset()
        self.years = {holiday.year for holiday in self.closed}

    def __missing__(self, day: int) -> tuple[int, int]:
        on = self.facts.date(day)
        if self.hours.closed_holidays is not None and on.year not in self.years:
            raise LogError(f"no public holiday of {self.hours.closed_holidays} is given for {on.year}")
        self[day] = (0, 0) if on in self.closed else self.hours.minutes[on.weekday()] or (0, 0)
        return self[day]


# --- What is asked of each attempt, and what is remembered of a debtor


class Check:
    """One rule over the events of one debtor. What a rule does not remember, it does not override."""

    def __init__(self, rule: Rule, facts: Facts):
        self.rule, self.facts = rule, facts
        self.first = (rule.first - facts.start).days
        self.last = (rule.last - facts.start).days

    @property
    def exempts_notices(self) -> bool:
        return isinstance(self.rule.demand, Frequency) and self.rule.demand.exempts_notices

    def binds(self, channel: str) -> bool:
        return not self.rule.channels.isdisjoint(self.facts.kinds_of(channel))

    def forget(self) -> None:
        """Another debtor begins."""

    def objection(self, day: int, minute: int, account: str, channel: str) -> str | None:
        raise NotImplementedError

    def attempted(self, day: int, account: str, channel: str, delivered: bool) -> None:
        """An attempt through a channel the rule binds."""

    def engaged(self, day: int, account: str, channel: str) -> None:
        """An engagement through any channel."""

    def called(self, day: int, account: str, channel: str) -> None:
        """A conversation that the debtor began, through any channel: it counts for no frequency, and begins pauses."""

    def asked(self, what: str, name: str) -> None:
        """A request of the debtor: a means, or a weekday with its first minute and the one after the last."""

    def befell(self, day: int, name: str) -> None:
        """The collector is told of a life event."""

    def passed(self, day: int, name: str) -> None:
        """A life event of which the collector was told is over."""

    def on(self, day: int) -> str:
        return self.facts.date(day).isoformat()


class FrequencyCheck(Check):
    def __init__(self, rule: Rule, demand: Frequency, facts: Facts):
        super().__init__(rule, facts)
        self.demand, self.starts = demand, WindowStarts(demand.within, facts)
        self.days: dict[str, list[int]] = {}

    def forget(self) -> None:
        self.days.clear()

    def keys(self, account: str) -> list[str]:
        """A contact with a person names all accounts that it is about, with a plus between them."""
        return account.split("+") if self.demand.per_account else [""]

    def count(self, day: int, account: str) -> None:
        for key in self.keys(account):
            self.days.setdefault(key, []).append(day)

    def attempted(self, day: int, account: str, channel: str, delivered: bool) -> None:
        if self.demand.counts == "attempted" or (delivered and self.demand.counts == "delivered"):
            self.count(day, account)

    def engaged(self, day: int, account: str, channel: str) -> None:
        if self.demand.counts == "engaged" and self.binds(channel):
            self.count(day, account)

    def objection(self, day: int, minute: int, account: str, channel: str) -> str | None:
        return next(filter(None, map(lambda key: self.objection_of(day, self.days.get(key)), self.keys(account))), None)

    def objection_of(self, day: int, days: list[int] | None) -> str | None:
        most = self.demand.at_most
        if not days:
            return None
        start = self.starts[day]
        if len(days) >= most and days[-most] >= start:
            return f"{sum(each >= start for each in days)} {self.demand.counts} since {self.on(start)}, at most {most}"
        if days[-1] > day - self.demand.apart:
            return f"the last on {self.on(days[-1])}, {self.demand.apart} days apart"
        return None


class QuietCheck(Check):
    def __init__(self, rule: Rule, demand: Quiet, facts: Facts):
        super().__init__(rule, facts)
        self.demand, self.talk = demand, -sys.maxsize

    def forget(self) -> None:
        self.talk = -sys.maxsize

    def engaged(self, day: int, account: str, channel: str) -> None:
        kinds = self.facts.kinds_of(channel)
        if not self.demand.after.isdisjoint(kinds) and self.facts.talks(channel):
            self.talk = day

    called = engaged

    def objection(self, day: int, minute: int, account: str, channel: str) -> str | None:
        if day - self.talk >= self.demand.days:
            return None
        return f"a conversation on {self.on(self.talk)}, quiet through {self.on(self.talk + self.demand.days - 1)}"


class HoursCheck(Check):
    def __init__(self, rule: Rule, demand: Hours, facts: Facts):
        super().__init__(rule, facts)
        self.open = OpenMinutes(demand, facts)

    def objection(self, day: int, minute: int, account: str, channel: str) -> str | None:
        opening, close = self.open[day]
        if opening <= minute < close:
            return None
        return f"open from {clock(opening)} to {clock(close)}" if close else "closed on that day"


class OneChannelCheck(Check):
    """Touches are kept from the arming contact on, the first of a window in front."""

    def __init__(self, rule: Rule, demand: OneChannel, facts: Facts):
        super().__init__(rule, facts)
        self.starts, self.touches, self.armed = WindowStarts(demand.within, facts), deque[tuple[int, str]](), False

    def forget(self) -> None:
        self.touches.clear()
        self.armed = False

    def attempted(self, day: int, account: str, channel: str, delivered: bool) -> None:
        if self.armed:
            self.touches.append((day, channel))

    def engaged(self, day: int, account: str, channel: str) -> None:
        if not self.armed and self.binds(channel):
            self.armed = True
            self.touches.append((day, channel))

    def objection(self, day: int, minute: int, account: str, channel: str) -> str | None:
        start = self.starts[day]
        while self.touches and self.touches[0][0] < start:
            self.touches.popleft()
        if not self.touches or self.touches[0][1] == channel:
            return None
        return f"{self.touches[0][1]} on {self.on(self.touches[0][0])} is the channel of this window"


class Request:
    """What a debtor asked under one name."""

    def __init__(self) -> None:
        self.means: set[str] = set()
        self.closed: dict[int, range] = {}

    def add(self, what: str) -> None:
        if what in KINDS:
            self.means.add(what)
            return
        try:
            weekday, span = what.split(" ")
            first, last = map(int, span.split("-"))
            self.closed[WEEKDAYS.index(weekday)] = range(first, last)
        except ValueError:
            raise LogError(f"expected a means, or a weekday with its minutes, found `{what}`") from None

    @property
    def minutes(self) -> int:
        return sum(map(len, self.closed.values()))


class DebtorBlocksCheck(Check):
    """Requests bind in their order, each as a whole, as far as what may be blocked goes."""

    def __init__(self, rule: Rule, demand: DebtorBlocks, facts: Facts):
        super().__init__(rule, facts)
        self.demand, self.requests = demand, dict[str, Request]()

    def forget(self) -> None:
        self.requests = {}

    def asked(self, what: str, name: str) -> None:
        self.requests.setdefault(name, Request()).add(what)

    def binding(self) -> Iterator[tuple[str, Request]]:
        minutes, means = self.demand.minutes, self.demand.means
        for name, request in self.requests.items():
            if request.minutes <= minutes and len(request.means) <= means:
                minutes, means = minutes - request.minutes, means - len(request.means)
                yield name, request

    def objection(self, day: int, minute: int, account: str, channel: str) -> str | None:
        if not self.requests:
            return None
        kinds, weekday = self.facts.kinds_of(channel), self.facts.date(day).weekday()
        for name, request in self.binding():
            if not kinds.isdisjoint(request.means) or minute in request.closed.get(weekday, ()):
                return f"the debtor asked for `{name}`"
        return None


class SuspensionCheck(Check):
    def __init__(self, rule: Rule, demand: Suspension, facts: Facts):
        super().__init__(rule, facts)
        self.demand = demand
        self.told: list[tuple[int, str]] = []
        self.over: dict[tuple[int, str], int] = {}
        self.running: dict[str, tuple[int, str]] = {}

    def forget(self) -> None:
        self.told, self.over, self.running = [], {}, {}

    def befell(self, day: int, name: str) -> None:
        self.running[name] = (day, name)
        if self.first <= day <= self.last:
            self.told.append((day, name))

    def passed(self, day: int, name: str) -> None:
        event = self.running.pop(name, None)
        if event is not None:
            self.over[event] = day

    def end(self, day: int) -> int:
        """The first day after a suspension that begins on a day; of a month that is too short, its last."""
        if self.demand.days:
            return day + self.demand.days
        on = self.facts.date(day)
        month = on.year * 12 + on.month - 1 + self.demand.months
        for shorter in range(4):
            try:
                return (date(month // 12, month % 12 + 1, on.day - shorter) - self.facts.start).days
            except ValueError:
                continue
        raise LogError("a month without an end")

    def objection(self, day: int, minute: int, account: str, channel: str) -> str | None:
        for event in self.told:
            until = self.end(event[0])
            for _ in range(self.demand.extended):
                lasts = event not in self.over or self.over[event] >= until
                if day < until or not lasts or not self.first <= until <= self.last:
                    break
                until = self.end(until)
            if day < until:
                return f"suspended from {self.on(event[0])} through {self.on(until - 1)} by `{event[1]}`"
        return None


class ForbiddenCheck(Check):
    def objection(self, day: int, minute: int, account: str, channel: str) -> str | None:
        return "forbidden"


def check_of(rule: Rule, facts: Facts) -> Check:
    match rule.demand:
        case Frequency() as demand:
            return FrequencyCheck(rule, demand, facts)
        case Quiet() as demand:
            return QuietCheck(rule, demand, facts)
        case Hours() as demand:
            return HoursCheck(rule, demand, facts)
        case OneChannel() as demand:
            return OneChannelCheck(rule, demand, facts)
        case DebtorBlocks() as demand:
            return DebtorBlocksCheck(rule, demand, facts)
        case Suspension() as demand:
            return SuspensionCheck(rule, demand, facts)
        case Forbidden():
            return ForbiddenCheck(rule, facts)


def clock(minute: int) -> str:
    return f"{minute // 60:02}:{minute % 60:02}"


# --- The log


class Binding(dict):
    """The checks that bind each channel."""

    def __init__(self, checks: list[Check]):
        super().__init__()
        self.checks = checks

    def __missing__(self, channel: str) -> list[Check]:
        self[channel] = [check for check in self.checks if check.binds(channel)]
        return self[channel]


class Checker:
    """The rules of some packs that bind a role."""

    def __init__(self, given: Iterable[Pack], facts: Facts):
        given = list(given)
        self.prefixes = tuple(f"{pack.name}-" for pack in given)
        self.checks = [check_of(rule, facts) for pack in given for rule in pack.rules if facts.role in rule.roles]
        self.named = {check.rule.name: check for check in self.checks}
        self.attempts = self.blocked = 0

    def findings(self, rows: Iterable[list[str]], missed: bool = False) -> Iterator[Finding]:
        """What is wrong with the lines below the header, from line 2 on."""
        binding, remember = Binding(self.checks), [check for check in self.checks if type(check).engaged is not Check.engaged]
        seen: set[str] = set()
        whose, time, last, notice = None, 0, None, None
        for line, row in enumerate(rows, 2):
            try:
                debtor, account, day_text, minute_text, event, channel, delivered, _, rule = row
                day, minute = int(day_text), int(minute_text)
            except ValueError:
                raise LogError(f"line {line}: expected {len(HEADER)} columns with whole days and minutes, found {row}") from None
            if not 0 <= minute < DAY or not channel:
                raise LogError(f"line {line}: expected a minute of the day and a channel, found {row}")
            if debtor != whose:
                if debtor in seen:
                    raise LogError(f"line {line}: the lines of `{debtor}` are not together")
                seen.add(debtor)
                whose, time = debtor, 0
                for check in self.checks:
                    check.forget()
            if day * DAY + minute < time:
                raise LogError(f"line {line}: earlier than the line before")
            time = day * DAY + minute
            is_notice = notice == [*row[:4], channel]
            if event != "breach":
                notice = None
            if event == "attempt":
                self.attempts += 1
                if delivered not in ("0", "1"):
                    raise LogError(f"line {line}: expected 0 or 1 for delivered, found `{delivered}`")
                bound = binding[channel]
                if is_notice:
                    bound = [check for check in bound if not check.exempts_notices]
                for check in bound:
                    if check.first <= day <= check.last and (why := check.objection(day, minute, account, channel)):
                        yield Finding(line, check.rule.name, debtor, day, minute, channel, why, False)
                for check in bound:
                    if check.first <= day <= check.last:
                        check.attempted(day, account, channel, delivered == "1")
            elif event == "engagement":
                for check in remember:
                    if check.first <= day <= check.last:
                        check.engaged(day, account, channel)
            elif event == "inbound":
                for check in remember:
                    if check.first <= day <= check.last:
                        check.called(day, account, channel)
            elif event == "formal_notice":
                notice = [*row[:4], channel]
            elif event == "request":
                for check in self.checks:
                    check.asked(channel, rule)
            elif event == "life_event":
                for check in self.checks:
                    check.befell(day, channel)
            elif event == "life_event_over":
                for check in self.checks:
                    check.passed(day, channel)
            elif event in ("postponed", "replaced"):
                if last is None or last[:5] + last[8:] != [*row[:4], "blocked", rule] or (last[5] == channel) == (event == "replaced"):
                    raise LogError(f"line {line}: `{event}` follows no touch that `{rule}` held back")
            elif event == "breach":
                # What the program says of a rule that it only watches; the attempt that follows is judged here by itself.
                pass
            elif event == "blocked":
                self.blocked += 1
                if missed and rule.startswith(self.prefixes) and (why := self.needless(day, minute, account, channel, rule, is_notice)):
                    yield Finding(line, rule, debtor, day, minute, channel, why, True)
            else:
                raise LogError(f"line {line}: unknown event `{event}`")
            last = row

    def needless(self, day: int, minute: int, account: str, channel: str, rule: str, is_notice: bool) -> str | None:
        """Why a touch that a rule of the packs is said to hold back need not have been."""
        check = self.named.get(rule)
        if check is None:
            return "no such rule for this role"
        if not check.binds(channel):
            return f"does not bind {channel}"
        if not check.first <= day <= check.last:
            return "not in force"
        if is_notice and check.exempts_notices:
            return "does not bind a formal notice"
        return None if check.objection(day, minute, account, channel) else "does not object"


def rows_of(path: Path) -> Iterator[list[str]]:
    with path.open(encoding="utf-8", newline="") as file:
        rows = csv.reader(file)
        # Where price lists are paid by, a price follows, which is no matter of rules.
        if (next(rows, None) or [])[: len(HEADER)] != HEADER:
            raise LogError(f"{path}: expected the header {','.join(HEADER)}")
        yield from (row[: len(HEADER)] for row in rows)


def holidays_of(path: Path) -> dict[str, frozenset[date]]:
    """The days of each country."""
    days: dict[str, set[date]] = {}
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            days.setdefault(row["country"], set()).add(date.fromisoformat(row["date"]))
    return {country: frozenset(each) for country, each in days.items()}


# --- From the command line


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("log", type=Path, metavar="LOG")
    parser.add_argument("--pack", type=Path, action="append", required=True, metavar="FILE")
    parser.add_argument("--start", type=date.fromisoformat, required=True, metavar="DATE")
    parser.add_argument("--role", choices=packs.ROLES, required=True)
    parser.add_argument("--holidays", type=Path, metavar="FILE")
    parser.add_argument("--kind", type=pair, action="append", default=[], metavar="CHANNEL=KIND")
    parser.add_argument("--converses", default=",".join(sorted(CONVERSES)), metavar="CHANNELS")
    parser.add_argument("--missed", action="store_true")
    return parser.parse_args()


def pair(text: str) -> tuple[str, str]:
    name, equals, value = text.partition("=")
    if not (name and equals and value):
        raise argparse.ArgumentTypeError(f"expected NAME=VALUE, found `{text}`")
    return name, value


def told(log: Path, found: Finding, facts: Facts) -> str:
    verb = "held back without need" if found.missed else "against the rule"
    when = f"{facts.date(found.day)} {clock(found.minute)}"
    return f"{log}:{found.line}: {found.rule}: {found.channel} to {found.debtor} on {when} {verb}: {found.why}"


def main() -> int:
    given = arguments()
    try:
        facts = Facts(
            given.start,
            given.role,
            holidays_of(given.holidays) if given.holidays else {},
            dict(given.kind),
            frozenset(given.converses.split(",")),
        )
        checker = Checker([packs.read(file) for file in given.pack], facts)
        number = 0
        for found in checker.findings(rows_of(given.log), given.missed):
            number += 1
            print(told(given.log, found, facts))
    except (OSError, ValueError) as error:
        print(f"checker: {error}", file=sys.stderr)
        return 2
    print(f"{checker.attempts} attempts, {checker.blocked} held back, {len(checker.checks)} rules: {number} found")
    return 1 if number else 0


if __name__ == "__main__":
    sys.exit(main())
