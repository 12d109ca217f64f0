// SPDX-License-Identifier: GPL-3.0-or-later

import Experiments
import OutputAnalysis
import Results
import Verification
import Workbench

/// Whether the indifference set of `recobro tune` holds who it should.
///
/// A macro-run is right when its set holds all candidates within δ/2 of the best and none beyond 2δ; what lies between may
/// be in or out. Truths: a smooth response with the noise of common draws, in two and three parameters, for a grid and
/// every search; the exact losses of giving up; and a scenario whose candidates are known from a large pool.
struct IndifferenceStudy: Study {
  func measure(_ settings: StudySettings, _ tell: (Finding) -> Void) async throws {
    let valleys = [
      SmoothValley(dimension: 2), SmoothValley(dimension: 3), SmoothValley(dimension: 2, noise: 4),
    ]
    for valley in valleys {
      for method in TuningMethod.allCases {
        let name = "indifference set, \(valley.name), \(method.rawValue)"
        guard settings.wants(name) else { continue }
        for finding in try await Self.smooth(name, valley, method, settings) { tell(finding) }
      }
    }
    let simulated = [
      ("indifference set, giving up", Self.giveUp),
      ("indifference set, the demo against a pool", Self.pool),
    ]
    for (name, study) in simulated where settings.wants(name) {
      tell(try await study(name, settings))
    }
  }

  // MARK: A smooth response

  private static func smooth(
    _ name: String, _ valley: SmoothValley, _ method: TuningMethod, _ settings: StudySettings
  ) async throws -> [Finding] {
    let base = try ScenarioRun(
      ScenarioFile(
        path: "\(settings.scenarios)/validation/give-up-threshold.yaml",
        overrides: ["parameters.accounts=500"]))
    let job = try TuningJob(base, valley.request(method))
    let runs = try await Parallel.map(settings.tunings, threads: settings.threads) { number in
      let record = try await job.execute(
        response: valley.response(seed: settings.seed, study: name, experiment: number))
      return Self.judged(record, SmoothValley.indifference) { valley.mean($0) }
    }
    return [found(name, runs)] + (runs[0].regionMiss == nil ? [] : [region(name, runs)])
  }

  /// What the response is like all over the box, and not only where candidates are.
  private static func region(_ name: String, _ runs: [Judged]) -> Finding {
    let misses = runs.compactMap(\.regionMiss)
    let mean = misses.reduce(0, +) / Double(misses.count)
    let square = misses.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(misses.count - 1)
    return Finding(
      name + ": places of its region called wrongly", share: mean,
      standardError: (square / Double(misses.count)).squareRoot(), bar: Bar(low: nil, high: 0.05))
  }

  // MARK: The engine

  private static func giveUp(_ name: String, _ settings: StudySettings) async throws -> Finding {
    let parameters = ["parameters.accounts=300"]
    let path = "\(settings.scenarios)/validation/give-up-threshold.yaml"
    let exact = try ScenarioRun(ScenarioFile(path: path, overrides: parameters)).exactGiveUpLoss()
    let losses = (0...30).map { exact.loss(threshold: $0) }
    let runs = try await Parallel.map(settings.tunings / 2, threads: settings.threads) { number in
      var chance = Chance(seed: settings.seed, study: name, experiment: number)
      let base = try ScenarioRun(
        ScenarioFile(path: path, overrides: parameters + ["seed=\(chance.next() >> 11)"]))
      let job = try TuningJob(
        base,
        TuningRequest(
          parameters: ["threshold=0..30"], objective: "loss_rate", confirmation: 2, budget: 4_000,
          indifference: "1%"))
      let record = try await job.execute(threads: 1, control: RunControl())
      return Self.judged(record, 0.01) { losses[Int($0[0])] }
    }
    return found(name, runs)
  }

