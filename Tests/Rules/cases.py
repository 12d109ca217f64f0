# SPDX-License-Identifier: GPL-3.0-or-later
"""Logs written by hand, and what each of their lines breaks.

A line is a date, a time, a channel and words: `lost` (not delivered), `talks` (engaged at once), `noticed` (an engagement alone: later, or
one that the debtor began), `blocked RULE`, `#1` (another account), `x7` (seven times). After `!` stand the rules that an attempt breaks,
or `needless` where a rule held a touch back without need. Rules are named without their pack.
"""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

import packs
import small_yaml
from checker import holidays_of
from definition import Event

# Of the countries whose packs close on them: python-holidays 0.109 (secondary source), without Peru's Easter Sunday.
HOLIDAYS = holidays_of(Path(__file__).with_name("holidays.csv"))

OWN = """
own:
  about: rules of one's own
  source: https://example.org/
  confidence: unverified
  as_of: 2026-11-30
  country: CO
  rules:
    rule: {rule}
"""


@dataclass(frozen=True)
class Case:
    """`given` is the name of a pack of the project, or the one rule of a pack `own`."""

    title: str
    given: str
    role: str
    text: str
    START = date(2025, 1, 1)

    def packs(self) -> list[packs.Pack]:
        if self.given.startswith("{"):
            return [packs.pack(small_yaml.parse(OWN.format(rule=self.given)))]
        return [packs.read(packs.PACKS / f"{name}.yaml") for name in self.given.split()]

    def full(self, rule: str) -> str:
        (name,) = [each.name for pack in self.packs() for each in pack.rules if each.name == f"{pack.name}-{rule}"]
        return name

    def events(self) -> tuple[list[Event], list[tuple[int, str]]]:
        """The events, and the positions of those that are wrong, each with its rule."""
        events: list[Event] = []
        wrong: list[tuple[int, str]] = []
        for line in filter(None, map(str.strip, self.text.splitlines())):
            what, _, marks = line.partition("!")
            day, at, channel, *words = what.split()
            times = next((int(word[1:]) for word in words if word[0] == "x"), 1)
            event = self.event(day, at, channel, words)
            for _ in range(times):
                rules = [event.rule] if marks.strip() == "needless" else [self.full(rule) for rule in marks.split()]
                wrong += [(len(events), rule) for rule in rules]
                events.append(event)
                if event.engaged:
                    events.append(Event(event.day, event.minute, "engagement", channel, event.account))
        return events, wrong

    def event(self, day: str, at: str, channel: str, words: list[str]) -> Event:
        kind = "blocked" if "blocked" in words else "engagement" if "noticed" in words else "attempt"
        return Event(
            (date.fromisoformat(day) - self.START).days,
            packs.minute(at),
            kind,
            channel,
            account=next((int(word[1:]) for word in words if word[0] == "#"), 0),
            delivered="lost" not in words,
            engaged="talks" in words,
            rule=self.full(words[words.index("blocked") + 1]) if kind == "blocked" else "",
        )


