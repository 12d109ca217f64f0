// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Experiments
import Foundation
import Testing

@testable import Workbench

@Suite struct TuningMistakeTests {
  private static func request(
    _ parameters: [String] = ["every=1|4"], _ objective: String = "often.net_recovery_rate",
    _ constraints: [String] = []
  ) -> TuningRequest {
    TuningRequest(
      parameters: parameters, objective: objective, constraints: constraints, confirmation: 2)
  }

  /// `cost` stands in a price, `every` in days.
  @Test(
    arguments: [
      ("cost=1.000..2.000", "1.000"), ("cost=0.5..1.500", "1.500"), ("cost=1.250|2", "1.250"),
      ("cost=1..2.000:1", "2.000"), ("cost=0.5..2", nil), ("every=1.000|2.000", nil),
      ("cost=1_000..2_000", nil),
    ])
  func valuesThatMayBeThousandsAreSaid(_ parameter: String, _ open: String?) async throws {
    try await StudyFixture.with { fixture in
      let job = try TuningJob(try fixture.run(), Self.request([parameter]))
      #expect(job.warnings.map(\.code.description) == (open == nil ? [] : ["S411"]))
      guard let open, let warning = job.warnings.first else { return }
      #expect(
        warning.message.contains("`\(open)`") && warning.message.contains("`cost` of `--parameter`")
      )
      #expect(job.sources.contains { $0.file == warning.primary.span.file })
      let study = try SensitivityJob(
        try fixture.run(),
        SensitivityRequest(
          parameters: [parameter.replacingOccurrences(of: "|", with: "..")],
          metric: "often.net_recovery_rate",
          budget: 10_000))
      #expect(study.warnings.map(\.code.description) == ["S411"])
    }
  }

  /// A mistake with its code, its place as quoted and a word of the diagnostic.
  struct Mistake: CustomTestStringConvertible, Sendable {
    let request: TuningRequest
    let code: String
    let quoted: String
    let word: String
    var testDescription: String { word }
  }

  static let mistakes = [
    Mistake(
      request: request(["evry=1|4"]), code: "S301", quoted: "evry", word: "did you mean `every`"),
    Mistake(request: request(["every=9..3"]), code: "S209", quoted: "9..3", word: "empty"),
    Mistake(request: request(["every=3..3"]), code: "S209", quoted: "3..3", word: "empty"),
    Mistake(request: request(["every=3..9:7"]), code: "S209", quoted: "3..9:7", word: "step"),
    Mistake(request: request(["every=often|4"]), code: "S201", quoted: "often|4", word: "number"),
    Mistake(request: request(["every=4"]), code: "S201", quoted: "4", word: "nothing to vary"),
    Mistake(request: request(["every"]), code: "S011", quoted: "every", word: "cannot read"),
    Mistake(
      request: request(["every=1|4", "every=2|3"]), code: "S204", quoted: "every=2|3",
      word: "twice"),
    Mistake(
      request: request(["every=1|4"], "oftn.net_recovery_rate"), code: "S301", quoted: "oftn",
      word: "did you mean `often`"),
    Mistake(
      request: request(["every=1|4"], "often.net_recovery_rte"), code: "S301",
      quoted: "net_recovery_rte", word: "did you mean `net_recovery_rate`"),
    Mistake(
      request: request(["every=1|4"], "often.write_off_rate"), code: "S301",
      quoted: "write_off_rate", word: "`small_balance_rate`"),
    Mistake(
      request: request(constraint: "write_off_rate <= 1%"), code: "S301",
      quoted: "write_off_rate", word: "`small_balance_rate`"),
    Mistake(
      request: request(["every=1|4"], "often.contacts_per_account"), code: "S207",
      quoted: "contacts_per_account", word: "write `min:often.contacts_per_account`"),
    Mistake(
      request: request(constraint: "cost_per_account < 3"), code: "S201",
      quoted: "cost_per_account < 3", word: "cannot read"),
    Mistake(
      request: request(constraint: "recovery_rate >= 40"), code: "S202", quoted: "40",
      word: "write `40%`"),
    Mistake(
      request: request(constraint: "none.cost_per_account <= 3"), code: "S207", quoted: "none",
      word: "not simulated"),
    Mistake(
      request: request(constraint: "kept_rate >= 50%"), code: "S407", quoted: "kept_rate",
      word: "no step of `often` offers a promise"),
    Mistake(
      request: request(constraint: "often.plan_takeup <= 5%"), code: "S407", quoted: "plan_takeup",
      word: "no step of `often` offers a plan"),
    Mistake(
      request: request(constraint: "rpc_rate >= 1%"), code: "S407", quoted: "rpc_rate",
      word: "uses a channel that converses"),
    Mistake(
      request: request(["every=1|4"], "often.plan_completion"), code: "S407",
      quoted: "plan_completion", word: "take a metric that has one here, such as `recovery_rate`"),
    Mistake(
      request: request(constraint: "recovery_rate >= 101%"), code: "S204",
      quoted: "recovery_rate >= 101%", word: "lies between 0 and 1"),
    Mistake(
      request: request(constraint: "cost_per_account <= -1"), code: "S204",
      quoted: "cost_per_account <= -1", word: "is never below 0"),
    Mistake(
      request: request(constraint: "recovery_rate > 5%"), code: "S201",
      quoted: "recovery_rate > 5%", word: "write `recovery_rate >= 5%`"),
    Mistake(
      request: request(constraint: "recovery_rate >= 5pp"), code: "S201", quoted: "5pp",
      word: "write `5%`"),
    Mistake(
      request: request(constraint: "cost_per_account <= $3.50"), code: "S201", quoted: "$3.50",
      word: "write `3.50`"),
    Mistake(request: request(["every=1-10"]), code: "S201", quoted: "1-10", word: "write `1..10`"),
    Mistake(request: request(["every=1:10"]), code: "S201", quoted: "1:10", word: "write `1..10`"),
    Mistake(
      request: request(["every=1 to 10"]), code: "S201", quoted: "1 to 10", word: "write `1..10`"),
    Mistake(
      request: request(["every=1|4"], "often.net_recovery"), code: "S301", quoted: "net_recovery",
      word: "did you mean `net_recovery_rate`"),
    Mistake(
      request: request(constraint: "npv_rate >= 1%"), code: "S301", quoted: "npv_rate",
      word: "set `discount`"),
  ]

  /// A channel of which no step makes use.
  private static let letters = StudyFixture.text.replacing(
    "strategies:",
    with:
      "  letter: { engagement: 10%, stimulus: 0.01 per day, cost_per_attempt: 2, converses: true }\nstrategies:"
  )

  /// What no candidate can have is refused before anything is simulated; what all have is told.
  @Test(arguments: [
    (
      "often.net_recovery_rate", "contacts_per_account[letter] >= 0.1", "S204 no candidate can meet"
    ),
    (
      "often.net_recovery_rate", "contacts_per_account[letter] <= 0.1", "S415 it constrains nothing"
    ),
    ("often.net_recovery_rate", "recovery_rate <= 100%", "S415 lies between 0 and 1"),
    ("often.net_recovery_rate", "cost_per_account >= 0", "S415 is never below 0"),
    ("min:often.contacts_per_account[letter]", "", "S407 no step of `often` uses `letter`"),
    ("often.net_recovery_rate", "contacts_per_account[sms] <= 0.1", ""),
    ("often.net_recovery_rate", "recovery_rate <= 99%", ""),
  ])
  func whatIsSettledBeforehandIsTold(
    _ objective: String, _ constraint: String, _ words: String
  ) async throws {
    try await StudyFixture.with(Self.letters) { fixture in
      let request = Self.request(
        ["every=1|4"], objective, constraint.isEmpty ? [] : [constraint])
      let found: [Diagnostic]
      do {
        found = try fixture.job(request).warnings
      } catch StudyFailure.run(.invalid(let invalid, _)) {
        found = invalid.diagnostics
      }
      guard let code = words.split(separator: " ").first else {
        #expect(found.isEmpty)
        return
      }
      let told = try #require(found.first)
      #expect(told.code.description == code)
      #expect(told.message.contains(words.dropFirst(code.count + 1)), "\(told.message)")
      #expect((told.severity == .warning) == (code == "S415"))
    }
  }

  /// A promise that is offered beyond the horizon of every account: told after the first round, with the reason.
  @Test(arguments: [nil, TuningMethod.crossEntropy])
  func aConstraintOnWhatNeverHappensEndsTheFirstRound(_ method: TuningMethod?) async throws {
    let late = "path: [{ at: 200 dpd, channel: letter, offer: promise }, "
    let text = Self.letters.replacing("often: { path: [", with: "often: { " + late)
    try await StudyFixture.with(text) { fixture in
      var request = Self.request(["every=1..9"], "often.net_recovery_rate", ["kept_rate >= 50%"])
      (request.method, request.replications) = (method, method == nil ? nil : 2)
      let failure = await result(of: try fixture.job(request))
      guard case .pointless(let message, let help)? = failure else {
        Issue.record("\(String(describing: failure))")
        return
      }
      #expect(message.contains("--subject-to kept_rate >= 50%"))
      #expect(message.contains("no step of `often` that can act offers a promise"))
      #expect(help.contains("`offer: promise`"))
    }
  }

  /// A price that no recovery counts, and days of another strategy, are no matter of a wider range.
  @Test func whatCannotMoveTheObjectiveIsNotWidened() async throws {
    try await StudyFixture.with { fixture in
      let price = await result(
        of: try fixture.job(Self.request(["cost=1..3"], "often.recovery_rate")))
      guard case .pointless(let message, let help)? = price else {
        Issue.record("\(String(describing: price))")
        return
      }
      #expect(message.contains("it does not count what `cost` stands in"), "\(message)")
      #expect(help == "take a metric that counts it, such as `often.net_recovery_rate`")
    }
  }

  private static func request(constraint: String) -> TuningRequest {
    request(["every=1|4"], "often.net_recovery_rate", [constraint])
  }

  @Test(arguments: mistakes)
  func eachIsReportedWithItsPlace(_ mistake: Mistake) async throws {
    try await StudyFixture.with { fixture in
      let failure = try failure(fixture, mistake.request)
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

  @Test(arguments: [
    ("cost_per_account >= 1.850", "1.850 1_850"), ("cost_per_account <= 40.000", "40.000 40_000"),
    ("cost_per_account <= 40.5", ""),
    ("complaints_per_1000 <= 1.850", ""), ("net_recovery_rate >= 0.125", ""),
  ])
  func aBoundThatMayBeThousandsIsWarnedOf(_ bound: String, _ words: String) async throws {
    try await StudyFixture.with { fixture in
      let job = try fixture.job(Self.request(["every=1|4"], "often.net_recovery_rate", [bound]))
      let found = job.warnings
      #expect(found.map(\.code.description) == (words.isEmpty ? [] : ["S411"]), "\(found)")
      guard let one = found.first else { return }
      let source = try #require(job.sources.first { $0.file == "--subject-to" })
      #expect(
        "\(source.excerpt(one.primary.span)) \(one.help.joined().split(separator: "`")[1])" == words
      )
    }
  }

  @Test func anIndifferenceThatMayBeThousandsIsWarnedOf() async throws {
    try await StudyFixture.with { fixture in
      var request = Self.request(["every=1|4"], "min:often.cost_per_account")
      request.indifference = "1.500"
      let open = try fixture.job(request).warnings
      #expect(open.map(\.code.description) == ["S411"])
      request.indifference = "1.5"
      let clear = try fixture.job(request).warnings
      #expect(clear.isEmpty)
    }
  }

  @Test func severalAreReportedAtOnce() async throws {
    try await StudyFixture.with { fixture in
      let request = Self.request(["evry=1|4", "cost=9..1"], "often.net", ["cost <= x"])
      guard case .run(.invalid(let invalid, _)) = try failure(fixture, request) else {
        Issue.record("no diagnostics")
        return
      }
      #expect(invalid.diagnostics.count >= 3)
    }
  }

  @Test func aStrategyMustBeNamedWhereThereAreSeveral() async throws {
    try await StudyFixture.with { fixture in
      let failure = try failure(fixture, Self.request(["every=1|4"], "net_recovery_rate"))
      guard case .usage(let message, let help) = failure else {
        Issue.record("\(failure)")
        return
      }
      #expect(message.contains("none, often, idle"))
      #expect(help == "write `--objective idle.net_recovery_rate`")
    }
  }

  /// What is advised is accepted, or leads to advice that is: never to the same again.
  @Test(arguments: [
    "write_off_rate", "min:write_off_rate", "small_balance_rate", "net_recovery_rte",
    "min:cost_per_acount",
    "contacts_per_account", "idle.write_off_rate", "max:idle.small_balance_rate",
  ])
  func adviceOnObjectivesLeadsToOneThatIsAccepted(_ objective: String) async throws {
    try await StudyFixture.with { fixture in
      var (objective, seen) = (objective, Set<String>())
      while seen.insert(objective).inserted {
        let text: String
        do {
          _ = try fixture.job(Self.request(["idle=1..9"], objective))
          return
        } catch let error as StudyFailure {
          switch error {
          case .usage(_, let help): text = help
          case .run(.invalid(let invalid, _)): text = invalid.diagnostics.flatMap(\.help).joined()
          default: return
          }
        }
        let quoted = text.split(separator: "`").map(String.init)
        let advised =
          quoted.first { $0.hasPrefix("--objective ") }?.dropFirst(12)
          ?? quoted.first { $0.hasPrefix("min:") }?[...]
        // A metric's name alone takes the place of the one that is not defined.
        let name = quoted.dropFirst().first { $0.contains("_rate") || $0.contains("_account") }
        objective = advised.map(String.init) ?? name.map { "min:idle." + $0 } ?? objective
      }
      Issue.record("the advice goes round: \(seen.sorted())")
    }
  }

  @Test func aParameterThatTheStrategyDoesNotUse() async throws {
    try await StudyFixture.with { fixture in
      let failure = try failure(fixture, Self.request(["idle=1..9"]))
      guard case .pointless(let message, _) = failure else {
        Issue.record("\(failure)")
        return
      }
      #expect(message.contains("`often` uses the parameter `idle`"))
    }
  }

  @Test func anEndThatIsNoScenario() async throws {
    try await StudyFixture.with { fixture in
      let failure = try failure(fixture, Self.request(["reach=20..300"]))
      guard case .candidate(let settings, let reason, let help) = failure else {
        Issue.record("\(failure)")
        return
      }
      #expect(settings == ["parameters.reach=300"] && reason.contains("engagement"))
      #expect(help == "write `--parameter reach=20..100`")
    }
  }

  /// What is advised instead of a range is a range that the scenario accepts, in whole numbers where it needs them.
  @Test(arguments: [
    "idle=0.5..20", "idle=1..7.5", "idle=5.0..6.0", "idle=2..9:0.5", "idle=7", "idle=5..5",
    "every=0..10",
    "every=2.5..10:2.5", "every=2..9.5:0.5", "every=-5..300", "reach=50..150", "reach=50.5..150.5",
    "reach=-20..160",
    "reach=20|50|101|120", "reach=101", "cost=0.5..0.5", "cost=-1..3",
  ])
  func advisedRangesAreAccepted(_ parameter: String) async throws {
    try await StudyFixture.with { fixture in
      let name = String(parameter.prefix { $0 != "=" })
      let strategy = name == "idle" ? "idle" : "often"
      let objective = "\(strategy).net_recovery_rate"
      let failure = try failure(fixture, Self.request([parameter], objective))
      let text: String
      switch failure {
      case .candidate(_, _, let help): text = help
      case .run(.invalid(let invalid, _)): text = invalid.diagnostics.flatMap(\.help).joined()
      default:
        Issue.record("\(failure)")
        return
      }
      let advised = text.split(separator: "`").map(String.init).compactMap { quoted in
        quoted.firstRange(of: "\(name)=").map { String(quoted[$0.lowerBound...]) }
      }.first
      let range = try #require(advised, "\(text)")
      #expect(["reach", "cost"].contains(name) || !range.replacing("..", with: "").contains("."))
      _ = try fixture.job(Self.request([range], objective))
    }
  }

  /// A budget that does not suffice is answered with one that does, and with nothing else that does not.
  @Test(
    arguments: [
      (["every=1..60"], nil, 60), (["every=1..60"], .crossEntropy, 60),
      (["every=1..60"], .covarianceAdaptation, 60),
      (["every=1..60"], .bayesian, 60), (["every=5..30:25"], nil, 20), (["every=1..60"], nil, 400),
    ] as [([String], TuningMethod?, Int)])
  func advisedBudgetsSuffice(
    parameters: [String], method: TuningMethod?, budget: Int
  ) async throws {
    let text = StudyFixture.text.replacing("accounts: 300", with: "accounts: 30")
    try await StudyFixture.with(text) { fixture in
      var request = Self.request(parameters)
      (request.method, request.budget) = (method, budget)
      let first = await result(of: try fixture.job(request))
      guard case .pointless(_, let help)? = first else {
        Issue.record("\(String(describing: first))")
        return
      }
      for advice in help.split(separator: "`").filter({ $0.hasPrefix("--") }) {
        let words = advice.split(separator: " ")
        var better = request
        if words[0] == "--budget" { better.budget = try #require(Int(words[1])) }
        if words[0] == "--method" { better.method = TuningMethod(rawValue: String(words[1])) }
        let second = await result(of: try fixture.job(better))
        #expect(second == nil, "\(advice): \(String(describing: second))")
      }
      #expect(help.contains("--budget"))
    }
  }

  @Test func aMetricThatNeverVaries() async throws {
    try await StudyFixture.with { fixture in
      let request = Self.request(["cost=1..3"], "often.recovery_rate")
      let failure = await result(of: try fixture.job(request))
      guard case .pointless(let message, _)? = failure else {
        Issue.record("\(String(describing: failure))")
        return
      }
      #expect(message.contains("same value for all 3 candidates"))
    }
  }

  @Test func constraintsThatNobodyMeets() async throws {
    try await StudyFixture.with { fixture in
      let request = Self.request(
        ["every=1|4"], "often.net_recovery_rate", ["recovery_rate >= 99.9%"])
      let failure = await result(of: try fixture.job(request))
      guard case .infeasible(let nearest)? = failure else {
        Issue.record("\(String(describing: failure))")
        return
      }
      #expect(nearest.count == 1 && nearest[0].contains("the nearest is 0."))
    }
  }

  private func failure(
    _ fixture: StudyFixture, _ request: TuningRequest
  ) throws -> StudyFailure {
    try #require(throws: StudyFailure.self) { try fixture.job(request) }
  }

  private func result(of job: TuningJob) async -> StudyFailure? {
    do throws(StudyFailure) {
      _ = try await job.execute(threads: 2, control: RunControl())
      return nil
    } catch {
      return error
    }
  }
}
