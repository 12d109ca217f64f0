// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Experiments
import Foundation
import OutputAnalysis
import Reporting
import Results
import Scenarios
import Storage
import Studies
import Testing

@testable import Workbench

@Suite struct TuningTests {
  /// The winner is the best of the whole runs of all candidates, in the same replications and with all strategies.
  @Test func theWinnerIsTheBestAndOtherStrategiesChangeNothing() async throws {
    try await StudyFixture.with { fixture in
      let record = try await fixture.job().execute(threads: 2, control: RunControl())
      #expect(record.verdict == .selected)
      let winner = try #require(record.winner)
      var means: [Double] = []
      for candidate in record.candidates {
        let run = try fixture.run([
          "parameters.every=\(candidate.values[0])", "replications=\(candidate.objective.n)",
        ])
        let whole = try await run.execute(threads: 2, control: RunControl(), command: [])
        let series = try #require(
          whole.replications.first { $0.strategy == "often" && $0.metric == "net_recovery_rate" })
        #expect(MetricEstimate(series.values).mean == candidate.objective.mean)
        means.append(try #require(candidate.objective.mean))
      }
      #expect(means[winner] == means.max())
      #expect(winner != 0 && winner != 3, "the optimum lies inside")
      #expect(record.effort.race <= record.effort.equalAllocation)
      let confirmation = try #require(record.confirmation)
      #expect(confirmation.confirmed.n == 10 && confirmation.gain != nil)
      #expect(record.response.map(\.value) == ["1", "4", "10", "60"])
    }
  }

  @Test func threadsChangeNothing() async throws {
    try await StudyFixture.with { fixture in
      let one = try await fixture.job().execute(threads: 1, control: RunControl())
      let three = try await fixture.job().execute(threads: 3, control: RunControl())
      #expect(TuningFolder.digests(of: one) == TuningFolder.digests(of: three))
    }
  }

  /// Stopped before the confirmation, or while it resolves who is within δ, the tuning answers with what was shown until
  /// then, and goes on to the bytes of an undisturbed one.
  @Test(arguments: [("every=1|4|10|60", "0.2%", 40), ("every=4..7", "0.05%", 300)])
  func anInterruptedTuningAnswersAndGoesOn(
    _ parameter: String, _ indifference: String, _ evaluations: Int
  ) async throws {
    try await StudyFixture.with { fixture in
      let results = fixture.folder.appendingPathComponent("results").path
      var request = StudyFixture.cadence
      request.parameters = [parameter]
      request.indifference = indifference
      let job = try fixture.job(request)
      let undisturbed = try await job.execute(threads: 2, control: RunControl())
      let halt = RunControl()
      var memory: StudyMemory? = try job.memory(results: results, resumes: false)
      let part = try await job.execute(
        threads: 1, control: halt, memory: try #require(memory),
        progress: { if $0.evaluations >= evaluations { halt.stop() } })
      #expect(part.isInterrupted && part.document["status"]?.text == "interrupted")
      #expect(part.winner != nil && part.verdict != .interrupted && part.confirmation == nil)
      #expect(part.effort.equalAllocation >= 40)
      #expect(part.effort.total >= evaluations && part.effort.total < undisturbed.effort.total)
      #expect(evaluations < 300 || (!part.unresolved.isEmpty && !part.isBudgetSpent))
      memory = nil
      #expect(job.isInterrupted(results: results))
      let again = try job.memory(results: results, resumes: true)
      #expect(again.count == part.effort.total)
      let rest = RunControl()
      let resumed = try await job.execute(threads: 2, control: rest, memory: again)
      #expect(TuningFolder.digests(of: resumed) == TuningFolder.digests(of: undisturbed))
      again.remove()
      #expect(!job.isInterrupted(results: results))
    }
  }

