// SPDX-License-Identifier: GPL-3.0-or-later

import Experiments
import Measures
import OutputAnalysis
public import Results
import Scenarios
import Storage
import Vocabulary

extension RunComparison {
  /// Compares stored runs with the first of them.
  ///
  /// Paired where seed, value epoch and `resample` are equal, otherwise as runs drawn by themselves. Values, differences and
  /// intervals are those of the runs' reports (`RatioShift`, OutputAnalysis); of folders that do not tell what their values
  /// are made of, the means of the replications. Intervals are of 95 % each; the adjusted p-values are of the whole table.
  /// Sums over accounts are compared only where the portfolios are equally large, and a margin counts that both runs have.
  ///
  /// - Parameter runs: Two runs or more.
  /// - Throws: ``StoredRunError`` when a table is missing or was changed, or where the runs are in different currencies, or
  ///   have replications that share debtors or luck of their own; where a run's files disagree on what was run, or runs that
  ///   would be paired have other debtors.
  public init(_ runs: [StoredRun]) throws(StoredRunError) {
    var opened: [OpenedRun] = []
    for run in runs { opened.append(try OpenedRun(run)) }
    let first = opened[0]
    let currencies = opened.map { $0.leaves["currency"] ?? "" }.uniqued()
    guard currencies.count == 1 else { throw .currencies(currencies) }
    for run in opened.dropFirst() {
      try run.checkSharing(with: opened[0])
      try run.checkDebtors(with: opened[0])
    }
    self.init(
      runs: opened.enumerated().map { $1.head(isFirst: $0 == 0, first) },
      currency: currencies[0],
      parameters: Self.parameters(opened), rows: Self.rows(opened, first),
      alone: Self.alone(opened))
    adjust()
  }

  private static func parameters(_ runs: [OpenedRun]) -> [Parameter] {
    let paths = runs.flatMap(\.paths).reduce(into: (list: [String](), seen: Set<String>())) {
      if $0.seen.insert($1).inserted { $0.list.append($1) }
    }.list
    return paths.compactMap { path in
      let values = runs.map { $0.leaves[path] }
      return Set(values).count > 1 ? Parameter(path: path, values: values) : nil
    }
  }

  private static func rows(_ runs: [OpenedRun], _ first: OpenedRun) -> [Row] {
    first.series.compactMap { series in
      let all = runs.map { run in
        run.series.first { $0.strategy == series.strategy && $0.metric == series.metric }
      }
      guard all.dropFirst().contains(where: { $0 != nil }) else { return nil }
      // Ratios of sums and means of values are different things.
      let areRatios = all.allSatisfy { $0?.sample != nil || $0 == nil }
      let samples = all.map { $0.map { areRatios ? $0.ratios : $0.plain.ratios } }
      var row = Row(
        strategy: series.strategy, metric: series.metric,
        means: samples.map { $0.flatMap { RatioCombination($0).value } },
        deltas: zip(runs, samples).dropFirst().map { run, sample in
          guard let sample, let reference = samples[0] else { return nil }
          return delta(sample, of: run, from: reference, of: first, series)
        })
      let told = first.estimate(of: series.metric, strategy: series.strategy)
      // A mean over replications is another number than the report's.
      row.reference = told?.mean == row.means[0] ? told : nil
      return row
    }
  }

  /// A metric of a run against the first run's, and why it is not compared where it cannot be.
  private static func delta(
    _ sample: RatioSample, of run: OpenedRun, from reference: RatioSample, of first: OpenedRun,
    _ series: ReplicationSeries
  ) -> Delta {
    let (strategy, metric) = (series.strategy, series.metric)
    let shift = RatioShift(
      sample, from: reference, design: run.design(with: first),
      isOneSystem: run.isOneSystem(with: first, strategy, metric),
      payments: run.payments(with: first, strategy, metric))
    guard run.isComparable(with: first, metric) else {
      return withheld(.sizesDiffer, shift, mean: nil)
    }
    guard shift.difference != nil, shift.n > 1 || shift.isExact else {
      return withheld(.tooFewValues, shift, mean: shift.difference)
    }
    var delta = Delta(shift.estimate(), pValue: shift.pValue, agrees: shift.agrees)
    if let margin = first.margin(of: metric), margin == run.margin(of: metric) {
      delta.margin = margin
      delta.interval90 = ConfidenceLevel.ninetyFive.ofTwoOneSidedTests.flatMap {
        shift.interval(level: $0)
      }
    }
    return delta
  }

