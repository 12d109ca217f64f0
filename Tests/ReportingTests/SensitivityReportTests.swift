// SPDX-License-Identifier: GPL-3.0-or-later

import OutputAnalysis
import Results
import TestSupport
import Testing

@testable import Reporting

@Suite struct SensitivityReportTests {
  /// A metric 0.3 + 0.2·wait + 0.05·price with noise of a size; the challenger leads above wait = 15.
  static func record(noise: Double) throws -> SensitivityRecord {
    var record = SensitivityRecord(
      scenario: "cards", strategy: "often", metric: "net_recovery_rate", currency: "USD",
      accounts: 300, seed: 5,
      parameters: [
        .init(name: "wait", domain: "0..20", current: "5", range: 0...20),
        .init(name: "price", domain: "0.1..0.9", current: "0.5", range: 0.1...0.9),
        .init(name: "idle", domain: "1..3", current: "1", range: 1...3),
      ], method: "both", replications: 4, level: .ninetyFive, budget: 1_000, original: "",
      contentHash: "0", versions: RunVersions(engine: "0.1.0", valueEpoch: 2, scenario: 1),
      status: .complete)
    var numbers = SplitMix(seed: 841)
    record.ends = ends()
    record.screening = try screening(&numbers)
    let points = LatinHypercube.points(count: 128, dimension: 4, using: &numbers)
    let design = try SaltelliDesign(points)
    record.shares = try #require(
      design.indices(of: design.points.map(value), using: &numbers)
    ).parts
    record.noise = ReplicationNoise(
      design.points.map { point in
        (0..<4).map { _ in
          value(point) + noise * (Double.random(in: 0..<1, using: &numbers) - 0.5)
        }
      })
    record.ranking = ranking(design, &numbers)
    record.effort.ends = 28
    record.effort.shares = 512
    return record
  }

  private static func value(_ point: [Double]) -> Double { 0.3 + 0.2 * point[0] + 0.05 * point[1] }

  private static func ends() -> SensitivityRecord.Ends {
    let base: [Double?] = [0.40, 0.41, 0.42]
    let moved = { (step: Double) in base.map { $0.map { $0 + step } } }
    return SensitivityRecord.Ends(
      base: MetricEstimate(base.compactMap { $0 }),
      tornado: Tornado(
        base: base, low: [moved(-0.05), moved(-0.02), moved(0)],
        high: [moved(0.15), moved(0.03), moved(0)]),
      values: [["0", "20"], ["0.1", "0.9"], ["1", "3"]], best: "often",
      bestAtEnds: [["often", "rare"], ["often", "often"], ["often", "often"]])
  }

  private static func screening(
    _ numbers: inout SplitMix
  ) throws -> SensitivityRecord.Screening {
    let design = try MorrisDesign(parameters: 3, trajectories: 10, using: &numbers)
    let effects = design.effects(of: design.points.map(value), using: &numbers)
    return SensitivityRecord.Screening(
      effects: effects, decisions: MorrisScreening([effects]).decisions, leads: [],
      trajectories: 10)
  }

  private static func ranking(
    _ design: SaltelliDesign, _ numbers: inout SplitMix
  ) -> SensitivityRecord.Ranking {
    let points = design.points.map { [20 * $0[0], 0.1 + 0.8 * $0[1]] }
    let flips = RankingFlips(
      points: points, differences: points.map { $0[0] - 15 }, using: &numbers)
    let own = DifferenceEstimate(
      mean: -0.02, standardError: 0.001,
      interval: ConfidenceInterval(low: -0.022, high: -0.018, level: .ninetyFive), n: 4)
    return SensitivityRecord.Ranking(
      best: "often", parameters: [0, 1],
      challengers: [
        .init(
          strategy: "rare", own: own, flips: flips,
          wins: ScenarioBox(points, points.map { $0[0] > 15 }))
      ])
  }

  @Test func itSaysWhatMattersAndWhereTheRankingTurns() throws {
    let text = SensitivityReport(try Self.record(noise: 0), columns: 400).text()
    for words in [
      "What the net recovery rate of often depends on",
      "One at a time, wait moves the net recovery rate most: −5.00 pp at 0 and +15.00 pp at 20",
      "What comes only from how they combine looks like 1.6% and is at most ",
      "Set aside after screening, with less than 10% of the largest effect: idle (at most 0%).",
      "Simulation noise is 0% of the variance", "At the scenario's own values often has the best",
      "With one parameter alone at an end of its range: rare at wait = 20.",
      "rare (−2.00 pp ± 0.20 there) is ahead of often in", "it overtakes where wait > 15.0",
      "It is ahead mostly where wait > 1", "540 candidate-replications (28 ends, 512 Sobol')",
    ] { #expect(text.contains(words), "\(words)\n\(text)") }
  }

  @Test func muchNoiseIsCalledMuch() throws {
    let text = SensitivityReport(try Self.record(noise: 1), columns: 400).text()
    for words in ["That is much", "would bring it to 5%"] {
      #expect(text.contains(words), "\(text)")
    }
  }

  @Test func theReportIsAlsoSpanish() throws {
    let text = SensitivityReport(
      try Self.record(noise: 1), language: .spanish, columns: 400
    ).text()
    for words in [
      "De qué depende un resultado de often: tasa de recuperación neta",
      "De uno en uno, el mayor cambio viene de wait",
      "Lo que viene solo de cómo se combinan parece el 1,6 % y es como mucho el ",
      "Apartados tras el cribado", "Es mucho: pasa por interacción",
      "la mejor estrategia en este resultado es often",
      "en promedio sobre los demás, la supera donde",
      "Partes de la varianza (Sobol', 128 filas)", "importa",
    ] { #expect(text.contains(words), "\(words)\n\(text)") }
  }

  /// A single parameter has all of the variance by definition, and noise passes for no interaction of it.
  @Test func aSingleParameterIsNotEstimated() throws {
    var record = try Self.record(noise: 1)
    var numbers = SplitMix(seed: 841)
    let design = try SaltelliDesign(LatinHypercube.points(count: 16, dimension: 2, using: &numbers))
    let indices = try #require(design.indices(of: design.points.map { $0[0] }, using: &numbers))
    record.shares = SensitivityRecord.Shares(parameters: [0], rows: 16, indices: indices)
    let kept = SensitivityReport(record, columns: 400).text()
    #expect(kept.contains("Only wait was kept, so there is nothing to share out"), "\(kept)")
    record.parameters.removeLast(2)
    (record.ends, record.screening, record.ranking) = (nil, nil, nil)
    for (language, words) in [
      (ReportLanguage.english, ["S = S_T = 1 by definition", "100.0%  by definition  "]),
      (.spanish, ["S = S_T = 1 por definición", "por definición  "]),
    ] {
      let text = SensitivityReport(record, language: language, columns: 400).text()
      for word in words { #expect(text.contains(word), "\(text)") }
      for word in ["interaction", "interacción", "combin"] {
        #expect(!text.contains(word), "\(text)")
      }
    }
  }

  @Test func anInterruptionIsSaid() throws {
    var record = try Self.record(noise: 0)
    record.status = .interrupted
    record.shares = nil
    record.ranking = nil
    let text = SensitivityReport(record, columns: 400).text()
    #expect(text.contains("Interrupted: below is what was complete") && !text.contains("Sobol', "))
  }

  @Test(arguments: [ReportLanguage.english, .spanish])
  func linesFitTheTerminal(_ language: ReportLanguage) throws {
    let text = SensitivityReport(try Self.record(noise: 1), language: language, columns: 100).text()
    for line in text.split(separator: "\n") { #expect(line.count <= 100, "\(line)") }
  }
}

extension SobolIndices {
  fileprivate var parts: SensitivityRecord.Shares {
    SensitivityRecord.Shares(parameters: [0, 1], rows: rows, indices: self)
  }
}
