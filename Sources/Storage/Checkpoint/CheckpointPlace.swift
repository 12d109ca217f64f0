// SPDX-License-Identifier: GPL-3.0-or-later

/// Where a run's checkpoint lies: a hidden file beside the run folders of its scenario.
public struct CheckpointPlace: Hashable, Sendable {
  /// The file's path.
  public let path: String
  /// What decides every number of the run, as a hexadecimal digest.
  public let key: String

  /// Creates a place.
  ///
  /// - Parameters:
  ///   - results: The folder of all results.
  ///   - scenario: The scenario's name.
  ///   - key: What decides every number of the run, as a hexadecimal digest.
  public init(results: String, scenario: String, key: String) {
    path = FolderName.folder(of: scenario, in: results) + "/.checkpoint-" + key.prefix(16)
    self.key = key
  }

  /// Whether the file is there.
  public var exists: Bool { Files.exists(path) }
}
