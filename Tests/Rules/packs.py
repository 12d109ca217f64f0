#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a pack of contact rules says, read from YAML by the format that `recobro rules NAME` prints.

usage: packs.py [FILE…]

Checks files, by default all packs of the project: every key is known and in range, every rule demands one thing, every pack tells
source, confidence and date. One line for each fault, and exit code 1 if there is one.
"""

import re
import sys
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import small_yaml

PACKS = Path(__file__).resolve().parents[2] / "Sources/Levers/Rules/Packs"

ROLES = ("creditor", "agency", "buyer")
CONFIDENCES = ("statute", "secondary source", "advisory", "draft", "unverified")
STAGES = ("attempted", "delivered", "engaged")
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
KINDS = (
    "agent_call", "voice_bot", "sms", "whatsapp", "email", "letter", "push", "chatbot", "virtual_assistant", "field_visit",
)  # fmt: skip
DEMANDS = ("at_most", "quiet", "hours", "one_channel", "forbidden", "debtor_blocks", "suspend_on")
DAY = 24 * 60


class FormatError(ValueError):
    """What is wrong, and where in the pack."""


@dataclass(frozen=True)
class Window:
    """`days` in a row, or the calendar's `week` or `month`."""

    unit: str
    days: int = 0


@dataclass(frozen=True)
class Frequency:
    at_most: int
    within: Window
    counts: str
    per_account: bool
    apart: int
    exempts_notices: bool = False


@dataclass(frozen=True)
class Quiet:
    days: int
    after: frozenset[str]


@dataclass(frozen=True)
class Hours:
    """Minutes open by weekday from Monday on, `None` on closed days; the country whose public holidays are closed, if any."""

    minutes: tuple[tuple[int, int] | None, ...]
    closed_holidays: str | None


@dataclass(frozen=True)
class OneChannel:
    within: Window


@dataclass(frozen=True)
class Forbidden:
    pass


@dataclass(frozen=True)
class DebtorBlocks:
    """What debtors asked binds, up to so many minutes a week and so many means."""

    minutes: int
    means: int


@dataclass(frozen=True)
class Suspension:
    """Days, or months of the calendar, from a life event on; as often again while it lasts."""

    days: int
    months: int
    extended: int


@dataclass(frozen=True)
class Rule:
    """One rule under its full name, with role and dates of its pack and its own taken together."""

    name: str
    demand: Frequency | Quiet | Hours | OneChannel | Forbidden | DebtorBlocks | Suspension
    channels: frozenset[str]
    roles: frozenset[str]
    first: date
    last: date


@dataclass(frozen=True)
class Pack:
    name: str
    about: str
    confidence: str
    country: str | None
    rules: tuple[Rule, ...]


class Keys:
    """The keys of one mapping, each taken once; what nobody took is unknown."""

    def __init__(self, value: object, path: str):
        if not isinstance(value, dict):
            raise FormatError(f"{path}: expected keys, found `{value}`")
        self.left, self.path = dict(value), path

    def take(self, key: str, default: object = None) -> object:
        return self.left.pop(key, default)

    def fault(self, key: str, expected: str, found: object) -> FormatError:
        return FormatError(f"{self.path}.{key}: expected {expected}, found `{found}`")

    def text(self, key: str) -> str:
        value = self.take(key)
        if not isinstance(value, str) or not value:
            raise self.fault(key, "text", value)
        return value

    def word(self, key: str, words: tuple[str, ...], default: str | None = None) -> str:
        value = self.take(key, default)
        if value not in words:
            raise self.fault(key, f"one of {', '.join(words)}", value)
        return str(value)

    def words(self, key: str, words: tuple[str, ...] | None, default: tuple[str, ...]) -> frozenset[str]:
        value = self.take(key, list(default))
        if not isinstance(value, list) or not value or len(set(map(str, value))) < len(value):
            raise self.fault(key, "a list of different words", value)
        for word in value:
            if words is not None and word not in words:
                raise self.fault(key, f"some of {', '.join(words)}", word)
        return frozenset(map(str, value))

    def number(self, key: str, least: int, default: int | None = None) -> int:
        value = self.take(key, default)
        if type(value) is not int or value < least:
            raise self.fault(key, f"a whole number from {least}", value)
        return value

    def days(self, key: str, least: int, default: int | None = None) -> int:
        value = self.take(key, default)
        if value is default and default is not None:
            return default
        number, _, unit = str(value).partition(" ")
        if not number.isdigit() or unit not in ("day", "days") or int(number) < least:
            raise self.fault(key, f"days such as {max(least, 7)} days", value)
        return int(number)

    def day(self, key: str, default: date | None) -> date:
        value = self.take(key)
        if value is None and default is not None:
            return default
        try:
            return date.fromisoformat(str(value))
        except ValueError:
            raise self.fault(key, "a date", value) from None

    def channels(self, key: str, default: frozenset[str]) -> frozenset[str]:
        """Names of channels: of known kinds, or one's own."""
        if self.left.get(key, "all") == "all":
            return default if self.take(key) is None else frozenset(KINDS)
        return self.words(key, None, ())

    def done(self) -> None:
        for key in self.left:
            raise FormatError(f"{self.path}.{key}: unknown key")


