// SPDX-License-Identifier: GPL-3.0-or-later

import Experiments
import Foundation
import OutputAnalysis
import Results
import Studies
import Testing

@testable import Workbench

@Suite struct SensitivityTests {
  /// The study of the costs, run once for the tests that read it.
  private static let costs = Task {
    var found: SensitivityRecord?
    try await StudyFixture.with(SensitivityFixture.text) { fixture in
      found = try await fixture.sensitivity().execute(threads: 2, control: RunControl())
    }
    return try #require(found)
  }

  private func record(
    _ request: SensitivityRequest,
    _ body: (SensitivityRecord) throws -> Void
  ) async throws {
    try await StudyFixture.with(SensitivityFixture.text) { fixture in
      try body(
        try await fixture.sensitivity(request).execute(threads: 2, control: RunControl()))
    }
  }

  /// The cost is 6a + 3b, a over a range of 1 and b of 2: effects 6 and 6, exactly, and equal shares ½.
  ///
  /// Shares lie within z = 4 errors, an error being half of the bootstrap interval over 1.96.
  @Test func aLinearCostHasKnownEffectsAndShares() async throws {
    let record = try await Self.costs.value
    #expect(record.status == .complete)
    let screening = try #require(record.screening)
    for effects in screening.effects.prefix(2) {
      #expect(abs(try #require(effects.mean) - 6) < 1e-4)
      #expect(try #require(effects.deviation) < 1e-4)
    }
    #expect(screening.effects[2].meanSize == 0)
    #expect(screening.decisions.map(\.isKept) == [true, true, false])
    let shares = try #require(record.shares)
    #expect(shares.parameters == [0, 1] && shares.rows == 128)
    for index in shares.indices.indices {
      let first = try #require(index.firstInterval)
      let total = try #require(index.totalInterval)
      #expect(abs(index.first - 0.5) < 4 * first.halfWidth / 1.96, "\(index)")
      #expect(abs(index.total - 0.5) < 4 * total.halfWidth / 1.96, "\(index)")
    }
    // Variance 36/12 + 36/12.
    #expect(abs(shares.indices.variance - 6) < 0.3)
    #expect(try #require(record.noise).share == 0)
  }

  @Test func theTornadoHasTheCostsAtTheEnds() async throws {
    let record = try await Self.costs.value
    let ends = try #require(record.ends)
    #expect(abs(try #require(ends.base.mean) - 3.75) < 1e-9)
    #expect(ends.tornado.bars.last?.parameter == 2)
    let bars = ends.tornado.bars.sorted { $0.parameter < $1.parameter }
    for (bar, truth) in zip(bars, [(-2.4, 3.6), (-0.45, 5.55), (0, 0)]) {
      #expect(abs(try #require(bar.low.mean) - truth.0) < 1e-9)
      #expect(abs(try #require(bar.high.mean) - truth.1) < 1e-9)
    }
  }

  /// Messages cost 6a and letters 3b: with b 1.1 on average messages win below a = 0.55, with a 0.6 above b = 1.2.
  ///
  /// They win in 0.45 of the space, both together nowhere.
  @Test func theRankingFlipsWhereCostsAreEqual() async throws {
    let record = try await Self.costs.value
    let ranking = try #require(record.ranking)
    #expect(
      ranking.best == "letters" && ranking.challengers.map(\.strategy) == ["messages", "both"])
    let flips = ranking.challengers[0].flips
    let price = try #require(flips.flips[0])
    #expect(!price.isBetterAbove && price.interval.contains(0.55), "\(price)")
    let other = try #require(flips.flips[1])
    #expect(other.isBetterAbove && other.interval.contains(1.2), "\(other)")
    // P(6a < 3b) = P(b > 2a) = 0.45, on 256 points with z = 4.
    #expect(abs(try #require(flips.share).value - 0.45) < 4 * 0.5 / 16)
    #expect(ranking.challengers[1].flips.share?.value == 0)
    let ends = try #require(record.ends)
    #expect(ends.best == "letters")
    #expect(
      ends.bestAtEnds == [
        ["messages", "letters"], ["letters", "messages"], ["letters", "letters"],
      ])
  }

  @Test func eachMethodRunsItsDesignsOnly() async throws {
    var request = SensitivityFixture.costs
    request.method = .morris
    try await record(request) { record in
      #expect(record.shares == nil && record.ranking == nil && record.screening != nil)
      #expect(record.noise != nil && record.effort.shares == 0)
    }
    request.method = .sobol
    request.rows = 16
    try await record(request) { record in
      #expect(record.screening == nil && record.shares?.parameters == [0, 1, 2])
      // Three ends twice the scenario's own values, among them two of `late`.
      #expect(record.effort.screening == 0 && record.effort.ends == 6 * 2)
    }
  }

  /// Without `--base` the rows are the largest power of two that the budget has room for.
  @Test func rowsFillTheBudget() async throws {
    var request = SensitivityFixture.costs
    request.rows = nil
    request.budget = 700
    try await record(request) { record in
      #expect(record.shares?.rows == 64 && record.effort.total <= 700)
    }
  }

  @Test func aMetricWithoutDirectionRanksNothing() async throws {
    var request = SensitivityFixture.costs
    request.parameters = ["late=1..30"]
    request.metric = "messages.contacts_per_account"
    request.rows = 16
    let text = SensitivityFixture.text.replacingOccurrences(
      of: "engagement: 0%", with: "engagement: 50%")
    try await StudyFixture.with(text) { fixture in
      let record = try await fixture.sensitivity(request).execute(
        threads: 2, control: RunControl())
      #expect(record.ranking == nil && record.ends?.best == nil && record.shares != nil)
    }
  }

  @Test func threadsChangeNothing() async throws {
    try await StudyFixture.with { fixture in
      let job = try fixture.sensitivity(Self.noisy)
      let one = try await job.execute(threads: 1, control: RunControl())
      let three = try await job.execute(threads: 3, control: RunControl())
      #expect(SensitivityFolder.digests(of: one) == SensitivityFolder.digests(of: three))
      #expect(try #require(one.noise).share > 0)
    }
  }

  /// Stopped in the last design, the study keeps what it has and goes on from there to the same bytes.
  @Test func anInterruptedStudyGoesOn() async throws {
    try await StudyFixture.with { fixture in
      let results = fixture.folder.appendingPathComponent("results").path
      let job = try fixture.sensitivity(Self.noisy)
      let undisturbed = try await job.execute(threads: 2, control: RunControl())
      let halt = RunControl()
      var memory: StudyMemory? = try job.memory(results: results, resumes: false)
      let part = try await job.execute(
        threads: 1, control: halt, memory: try #require(memory),
        progress: { if $0.stage == .shares, $0.variants > 32 { halt.stop() } })
      #expect(part.status == .interrupted && part.shares == nil && part.screening != nil)
      memory = nil
      let again = try job.memory(results: results, resumes: true)
      #expect(again.count == part.effort.total && again.count > 0)
      let resumed = try await job.execute(threads: 2, control: RunControl(), memory: again)
      #expect(SensitivityFolder.digests(of: resumed) == SensitivityFolder.digests(of: undisturbed))
      again.remove()
      #expect(!job.isInterrupted(results: results))
    }
  }

  /// Two parameters of a strategy that payments answer to.
  private static let noisy = SensitivityRequest(
    parameters: ["every=2..30", "reach=20..60"], metric: "often.net_recovery_rate",
    trajectories: 4, rows: 16, replications: 2)
}
