// SPDX-License-Identifier: GPL-3.0-or-later

/// What makes the inputs of a target.
protocol InputSource: Sendable {
  /// The next input.
  func input(_ random: inout Generator) -> [UInt8]
}
