// SPDX-License-Identifier: GPL-3.0-or-later

/// What a verification tells while it works.
public enum VerificationStep: Hashable, Sendable {
  /// A part begins: its name, its number from 1 on, and how many there are.
  case begins(name: String, number: Int, count: Int)
  /// A part is done, with its checks.
  case found([VerificationCheck])
}