  /// Thresholds of the demo, each known from a pool of a thousand replications under another seed.
  private static func pool(_ name: String, _ settings: StudySettings) async throws -> Finding {
    let values = Array(stride(from: 0, through: 240, by: 40))
    let truth = try await Parallel.map(values.count, threads: settings.threads) { number in
      let run = try demo(
        settings,
        [
          "portfolio.accounts=1_000", "seed=7", "replications=1_000",
          "parameters.small_balance=\(values[number])",
        ])
      let record = try await run.execute(threads: 1, control: RunControl(), command: [])
      let series = record.replications.first {
        $0.strategy == "flexible-plans" && $0.metric == "net_recovery_rate"
      }
      return MetricEstimate(series?.values ?? []).mean ?? .nan
    }
    let runs = try await Parallel.map(settings.tunings / 4, threads: settings.threads) { number in
      var chance = Chance(seed: settings.seed, study: name, experiment: number)
      let job = try TuningJob(
        try demo(settings, ["portfolio.accounts=1_000", "seed=\(chance.next() >> 11)"]),
        TuningRequest(
          parameters: ["small_balance=0..240:40"], objective: "flexible-plans.net_recovery_rate",
          confirmation: 2, budget: 4_000, indifference: "0.1%"))
      let record = try await job.execute(threads: 1, control: RunControl())
      return Self.judged(record, 0.001) { -truth[Int($0[0]) / 40] }
    }
    return found(name, runs)
  }

  private static func demo(_ settings: StudySettings, _ more: [String]) throws -> ScenarioRun {
    try ScenarioRun(ScenarioFile(path: "\(settings.scenarios)/demo.yaml", overrides: more))
  }

  // MARK: Judging

  /// What one macro-run came to.
  private struct Judged: Sendable {
    /// Candidates within δ/2 that the set lacks.
    var lacking = 0
    /// Candidates beyond 2δ in the set.
    var wrong = 0
    /// Claims within or out of δ that are false.
    var untrue = 0
    var unresolved = 0
    var evaluations = 0
    /// The share of the region's places called within beyond 2δ, or out within δ/2; nil without a region.
    var regionMiss: Double?

    var isRight: Bool { lacking == 0 && wrong == 0 }
  }

  private static func judged(
    _ record: TuningRecord, _ indifference: Double, _ mean: ([Double]) -> Double
  ) -> Judged {
    func truth(_ texts: [String]) -> Double { mean(texts.map { Double($0) ?? .nan }) }
    let best = record.candidates.map { truth($0.values) }.min() ?? .nan
    let set = Set(record.indifferenceSet.map(\.values))
    var judged = Judged(
      unresolved: record.unresolved.count, evaluations: record.effort.total)
    for candidate in record.candidates {
      let shortfall = (truth(candidate.values) - best) / indifference
      let isIn = set.contains(candidate.values)
      if !isIn, shortfall <= 0.5 { judged.lacking += 1 }
      if isIn, shortfall > 2 { judged.wrong += 1 }
      if candidate.proximity == .within, shortfall > 1 { judged.untrue += 1 }
      if candidate.proximity == .out, shortfall <= 1 { judged.untrue += 1 }
    }
    judged.regionMiss = record.region.map { region in
      let misses = region.places.count { place in
        let shortfall = (truth(place.values) - best) / indifference
        return place.standing == .within && shortfall > 2
          || place.standing == .out && shortfall <= 0.5
      }
      return Double(misses) / Double(max(region.places.count, 1))
    }
    return judged
  }

  private static func found(_ name: String, _ runs: [Judged]) -> Finding {
    let open = SortedSample(runs.map { Double($0.unresolved) }).quantile(0.5) ?? .nan
    let spent = SortedSample(runs.map { Double($0.evaluations) }).quantile(0.5) ?? .nan
    return Finding(
      name, successes: runs.count(where: \.isRight), of: runs.count,
      bar: Bar(low: 0.95, high: nil, allowance: 0),
      detail:
        "false claims in \(runs.count { $0.untrue > 0 }) runs, lacking \(runs.reduce(0) { $0 + $1.lacking }), wrong "
        + "\(runs.reduce(0) { $0 + $1.wrong }); median of \(open.formatted) unresolved, \(spent.formatted) evaluations"
    )
  }
}