CASES = [
    # --- Regulation F
    Case("the eighth call in seven days, and free when the oldest leave", "us-reg-f", "agency", """
        2026-03-02 09:00 agent_call x7
        2026-03-08 09:00 voice_bot ! calls
        2026-03-09 09:00 agent_call x6
        2026-03-09 09:00 agent_call ! calls
        """),
    Case("seven on seven days, then one for each that leaves", "us-reg-f", "buyer", """
        2026-03-02 09:00 agent_call
        2026-03-03 09:00 agent_call
        2026-03-04 09:00 agent_call x5
        2026-03-08 20:00 agent_call ! calls
        2026-03-15 20:00 agent_call
        """),
    Case("calls that do not connect do not count, but none follows seven that do", "us-reg-f", "agency", """
        2026-03-02 09:00 agent_call lost x9
        2026-03-02 10:00 agent_call x7
        2026-03-02 11:00 agent_call lost ! calls
        2026-03-02 12:00 sms x9
        2026-03-02 12:00 email x9
        """),
    Case("each debt counts by itself", "us-reg-f", "agency", """
        2026-03-02 09:00 agent_call x7
        2026-03-02 09:00 agent_call #1 x7
        2026-03-03 09:00 agent_call #1 ! calls
        2026-03-03 09:00 agent_call ! calls
        """),
    Case("a conversation blocks calls on days 1 to 7, of which it is the first, and no email", "us-reg-f", "agency", """
        2026-03-02 09:00 agent_call talks
        2026-03-02 09:00 agent_call ! pause
        2026-03-03 09:00 email
        2026-03-03 09:00 voice_bot ! pause
        2026-03-08 20:59 agent_call ! pause
        2026-03-09 08:00 agent_call
        """),
    Case("a conversation the debtor began does the same; an email that is read does not", "us-reg-f", "agency", """
        2026-03-02 09:00 agent_call noticed
        2026-03-08 09:00 agent_call ! pause
        2026-03-09 09:00 agent_call
        2026-03-09 09:30 email talks
        2026-03-09 10:00 sms noticed
        2026-03-09 10:00 agent_call
        """),
    Case("a second conversation begins the days anew", "us-reg-f", "agency", """
        2026-03-02 09:00 agent_call talks
        2026-03-09 09:00 agent_call talks
        2026-03-15 09:00 agent_call ! pause
        2026-03-16 09:00 agent_call
        """),
    Case("hours to the minute", "us-reg-f", "agency", """
        2026-03-02 07:59 agent_call ! hours
        2026-03-02 08:00 agent_call
        2026-03-02 20:59 agent_call
        2026-03-02 21:00 email ! hours
        2026-03-03 00:00 letter ! hours
        2026-03-08 08:00 sms
        """),
    Case("a creditor is not bound", "us-reg-f", "creditor", """
        2026-03-02 23:00 agent_call x9
        2026-03-02 23:00 agent_call blocked hours ! needless
        """),
    Case("held back with need and without", "us-reg-f", "agency", """
        2026-03-02 09:00 agent_call x7
        2026-03-08 09:00 agent_call blocked calls
        2026-03-08 09:00 agent_call blocked pause ! needless
        2026-03-08 09:00 email blocked calls ! needless
        2026-03-09 09:00 agent_call blocked calls ! needless
        2026-03-09 09:00 agent_call blocked hours ! needless
        2026-03-09 21:00 agent_call blocked hours
        """),
    # --- Massachusetts
    Case("a call and a voicemail block a text", "us-massachusetts", "creditor", """
        2026-03-02 09:00 agent_call lost
        2026-03-03 09:00 voice_bot
        2026-03-08 09:00 sms ! phone-and-text
        2026-03-15 09:00 sms
        """),
    Case("the same under Regulation F does not", "us-reg-f", "agency", """
        2026-03-02 09:00 agent_call lost
        2026-03-03 09:00 voice_bot
        2026-03-08 09:00 sms
        """),
    Case("a visit in thirty days", "us-massachusetts", "agency", """
        2026-03-02 09:00 field_visit
        2026-03-31 09:00 field_visit ! visits
        2026-04-30 09:00 field_visit
        """),
    Case("a visit after thirty days", "us-massachusetts", "agency", """
        2026-03-02 09:00 field_visit
        2026-04-01 09:00 field_visit
        """),
    # --- New York City
    Case("two emails and a failed call block an SMS", "us-nyc", "creditor", """
        2026-10-05 09:00 email x2
        2026-10-06 09:00 agent_call lost
        2026-10-11 09:00 sms ! contacts
        2026-10-19 09:00 sms
        """),
    Case("a creditor from 2026-09-01 on, and what was before does not count", "us-nyc", "creditor", """
        2026-08-31 09:00 sms x9
        2026-08-31 09:00 sms blocked contacts ! needless
        2026-09-01 09:00 sms x3
        2026-09-01 09:00 sms ! contacts
        """),
    Case("an agency before and after, each version by itself", "us-nyc", "agency", """
        2026-08-31 09:00 sms x3
        2026-08-31 10:00 sms ! agency-contacts
        2026-09-01 09:00 sms x3
        2026-09-01 10:00 sms ! contacts
        """),
    Case("a buyer before", "us-nyc", "buyer", """
        2026-08-31 09:00 sms x9
        2026-09-01 09:00 sms x3
        2026-09-07 09:00 sms ! contacts
        """),
    Case("two accounts of one person", "us-nyc", "creditor", """
        2026-10-05 09:00 email x3
        2026-10-05 09:00 email #1 x3
        2026-10-05 09:00 email #1 ! contacts
        """),
    Case("an exchange before the effective date arms nothing", "us-nyc", "creditor", """
        2026-08-31 09:00 agent_call talks
        2026-09-01 09:00 agent_call talks
        2026-09-07 09:00 email ! pause
        2026-09-08 09:00 email
        """),
    # --- Colombia
    Case("one channel in a week after the first direct contact", "colombia-ley-2300", "creditor", """
        2026-03-02 09:00 sms
        2026-03-03 09:00 whatsapp talks
        2026-03-05 09:00 agent_call ! one-channel
        2026-03-06 09:00 whatsapp
        2026-03-09 09:00 agent_call
        2026-03-10 09:00 whatsapp ! one-channel
        2026-03-16 09:00 whatsapp
        """),
    Case("before a direct contact channels are free, one contact a day", "colombia-ley-2300", "agency", """
        2026-03-02 09:00 sms
        2026-03-03 09:00 agent_call lost
        2026-03-03 15:00 agent_call ! day
        2026-03-04 09:00 email
        2026-03-05 09:00 email #1
        2026-03-05 10:00 email ! day
        """),
    Case("noticed in the next week: that week is bound", "colombia-ley-2300", "buyer", """
        2026-03-07 14:00 email
        2026-03-09 03:00 email noticed
        2026-03-10 09:00 sms ! one-channel
        2026-03-11 09:00 email
        2026-03-16 09:00 sms
        2026-03-17 09:00 email ! one-channel
        """),
    Case("hours of weekdays, Saturday, Sunday and a holiday", "colombia-ley-2300", "creditor", """
        2026-03-02 06:59 sms ! hours
        2026-03-03 07:00 sms
        2026-03-04 18:59 sms
        2026-03-05 19:00 sms ! hours
        2026-03-07 07:59 sms ! hours
        2026-03-14 08:00 sms
        2026-03-21 14:59 sms
        2026-03-22 12:00 sms ! hours
        2026-03-23 12:00 sms ! hours
        2026-03-28 15:00 sms ! hours
        """),
    Case("a holiday, and the day after, under two packs", "colombia-ley-2300 us-dc", "creditor", """
        2025-01-01 12:00 sms ! hours
        2025-01-02 12:00 sms
        """),
    # --- Chile
    Case("an SMS on Monday blocks an email on Tuesday, not on Wednesday; a third in the week is blocked", "chile-ley-21320", "agency", """
        2026-03-02 09:00 sms
        2026-03-03 09:00 email ! other-media
        """),
    Case("two days apart, two a week", "chile-ley-21320", "agency", """
        2026-03-02 09:00 sms
        2026-03-04 09:00 email
        2026-03-06 09:00 letter ! other-media
        2026-03-09 09:00 sms
        """),
    Case("two days apart across the end of a week", "chile-ley-21320", "creditor", """
        2026-03-07 09:00 sms
        2026-03-09 09:00 sms
        2026-03-14 09:00 sms
        2026-03-16 08:00 sms
        """),
    Case("a call and a visit block each other, by week", "chile-ley-21320", "agency", """
        2026-03-07 19:59 agent_call
        2026-03-09 08:00 field_visit
        2026-03-14 09:00 voice_bot ! call-or-visit
        2026-03-15 09:00 sms ! hours
        2026-03-16 20:00 agent_call ! hours
        """),
    # --- Korea
    Case("all media together, and replies do not count", "korea-pdpa", "creditor", """
        2026-03-02 09:00 sms x3
        2026-03-03 09:00 email x3
        2026-03-04 09:00 agent_call
        2026-03-04 10:00 sms noticed
        2026-03-08 09:00 field_visit ! contacts
        2026-03-16 09:00 field_visit
        """),
    # --- Russia
    Case("a day, a week and a month", "russia-230-fz", "agency", """
        2026-03-02 09:00 agent_call
        2026-03-02 10:00 agent_call ! calls-day
        2026-03-04 09:00 agent_call ! calls-week
        2026-03-09 09:00 agent_call
        2026-03-10 09:00 agent_call
        2026-03-16 09:00 agent_call
        2026-03-17 09:00 agent_call
        2026-03-23 09:00 agent_call
        2026-03-31 09:00 agent_call ! calls-month
        2026-04-01 09:00 agent_call
        2026-04-02 09:00 agent_call ! calls-week
        2026-04-06 09:00 agent_call
        """),
    Case("weekend hours, and post is free", "russia-230-fz", "agency", """
        2026-03-07 08:59 sms ! hours
        2026-03-07 19:59 sms
        2026-03-08 20:00 email ! hours
        2026-03-08 23:00 letter x9
        """),
    # --- Australia
    Case("a call at 07:45, no visit then; on Saturday at 08:30 neither", "australia-asic", "creditor", """
        2026-03-02 07:45 agent_call
        2026-03-02 07:45 field_visit ! visit-hours
        2026-03-07 08:30 agent_call ! phone-hours
        2026-03-07 08:30 field_visit ! visit-hours
        2026-04-03 10:00 agent_call ! phone-hours
        """),
    Case("ten a month", "australia-asic", "creditor", """
        2026-03-02 09:00 letter x3
        2026-03-09 09:00 letter x3
        2026-03-16 09:00 letter x3
        2026-03-23 09:00 letter
        2026-03-24 09:00 agent_call ! contacts-month
        2026-04-01 09:00 agent_call
        """),
    # --- Platforms and hours alone
    Case("an agency has no SMS", "platform-us-sms", "agency", """
        2026-03-02 09:00 sms ! carriers
        2026-03-02 09:00 sms blocked carriers
        2026-03-02 09:00 email
        """),
    Case("a creditor keeps it", "platform-us-sms", "creditor", """
        2026-03-02 09:00 sms
        """),
    Case("no calls or visits at night and weekends in Peru, messages are free", "peru-ley-29571", "agency", """
        2026-03-02 06:59 agent_call ! hours
        2026-03-02 19:59 field_visit
        2026-03-02 20:00 agent_call ! hours
        2026-03-07 12:00 agent_call ! hours
        2026-03-07 12:00 sms
        2026-04-02 12:00 field_visit ! hours
        """),
    Case("a draft binds from its day on", "india-rbi-2026", "creditor", """
        2026-06-30 07:00 sms
        2026-07-01 07:00 sms ! hours
        2026-07-01 08:00 sms
        """),
    Case("two packs: every rule that objects is named", "us-reg-f us-massachusetts", "agency", """
        2026-03-02 09:00 agent_call talks
        2026-03-03 09:00 agent_call ! pause
        2026-03-04 09:00 agent_call ! pause phone-and-text
        """),
    # --- Rules of one's own
    Case("contacts that are engaged with count on the day they are", "{ at_most: 1, within: 7 days, counts: engaged }", "creditor", """
        2026-03-02 09:00 email
        2026-03-09 09:00 email
        2026-03-10 09:00 email noticed
        2026-03-16 09:00 email ! rule
        2026-03-17 09:00 email
        """),
    Case("one a month", "{ at_most: 1, within: month }", "creditor", """
        2026-02-28 09:00 email
        2026-03-01 09:00 email
        2026-03-31 09:00 email ! rule
        2026-04-01 09:00 email
        """),
    Case("a rolling window of a channel", "{ one_channel: 3 days, channels: [sms, email] }", "creditor", """
        2026-03-02 09:00 sms talks
        2026-03-02 10:00 agent_call
        2026-03-04 09:00 email ! rule
        2026-03-05 09:00 email
        2026-03-05 09:00 sms ! rule
        """),
    Case("a rolling window that nothing is left in", "{ one_channel: 3 days, channels: [sms, email] }", "creditor", """
        2026-03-02 09:00 agent_call talks
        2026-03-02 09:00 sms talks
        2026-03-05 09:00 email
        2026-03-07 09:00 sms ! rule
        """),
    Case("five days apart, per account", "{ at_most: 9, within: month, apart: 5 days, per: account }", "creditor", """
        2026-03-02 09:00 sms
        2026-03-02 09:00 sms #1
        2026-03-06 09:00 sms #1 ! rule
        2026-03-07 09:00 sms
        2026-03-11 09:00 sms #1
        """),
    Case("until a day", '{ at_most: 1, within: week, until: 2026-03-04, roles: [buyer] }', "buyer", """
        2026-03-02 09:00 sms
        2026-03-04 09:00 sms ! rule
        2026-03-05 09:00 sms
        """),
    Case("a channel of one's own counts as every kind", "{ at_most: 1, within: 1 day, channels: [sms] }", "creditor", """
        2026-03-02 09:00 sms
        2026-03-02 09:00 email
        2026-03-02 10:00 pigeon ! rule
        """),
    Case("quiet after a visit, for calls alone", "{ quiet: 2 days, after: [field_visit], channels: [agent_call] }", "creditor", """
        2026-03-02 09:00 agent_call talks
        2026-03-02 09:00 field_visit talks
        2026-03-03 09:00 agent_call ! rule
        2026-03-03 09:00 field_visit
        2026-03-04 09:00 agent_call
        """),
    Case("open all day, closed on holidays", '{ hours: { monday-sunday: "00:00-24:00" }, holidays: closed }', "creditor", """
        2026-03-22 00:00 sms
        2026-03-22 23:59 sms
        2026-03-23 00:00 sms ! rule
        """),
    Case("one day closed in the middle of the week", '{ hours: { monday: "09:00-09:01", wednesday: "09:00-12:00" } }', "creditor", """
        2026-03-02 09:00 sms
        2026-03-02 09:01 sms ! rule
        2026-03-03 09:00 sms ! rule
        2026-03-04 11:59 sms
        """),
]  # fmt: skip

