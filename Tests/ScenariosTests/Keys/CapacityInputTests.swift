// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Testing

@testable import Scenarios

/// Agents, minutes and orders of calling that cannot be meant: where, what was expected, and what to write instead.
@Suite struct CapacityInputTests: ReadsScenarios {
  /// Something wrong with a scenario of agents.
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    /// What is written instead of what.
    let change: (from: String, to: String)
    let code: String
    let path: String
    let message: String
    /// What is expected, or advised.
    let advice: String
    /// What follows the advice; nil where it is a warning of what may be meant.
    var mended: String?

    init(
      _ name: String, _ from: String, _ to: String, _ code: String, _ path: String,
      _ message: String, advice: String, mended: String? = nil
    ) {
      (testDescription, change, self.code, self.path) = (name, (from, to), code, path)
      (self.message, self.advice, self.mended) = (message, advice, mended)
    }
  }

  private static let scenario = """
    version: 1
    name: desk
    horizon: 21 days
    portfolio:
      accounts: 300
      segments: { a: { balance: 100, dpd: 0 } }
    behavior: { baseline: 0.02 per day }
    resources:
      callers: { agents: 2, minutes_per_day: 60 }
    channels:
      agent_call:
        engagement: 40%
        stimulus: 0.2 per day
        minutes_engaged: 6
        minutes_unanswered: 1
        resource: callers
      sms: { engagement: 30%, stimulus: 0.01 per day }
    strategies:
      calls:
        path: [{ at: 0 dpd, every: 7 days, channel: agent_call }]
        priority: balance

    """

  private static let team = "agents: 2, minutes_per_day: 60"
  private static let place = "resources.callers."

  static let wrong: [Case] =
    [
      Case(
        "zero agents", team, "agents: 0", "S204", place + "agents",
        "`agents` must lie between 1 and 100000",
        advice:
          "write at least 1; touches that need nobody go through a channel without a resource",
        mended: "agents: 1"),
      Case(
        "no agents of a strategy", "priority: balance", "staff: { callers: 0 }", "S204",
        "strategies.calls.staff.callers", "`callers` must lie between 1 and 100000",
        advice: "a whole number from 1 to 100000 such as 10", mended: "staff: { callers: 10 }"),
      Case(
        "a word that no channel has", "priority: balance", "unserved: later", "S207",
        "strategies.calls.unserved", "`unserved` is `later`, which is not what becomes",
        advice: "wait, drop, or { channel: sms }", mended: "unserved: wait"),
      Case(
        "a channel without its key", "priority: balance", "unserved: sms", "S207",
        "strategies.calls.unserved", "`unserved` is `sms`",
        advice: "write `unserved: { channel: sms }`", mended: "unserved: { channel: sms }"),
      Case(
        "a channel that needs agents too", "priority: balance", "unserved: agent_call", "S207",
        "strategies.calls.unserved", "`unserved` is `agent_call`",
        advice: "wait, drop, or { channel: sms }", mended: "unserved: { channel: sms }"),
      Case(
        "a misspelt word", "priority: balance", "unserved: dropp", "S207",
        "strategies.calls.unserved", "`unserved` is `dropp`",
        advice: "write `unserved: drop`", mended: "unserved: drop"),
      Case(
        "a word in braces", "priority: balance", "unserved: { drop: true }", "S102",
        "strategies.calls.unserved", "`drop` is a word and has no value of its own",
        advice: "write `unserved: drop`", mended: "unserved: drop"),
      Case(
        "a way of dialing in braces", team, team + ", dialing: { manual: true }", "S102",
        place + "dialing", "`manual` is a word", advice: "write `dialing: manual`",
        mended: team + ", dialing: manual"),
      Case(
        "a short day", team, "agents: 2, minutes_per_day: { mon: 480 }", "S102",
        place + "minutes_per_day", "unknown key `mon`", advice: "did you mean `monday`?",
        mended: "agents: 2, minutes_per_day: { monday: 480 }"),
      Case(
        "a Spanish day", team, "agents: 2, minutes_per_day: { Miércoles: 480 }", "S102",
        place + "minutes_per_day", "unknown key `Miércoles`", advice: "did you mean `wednesday`?",
        mended: "agents: 2, minutes_per_day: { wednesday: 480 }"),
      Case(
        "reading time without its key", team, team + ", dialing: { preview: 0.5 }", "S104",
        place + "dialing.preview", "`preview` must be a mapping",
        advice: "write `{ minutes: 0.5 }`",
        mended: team + ", dialing: { preview: { minutes: 0.5 } }"),
      Case(
        "lines without their key", team, team + ", dialing: { predictive: many }", "S104",
        place + "dialing.predictive", "`predictive` must be a mapping",
        advice: "the keys of predictive dialing: lines",
        mended: team + ", dialing: { predictive: { lines: 2 } }"),
      Case(
        "a key written twice in two spellings", team,
        team + ", dialing: { preview: { minutes: 1, minute: 2 } }", "S102",
        place + "dialing.preview", "unknown key `minute`", advice: "`minutes` stands here already",
        mended: team + ", dialing: { preview: { minutes: 1 } }"),
      Case(
        "a day without brackets", team, team + ", holidays: 2026-01-06", "S104",
        place + "holidays", "`holidays` must be a list", advice: "write `[2026-01-06]`",
        mended: team + ", holidays: [2026-01-06]"),
      Case(
        "a shift that is no list", team, "shifts: { agents: 1 }", "S104", place + "shifts",
        "`shifts` must be a list", advice: "brackets around it: `[{ … }]`",
        mended: "shifts: [{ agents: 1 }]"),
      Case(
        "a calendar that is a country", "resources:", "calendar: CO\nresources:", "S104",
        "calendar", "`calendar` must be a mapping", advice: "write `{ country: CO }`",
        mended: "calendar: { country: CO }\nresources:"),
      Case(
        "days from one to another", team, team + ", holidays: [2026-01-06..2026-01-08]", "S201",
        place + "holidays", "`holidays` takes days, not from one to another",
        advice: "write each day: `[2026-01-06, 2026-01-07, 2026-01-08]`",
        mended: team + ", holidays: [2026-01-06, 2026-01-07, 2026-01-08]"),
      Case(
        "days from one to another by keys", team,
        team + ", holidays: { from: 2026-01-06, to: 2026-01-07 }", "S201",
        place + "holidays", "`holidays` takes days, not from one to another",
        advice: "write each day: `[2026-01-06, 2026-01-07]`",
        mended: team + ", holidays: [2026-01-06, 2026-01-07]"),
      Case(
        "a country in place of days", team, team + ", holidays: colombia", "S207",
        place + "holidays", "`holidays` is `colombia`",
        advice: "a list of dates such as [2026-12-25], or calendar",
        mended: team + ", holidays: [2026-12-25]"),
      Case(
        "a number of agents of no resource", "priority: balance", "staff: 12", "S104",
        "strategies.calls.staff", "`staff` must be a mapping",
        advice: "numbers of agents by resource such as { callers: 12 }",
        mended: "staff: { callers: 12 }"),
      Case(
        "fewer agents than there are", "priority: balance", "staff: { callers: { fewer: 2 } }",
        "S204", "strategies.calls.staff.callers",
        "`callers` would have 0 agents, and must have from 1 to 100000",
        advice: "a smaller difference, or the number itself such as `callers: 2`",
        mended: "staff: { callers: { fewer: 1 } }"),
      Case(
        "a number with a plus sign", "priority: balance", "staff: { callers: +1 }", "S204",
        "strategies.calls.staff.callers", "`+1` is no number of agents",
        advice: "write `{ more: 1 }` for so many more", mended: "staff: { callers: { more: 1 } }"),
      Case(
        "more that is less", "priority: balance", "staff: { callers: { more: -1 } }", "S204",
        "strategies.calls.staff.callers.more", "`more` must lie between 1 and 100000",
        advice: "written `{ fewer: 1 }`", mended: "staff: { callers: { fewer: 1 } }"),
      Case(
        "fewer that is more", "priority: balance", "staff: { callers: { fewer: -2 } }", "S204",
        "strategies.calls.staff.callers.fewer", "`fewer` must lie between 1 and 100000",
        advice: "written `{ more: 2 }`", mended: "staff: { callers: { more: 2 } }"),
      Case(
        "no more at all", "priority: balance", "staff: { callers: { more: 0 } }", "S204",
        "strategies.calls.staff.callers.more", "`more` must lie between 1 and 100000",
        advice: "leave the resource out of `staff`", mended: "priority: balance"),
      Case(
        "a priority that is infinite", "priority: balance", "priority: 1 / 0", "S204",
        "strategies.calls.priority", "`priority` is +∞ for every touch (character 3)",
        advice: "write an expression such as `balance`", mended: "priority: balance"),
      Case(
        "marks that stand between no digits", "priority: balance", "priority: balance * 1_000_",
        "S201", "strategies.calls.priority", "needs",
        advice: "write an expression such as `balance`", mended: "priority: balance * 1_000"),
      Case(
        "a priority that is nothing", "priority: balance", "priority: log(2 - 3)", "S204",
        "strategies.calls.priority", "`priority` is no number for any touch (character 1)",
        advice: "write an expression such as `balance`", mended: "priority: balance"),
      Case(
        "zero agents of a shift", team, "shifts: [{ agents: 0 }]", "S204",
        place + "shifts[0].agents", "`agents` must lie between 1 and 100000",
        advice: "a whole number from 1 to 100000", mended: "shifts: [{ agents: 1 }]"),
      Case(
        "half an agent", team, "agents: 2.5", "S201", place + "agents",
        "`agents` is not a whole number", advice: "a whole number from 1 to 100000",
        mended: "agents: 2"),
      Case(
        "a negative shift", team, "shifts: [{ agents: 1, minutes_per_day: -5 }]", "S204",
        place + "shifts[0].minutes_per_day", "`minutes_per_day` must lie between 0 and 1440",
        advice: "a number from 0 to 1440 such as 480",
        mended: "shifts: [{ agents: 1, minutes_per_day: 5 }]"),
      Case(
        "a shift of more than a day", team, "agents: 2, minutes_per_day: 1441", "S204",
        place + "minutes_per_day", "`minutes_per_day` must lie between 0 and 1440",
        advice: "a number from 0 to 1440 such as 480", mended: "agents: 2, minutes_per_day: 1440"),
      Case(
        "a Saturday of more than a day", team,
        "agents: 2, minutes_per_day: { saturday: 1441 }", "S204",
        place + "minutes_per_day.saturday", "`saturday` must lie between 0 and 1440",
        advice: "a number from 0 to 1440 such as 480",
        mended: "agents: 2, minutes_per_day: { saturday: 1440 }"),
      Case(
        "agents who never work", team, "agents: 2, minutes_per_day: 0", "S204",
        place + "minutes_per_day", "these agents never work", advice: "minutes_per_day: 480",
        mended: "agents: 2, minutes_per_day: 480"),
      Case(
        "more absence than there is", team, team + ", absence: 120%", "S204", place + "absence",
        "`absence` is a share and must lie between 0% and 100%",
        advice: "a share such as 62% or 0.62", mended: team + ", absence: 0.62"),
      Case(
        "nobody ever there", team, team + ", absence: 100%", "S204", place + "absence",
        "`absence` must leave somebody at work", advice: "a share below 100%",
        mended: team + ", absence: 99%"),
      Case(
        "a channel without minutes", "    minutes_engaged: 6\n    minutes_unanswered: 1\n", "",
        "S230", "channels.agent_call.resource", "touches through `agent_call` take no minutes",
        advice: "give the channel `minutes_engaged` and `minutes_unanswered`, such as 4 and 0.5",
        mended: "    minutes_engaged: 4\n    minutes_unanswered: 0.5\n"),
      Case(
        "minutes of agreements that nobody offers",
        "    minutes_engaged: 6\n    minutes_unanswered: 1\n",
        "    minutes_agreed: 6\n", "S230", "channels.agent_call.minutes_agreed",
        "no step offers one",
        advice: "give the channel `minutes_engaged` and `minutes_unanswered`, such as 4 and 0.5",
        mended: "    minutes_engaged: 4\n    minutes_unanswered: 0.5\n"),
      Case(
        "less than a second", "minutes_engaged: 6", "minutes_engaged: 0.0001", "S204",
        "channels.agent_call.minutes_engaged",
        "`minutes_engaged` must be 0, or at least 0.01 minutes on average",
        advice: "write 0 for no time at all, or minutes such as 4", mended: "minutes_engaged: 4"),
      Case(
        "a root by another name", "priority: balance", "priority: sqroot(balance)", "S207",
        "strategies.calls.priority", "`sqroot` cannot be observed",
        advice: "the square root is written `sqrt(balance)`",
        mended: "priority: sqrt(balance)"),
      Case(
        "minutes in words", "minutes_engaged: 6", "minutes_engaged: few", "S201",
        "channels.agent_call.minutes_engaged", "`minutes_engaged` is not a number",
        advice: "minutes such as 4, or a law such as { gamma: { shape: 2, mean: 4 } }",
        mended: "minutes_engaged: { gamma: { shape: 2, mean: 4 } }"),
      Case(
        "minutes below zero", "minutes_engaged: 6", "minutes_engaged: -4", "S204",
        "channels.agent_call.minutes_engaged", "`minutes_engaged` must lie between 0 and 1440",
        advice: "a number from 0 to 1440 such as 4", mended: "minutes_engaged: 4"),
      Case(
        "a law that may be below zero", "minutes_engaged: 6",
        "minutes_engaged: { gaussian: { mean: 4, sd: 2 } }", "S204",
        "channels.agent_call.minutes_engaged", "`minutes_engaged` must lie between 0 and 1440",
        advice: "minutes such as 4, or a law", mended: "minutes_engaged: 4"),
      Case(
        "a law under another name", "minutes_engaged: 6",
        "minutes_engaged: { normal: { mean: 4 } }", "S102",
        "channels.agent_call.minutes_engaged", "unknown key `normal`",
        advice: "did you mean `gaussian`?", mended: "minutes_engaged: 4"),
      Case(
        "a law's key under another name", "minutes_engaged: 6",
        "minutes_engaged: { beta: { a: 2, beta: 3, high: 9 } }", "S102",
        "channels.agent_call.minutes_engaged.beta", "unknown key `beta`",
        advice: "did you mean `b`?",
        mended: "minutes_engaged: { beta: { a: 2, b: 3, high: 9 } }"),
      Case(
        "a law without its key", "minutes_engaged: 6", "minutes_engaged: { exponential: 4 }",
        "S104", "channels.agent_call.minutes_engaged.exponential",
        "`exponential` must be a mapping", advice: "write `{ mean: 4 }`",
        mended: "minutes_engaged: { exponential: { mean: 4 } }"),
      Case(
        "a law of which a number is missing", "minutes_engaged: 6",
        "minutes_engaged: { gamma: { shape: 2 } }", "S101",
        "channels.agent_call.minutes_engaged.gamma", "needs one of the keys `scale`, `mean`",
        advice: "`mean`: a number", mended: "minutes_engaged: { gamma: { shape: 2, mean: 4 } }"),
      Case(
        "bounds that stand the wrong way round", "minutes_engaged: 6",
        "minutes_engaged: { uniform: [5, 2] }", "S220",
        "channels.agent_call.minutes_engaged.uniform", "must be",
        advice: "two numbers such as", mended: "minutes_engaged: { uniform: [2, 5] }"),
      Case(
        "a resource that is not defined", "resource: callers", "resource: caller", "S301",
        "channels.agent_call.resource", "resource `caller` is not defined",
        advice: "did you mean `callers`?", mended: "resource: callers"),
    ]
    + ["type", "latent_type", "frailty", "intensity", "income", "liquidity", "uplift"].map {
      Case(
        "a priority by \($0)", "priority: balance", "priority: balance * \($0)", "S207",
        "strategies.calls.priority", "`\($0)` cannot be observed",
        advice:
          "it is hidden from collectors: take what they see, such as `balance`, `payments` or `broken_promises`",
        mended: "priority: balance * payments")
    }

  @Test(arguments: wrong)
  func isRefusedWithAdviceThatWorks(_ wrong: Case) throws {
    #expect(Self.problems(Self.scenario).map(\.message) == [])
    let text = Self.scenario.replacing(wrong.change.from, with: wrong.change.to)
    try #require(text != Self.scenario)
    let problems = Self.problems(text)
    let problem = try #require(problems.first)
    #expect(problems.count == 1 && "\(problem.severity)" == "error")
    #expect(problem.code.description == wrong.code)
    #expect(problem.keyPath == wrong.path)
    #expect(problem.message.contains(wrong.message), "\(problem.message)")
    // What is wrong with a value is told with what would be right.
    let codes = ["S101", "S104", "S201", "S204", "S207", "S220"]
    #expect(!codes.contains(wrong.code) || problem.expected != nil, "\(problem)")
    let advice = problem.help + (problem.expected.map { [$0] } ?? [])
    #expect(advice.contains { $0.contains(wrong.advice) }, "\(advice)")
    let mended = try #require(wrong.mended)
    let better = Self.problems(Self.scenario.replacing(wrong.change.from, with: mended))
    #expect(better.allSatisfy { "\($0.severity)" == "warning" }, "\(better.map(\.message))")
  }

  @Test(arguments: wrong.map(\.code) + ["S430", "S431", "S432", "S433", "S434", "S435", "S436"])
  func everyCodeIsExplainedInBothLanguages(_ code: String) throws {
    let page = try #require(ScenarioPages.all.first { $0.code.description == code })
    for text in [page.title, page.explanation] {
      #expect(!text.english.isEmpty && !text.spanish.isEmpty && text.english != text.spanish)
    }
  }

  // MARK: Warnings

  @Test func agentsWhomNobodyAsksForAreNamedWithWhatWouldUseThem() throws {
    let unnamed = Self.problems(
      Self.scenario.replacing("  callers: {", with: "  nobody: { agents: 3 }\n  callers: {"))
    let warning = try #require(unnamed.first)
    #expect(unnamed.count == 1 && "\(warning.severity)" == "warning")
    #expect(warning.code == .idleAgents && warning.keyPath == "resources.nobody")
    #expect(warning.message == "no touch needs `nobody`")
    #expect(
      warning.help == [
        "name them in a channel: `channels: { agent_call: { resource: nobody } }`"
      ])
    // Named by a channel that no step uses.
    let unused = Self.problems(
      Self.scenario.replacing("channel: agent_call }", with: "channel: sms }")
        .replacing("    priority: balance\n", with: ""))
    let found = try #require(unused.first { $0.code == .idleAgents })
    #expect(found.keyPath == "resources.callers")
    #expect(found.help == ["let a step use `agent_call`"])
  }

  /// 300 calls of a minute a day, if nobody answers, and two agents for an hour from Monday to Friday.
  @Test func aQueueThatCanOnlyGrowIsSaidOnceWithItsArithmetic() throws {
    let daily = Self.scenario.replacing("every: 7 days", with: "every: 1 day")
    let single = try #require(Self.problems(daily).first)
    #expect(single.code == .growingQueue && single.keyPath == "resources.callers")
    #expect(
      single.message
        == "`calls` asks on average for at least 2100 minutes of `callers` a week while nobody has paid or agreed, and on average there are at most 660: what is not made waits, and what comes due meanwhile is never asked for"
    )
    #expect(
      single.notes == [
        "300 accounts × 7/1 calls a week × at least 1 minute on average = 2100",
        "2 agents × 300 minutes a week = 600",
        "last calls may go beyond the day, unpaid: 10 agent-days × at most 6 minutes on average = 60",
      ])
    // What is dropped would be lost on weekends, so that advice is not given.
    #expect(single.help == ["take more agents, or call less often"])
    let more = ["other", "third"].map {
      "  \($0): { path: [{ at: 0 dpd, every: 1 day, channel: agent_call }], priority: balance }\n"
    }.joined()
    let several = Self.problems(daily + more)
    #expect(several.count == 1)
    #expect(
      several.first?.message.hasPrefix(
        "each of `calls`, `other`, `third` asks on average for at least 2100 minutes of `callers` a week"
      )
        == true)
    #expect(several.first?.notes == single.notes)
  }

  /// Accounts that come week by week, or are called only when they are older, ask for fewer minutes a week than all at once.
  @Test(arguments: [
    ("accounts: 300", "accounts: 120\n  arrivals: { at_start: 10%, every: 7 days }"),
    ("at: 0 dpd, every: 1 day", "at: 8 dpd, every: 1 day"),
    ("every: 1 day", "every: 1 day, until: 5 dpd"),
    ("    priority: balance", "    stop: { attempts: \">= 3\" }\n    priority: balance"),
    (
      "    priority: balance",
      "    limits: { few: { at_most: 2, window: 7 days } }\n    priority: balance"
    ),
    ("dpd: 0 }", "dpd: 0, consent: { agent_call: 20% } }"),
  ])
  func accountsThatComeLaterAskForLess(_ from: String, _ to: String) throws {
    let daily = Self.scenario.replacing("every: 7 days", with: "every: 1 day")
    let later = daily.replacing(from, with: to)
    try #require(later != daily)
    #expect(Self.problems(daily).map(\.code) == [.growingQueue])
    #expect(Self.problems(later).map(\.message) == [])
  }

  /// Where steps end or accounts arrive, the arithmetic is that of the days on which it holds.
  @Test(arguments: [
    (
      "every: 1 day", "every: 1 day, until: 11 dpd", "2100 minutes", "2026-01-05 to 2026-01-16",
      "300 accounts × 7/1 calls a week × at least 1 minute on average = 2100"
    ),
    // Of ages from 0 to 19 those above 17 are never called, and each day a twentieth more: 105 · (18 − t) minutes a week on day t.
    (
      "dpd: 0 } }\nbehavior", "dpd: { uniform: [0, 20] } } }\nbehavior", "1313 minutes",
      "2026-01-05 to 2026-01-16",
      "188 accounts × 7/1 calls a week × at least 1 minute on average = 1313"
    ),
    (
      "accounts: 300", "accounts: 300\n  arrivals: { at_start: 0%, every: 7 days }", "1050 minutes",
      "2026-01-12 to 2026-01-25",
      "150 accounts that come in a week × 7 calls in the first week of each × at least 1 minute on average = 1050"
    ),
  ])
  func stepsThatEndAndAccountsThatArriveHaveTheirArithmetic(
    _ from: String, _ to: String, _ minutes: String, _ days: String, _ note: String
  ) throws {
    let ending = to.contains("uniform") ? "every: 1 day, until: 17 dpd" : "every: 1 day"
    let text = Self.scenario.replacing("every: 7 days", with: ending)
      .replacing("horizon:", with: "start: 2026-01-05\nhorizon:").replacing(from, with: to)
    let warning = try #require(Self.problems(text).first { $0.code == .growingQueue })
    #expect(
      warning.message.hasPrefix(
        "`calls` asks on average for at least \(minutes) of `callers` a week from \(days) while"),
      "\(warning.message)")
    #expect(warning.notes.first == note)
  }

  /// What is written in another way asks for as much.
  @Test(arguments: [
    ("every: 1 day", "every: 1 day, times: 200"),
    ("every: 1 day", "every: 1 day, while: { balance: \"> 0\" }"),
    ("every: 1 day", "every: 1 day, while: { attempts: \">= 0\" }"),
    ("    priority: balance", "    stop: { vulnerable: true }\n    priority: balance"),
    ("    priority: balance", "    stop: { broken_promises: \">= 2\" }\n    priority: balance"),
  ])
  func whatHoldsAlwaysOrNeverAsksForAsMuch(_ from: String, _ to: String) throws {
    let daily = Self.scenario.replacing("every: 7 days", with: "every: 1 day")
    let other = daily.replacing(from, with: to)
    try #require(other != daily)
    let found = Self.problems(other).filter { $0.code == .growingQueue }
    #expect(found.map(\.message) == Self.problems(daily).map(\.message))
  }

  /// Steps that are repeated a few times ask until then.
  @Test func stepsOfAFewTimesAskForThatLong() throws {
    let text = Self.scenario.replacing("every: 7 days", with: "every: 1 day, times: 9")
      .replacing("horizon:", with: "start: 2026-01-05\nhorizon:")
    let warning = try #require(Self.problems(text).first { $0.code == .growingQueue })
    #expect(warning.message.contains("a week from 2026-01-05 to 2026-01-13 while"))
    let few = text.replacing("times: 9", with: "times: 6")
    #expect(!Self.problems(few).contains { $0.code == .growingQueue })
  }

  // MARK: Wages

  private static func paid(_ channels: String) -> String {
    scenario.replacing("minutes_per_day: 60 }", with: "minutes_per_day: 60, wage_per_hour: 6 }")
      .replacing("channels:\n", with: "channels:\n  preset: latam-2026\n")
      .replacing("  sms: { engagement: 30%, stimulus: 0.01 per day }\n", with: "")
      .replacing("    resource: callers\n", with: "    resource: callers\n\(channels)")
  }

  /// The price of a preset's minute is for labour, which the wage pays.
  @Test func agentsWhoArePaidTwiceAreNamed() throws {
    let found = Self.problems(Self.paid(""))
    let warning = try #require(found.first { $0.code == .paidTwice }, "\(found)")
    #expect(warning.keyPath == "channels.agent_call.resource")
    #expect(
      warning.message
        == "`callers` are paid twice: USD 6 an hour, and USD 0.3 for each minute of `agent_call`, which preset `latam-2026` has for their work"
    )
    #expect(
      warning.notes == [
        "a minute of a call costs USD 0.1 of wages (USD 6 / 60) + USD 0.3 = USD 0.4"
      ])
    #expect(
      warning.help == [
        "write `cost_per_minute: 0` for `agent_call`, or what a minute of the line costs without the agent"
      ])
  }

  @Test(arguments: ["    cost_per_minute: 0\n", "    cost_per_minute: 0.05\n"])
  func aPriceOfOnesOwnIsTakenAsMeant(_ price: String) {
    #expect(!Self.problems(Self.paid(price)).contains { $0.code == .paidTwice })
  }

  @Test func withoutAWageNobodyIsPaidTwice() {
    let text = Self.paid("").replacing(", wage_per_hour: 6", with: "")
    #expect(!Self.problems(text).contains { $0.code == .paidTwice })
  }

  /// Without days off nothing is lost by dropping, and one is one.
  @Test func adviceAndNumbersOfOne() throws {
    let daily = Self.scenario.replacing("every: 7 days", with: "every: 1 day")
      .replacing(Self.team, with: "agents: 1, pooled: true, minutes_per_day: { \(Self.everyDay) }")
    let warning = try #require(Self.problems(daily).first)
    #expect(
      warning.help == ["take more agents, or call less often; or let calls go: `unserved: drop`"])
    #expect(warning.notes.contains("1 agent × 7 minutes a week = 7"))
    #expect(Self.problems(daily.replacing("priority: balance", with: "unserved: drop")).isEmpty)
  }

  private static let everyDay = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ].map { "\($0): 1" }.joined(separator: ", ")

  @Test func strategiesOfAnotherArithmeticAreWarnedApart() throws {
    let daily = Self.scenario.replacing("every: 7 days", with: "every: 1 day")
    let step = "path: [{ at: 0 dpd, every: 1 day, channel: agent_call }], priority: balance"
    let all = Self.problems(
      daily + "  fewer: { \(step), staff: { callers: 1 } }\n"
        + "  enough: { \(step), staff: { callers: 40 } }\n"
        + "  dropping: { \(step), unserved: drop }\n"
        + "  slower: { \(step.replacing("1 day", with: "2 days")) }\n")
    // What is dropped lets no queue grow, and is lost on weekends.
    let found = all.filter { $0.code == .growingQueue }
    #expect(
      found.map(\.keyPath) == [
        "resources.callers", "resources.callers", "strategies.fewer.staff.callers",
      ])
    #expect(all.count == 4 && all.last?.keyPath == "strategies.dropping.unserved")
    let starts = [
      "`calls` asks on average for at least 2100 minutes",
      "`slower` asks on average for at least 1050 minutes",
      "`fewer` asks on average for at least 2100 minutes",
    ]
    for (warning, start) in zip(found, starts) { #expect(warning.message.hasPrefix(start)) }
  }
}