  private static func withheld(
    _ reason: Delta.Withheld, _ shift: RatioShift, mean: Double?
  ) -> Delta {
    var delta = Delta(
      DifferenceEstimate(mean: mean, standardError: nil, interval: nil, n: shift.n), pValue: nil,
      agrees: shift.agrees)
    delta.withheld = reason
    return delta
  }

  private mutating func adjust() {
    let adjusted = Multiplicity.benjaminiHochberg(rows.flatMap { $0.deltas.map { $0?.pValue } })
    var index = 0
    for row in rows.indices {
      for position in rows[row].deltas.indices {
        rows[row].deltas[position]?.adjustedPValue = adjusted[index]
        index += 1
      }
    }
  }

  private static func alone(_ runs: [OpenedRun]) -> [String] {
    runs.flatMap { run in
      run.stored.manifest.strategies
        .filter { name in
          runs.filter { $0.stored.manifest.strategies.contains(name) }.count == 1
        }
        .map { "\(run.stored.path): \($0)" }
    }
  }
}

/// A stored run with what is compared.
private struct OpenedRun {
  let stored: StoredRun
  let series: [ReplicationSeries]
  let leaves: [String: String]
  let paths: [String]
  private let results: StoredResults

  init(_ stored: StoredRun) throws(StoredRunError) {
    self.stored = stored
    series = try stored.ratios()
    let all = ResolvedLeaves.of(try stored.resolvedScenario())
    leaves = Dictionary(all.map { ($0.path, $0.value) }) { $1 }
    paths = all.map(\.path)
    results = try stored.results()
    try checkConsistency()
  }

  /// Makes sure that manifest, scenario and results tell of one run: whoever makes up a folder can make up its digests too.
  private func checkConsistency() throws(StoredRunError) {
    let (manifest, summary) = (stored.manifest, results.summary)
    let claims: [(key: String, manifest: String, other: String?)] = [
      ("name", manifest.scenario, leaves["name"]), ("name", manifest.scenario, summary.name),
      ("seed", "\(manifest.seed)", leaves["seed"].map(Self.digits)),
      ("seed", "\(manifest.seed)", "\(summary.seed)"),
      ("replications", "\(manifest.replications)", "\(summary.replications)"),
    ]
    for claim in claims {
      guard let other = claim.other, other != claim.manifest else { continue }
      throw .inconsistent(
        path: stored.path, key: claim.key, manifest: claim.manifest, other: other)
    }
  }

  /// A whole number without the marks between its digits.
  private static func digits(_ text: String) -> String { text.filter { $0 != "_" } }

  /// Makes sure that runs which are paired as of one portfolio have the same debtors, as far as their balances tell.
  func checkDebtors(with first: OpenedRun) throws(StoredRunError) {
    guard design(with: first) == .paired, hasPortfolio(of: first), placesAlike(first) else {
      return
    }
    let balances = zip(
      first.results.summary.placedBalancePerAccount, results.summary.placedBalancePerAccount)
    for (replication, (one, other)) in balances.enumerated() {
      // Other processors round the last digit of a draw, which may be worth a cent.
      guard (one - other).magnitude > 1e-6 * max(one.magnitude, other.magnitude) else { continue }
      throw .otherDebtors(first.stored.path, stored.path, replication: replication)
    }
  }

  /// Whether all else is alike that decides which accounts are placed, and how their draws are spread.
  private func placesAlike(_ other: OpenedRun) -> Bool {
    func own(_ run: OpenedRun) -> [String: String] {
      run.leaves.filter { path, _ in
        ["horizon", "start"].contains(path)
          || ["variance_reduction.", "variants.", "uncertainty."].contains { path.hasPrefix($0) }
      }
    }
    return own(self) == own(other)
  }

  /// What the run's own report says of a metric.
  func estimate(of metric: String, strategy: String) -> MetricEstimate? {
    results.summary.strategies.first { $0.name == strategy }?
      .metrics.first { $0.name == metric }?.estimate
  }

  /// The margin that the scenario has for a metric that is better one way; nil without one.
  func margin(of metric: String) -> Double? {
    guard Metric(stored: metric).direction != .neutral else { return nil }
    return leaves["margins." + metric].flatMap { Margin(reading: metric + "=" + $0)?.value }
  }

  /// Whether values of a metric say anything against another run's: sums over accounts do where the portfolios are the same
  /// in law, and counts where they have as many accounts.
  func isComparable(with other: OpenedRun, _ metric: String) -> Bool {
    let known = Metric(stored: metric)
    guard known.isTotal, !hasPortfolio(of: other) else { return true }
    return known.unit == .count && results.summary.accounts == other.results.summary.accounts
  }

