// SPDX-License-Identifier: GPL-3.0-or-later

import OutputAnalysis
public import Storage
public import Vocabulary

/// The identity and provenance of a run, as stored in `manifest.json`.
///
/// It holds nothing that differs between equal runs on equal machines; that is in `timing.json`.
public struct RunManifest: Hashable, Sendable {
  /// The layout of run folders this writes and reads.
  public static let currentFormat = 1
  /// The file in a run folder.
  public static let file = "manifest.json"

  /// The first value epoch all of whose folders have `SHA256SUMS`.
  static let firstWithChecksums = 4

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

extension RunManifest {
  /// Whether it is a record's manifest by what it says of the run: scenario, strategies, seed, and how many replications.
  public func names(_ record: RunRecord) -> Bool {
    let own = RunManifest(record, outputs: [])
    return (scenario, strategies) == (own.scenario, own.strategies)
      && (seed, replications) == (own.seed, own.replications)
  }
}

extension RunManifest {
  /// Reads the content of a `manifest.json`.
  ///
  /// Unknown members are left aside, so that manifests of later minor versions can be read.
  ///
  /// - Throws: ``ManifestError`` for text that is not JSON, another format and members that are missing
  ///   or of another type.
  public init(parsing text: [UInt8]) throws(ManifestError) {
    let document: JSONValue
    do {
      document = try JSONValue(parsing: text)
    } catch {
      throw .notJSON(error)
    }
    try self.init(document)
  }

  private init(_ document: JSONValue) throws(ManifestError) {
    let reader = ManifestReader(value: document, path: "")
    let format = try reader.format()
    guard format == Self.currentFormat else { throw .otherFormat(format) }
    self = try ManifestObject.stored.read(reader)
  }
}

extension RunManifest {
  /// The content of `manifest.json`, which ``ManifestObject`` declares.
  public var document: JSONValue { ManifestObject.stored.write(self) }
}

/// The versions that decide how a scenario is read and what numbers it gives.
public struct RunVersions: Hashable, Sendable {
  /// The engine's version, such as `0.1.0`.
  public var engine: String
  /// The epoch that is raised whenever an unchanged scenario and seed give other numbers.
  public var valueEpoch: Int
  /// The version of the scenario format.
  public var scenario: Int
  /// The git revision of the build, with `-dirty` where files had changed; nil when unknown.
  public var gitRevision: String?
  /// The version of GSL; nil when unknown.
  public var gsl: String?
  /// The version of the Swift compiler; nil when unknown.
  public var swift: String?

  /// Creates versions.
  public init(
    engine: String, valueEpoch: Int, scenario: Int, gitRevision: String? = nil,
    gsl: String? = nil, swift: String? = nil
  ) {
    self.engine = engine
    self.valueEpoch = valueEpoch
    self.scenario = scenario
    self.gitRevision = gitRevision
    self.gsl = gsl
    self.swift = swift
  }
}

/// What of a machine can change the last digits of results.
public struct RunPlatform: Hashable, Sendable {
  /// The mathematical library, such as `glibc 2.39`.
  public var libm: String
  /// The processor's architecture, such as `x86_64`.
  public var architecture: String
  /// The processor's flags that choose between implementations, such as `avx2` and `fma`.
  public var cpuFlags: [String]

  /// Creates a description.
  public init(libm: String, architecture: String, cpuFlags: [String]) {
    self.libm = libm
    self.architecture = architecture
    self.cpuFlags = cpuFlags
  }
}

/// A file that a scenario reads, such as an imported portfolio.
public struct InputFile: Hashable, Sendable {
  /// The path as the scenario writes it.
  public var path: String
  /// The SHA-256 digest of the content, in hexadecimal.
  public var sha256: String

  /// Creates an input.
  public init(path: String, sha256: String) {
    self.path = path
    self.sha256 = sha256
  }
}

/// Why a file is not a manifest this version can read.
public enum ManifestError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The text is not JSON.
  case notJSON(JSONError)
  /// The folder was written in another format.
  case otherFormat(Int)
  /// A member is missing or of another type; the path names it.
  case wrongMember(String)

  /// One clause without a full stop.
  public var description: String {
    switch self {
    case .notJSON(let error): "not JSON: \(error)"
    case .otherFormat(let format):
      "run folder format \(format), this version reads format \(RunManifest.currentFormat)"
    case .wrongMember(let path): "`\(path)` is missing or not of the right type"
    }
  }
}
