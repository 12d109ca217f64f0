// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Strategies
import Testing

@testable import Scenarios

/// Contact rules that cannot be meant: where, what was expected, and what to write instead.
@Suite struct ContactRuleInputTests: ReadsScenarios {
  private static let scenario = """
    version: 1
    name: rules
    start: 2026-03-02
    horizon: 28 days
    portfolio:
      accounts: 100
      segments: { a: { balance: 100, dpd: 0 } }
    behavior: { baseline: 0.02 per day }
    channels:
      agent_call: { engagement: 40%, stimulus: 0.2 per day }
      sms: { engagement: 30%, stimulus: 0.01 per day }
    role: agency
    contact_rules: us-reg-f
    strategies:
      calls:
        path: [{ at: 0 dpd, every: 7 days, channel: agent_call }, { at: 1 dpd, channel: sms }]

    """

  private static let pack = "contact_rules: us-reg-f"

  private static func own(_ rule: String, _ keys: String = "") -> String {
    "contact_rules: { own: { house: { \(keys)rules: { one: { \(rule) } } } } }"
  }

  private static func problems(with rules: String) -> [Diagnostic] {
    problems(scenario.replacing(pack, with: rules))
  }

  static let wrong: [(rules: String, code: String, path: String, advice: String)] = [
    ("contact_rules: us-regf", "S301", "contact_rules", "did you mean `us-reg-f`?"),
    (
      "contact_rules: { packs: [us-reg-f, us-reg-f] }", "S303", "contact_rules.packs[1]",
      "name it once"
    ),
    (
      own("at_most: 2"), "S101", "contact_rules.own.house.rules.one.at_most",
      "add `within`, such as `within: 7 days`"
    ),
    (
      own("at_most: 2, within: 1 fortnight"), "S203", "contact_rules.own.house.rules.one.within",
      "days such as 7 days, or week or month"
    ),
    (
      own("at_most: 2, within: week, quiet: 7 days"), "S111", "contact_rules.own.house.rules.one",
      ""
    ),
    (own("within: week"), "S101", "contact_rules.own.house.rules.one", ""),
    (own("quiet: 7"), "S202", "contact_rules.own.house.rules.one.quiet", "write `7 days`"),
    (
      own("hours: { monday: 19:00-08:00 }"), "S204",
      "contact_rules.own.house.rules.one.hours.monday",
      "write `08:00-19:00` if those are the open hours; none pass midnight, where `19:00-24:00` ends"
    ),
    (
      own("hours: { monday: 09:00-09:00 }"), "S204",
      "contact_rules.own.house.rules.one.hours.monday",
      "leave out what is closed; a whole day is `00:00-24:00`"
    ),
    (
      own("hours: { monday-friday: 09:00-17:00, wednesday: 10:00-11:00 }"), "S303",
      "contact_rules.own.house.rules.one.hours", "name each day once"
    ),
    (
      own("hours: { monday: 08:00 }"), "S201", "contact_rules.own.house.rules.one.hours.monday",
      "write both times: `08:00-19:00`"
    ),
    (
      own("hours: { mon-fri: 08:00-19:00 }"), "S207", "contact_rules.own.house.rules.one.hours",
      "write `monday-friday`"
    ),
    (
      own("hours: { lunes: 08:00-19:00 }"), "S207", "contact_rules.own.house.rules.one.hours",
      "write `monday`"
    ),
    (
      own("hours: { lunes-vie: 08:00-19:00 }"), "S207", "contact_rules.own.house.rules.one.hours",
      "write `monday-friday`"
    ),
    (
      own("hours: { someday: 08:00-19:00 }"), "S207", "contact_rules.own.house.rules.one.hours",
      "such as `monday-friday`"
    ),
    (
      own("hours: { monday: 08:00-19:00 }, holidays: closed"), "S240", "contact_rules.own.house",
      "add `country`"
    ),
    (
      own("hours: { monday: 08:00-19:00 }, holidays: closed", "country: XX, "), "S301",
      "contact_rules.own.house.country", ""
    ),
    (
      own("forbidden: false"), "S204", "contact_rules.own.house.rules.one.forbidden",
      "write `forbidden: true`"
    ),
    (
      own("forbidden: true, channels: [fax]"), "S301",
      "contact_rules.own.house.rules.one.channels[0]", ""
    ),
    (
      own("at_most: 1, within: week, from: 2026-03-09, until: 2026-03-02"), "S204",
      "contact_rules.own.house.rules.one.until", "write a day from 2026-03-09 on"
    ),
    (
      "contact_rules: { own: { a: { rules: { h: { hours: { monday: 08:00-10:00 } } } }, b: { rules: { h: { hours: { monday: 11:00-12:00 } } } } } }",
      "S242", "contact_rules", "leave one of the packs out"
    ),
  ]

