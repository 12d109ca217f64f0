// SPDX-License-Identifier: GPL-3.0-or-later

public import OutputAnalysis
import Storage
public import Vocabulary

/// Everything a run folder holds.
public struct RunRecord: Sendable {
  /// What the experiment found.
  public var summary: ExperimentSummary
  /// Where the scenario's numbers about debtors and channels come from; nil where nobody counted them.
  public var origins: ParameterOrigins?
  /// Whether the run came to its end.
  public var status: RunStatus
  /// The values of every replication, in the order in which strategies and metrics are to be written.
  public var replications: [ReplicationSeries]
  /// Where the days of resources ended; nil where nothing is shared.
  public var cutoffs: [CutoffRecord]?
  /// What became of the scenario's expectations, in its order.
  public var expectations: [ExpectationOutcome]
  /// The scenario as the user wrote it.
  public var scenario: String
  /// The scenario with every default and preset filled in.
  public var resolvedScenario: String
  /// The files the scenario reads.
  public var inputs: [InputFile]
  /// The versions.
  public var versions: RunVersions
  /// What of the machine can change the last digits.
  public var platform: RunPlatform
  /// What the user was warned of before the run.
  public var warnings: [RunWarning]
  /// What the numbers warn of.
  public var notes: [RunNote]
  /// The presets of which the scenario uses numbers.
  public var presets: [PresetText] = []
  /// When, where and how fast.
  public var timing: RunTiming
  /// The control figures of an imported portfolio; nil for a generated one.
  public var importStatement: ImportStatement?
  /// Further files.
  public var attachments: [RunAttachment]

  /// Creates a record.
  public init(
    summary: ExperimentSummary, status: RunStatus, replications: [ReplicationSeries],
    expectations: [ExpectationOutcome] = [], scenario: String, resolvedScenario: String,
    inputs: [InputFile] = [], versions: RunVersions, platform: RunPlatform,
    warnings: [RunWarning] = [], notes: [RunNote] = [], timing: RunTiming,
    attachments: [RunAttachment] = []
  ) {
    self.summary = summary
    self.status = status
    self.replications = replications
    self.expectations = expectations
    self.scenario = scenario
    self.resolvedScenario = resolvedScenario
    self.inputs = inputs
    self.versions = versions
    self.platform = platform
    self.warnings = warnings
    self.notes = notes
    self.timing = timing
    self.attachments = attachments
  }

  /// The SHA-256 digest of what decides the numbers, in hexadecimal.
  ///
  /// It covers value epoch, resolved scenario, inputs, seed and the replications simulated, so that
  /// equal runs have equal hashes whatever the machine, the time and the number of threads.
  public var contentHash: String {
    let content: JSONValue = [
      "value_epoch": .count(versions.valueEpoch),
      "scenario": .string(SHA256.hex(resolvedScenario.utf8)),
      "inputs": .array(inputs.map { .string($0.sha256) }),
      "seed": .whole(summary.seed),
      "replications": .count(summary.replications),
    ]
    return SHA256.hex(content.written().utf8)
  }
}

/// A further file of a run folder, such as a chart or `report.html`.
public struct RunAttachment: Hashable, Sendable {
  /// The path inside the folder, without `..`, such as `charts/recovery.vl.json`.
  public var path: String
  /// The content.
  public var bytes: [UInt8]
  /// Whether equal runs give equal bytes; only then does the manifest hold its hash.
  public var isReproducible: Bool

  /// Creates an attachment.
  public init(path: String, bytes: [UInt8], isReproducible: Bool) {
    self.path = path
    self.bytes = bytes
    self.isReproducible = isReproducible
  }
}

/// Whether a run came to its end.
public enum RunStatus: String, Hashable, Sendable, CaseIterable {
  /// All replications asked for were simulated.
  case complete
  /// The run was interrupted; what it holds is complete for fewer replications.
  case interrupted
}

/// The values of one metric under one strategy, one per replication.
public struct ReplicationSeries: Hashable, Sendable {
  /// The strategy's name.
  public var strategy: String
  /// The metric's name.
  public var metric: String
  /// The value of each replication in order; nil and NaN where it is undefined.
  public var values: [Double?]
  /// What the values divide and count; nil where that was not kept.
  public var sample: RatioSample?

  /// Creates a series of plain values.
  public init(strategy: String, metric: String, values: [Double?]) {
    self.strategy = strategy
    self.metric = metric
    self.values = values
  }

  /// The series without what its values are made of.
  public var plain: ReplicationSeries {
    ReplicationSeries(strategy: strategy, metric: metric, values: values)
  }

  /// What the estimate is made of: the ratios, or where they were not kept their values, of which nothing is counted.
  public var ratios: RatioSample { sample ?? RatioSample(values: values.map { $0 ?? .nan }) }
}