  private func hasPortfolio(of other: OpenedRun) -> Bool {
    func portfolio(_ run: OpenedRun) -> [String: String] {
      run.leaves.filter { $0.key.hasPrefix("portfolio.") }
    }
    return stored.manifest.inputs.map(\.sha256) == other.stored.manifest.inputs.map(\.sha256)
      && portfolio(self) == portfolio(other)
  }

  func design(with first: OpenedRun) -> OutcomeShift.Design {
    let isSame =
      stored.manifest.seed == first.stored.manifest.seed
      && stored.manifest.versions.valueEpoch == first.stored.manifest.versions.valueEpoch
      && leaves["resample"] == first.leaves["resample"]
    return isSame ? .paired : .independent
  }

  /// Refuses independent runs of which one keeps its debtors or their luck: its intervals are about those alone.
  func checkSharing(with first: OpenedRun) throws(StoredRunError) {
    guard design(with: first) == .independent else { return }
    for run in [first, self] {
      guard let resample = run.leaves["resample"], resample != "both" else { continue }
      throw .sharedReplications(run.stored.path, resample: resample)
    }
  }

  /// Whether nothing that a metric of a strategy depends on differs from another run but the draws.
  func isOneSystem(with other: OpenedRun, _ strategy: String, _ metric: String) -> Bool {
    isAlike(other, strategy, pricesAlike: Metric(stored: metric).dependsOnPrices)
  }

  /// What the payments of both runs have in common where they differ in nothing but prices; nil for a metric without prices.
  func payments(
    with other: OpenedRun, _ strategy: String, _ metric: String
  ) -> RatioShift.SharedPayments? {
    let known = Metric(stored: metric)
    guard known.dependsOnPrices, isAlike(other, strategy, pricesAlike: false) else { return nil }
    guard known.content == .cashLessCosts else { return .divisor }
    return .numerator(
      costsNow: costs(strategy, metric), costsBefore: other.costs(strategy, metric))
  }

  /// The costs in the unit of a metric's numerators; nil for pairs without complaints, whose ratios are values.
  private func costs(_ strategy: String, _ metric: String) -> RatioSample? {
    func sample(_ metric: String) -> RatioSample? {
      series.first { $0.strategy == strategy && $0.metric == metric }?.sample
    }
    guard let own = sample(metric),
      leaves["variance_reduction.antithetic"] != "true" || own.form.counting != nil
    else { return nil }
    return sample(Metric.costPerAccount.name)
  }

  private func isAlike(_ other: OpenedRun, _ strategy: String, pricesAlike: Bool) -> Bool {
    stored.manifest.versions.valueEpoch == other.stored.manifest.versions.valueEpoch
      && stored.manifest.inputs.map(\.sha256) == other.stored.manifest.inputs.map(\.sha256)
      && system(of: strategy, withPrices: pricesAlike)
        == other.system(of: strategy, withPrices: pricesAlike)
  }

  /// The leaves that decide lives under a strategy; parameters stand where they are used.
  private func system(of strategy: String, withPrices: Bool) -> [String: String] {
    // What is set in any variant counts for all of them.
    let own = "strategies.\(strategy.prefix { $0 != ExperimentVariant.separator })."
    return leaves.filter { path, _ in
      let key = path.prefix { $0 != "." && $0 != "[" }
      if key == "strategies" { return path.hasPrefix(own) && path != own + "summary" }
      if !withPrices, Self.isPrice(path) { return false }
      return !Self.telling.contains(String(key))
    }
  }

  /// Keys that say how lives are told, counted or judged, or where their draws begin.
  private static let telling: Set = [
    "name", "description", "language", "seed", "replications", "parameters", "margins",
    "champion", "expect",
  ]

  /// Whether a key says what something costs, on which no life depends.
  private static func isPrice(_ path: String) -> Bool {
    path == "complaint_cost" || path == "prices" || path.hasPrefix("prices[")
      || path.hasPrefix("price_lists.")
      || path.hasPrefix("channels.")
        && ["cost_per_attempt", "cost_per_minute"].contains { path.hasSuffix("." + $0) }
  }

  func head(isFirst: Bool, _ first: OpenedRun) -> RunComparison.Run {
    var run = RunComparison.Run(
      path: stored.path, scenario: stored.manifest.scenario, seed: stored.manifest.seed,
      replications: stored.manifest.replications, design: isFirst ? nil : design(with: first))
    let summary = results.summary
    run.activity = summary.activity
    run.champion = summary.comparisons.first?.champion
    run.hasRatios = stored.hasRatios
    return run
  }
}