  @Test(arguments: wrong.indices)
  func isRefusedWithAdvice(_ number: Int) throws {
    #expect(Self.problems(Self.scenario).map(\.message) == [])
    let wrong = Self.wrong[number]
    let problems = Self.problems(with: wrong.rules)
    let problem = try #require(problems.first)
    #expect(problems.count == 1 && "\(problem.severity)" == "error", "\(problems.map(\.message))")
    #expect(problem.code.description == wrong.code && problem.keyPath == wrong.path, "\(problem)")
    let advice = problem.help + (problem.expected.map { [$0] } ?? [])
    #expect(wrong.advice.isEmpty || advice.contains { $0.contains(wrong.advice) }, "\(advice)")
  }

  @Test func holidaysBeyondTheYearsThatAreKnownAreRefused() throws {
    let text = Self.scenario.replacing(Self.pack, with: "contact_rules: colombia-ley-2300")
      .replacing("start: 2026-03-02", with: "start: 2190-03-02")
    let problem = try #require(Self.problems(text).first)
    #expect(problem.code.description == "S240" && problem.keyPath == "contact_rules")
    #expect(problem.message.contains("the public holidays of CO are known from"))
  }

  @Test func whatCannotHoldAnythingBackIsWarnedOf() throws {
    let role = Self.problems(Self.scenario.replacing("role: agency\n", with: ""))
    #expect(role.map(\.code.description) == ["S440", "S441"])
    #expect(role[1].message == "the pack `us-reg-f` holds nothing back: it does not bind this role")
    let visits = Self.problems(with: Self.own("forbidden: true, channels: [field_visit]"))
    #expect(
      visits.map(\.message) == [
        "the pack `house` holds nothing back: no step takes a channel that it binds"
      ])
    let past = Self.problems(with: Self.own("at_most: 1, within: week, until: 2026-03-01"))
    #expect(
      past.map(\.message) == [
        "the pack `house` holds nothing back: it is not in force within the run"
      ])
  }

  /// Rules of one's own, and limits, that nothing can ever run into.
  @Test(arguments: [
    (
      own("quiet: 7 days, channels: [sms]"),
      "no step takes a channel that converses and after which it keeps quiet"
    ),
    (own("at_most: 2, within: 7 days"), "at most 2 touches fall within 7 days, and 2 are allowed"),
    (
      own("at_most: 5, within: month, channels: [agent_call]"),
      "at most 5 touches fall within a month, and 5 are allowed"
    ),
    (
      own("one_channel: week, channels: [sms]"),
      "`sms` is the only channel that it binds and a step takes"
    ),
    (
      own("forbidden: true, channels: [field_visit]"), "no step takes a channel that it binds"
    ),
    (own("at_most: 1, within: 7 days, until: 2026-03-01"), "it is not in force within the run"),
  ])
  func rulesThatNothingRunsIntoAreWarnedOf(_ rules: String, _ reason: String) throws {
    // Another rule, which acts, lets the pack stand.
    let acting = rules.replacing(
      "rules: { one", with: "rules: { two: { at_most: 1, within: 7 days }, one")
    let problems = Self.problems(with: acting)
    #expect(
      problems.map(\.message) == ["the rule `one` can never hold anything back: \(reason)"])
    #expect(problems.first?.keyPath == "contact_rules.own.house.rules.one")
    #expect(problems.first?.code.description == "S441")
  }

  @Test(arguments: [
    own("quiet: 7 days"), own("at_most: 1, within: 7 days"), own("one_channel: week"),
    own("at_most: 2, within: 7 days, apart: 2 days"),
    own("at_most: 4, within: month, channels: [agent_call]"),
  ])
  func rulesThatMayActAreNot(_ rules: String) {
    #expect(Self.problems(with: rules).map(\.message) == [])
  }

  @Test func limitsThatNoStrategyComesUpToAreWarnedOf() throws {
    func problems(_ limit: String) -> [Diagnostic] {
      Self.problems(Self.scenario + "    limits: { few: { \(limit) } }\n")
    }
    let found = problems("at_most: 2, window: 7 days")
    #expect(
      found.map(\.message) == [
        "the limit `few` can never hold anything back: at most 2 touches fall within 7 days, and 2 are allowed"
      ])
    #expect(found.first?.keyPath == "strategies.calls.limits.few")
    #expect(problems("at_most: 1, window: 7 days").isEmpty)
    #expect(problems("at_most: 2, window: 8 days").isEmpty)
  }

  @Test func aPackWithoutRulesOrThatEndsBeforeItBeginsIsSaid() {
    let empty = Self.problems(with: "contact_rules: { own: { house: { rules: {} } } }")
    #expect(empty.map(\.message) == ["the pack `house` holds nothing back: it has no rules"])
    let past = Self.problems(
      with: Self.own("at_most: 1, within: week", "from: 2026-03-09, until: 2026-03-02, "))
    #expect(past.map(\.keyPath) == ["contact_rules.own.house.until"])
    let apart = Self.problems(
      with: Self.own("at_most: 1, within: week, from: 2026-03-09", "until: 2026-03-02, "))
    #expect(
      apart.map(\.message) == [
        "the rule `one` is never in force: with its pack it begins on 2026-03-09 and ends on 2026-03-02"
      ])
    #expect(apart.first?.code.description == "S204")
  }

  @Test func stepsThatAreNeverLawfulAreWarnedOf() throws {
    let night = Self.problems(
      Self.scenario.replacing("channel: agent_call }", with: "channel: agent_call, time: 22:30 }"))
    #expect(night.map(\.code.description) == ["S442"])
    #expect(night[0].keyPath == "strategies.calls.path[0]")
    #expect(
      night[0].message
        == "no touch of this step is ever lawful: `us-reg-f-hours` is closed at 22:30")
    #expect(night[0].help == ["write `time: 08:00`, or another lawful time"])
    let platform = Self.problems(with: "contact_rules: platform-us-sms")
    #expect(
      platform.map(\.message) == [
        "no touch of this step is ever lawful: `platform-us-sms-carriers` forbids the channel"
      ])
    // Observed, the touch is made.
    #expect(
      Self.problems(with: "contact_rules: { packs: [platform-us-sms], mode: observe }").isEmpty)
  }

  @Test func everyPackOfTheLibraryReadsAndBindsSomebody() throws {
    #expect(LibraryPack.all.count >= 24)
    for pack in LibraryPack.all {
      for role in pack.roles {
        let text = Self.scenario.replacing(Self.pack, with: "contact_rules: \(pack.name)")
          .replacing("role: agency", with: "role: \(role)")
        let scenario = try ScenarioReader(file: pack.name, bytes: Array(text.utf8)).read()
        #expect(!scenario.rules.rules.isEmpty, "\(pack.name) for \(role)")
      }
      #expect(pack.text.contains("not legal advice") && pack.text.contains("as_of:"))
      #expect(pack.text.contains("source: http") && pack.text.contains("confidence:"))
    }
  }

  @Test func aChannelOfOnesOwnIsEveryKindUnlessItSaysWhich() throws {
    func bound(_ kind: String) throws -> [[Int]] {
      let text = Self.scenario.replacing("  sms: {", with: "  pigeon: { \(kind)")
        .replacing("channel: sms", with: "channel: pigeon")
        .replacing(
          Self.pack,
          with:
            "contact_rules: { own: { house: { rules: { a: { forbidden: true, channels: [sms] }, b: { forbidden: true, channels: [letter] } } } } }"
        )
      return try ScenarioReader(file: "own", bytes: Array(text.utf8)).read().rules.rules.map(
        \.channels)
    }
    #expect(try bound("") == [[1], [1]])
    #expect(try bound("kind: letter, ") == [[], [1]])
  }
}
