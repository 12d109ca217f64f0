// SPDX-License-Identifier: GPL-3.0-or-later

/// What a number of a model is: how it is written in scenarios, and the values it takes wherever it comes from.
public enum ParameterKind: Sendable {
  /// A share or a probability, such as `62%`.
  case share
  /// A factor on a rate, a chance or an amount; 0 switches it off.
  case factor
  /// Currency units.
  case money
  /// A length of time in days, such as `36 hours`.
  case duration
  /// Events per day, such as `0.1 per day`.
  case rate

  /// The numbers of the kind.
  public var range: ClosedRange<Double> {
    switch self {
    case .share: ParameterRange.share
    case .factor: ParameterRange.factor
    case .money: ParameterRange.money
    case .duration: ParameterRange.days
    case .rate: ParameterRange.perDay
    }
  }
}
