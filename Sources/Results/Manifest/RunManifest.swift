// SPDX-License-Identifier: GPL-3.0-or-later

import OutputAnalysis
public import Vocabulary

/// The identity and provenance of a run, as stored in `manifest.json`.
///
/// It holds nothing that differs between equal runs on equal machines; that is in `timing.json`.
public struct RunManifest: Hashable, Sendable {
  /// The layout of run folders this writes and reads.
  public static let currentFormat = 1

  /// A file of the folder with its digest.
  public struct Output: Hashable, Sendable {
    /// The path inside the folder.
    public var path: String
    /// The length in bytes.
    public var byteCount: Int
    /// The SHA-256 digest of the content, in hexadecimal.
    public var sha256: String
  }

  /// Whether the run came to its end.
  public var status: RunStatus
  /// The digest of what decides the numbers; see ``RunRecord/contentHash``.
  public var contentHash: String
  /// The scenario's name.
  public var scenario: String
  /// The master seed.
  public var seed: UInt64
  /// The replications simulated.
  public var replications: Int
  /// The strategies, champion first.
  public var strategies: [String]
  /// The versions.
  public var versions: RunVersions
  /// What of the machine can change the last digits.
  public var platform: RunPlatform
  /// The digest of the scenario as written.
  public var scenarioHash: String
  /// The digest of the scenario with every default filled in.
  public var resolvedScenarioHash: String
  /// The files the scenario reads.
  public var inputs: [InputFile]
  /// The files of the folder that equal runs reproduce byte for byte.
  public var outputs: [Output]
  /// What the user was warned of before the run; of earlier versions the notes are among them, in English.
  public var warnings: [RunWarning]
  /// What the numbers warn of; nil in runs of earlier versions.
  public var notes: [RunNote]? = nil
  /// The control figures of an imported portfolio; nil for a generated one.
  public var importStatement: ImportStatement? = nil
  /// Where the scenario's numbers about debtors and channels come from; nil in runs of earlier versions.
  ///
  /// The file as written decides, not the resolved scenario, so it stands here and not among the results.
  public var origins: ParameterOrigins? = nil
  /// The presets of which the scenario uses numbers; nil in runs of earlier versions.
  public var presets: [PresetText]? = nil
}

extension RunManifest {
  /// The manifest of a record whose folder will hold `outputs`.
  init(_ record: RunRecord, outputs: [Output]) {
    self.init(
      status: record.status, contentHash: record.contentHash, scenario: record.summary.name,
      seed: record.summary.seed, replications: record.summary.replications,
      strategies: record.summary.strategies.map(\.name), versions: record.versions,
      platform: record.platform, scenarioHash: SHA256.hex(record.scenario.utf8),
      resolvedScenarioHash: SHA256.hex(record.resolvedScenario.utf8), inputs: record.inputs,
      outputs: outputs, warnings: record.warnings, notes: record.notes,
      importStatement: record.importStatement, origins: record.origins, presets: record.presets)
  }
}
