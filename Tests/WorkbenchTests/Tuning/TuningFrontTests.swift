// SPDX-License-Identifier: GPL-3.0-or-later

import Experiments
import Foundation
import OutputAnalysis
import Reporting
import Results
import Studies
import Testing

@testable import Workbench

/// Two objectives and their front.
@Suite struct TuningFrontTests {
  private static let request = TuningRequest(
    parameters: ["every=1|2|4|10|60"], objective: "often.net_recovery_rate",
    second: "min:often.contacts_per_account", replications: 10, confirmation: 5)

  /// The front is what the means of whole runs say, and each of its members is confirmed.
  @Test func theFrontHoldsWhatNothingBeatsInBoth() async throws {
    try await StudyFixture.with { fixture in
      let record = try await fixture.job(Self.request).execute(threads: 2, control: RunControl())
      #expect(record.verdict == .front && record.winner == nil && record.tuned == nil)
      var means: [(net: Double, contacts: Double)] = []
      for candidate in record.candidates {
        let run = try fixture.run([
          "parameters.every=\(candidate.values[0])", "replications=10",
        ])
        let whole = try await run.execute(threads: 2, control: RunControl(), command: [])
        func mean(_ metric: String) throws -> Double {
          let found = whole.replications.first { $0.strategy == "often" && $0.metric == metric }
          let series = try #require(found)
          return try #require(MetricEstimate(series.values).mean)
        }
        means.append((try mean("net_recovery_rate"), try mean("contacts_per_account")))
        #expect(candidate.objective.mean == means[means.count - 1].net)
        #expect(candidate.place?.second.mean == means[means.count - 1].contacts)
      }
      for (position, candidate) in record.candidates.enumerated() {
        let mine = means[position]
        let isBeaten = means.contains {
          $0.net >= mine.net && $0.contacts <= mine.contacts && $0 != mine
        }
        if candidate.standing == .front { #expect(!isBeaten) }
        if candidate.standing == .dominated { #expect(isBeaten) }
        let isLeading = [.front, .maybeFront].contains(candidate.standing)
        #expect(candidate.place?.confirmed.count == (isLeading ? 2 : 0))
      }
      // Daily messages cost more than they bring and are the most; the fewest are never beaten.
      #expect(record.candidates[0].standing == .dominated)
      #expect(record.candidates[4].standing == .front)
      #expect(record.effort.race == 50)
      #expect(record.effort.confirmation == 5 * record.front.count)
    }
  }

  @Test func threadsChangeNothingAndTheFolderShowsTheFront() async throws {
    try await StudyFixture.with { fixture in
      let one = try await fixture.job(Self.request).execute(threads: 1, control: RunControl())
      let three = try await fixture.job(Self.request).execute(threads: 3, control: RunControl())
      let digests = TuningFolder.digests(of: one)
      #expect(digests == TuningFolder.digests(of: three))
      let charts = TuningPage(one).charts()
      #expect(charts == TuningPage(three).charts())
      #expect(charts.map(\.path) == ["charts/front.vl.json"])
      #expect(digests["scenario.tuned.yaml"] == nil)
    }
  }

  @Test(
    "What makes no front is refused",
    arguments: [
      ("none.net_recovery_rate", nil), ("often.net_recovery_rate", nil),
      ("often.contacts_per_account", nil), ("min:often.contacts_per_account", .bayesian),
    ] as [(String, TuningMethod?)])
  func refusals(second: String, method: TuningMethod?) async throws {
    try await StudyFixture.with { fixture in
      var request = Self.request
      (request.second, request.method) = (second, method)
      #expect(throws: StudyFailure.self) { try fixture.job(request) }
    }
  }

  /// Without `--replications` the budget goes on where it is open who is on the front, and only there.
  @Test func theBudgetIsSpentOnWhoIsUncertain() async throws {
    let text = StudyFixture.text.replacing("accounts: 300", with: "accounts: 40")
    try await StudyFixture.with(text) { fixture in
      var request = Self.request
      request.parameters = ["every=1|3|4|5|60"]
      (request.replications, request.budget) = (nil, 700)
      let record = try await fixture.job(request).execute(threads: 2, control: RunControl())
      let isOpen = record.candidates.contains { $0.standing == .maybeFront }
      #expect(record.verdict == .front && record.effort.total <= 700)
      #expect(record.effort.race > 5 * 30)
      #expect(!isOpen || record.isBudgetSpent)
      let beaten = try #require(record.candidates.first { $0.standing == .dominated })
      #expect(beaten.objective.n == 30)
      #expect(record.front.allSatisfy { ($0.place?.confirmed.first?.n ?? 0) == 5 })
    }
  }

  @Test func aBudgetBelowTheFrontIsRefused() async throws {
    try await StudyFixture.with { fixture in
      var request = Self.request
      request.budget = 49
      let job = try fixture.job(request)
      await #expect(throws: StudyFailure.self) {
        try await job.execute(threads: 1, control: RunControl())
      }
    }
  }

  @Test func aBudgetThatEndsWithTheFrontLeavesItUnconfirmed() async throws {
    try await StudyFixture.with { fixture in
      var request = Self.request
      request.budget = 52
      let record = try await fixture.job(request).execute(threads: 2, control: RunControl())
      #expect(record.verdict == .front && record.isBudgetSpent)
      #expect(record.effort.confirmation == 0)
    }
  }

  @Test func anInterruptedConfirmationIsNoAnswer() async throws {
    try await StudyFixture.with { fixture in
      let control = RunControl()
      let record = try await fixture.job(Self.request).execute(threads: 2, control: control) {
        if $0.stage == .confirmation { control.stop() }
      }
      #expect(record.verdict == .interrupted)
      #expect(record.effort.race == 50 && record.effort.confirmation == 0)
    }
  }
}
