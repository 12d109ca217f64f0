// SPDX-License-Identifier: GPL-3.0-or-later

/// Why bytes could not be read.
public struct ByteSourceError: Error, Hashable, Sendable {
  /// The system's reason in a few words, such as "no such file".
  public let reason: String

  /// Creates an error.
  public init(reason: String) {
    self.reason = reason
  }
}
