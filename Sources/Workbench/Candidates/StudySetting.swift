// SPDX-License-Identifier: GPL-3.0-or-later

import Optimization
import OutputAnalysis
import Scenarios
import Vocabulary

/// A parameter of the scenario with the values it is to be tuned over, and how they are written.
struct StudySetting: Hashable, Sendable {
  /// How the optimiser's values become numbers of the scenario.
  enum Notation: Hashable, Sendable {
    /// As they are.
    case plain
    /// The i-th value is (first + i·step)/10^decimals.
    case decimals(first: Int, step: Int, decimals: Int)
  }

  let parameter: TunedParameter
  let notation: Notation
  /// The domain as the user wrote it.
  let domain: String
  /// The scenario's own value.
  let current: String

  var name: String { parameter.name }

  /// A value as the scenario has it.
  func text(_ value: ParameterValue) -> String {
    guard case .decimals(let first, let step, let decimals) = notation,
      case .integer(let index) = value
    else { return Self.plain(value) }
    return Self.decimal(first + index * step, decimals: decimals)
  }

  /// The values at both ends; all words of a choice.
  var ends: [String] {
    guard case .categorical(let words) = parameter.domain else {
      return [parameter.value(at: 0), parameter.value(at: 1)].map(text)
    }
    return words
  }

  /// A value between the ends that is written in another way than they: the place of the golden ratio of a continuous range,
  /// the second of a grid of decimals.
  var inside: [String] {
    switch (parameter.domain, notation) {
    case (.continuous, _): [text(parameter.value(at: 0.381_966))]
    case (.integer(let low, _, _), .decimals): [text(.integer(low + 1))]
    default: []
    }
  }

  /// The smallest and the largest value; nil for a choice.
  var range: ClosedRange<Double>? {
    guard !parameter.domain.isCategorical else { return nil }
    let numbers = ends.compactMap { Double($0) }
    return numbers.count == 2 && numbers[0] <= numbers[1] ? numbers[0]...numbers[1] : nil
  }

  private static func plain(_ value: ParameterValue) -> String {
    guard case .continuous(let number) = value else { return value.description }
    // Six digits tell any two values a simulation can tell, and stay readable.
    let text = "\(rounded(number))"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  private static func rounded(_ number: Double) -> Double {
    guard number != 0, number.isFinite else { return number }
    var scale = 1.0
    while number.magnitude * scale < 100_000, scale < 1e15 { scale *= 10 }
    return (number * scale).rounded() / scale
  }

  private static func decimal(_ number: Int, decimals: Int) -> String {
    let digits = String(number.magnitude)
    let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
    let point = padded.index(padded.endIndex, offsetBy: -decimals)
    return (number < 0 ? "-" : "") + padded[..<point] + (decimals > 0 ? "." + padded[point...] : "")
  }
}

extension Metric {
  /// Which way the metric improves; nil where neither more nor less is better by itself.
  var improvement: MetricDirection? {
    switch direction {
    case .higher: .higherIsBetter
    case .lower: .lowerIsBetter
    case .neutral: nil
    }
  }
}

extension Metric {
  /// Whether the metric means the same for portfolios of any size, unlike a total.
  var isMean: Bool {
    switch unit {
    case .share, .perThousand, .perHundred, .days, .months, .currencyPerCurrency: true
    case .currency, .count, .ratio: false
    }
  }
}
