// SPDX-License-Identifier: GPL-3.0-or-later

public import Randomness

/// How many minutes a touch keeps whoever handles it, by what comes of it.
///
/// Every law is supported on [0, ∞). A touch draws one uniform number for its minutes and one for those after it, at
/// addresses of its own, so that the same touch takes as long under every strategy.
public struct HandlingTime: Hashable, Sendable {
  /// Minutes of an attempt that finds no attention.
  public var unanswered = Distribution.zero
  /// Minutes of one that does.
  public var engaged = Distribution.zero
  /// Minutes of one that ends in a promise or plan; `nil` for those of any other that finds attention.
  public var agreed: Distribution?
  /// Minutes of work after one that found attention.
  public var wrapUp = Distribution.zero

  /// Creates the time of touches that keep nobody.
  public init() {}

  /// Creates a handling time without work after it.
  ///
  /// - Parameters:
  ///   - engaged: Minutes of an attempt that finds attention, at least 0.
  ///   - unanswered: Minutes of any other, at least 0.
  public init(engaged: Distribution, unanswered: Distribution = .zero) {
    self.engaged = engaged
    self.unanswered = unanswered
  }

  /// Whether no touch takes any time.
  public var isNone: Bool {
    [unanswered, engaged, agreed ?? engaged, wrapUp].allSatisfy { $0 == .zero }
  }

  /// The minutes where they are the same for all that find attention, and for all that do not; `nil` where chance or an
  /// agreement decides.
  public var fixed: (engaged: Double, unanswered: Double)? {
    guard case .constant(let talk) = engaged, case .constant(let rest) = unanswered,
      case .constant(let after) = wrapUp, agreed == nil || agreed == engaged
    else { return nil }
    return (talk.value + after.value, rest.value)
  }

  /// The mean minutes of the outcome that takes longest.
  public var mostOnAverage: Double {
    max(unanswered.mean, max(engaged.mean, agreed?.mean ?? 0) + wrapUp.mean)
  }
}