# Rules that the format does not know, which must be refused.
REFUSED = [
    "{ at_most: 1 }",
    "{ at_most: 0, within: week }",
    "{ at_most: 1, within: year }",
    "{ at_most: 1, within: 0 days }",
    "{ at_most: 1, within: week, counts: answered }",
    "{ at_most: 1, within: week, per: debt }",
    "{ at_most: 1, within: week, quiet: 2 days }",
    "{ at_most: 1, within: week, gap: 2 }",
    "{ at_most: 1, within: week, roles: [bank] }",
    "{ at_most: 1, within: week, from: 2026-02-30 }",
    "{ at_most: 1, within: week, from: 2026-03-02, until: 2026-03-01 }",
    "{ quiet: seven }",
    "{ one_channel: 0 days }",
    "{ forbidden: false }",
    '{ hours: { monday: "09:00-08:00" } }',
    '{ hours: { monday: "09:00-24:01" } }',
    '{ hours: { monday: "9-12" } }',
    '{ hours: { friday-monday: "09:00-12:00" } }',
    '{ hours: { monday-friday: "09:00-12:00", friday: "09:00-10:00" } }',
    '{ hours: { monday: "09:00-12:00" }, holidays: closed, at_most: 1 }',
    "{ channels: [sms] }",
    "{ forbidden: true, channels: [sms, sms] }",
]
