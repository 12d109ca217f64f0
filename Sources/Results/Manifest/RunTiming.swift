// SPDX-License-Identifier: GPL-3.0-or-later

public import Storage

/// What differs between two equal runs: when, where and how fast.
public struct RunTiming: Hashable, Sendable {
  /// The start.
  public var start: Timestamp
  /// The wall-clock seconds from start to end; ≥ 0.
  public var seconds: Double
  /// The account-days simulated per second of wall clock.
  public var accountDaysPerSecond: Double
  /// The threads that simulated.
  public var threads: Int
  /// The replications handed to a thread at once; nil when there are no blocks.
  public var blockSize: Int?
  /// The machine's name.
  public var host: String
  /// The processor's name; nil when unknown.
  public var processor: String?
  /// The command line.
  public var command: [String]
  /// The `path=value` arguments, flags included; a run with uncertain parameters is repeated from them.
  public var overrides: [String]
  /// The absolute path of the folder in which the scenario's inputs lay; nil when it reads none.
  ///
  /// The resolved scenario names them relative to it. A path differs between machines, so it stands here and not
  /// in the resolved scenario.
  public var dataFolder: String?
  /// The language in which the run was told, such as `es`; nil when nobody noted it.
  public var language: String?

  /// Creates a record.
  public init(
    start: Timestamp, seconds: Double, accountDaysPerSecond: Double, threads: Int,
    blockSize: Int? = nil, host: String, processor: String? = nil, command: [String],
    overrides: [String] = [], dataFolder: String? = nil, language: String? = nil
  ) {
    self.start = start
    self.seconds = seconds
    self.accountDaysPerSecond = accountDaysPerSecond
    self.threads = threads
    self.blockSize = blockSize
    self.host = host
    self.processor = processor
    self.command = command
    self.overrides = overrides
    self.dataFolder = dataFolder
    self.language = language
  }

}

extension RunTiming {
  /// The layout this writes and reads.
  static let currentFormat = 1
  /// The file in a folder.
  static let file = "timing.json"

  /// Reads the content of a `timing.json`.
  ///
  /// - Throws: ``ManifestError`` for text that is not JSON, another format and members that are missing or of another type.
  init(parsing text: [UInt8]) throws(ManifestError) {
    let document: JSONValue
    do throws(JSONError) { document = try JSONValue(parsing: text) } catch { throw .notJSON(error) }
    self = try TimingObject.stored.read(ManifestReader(value: document, path: ""))
  }

  /// The content of `timing.json`, which ``TimingObject`` declares.
  var document: JSONValue { TimingObject.stored.write(self) }
}
