// SPDX-License-Identifier: GPL-3.0-or-later

/// Why there is no such life to tell.
public struct TraceProblem: Error, Hashable, Sendable {
  /// One line that makes sense alone.
  public let message: String
}
