// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Experiments
import Foundation
import Testing

@testable import Workbench

@Suite struct SensitivityMistakeTests {
  /// A mistake with its code, its place as quoted and a word of the diagnostic.
  struct Mistake: CustomTestStringConvertible, Sendable {
    let parameters: [String]
    var metric = "both.cost_per_account"
    var budget = 10_000
    let code: String
    let quoted: String
    let word: String
    var testDescription: String { word }
  }

  static let mistakes = [
    Mistake(parameters: ["lat=1..3"], code: "S301", quoted: "lat", word: "did you mean `late`"),
    Mistake(parameters: ["a=3..1"], code: "S209", quoted: "3..1", word: "empty"),
    Mistake(parameters: ["a=1|2|3"], code: "S207", quoted: "1|2|3", word: "`a=1..3`"),
    Mistake(parameters: ["a=1"], code: "S201", quoted: "1", word: "nothing to vary"),
    Mistake(
      parameters: ["a=1..2", "a=1..3"], code: "S204", quoted: "a=1..3", word: "twice"),
    Mistake(
      parameters: ["a=1..2"], metric: "bth.cost_per_account", code: "S301", quoted: "bth",
      word: "did you mean `both`"),
    Mistake(
      parameters: ["a=1..2"], metric: "both.cost_per_acount", code: "S301",
      quoted: "cost_per_acount", word: "did you mean `cost_per_account`"),
    Mistake(
      parameters: ["a=1..2"], budget: 90, code: "S204", quoted: "90", word: "write `--budget 142`"),
  ]

  @Test(arguments: mistakes)
  func eachIsReportedWithItsPlace(_ mistake: Mistake) async throws {
    try await StudyFixture.with(SensitivityFixture.text) { fixture in
      let request = SensitivityRequest(
        parameters: mistake.parameters, metric: mistake.metric, replications: 2,
        budget: mistake.budget)
      let failure = try #require(throws: StudyFailure.self) { try fixture.sensitivity(request) }
      guard case .run(.invalid(let invalid, let sources)) = failure else {
        Issue.record("\(failure)")
        return
      }
      let diagnostic = try #require(invalid.diagnostics.first)
      #expect(diagnostic.code.description == mistake.code)
      let text = ([diagnostic.message] + diagnostic.help + diagnostic.notes).joined(separator: "\n")
      #expect(text.contains(mistake.word), "\(text)")
      let span = diagnostic.primary.span
      let source = try #require(sources.first { $0.file == span.file })
      #expect(source.excerpt(span) == mistake.quoted)
    }
  }

  @Test func aStrategyMustBeNamedWhereThereAreSeveral() async throws {
    try await StudyFixture.with(SensitivityFixture.text) { fixture in
      let failure = try #require(throws: StudyFailure.self) {
        try fixture.sensitivity(.init(parameters: ["a=1..2"], metric: "cost_per_account"))
      }
      guard case .usage(let message, let help) = failure else {
        Issue.record("\(failure)")
        return
      }
      #expect(message.contains("which one is to be studied?"))
      #expect(help == "write `--metric both.cost_per_account`")
    }
  }

  /// The advice on a name of an earlier version, or one that is not defined, can be followed.
  @Test(arguments: [
    ("write_off_rate", "small_balance_rate"), ("cost_per_acount", "cost_per_account"),
    ("small_balance_rate", "small_balance_rate"),
  ])
  func whatIsAdvisedIsAccepted(_ metric: String, _ advised: String) async throws {
    try await StudyFixture.with(SensitivityFixture.text) { fixture in
      let failure = try #require(throws: StudyFailure.self) {
        try fixture.sensitivity(.init(parameters: ["a=1..2"], metric: metric))
      }
      guard case .usage(let message, let help) = failure else {
        Issue.record("\(failure)")
        return
      }
      #expect(message.contains("which one is to be studied?"))
      #expect(help == "write `--metric both.\(advised)`")
      _ = try fixture.sensitivity(.init(parameters: ["a=1..2"], metric: "both.\(advised)"))
    }
  }

  @Test func aParameterThatNoStrategyUses() async throws {
    let text = SensitivityFixture.text.replacingOccurrences(of: "late: 1", with: "late: 1, idle: 4")
    try await StudyFixture.with(text) { fixture in
      let failure = try #require(throws: StudyFailure.self) {
        try fixture.sensitivity(.init(parameters: ["idle=1..9"], metric: "both.cost_per_account"))
      }
      guard case .pointless(let message, _) = failure else {
        Issue.record("\(failure)")
        return
      }
      #expect(message == "no strategy, portfolio or behaviour uses the parameter `idle`")
    }
  }

  @Test(arguments: [
    ("late=1..3", "messages.cost_per_account", "within its range `late` moves nothing"),
    ("a=0.1..1.1", "messages.cost_per_unit_collected", "no value in any of 2 replications"),
    ("late=1..3", "messages.complaints_per_1000", "is 0 for certain"),
    ("late=1..3", "both.cost_per_account", "nothing of `both` reads `late`"),
    ("a=0.1..1.1", "messages.contacts_per_account", "it does not count what `a` stands in"),
    ("b=0.1..1.1", "messages.cost_per_account", "nothing of `messages` reads `b`"),
  ])
  func aMetricThatSaysNothing(
    _ parameter: String, _ metric: String, _ words: String
  ) async throws {
    try await StudyFixture.with(SensitivityFixture.text) { fixture in
      let job = try fixture.sensitivity(
        .init(parameters: [parameter], metric: metric, replications: 2))
      do throws(StudyFailure) {
        _ = try await job.execute(threads: 2, control: RunControl())
        Issue.record("no failure")
      } catch {
        guard case .pointless(let message, _) = error else {
          Issue.record("\(error)")
          return
        }
        #expect(message.contains(words), "\(message)")
      }
    }
  }

  /// Of a parameter that the strategy does not read no wider range is advised, but a strategy that reads it.
  @Test(arguments: [
    ("late=1..40", "both.cost_per_account", "messages.cost_per_account"),
    ("b=0.1..1.1", "messages.cost_per_account", "letters.cost_per_account"),
    ("a=0.1..1.1", "messages.contacts_per_account", "messages.net_recovery_rate"),
  ])
  func adviceOnWhatIsNotReadWorks(
    _ parameter: String, _ metric: String, _ advised: String
  ) async throws {
    try await StudyFixture.with(SensitivityFixture.text) { fixture in
      func failure(_ metric: String) async throws -> StudyFailure? {
        let job = try fixture.sensitivity(
          .init(parameters: [parameter], metric: metric, method: .morris, replications: 2))
        do throws(StudyFailure) {
          _ = try await job.execute(threads: 2, control: RunControl())
          return nil
        } catch {
          return error
        }
      }
      guard case .pointless(_, let help)? = try await failure(metric) else {
        Issue.record("no refusal")
        return
      }
      #expect(help.contains(advised) && !help.contains("wider"), "\(help)")
      let second = try await failure(advised)
      #expect(second == nil, "\(String(describing: second))")
    }
  }
}