def window(keys: Keys, key: str) -> Window:
    value = keys.take(key)
    if value in ("week", "month"):
        return Window(str(value))
    match = re.fullmatch(r"([1-9][0-9]*) days?", str(value))
    if not match:
        raise keys.fault(key, "`7 days`, week or month", value)
    return Window("days", int(match[1]))


def minute(text: str) -> int:
    match = re.fullmatch(r"([01][0-9]|2[0-3]):([0-5][0-9])|24:00", text)
    if not match:
        raise ValueError(text)
    return DAY if match[1] is None else int(match[1]) * 60 + int(match[2])


def hours(keys: Keys, country: str | None) -> Hours:
    value = keys.take("hours")
    if not isinstance(value, dict):
        raise keys.fault("hours", "hours by weekday", value)
    minutes: list[tuple[int, int] | None] = [None] * 7
    for days, span in value.items():
        first, _, last = str(days).partition("-")
        try:
            opening, close = (minute(end) for end in str(span).split("-"))
            named = range(WEEKDAYS.index(first), WEEKDAYS.index(last or first) + 1)
        except ValueError:
            raise keys.fault("hours", 'such as { monday-friday: "08:00-19:00" }', f"{days}: {span}") from None
        if opening >= close or not named or any(minutes[day] for day in named):
            raise keys.fault("hours", "every weekday once, and an opening before the close", f"{days}: {span}")
        for day in named:
            minutes[day] = (opening, close)
    closed = keys.word("holidays", ("open", "closed"), "open") == "closed"
    if closed and country is None:
        raise keys.fault("holidays", "the pack's `country` for its public holidays", "closed")
    return Hours(tuple(minutes), country if closed else None)


def demand(keys: Keys, country: str | None, channels: frozenset[str]):
    kinds = [key for key in DEMANDS if key in keys.left]
    if len(kinds) != 1:
        raise FormatError(f"{keys.path}: expected one of {', '.join(DEMANDS)}, found {kinds or 'none'}")
    if kinds == ["at_most"]:
        exempt = keys.words("exempt", ("formal_notice",), ("formal_notice",)) if keys.left.get("exempt") else keys.take("exempt") and ()
        made = Frequency(
            at_most=keys.number("at_most", 1),
            within=window(keys, "within"),
            counts=keys.word("counts", STAGES, "attempted"),
            per_account=keys.word("per", ("person", "account"), "person") == "account",
            apart=keys.days("apart", 0, 0),
            exempts_notices=bool(exempt),
        )
        if made.exempts_notices and made.counts == "engaged":
            raise keys.fault("exempt", "nothing where attention counts", "formal_notice")
        return made
    if kinds == ["quiet"]:
        return Quiet(days=keys.days("quiet", 1), after=keys.channels("after", channels))
    if kinds == ["hours"]:
        return hours(keys, country)
    if kinds == ["one_channel"]:
        return OneChannel(window(keys, "one_channel"))
    if kinds == ["debtor_blocks"]:
        blocks = Keys(keys.take("debtor_blocks"), f"{keys.path}.debtor_blocks")
        made = DebtorBlocks(minutes=60 * blocks.number("hours_per_week", 0, 168), means=blocks.number("means", 0, len(KINDS)))
        blocks.done()
        return made
    if kinds == ["suspend_on"]:
        keys.word("suspend_on", ("life_event",))
        match = re.fullmatch(r"([1-9][0-9]*) (day|month)s?", str(span := keys.take("for")))
        if not match:
            raise keys.fault("for", "`90 days` or `3 months`", span)
        number, is_month = int(match[1]), match[2] == "month"
        return Suspension(0 if is_month else number, number if is_month else 0, keys.number("extended", 0, 0))
    if keys.take("forbidden") is not True:
        raise keys.fault("forbidden", "true", "something else")
    return Forbidden()