  @Test func theTunedScenarioIsTheUsersFileWithOtherNumbers() async throws {
    try await StudyFixture.with { fixture in
      let record = try await fixture.job().execute(threads: 2, control: RunControl())
      let winner = record.candidates[try #require(record.winner)].values[0]
      let tuned = try #require(record.tuned)
      let rest = tuned.split(separator: "\n", omittingEmptySubsequences: false).dropFirst()
      #expect(
        tuned.hasPrefix("# Tuned for net_recovery_rate of often: every = \(winner) (was 30)."))
      #expect(
        rest.joined(separator: "\n")
          == StudyFixture.text.replacingOccurrences(of: "every: 30,", with: "every: \(winner),"))
      try Data(tuned.utf8).write(to: URL(fileURLWithPath: fixture.path))
      #expect(try fixture.run().resolved.scenario.resolved.contains("every: \(winner)"))
    }
  }

  @Test func aParameterOfTwoKindsAndAConstraint() async throws {
    try await StudyFixture.with { fixture in
      var request = StudyFixture.cadence
      request.parameters = ["every=2..20:6", "reach=20..60:20"]
      request.constraints = ["cost_per_account <= 2.5"]
      let record = try await fixture.job(request).execute(threads: 2, control: RunControl())
      #expect(record.candidates.count == 12 && record.parameters.count == 2)
      let winner = record.candidates[try #require(record.winner)]
      #expect(winner.feasibility == .met && winner.values[1] == "60")
      #expect(try #require(winner.constrained[0].mean) <= 2.5)
      #expect(record.candidates.contains { $0.standing == .infeasible })
      #expect(record.confirmation?.feasibility == .met)
    }
  }

  /// From a cadence on there is a single message: those candidates are the same, and are told as that, and not as open.
  @Test func candidatesThatAreTheSameAreTold() async throws {
    try await StudyFixture.with { fixture in
      var request = StudyFixture.cadence
      request.parameters = ["every=58|60|62|64|66"]
      (request.objective, request.budget) = ("min:often.cost_per_account", 200)
      request.indifference = "0.000001"
      let record = try await fixture.job(request).execute(threads: 2, control: RunControl())
      #expect(record.ties.map { $0.values[0] } == ["62", "64", "66"])
      #expect(record.ties.allSatisfy { ($0.replicationsNeeded ?? 0) > $0.objective.n })
      let text = TuningReport(record, columns: 1_000).text()
      #expect(
        text.contains(
          "Undecided: every = 60 and 3 more have exactly the same cost per account in each of"),
        "\(text)")
      #expect(text.contains("… and 3 with exactly the chosen one's cost per account"), "\(text)")
    }
  }

  /// What was never seen may happen: a bound below what so many accounts could hide is open, one far above it is met.
  @Test(arguments: [("0.05", TunedCandidate.Feasibility.open), ("40", .met)])
  func aConstraintOnWhatIsSeldom(
    bound: String, feasibility: TunedCandidate.Feasibility
  ) async throws {
    let text = StudyFixture.text.replacing(
      "engagement: \"${reach}%\"", with: "engagement: \"${reach}%\", complaint: 0.001%")
    try await StudyFixture.with(text) { fixture in
      var request = StudyFixture.cadence
      (request.parameters, request.budget) = (["every=20|60"], 60)
      request.constraints = ["complaints_per_1000 <= \(bound)"]
      let record = try await fixture.job(request).execute(threads: 2, control: RunControl())
      #expect(record.candidates.allSatisfy { $0.constrained[0].mean == 0 })
      #expect(record.candidates.map(\.feasibility) == [feasibility, feasibility])
      // Who may not be allowed is not recommended.
      #expect(record.isWinnerFeasibilityOpen == (feasibility == .open))
      #expect(feasibility == .met || record.verdict == .undecided)
      let confirmation = try #require(record.confirmation)
      #expect(confirmation.feasibility == feasibility)
      let interval = try #require(confirmation.constrained[0].interval95)
      #expect(interval.low == 0 && interval.high > 0.5)
    }
  }

  /// The places of a region say whether the constraints hold there: seldom messages cost less than many.
  @Test func aRegionKnowsItsConstraints() async throws {
    try await StudyFixture.with { fixture in
      var request = StudyFixture.cadence
      (request.parameters, request.method) = (
        ["every=1..30", "reach=20..60"], .covarianceAdaptation
      )
      (request.replications, request.budget, request.indifference) = (4, 1_500, "5%")
      request.constraints = ["cost_per_account <= 3"]
      let record = try await fixture.job(request).execute(threads: 2, control: RunControl())
      let places = try #require(record.region).places
      func every(_ feasibility: TunedCandidate.Feasibility) throws -> [Double] {
        try places.filter { $0.feasibility == feasibility }.map {
          try #require(Double($0.values[0]))
        }
      }
      let (met, violated) = (try every(.met), try every(.violated))
      #expect(met.count > 100 && violated.count > 100)
      // 60 days at 0.5 each: 30/every, less what payments end.
      #expect(met.allSatisfy { $0 > 5 } && violated.allSatisfy { $0 < 12 })
      let report = TuningReport(record, columns: 1_000).text()
      #expect(report.contains("the constraints rule out"))
    }
  }

  @Test(arguments: [
    TuningMethod.kimNelson, .crossEntropy, .covarianceAdaptation, .bayesian,
  ])
  func everyMethodFindsTheValley(_ method: TuningMethod) async throws {
    try await StudyFixture.with { fixture in
      var request = StudyFixture.cadence
      request.parameters = method.isGrid ? ["every=1|4|10|60"] : ["every=1..60"]
      request.method = method
      request.indifference = "2%"
      request.replications = method.isGrid ? nil : 4
      request.budget = 1_500
      let record = try await fixture.job(request).execute(threads: 2, control: RunControl())
      #expect(record.method == method.rawValue)
      let winner = record.candidates[try #require(record.winner)]
      let every = try #require(Int(winner.values[0]))
      #expect((3...15).contains(every), "\(method): \(every)")
      #expect(record.effort.total <= 1_500)
    }
  }

  @Test func aSpentBudgetLeavesItUndecided() async throws {
    try await StudyFixture.with { fixture in
      var request = StudyFixture.cadence
      request.parameters = ["every=4..7"]
      request.indifference = "0.0001%"
      request.budget = 90
      let record = try await fixture.job(request).execute(threads: 2, control: RunControl())
      #expect(record.verdict == .undecided && record.isBudgetSpent && record.effort.total <= 90)
      let contenders = record.candidates.filter { $0.standing == .contender }
      #expect(!contenders.isEmpty && contenders.contains { $0.replicationsNeeded != nil })
    }
  }

  /// A reach of zero makes every cadence the same strategy but for its cost.
  @Test func nearTiesAreCalledSo() async throws {
    try await StudyFixture.with { fixture in
      var request = StudyFixture.cadence
      request.parameters = ["cost=0.5|0.500001"]
      request.indifference = "0.5%"
      let record = try await fixture.job(request).execute(threads: 2, control: RunControl())
      #expect(record.verdict == .indifferent || record.indifferenceSet.count == 2)
    }
  }
}
