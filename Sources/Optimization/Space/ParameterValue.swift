// SPDX-License-Identifier: GPL-3.0-or-later

/// The value of one tuned parameter.
public enum ParameterValue: Hashable, Sendable, Codable, CustomStringConvertible {
  /// A whole number.
  case integer(Int)
  /// A finite number.
  case continuous(Double)
  /// A word.
  case word(String)

  /// The value as a scenario would write it.
  public var description: String {
    switch self {
    case .integer(let number): "\(number)"
    case .continuous(let number): "\(number)"
    case .word(let word): word
    }
  }

  /// The number; nil for a word.
  public var number: Double? {
    switch self {
    case .integer(let number): Double(number)
    case .continuous(let number): number
    case .word: nil
    }
  }
}
