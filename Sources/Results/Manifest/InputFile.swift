// SPDX-License-Identifier: GPL-3.0-or-later

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
