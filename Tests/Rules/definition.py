# SPDX-License-Identifier: GPL-3.0-or-later
"""Contact rules by their definition: each touch against everything that went before, with nothing remembered in between.

Slow and plain, to hold the checker against, and to make lawful logs.
"""

from dataclasses import dataclass
from datetime import date, timedelta

from checker import Facts
from packs import DAY, KINDS, WEEKDAYS, DebtorBlocks, Forbidden, Frequency, Hours, OneChannel, Pack, Quiet, Rule, Suspension, Window


@dataclass(frozen=True)
class Event:
    """An attempt, an engagement, a touch that a rule held back, a request of the debtor, or a life event that begins or is over."""

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
            if demand.exempts_notices and is_notice(before, len(before), touch):
                return False
            if demand.exempts_notices:
                sent = [each for at, each in enumerate(before) if not is_notice(before, at, each)]
                past = [(facts.date(each.day), each) for each in sent if is_in_force(rule, facts.date(each.day))]
            counted = [then for then, each in past if is_counted(each, touch, rule, demand, facts)]
            in_window = [then for then in counted if share_window(demand.within, then, on)]
            return len(in_window) >= demand.at_most or any((on - then).days < demand.apart for then in counted)
        case Quiet() as demand:
            return any((on - then).days < demand.days for then, each in past if is_talk(each, demand, facts))
        case Hours() as demand:
            return not is_open(demand, on, touch.minute, facts)
        case OneChannel() as demand:
            return touch.channel != channel_of_window(past, on, rule, demand, facts, touch.channel)
        case DebtorBlocks() as demand:
            return is_asked_against(before, touch, demand, facts)
        case Suspension() as demand:
            return any(is_suspended(at, before, touch, rule, demand, facts) for at in range(len(before)))
        case Forbidden():
            return True


def is_notice(before: list[Event], at: int, touch: Event) -> bool:
    """Whether a touch at a position is a formal notice: the line before it says so."""
    if at == 0 or touch.event not in ("attempt", "blocked"):
        return False
    said = before[at - 1]
    return said.event == "formal_notice" and (said.day, said.minute, said.channel, said.account) == (
        touch.day,
        touch.minute,
        touch.channel,
        touch.account,
    )


def is_asked_against(before: list[Event], touch: Event, demand: DebtorBlocks, facts: Facts) -> bool:
    """Whether a request binds that names the means or the minute: each as a whole, in order, while all of them are few enough."""
    asked = [each for each in before if each.event == "request"]
    minutes = means = 0
    for name in dict.fromkeys(each.rule for each in asked):
        own = {each.channel for each in asked if each.rule == name}
        kinds = own & set(KINDS)
        spans = {words[0]: range(*map(int, words[1].split("-"))) for what in own - kinds if (words := what.split())}
        length = sum(map(len, spans.values()))
        if minutes + length > demand.minutes or means + len(kinds) > demand.means:
            continue
        minutes, means = minutes + length, means + len(kinds)
        if kinds & facts.kinds_of(touch.channel) or touch.minute in spans.get(WEEKDAYS[facts.date(touch.day).weekday()], ()):
            return True
    return False


def is_suspended(at: int, before: list[Event], touch: Event, rule: Rule, demand: Suspension, facts: Facts) -> bool:
    """Whether the event at a position, if it is a life event, suspends contact on the day of the touch."""
    event = before[at]
    if event.event != "life_event" or not is_in_force(rule, facts.date(event.day)):
        return False
    later = [each for each in before[at + 1 :] if each.channel == event.channel and each.event.startswith("life_event")]
    over = facts.date(later[0].day) if later and later[0].event == "life_event_over" else date.max
    until = after(facts.date(event.day), demand)
    for _ in range(demand.extended):
        if over >= until and is_in_force(rule, until):
            until = after(until, demand)
        else:
            break
    return facts.date(touch.day) < until


def after(on: date, demand: Suspension) -> date:
    if demand.days:
        return on + timedelta(demand.days)
    month = on.year * 12 + on.month - 1 + demand.months
    first, following = date(month // 12, month % 12 + 1, 1), date((month + 1) // 12, (month + 1) % 12 + 1, 1)
    return min(first + timedelta(on.day - 1), following - timedelta(1))


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
            if made and made[-1].event == "formal_notice":
                made.pop()
            continue
        new = [touch]
        if touch.event == "attempt" and touch.engaged:
            new.append(Event(touch.day, touch.minute, "engagement", touch.channel, touch.account))
        log += new
        made += new
    return log
