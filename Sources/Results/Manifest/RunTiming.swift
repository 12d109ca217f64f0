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

  /// The content of `timing.json`.
  var document: JSONValue {
    [
      "format": .integer(1),
      "start": .string(start.description),
      "end": .string(start.adding(seconds: seconds).description),
      "seconds": .number(seconds),
      "account_days_per_second": .number(accountDaysPerSecond),
      "threads": .count(threads),
      "block_size": blockSize.map(JSONValue.count) ?? .null,
      "host": .string(host),
      "processor": .optional(processor),
      "command": .array(command.map(JSONValue.string)),
      "overrides": .array(overrides.map(JSONValue.string)),
      "data_folder": .optional(dataFolder),
      "language": .optional(language),
    ]
  }
}
