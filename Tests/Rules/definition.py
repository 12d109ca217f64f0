# SPDX-License-Identifier: GPL-3.0-or-later
"""Contact rules by their definition: each touch against everything that went before, with nothing remembered in between.

Slow and plain, to hold the checker against, and to make lawful logs.
"""

from dataclasses import dataclass
from datetime import date

from checker import Facts
from packs import DAY, Forbidden, Frequency, Hours, OneChannel, Pack, Quiet, Rule, Window


@dataclass(frozen=True)
class Event:
    """An attempt, an engagement, or a touch that a rule held back."""

    day: int
    minute: int
    event: str
    channel: str
    account: int = 0
    delivered: bool = True
    engaged: bool = False
    rule: str = ""

    def row(self, debtor: str) -> list[str]:
        flags = [str(int(self.delivered)), str(int(self.engaged))] if self.event == "attempt" else ["", ""]
        return [debtor, str(self.account), str(self.day), str(self.minute), self.event, self.channel, *flags, self.rule]


def is_in_force(rule: Rule, on: date) -> bool:
    return rule.first <= on <= rule.last


def binds(rule: Rule, channel: str, facts: Facts) -> bool:
    return any(kind in rule.channels for kind in facts.kinds_of(channel))


def share_window(window: Window, earlier: date, later: date) -> bool:
    match window.unit:
        case "week":
            return earlier.isocalendar()[:2] == later.isocalendar()[:2]
        case "month":
            return (earlier.year, earlier.month) == (later.year, later.month)
        case _:
            return (later - earlier).days < window.days


def objects(rule: Rule, before: list[Event], touch: Event, facts: Facts) -> bool:
    """Whether a rule objects to a touch after the events before it."""
    on = facts.date(touch.day)
    if facts.role not in rule.roles or not is_in_force(rule, on) or not binds(rule, touch.channel, facts):
        return False
    past = [(facts.date(each.day), each) for each in before if is_in_force(rule, facts.date(each.day))]
    match rule.demand:
        case Frequency() as demand:
            counted = [then for then, each in past if is_counted(each, touch, rule, demand, facts)]
            in_window = [then for then in counted if share_window(demand.within, then, on)]
            return len(in_window) >= demand.at_most or any((on - then).days < demand.apart for then in counted)
        case Quiet() as demand:
            return any((on - then).days < demand.days for then, each in past if is_talk(each, demand, facts))
        case Hours() as demand:
            return not is_open(demand, on, touch.minute, facts)
        case OneChannel() as demand:
            return touch.channel != channel_of_window(past, on, rule, demand, facts, touch.channel)
        case Forbidden():
            return True


def is_counted(each: Event, touch: Event, rule: Rule, demand: Frequency, facts: Facts) -> bool:
    stages = {"attempted": each.event == "attempt", "delivered": each.event == "attempt" and each.delivered}
    is_of_stage = stages.get(demand.counts, each.event == "engagement")
    return is_of_stage and binds(rule, each.channel, facts) and (not demand.per_account or each.account == touch.account)


def is_talk(each: Event, demand: Quiet, facts: Facts) -> bool:
    kinds = facts.kinds_of(each.channel)
    return each.event == "engagement" and bool(kinds & demand.after) and bool(kinds & facts.converses)


def is_open(demand: Hours, on: date, minute: int, facts: Facts) -> bool:
    if demand.closed_holidays and on in facts.holidays[demand.closed_holidays]:
        return False
    span = demand.minutes[on.weekday()]
    return span is not None and minute in range(*span)


def channel_of_window(past: list, on: date, rule: Rule, demand: OneChannel, facts: Facts, free: str) -> str:
    """The channel that a window is bound to, or the one asked for where it is free."""
    bound = [(then, each) for then, each in past if binds(rule, each.channel, facts)]
    arming = next((at for at, (_, each) in enumerate(bound) if each.event == "engagement"), len(bound))
    since = bound[arming : arming + 1] + [pair for pair in bound[arming + 1 :] if pair[1].event == "attempt"]
    return next((each.channel for then, each in since if share_window(demand.within, then, on)), free)


def objecting(packs: list[Pack], before: list[Event], touch: Event, facts: Facts) -> list[str]:
    return [rule.name for pack in packs for rule in pack.rules if objects(rule, before, touch, facts)]


def lawful(packs: list[Pack], wanted: list[Event], facts: Facts) -> list[Event]:
    """What is made of the touches wanted: each is made where no rule objects, or held back by the first that does."""
    log: list[Event] = []
    made: list[Event] = []
    for touch in sorted(wanted, key=lambda each: each.day * DAY + each.minute):
        against = objecting(packs, made, touch, facts) if touch.event == "attempt" else []
        if against:
            log.append(Event(touch.day, touch.minute, "blocked", touch.channel, touch.account, rule=against[0]))
            continue
        new = [touch]
        if touch.event == "attempt" and touch.engaged:
            new.append(Event(touch.day, touch.minute, "engagement", touch.channel, touch.account))
        log += new
        made += new
    return log
