// SPDX-License-Identifier: GPL-3.0-or-later

import Vocabulary

/// What a scenario came to when its outcomes were accepted, to compare later versions with.
///
/// On disk it is `<scenario>.json`, which says how it was made and what came out, and
/// `<scenario>.replications.csv` with the values that paired comparisons need.
public struct Baseline: Hashable, Sendable {
  /// The layout this writes; earlier ones are read.
  public static let currentFormat = 2

  /// The scenario's name.
  public var scenario: String
  /// The scenario's file when the baseline was made.
  public var file: String
  /// The `--set` arguments of that run; a check takes over `sizes`.
  public var overrides: [String]
  /// The master seed.
  public var seed: UInt64
  /// The replications simulated.
  public var replications: Int
  /// The accounts of one replication.
  public var accounts: Int
  /// The currency's code.
  public var currency: String
  /// What changed between replications: `both`, `portfolio` or `behavior`.
  public var resample: String
  /// The versions.
  public var versions: RunVersions
  /// What of the machine can change the last digits.
  public var platform: RunPlatform
  /// The digest of every value of the run, guarded or not.
  public var valuesHash: String
  /// The digest of the scenario with every default filled in.
  public var resolvedScenarioHash: String
  /// The digests of the files the scenario reads.
  public var inputs: [InputFile]
  /// The parts of the resolved scenario, to name those that changed.
  public var parts: [Part]
  /// The single values of the parts that stand there as a digest, to say what of them changed; empty in earlier baselines.
  public var values: [Part]
  /// The values of the guarded and watched metrics, one per replication.
  public var series: [ReplicationSeries]
  /// What it asks of a check; nil where none was kept, as in baselines of format 1.
  public var policy: GatePolicy?

  /// A part of a resolved scenario, such as `seed` or `strategies.champion`.
  public struct Part: Hashable, Sendable {
    /// The key path.
    public var path: String
    /// A single value as it stands there, or the beginning of the digest of a longer text.
    public var content: String

    /// Creates a part.
    public init(path: String, content: String) {
      self.path = path
      self.content = content
    }
  }

  /// Creates a baseline.
  public init(
    scenario: String, file: String, overrides: [String], seed: UInt64, replications: Int,
    accounts: Int, currency: String, resample: String, versions: RunVersions,
    platform: RunPlatform, valuesHash: String, resolvedScenarioHash: String,
    inputs: [InputFile], parts: [Part], values: [Part] = [], series: [ReplicationSeries],
    policy: GatePolicy? = nil
  ) {
    self.scenario = scenario
    self.file = file
    self.overrides = overrides
    self.seed = seed
    self.replications = replications
    self.accounts = accounts
    self.currency = currency
    self.resample = resample
    self.versions = versions
    self.platform = platform
    self.valuesHash = valuesHash
    self.resolvedScenarioHash = resolvedScenarioHash
    self.inputs = inputs
    self.parts = parts
    self.values = values
    self.series = series
    self.policy = policy
  }

  /// The strategies in their order.
  public var strategies: [String] {
    series.map(\.strategy).uniqued()
  }

  /// The arguments that say how large a run is and on which draws, which a check takes over.
  public var sizes: [String] { overrides.filter(Self.isSize) }

  /// The other arguments: facts of how it was made, which a check does not take over.
  public var settings: [String] { overrides.filter { !Self.isSize($0) } }

  private static func isSize(_ override: String) -> Bool {
    ["portfolio.accounts", "replications", "seed"].contains(override.prefix { $0 != "=" })
  }

  /// Whether every value of another baseline's series is here the same, where both have the series.
  public func hasRows(of other: Baseline) -> Bool { Self.agree(series, other.series) }

  /// Whether series have the same values, one by one, where both have them.
  public static func agree(_ one: [ReplicationSeries], _ other: [ReplicationSeries]) -> Bool {
    one.allSatisfy { own in
      let twin = other.first { $0.strategy == own.strategy && $0.metric == own.metric }
      return twin.map { $0.values.map(text) == own.values.map(text) } ?? true
    }
  }

  /// The digest of every value of a run.
  public static func hash(of series: [ReplicationSeries]) -> String {
    let lines = series.map { one in
      ([one.strategy, one.metric] + one.values.map(text)).joined(separator: ",")
    }
    return SHA256.hex(lines.joined(separator: "\n").utf8)
  }

  /// A value as written; empty where undefined.
  static func text(_ value: Double?) -> String { value.flatMap(JSONNumber.text) ?? "" }
}
