// SPDX-License-Identifier: GPL-3.0-or-later

public import OutputAnalysis
public import Storage
import Vocabulary

/// Stored runs side by side: what their scenarios differ in, and what their results differ by.
public struct RunComparison: Hashable, Sendable {
  /// One of the runs.
  public struct Run: Hashable, Sendable {
    /// Its folder.
    public var path: String
    /// The scenario's name.
    public var scenario: String
    /// The master seed.
    public var seed: UInt64
    /// The replications simulated.
    public var replications: Int
    /// How it is compared with the first run; nil for the first.
    public var design: OutcomeShift.Design?
    /// What happened at all in it; nil where it was not observed.
    public var activity: ActivitySummary?
    /// The name of its champion; nil for a strategy alone.
    public var champion: String?
    /// Whether its folder tells what its values are made of; those of earlier versions do not.
    public var hasRatios = true

    /// Creates a run's head.
    public init(
      path: String, scenario: String, seed: UInt64, replications: Int,
      design: OutcomeShift.Design?
    ) {
      self.path = path
      self.scenario = scenario
      self.seed = seed
      self.replications = replications
      self.design = design
    }
  }

  /// A value of the resolved scenario that is not the same in all runs.
  public struct Parameter: Hashable, Sendable {
    /// The key path.
    public var path: String
    /// Its text in each run; nil where it is absent.
    public var values: [String?]

    /// Creates a parameter.
    public init(path: String, values: [String?]) {
      self.path = path
      self.values = values
    }
  }

  /// A metric of a strategy in all runs.
  public struct Row: Hashable, Sendable {
    /// The strategy's name.
    public var strategy: String
    /// The metric's name.
    public var metric: String
    /// The estimate in each run, that of its report; nil where it has none.
    public var means: [Double?]
    /// The first run's estimate with its error, as its report has it; nil where its folder has none of this value.
    public var reference: MetricEstimate?
    /// Each further run against the first, by position from 1; nil where there is nothing to compare.
    public var deltas: [Delta?]

    /// Creates a row.
    public init(strategy: String, metric: String, means: [Double?], deltas: [Delta?]) {
      self.strategy = strategy
      self.metric = metric
      self.means = means
      self.deltas = deltas
    }
  }

  /// The runs; the first is what the others are compared with.
  public var runs: [Run]
  /// The currency's code; empty where the runs have several.
  public var currency: String
  /// What the scenarios differ in.
  public var parameters: [Parameter]
  /// Every metric of the strategies that at least two runs share.
  public var rows: [Row]
  /// Strategies that only one run has, as `run: name`.
  public var alone: [String]

  /// Creates a comparison.
  public init(
    runs: [Run], currency: String, parameters: [Parameter], rows: [Row], alone: [String]
  ) {
    self.runs = runs
    self.currency = currency
    self.parameters = parameters
    self.rows = rows
    self.alone = alone
  }

  /// What is compared, of all rows and runs: every metric that both runs have but what cannot be (``Delta/withheld``).
  public var compared: [Delta] {
    rows.flatMap(\.deltas).compactMap { $0 }.filter { $0.withheld == nil }
  }

  /// The runs, by position from 1, whose every number is that of the first run.
  public var identicalRuns: [Int] {
    runs.indices.dropFirst().filter { position in
      let deltas = rows.compactMap { $0.deltas[position - 1] }
      return !deltas.isEmpty && deltas.allSatisfy(\.agrees)
    }
  }

  /// The document that `compare --json` prints; keys are added, never renamed, within a format.
  public var document: JSONValue {
    [
      "format": .integer(1),
      "runs": .array(
        runs.map { run in
          [
            "path": .string(run.path), "scenario": .string(run.scenario), "seed": .whole(run.seed),
            "replications": .count(run.replications), "design": .optional(run.design?.rawValue),
            "activity": run.activity.map(ActivityObject.stored.write) ?? .null,
            "ratios": .bool(run.hasRatios),
          ]
        }),
      "currency": .string(currency),
      "parameters": .array(
        parameters.map { parameter in
          [
            "path": .string(parameter.path),
            "values": .array(parameter.values.map(JSONValue.optional)),
          ]
        }),
      "metrics": .array(rows.map(Self.document)),
      "alone": .array(alone.map(JSONValue.string)),
    ]
  }

  private static func document(_ row: Row) -> JSONValue {
    [
      "strategy": .string(row.strategy), "metric": .string(row.metric),
      "means": .array(row.means.map(JSONValue.optional)),
      "deltas": .array(row.deltas.map { $0.map { $0.document(of: row.metric) } ?? .null }),
    ]
  }
}