def rule(name: str, value: object, pack: Keys, country: str | None, whole: tuple[frozenset[str], date, date]) -> Rule:
    keys = Keys(value, f"{pack.path}.rules.{name}")
    channels = keys.channels("channels", frozenset(KINDS))
    roles, first, last = whole
    made = Rule(
        name=f"{pack.path}-{name}",
        demand=demand(keys, country, channels),
        channels=channels,
        roles=keys.words("roles", ROLES, ROLES) & roles,
        first=max(keys.day("from", date.min), first),
        last=min(keys.day("until", date.max), last),
    )
    keys.done()
    if not made.roles or made.first > made.last:
        raise FormatError(f"{keys.path}: binds nobody, or on no day")
    return made


def pack(document: object) -> Pack:
    if not isinstance(document, dict) or len(document) != 1:
        raise FormatError("expected one pack under its name")
    ((name, value),) = document.items()
    keys = Keys(value, name)
    about, source = keys.text("about"), keys.text("source")
    if not source.startswith(("https://", "http://")):
        raise keys.fault("source", "a link", source)
    confidence, _ = keys.word("confidence", CONFIDENCES), keys.day("as_of", None)
    country = keys.text("country") if "country" in keys.left else None
    if country is not None and not re.fullmatch("[A-Z]{2}", country):
        raise keys.fault("country", "two letters such as CO", country)
    whole = (keys.words("roles", ROLES, ROLES), keys.day("from", date.min), keys.day("until", date.max))
    rules = keys.take("rules")
    if not isinstance(rules, dict):
        raise keys.fault("rules", "rules by name", rules)
    made = tuple(rule(str(each), value, keys, country, whole) for each, value in rules.items())
    keys.done()
    return Pack(name, about, confidence, country, made)


def read(path: Path) -> Pack:
    return pack(small_yaml.read(path))


def faults(path: Path) -> list[str]:
    """What is wrong with a pack's file."""
    try:
        text = path.read_text(encoding="utf-8")
        found = pack(small_yaml.parse(text, path.name))
    except ValueError as error:
        return [f"{path.name}: {error}"]
    wrong = []
    if found.name != path.stem:
        wrong.append(f"the pack is called `{found.name}`")
    if "not legal advice" not in text.splitlines()[0]:
        wrong.append("the first line does not say that it is not legal advice")
    for each in found.rules:
        for name in sorted((each.channels | getattr(each.demand, "after", frozenset())) - set(KINDS)):
            wrong.append(f"{each.name}: no kind of channel is called `{name}`")
    return [f"{path.name}: {fault}" for fault in wrong]


def main() -> int:
    files = [Path(name) for name in sys.argv[1:]] or sorted(PACKS.glob("*.yaml"))
    wrong = [fault for file in files for fault in faults(file)]
    for fault in wrong:
        print(fault, file=sys.stderr)
    print(f"packs: {len(files)} read, {len(wrong)} faults")
    return 1 if wrong or not files else 0


if __name__ == "__main__":
    sys.exit(main())
