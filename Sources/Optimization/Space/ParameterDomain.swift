// SPDX-License-Identifier: GPL-3.0-or-later

/// The values that a tuned parameter may take.
public enum ParameterDomain: Hashable, Sendable, Codable {
  /// The whole numbers low, low + step, low + 2·step, … that are at most `high`.
  ///
  /// The end `high` is itself a value only when the step leads there.
  case integer(low: Int, high: Int, step: Int = 1)
  /// All numbers from `low` to `high`, ends included.
  case continuous(low: Double, high: Double)
  /// One of these words, without order.
  case categorical([String])

  /// How many values there are; nil for a continuous parameter.
  public var count: Int? {
    switch self {
    case .integer(let low, let high, let step): (high - low) / step + 1
    case .continuous: nil
    case .categorical(let words): words.count
    }
  }

  /// Whether the values are words, which have no order and no distance.
  public var isCategorical: Bool {
    if case .categorical = self { true } else { false }
  }
}

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
