// SPDX-License-Identifier: GPL-3.0-or-later

extension StoredRun {
  /// The folder in which the scenario's inputs lay, as `timing.json` notes it; nil when it notes none.
  public var dataFolder: String? {
    timing?["data_folder"]?.text
  }

  /// The `path=value` arguments of the run, as `timing.json` notes them; nil when it does not.
  public var overrides: [String]? { timing?["overrides"]?.elements?.compactMap(\.text) }

  /// The command line of the run, as `timing.json` notes it; empty when it does not.
  public var command: [String] { timing?["command"]?.elements?.compactMap(\.text) ?? [] }

  /// The language in which the run was told, as `timing.json` notes it; nil when it does not.
  public var language: String? { timing?["language"]?.text }

  private var timing: JSONValue? {
    guard let bytes = try? contents(of: "timing.json") else { return nil }
    return try? JSONValue(parsing: bytes)
  }

  /// The digest of an input as the run read it.
  ///
  /// - Parameter path: The path as the scenario writes it.
  /// - Returns: The digest in hexadecimal; nil when the run read no such file.
  public func digest(ofInput path: String) -> String? {
    manifest.inputs.first { $0.path == path }?.sha256
  }
}
