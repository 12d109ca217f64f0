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
  public var isNone: Bool { isNoneWithoutAgreement && (agreed ?? .zero) == .zero }

  /// Whether no touch takes any time that does not end in a promise or plan.
  public var isNoneWithoutAgreement: Bool {
    [unanswered, engaged, wrapUp].allSatisfy { $0 == .zero }
  }

  /// The minutes where they are the same for all that find attention, and for all that do not; `nil` where chance or an
  /// agreement decides.
  public var fixed: (engaged: Double, unanswered: Double)? {
    guard case .constant(let talk) = engaged, case .constant(let rest) = unanswered,
      case .constant(let after) = wrapUp, agreed == nil || agreed == engaged
    else { return nil }
    return (talk.value + after.value, rest.value)
  }

  /// How far the last call of an agent whose work never ends goes beyond the day, in minutes on average, at most.
  ///
  /// By renewal theory the call that crosses the end of a long day goes E[h²] / (2 E[h]) beyond it, which is the mean itself for an
  /// exponential law; of a mixture of outcomes it is at most that of the worst. Infinite where a law has no variance. Method:
  /// *Capacity* (Simulation), equation (3).
  ///
  /// - Parameter reading: Minutes before each attempt, at least 0.
  /// - Returns: Minutes.
  public func meanOverrun(reading: Double = 0) -> Double {
    let after = (mean: wrapUp.mean, variance: wrapUp.variance ?? .infinity)
    func overrun(_ law: Distribution, _ hasWork: Bool) -> Double {
      let mean = law.mean + reading + (hasWork ? after.mean : 0)
      let variance = (law.variance ?? .infinity) + (hasWork ? after.variance : 0)
      return mean > 0 ? (mean + variance / mean) / 2 : 0
    }
    return max(
      overrun(unanswered, false), max(overrun(engaged, true), overrun(agreed ?? engaged, true)))
  }

  /// How far the last call of an agent whose work never ends goes beyond a day of any length, in minutes on average, at most:
  /// twice as far as beyond a long one (Lorden's inequality).
  ///
  /// - Parameter reading: Minutes before each attempt, at least 0.
  /// - Returns: Minutes.
  public func maximumOverrun(reading: Double = 0) -> Double { 2 * meanOverrun(reading: reading) }

  /// The mean minutes of the outcome that takes the least.
  public var leastOnAverage: Double {
    min(unanswered.mean, min(engaged.mean, agreed?.mean ?? .infinity) + wrapUp.mean)
  }

  /// The mean minutes of the outcome that takes longest.
  public var mostOnAverage: Double {
    max(unanswered.mean, max(engaged.mean, agreed?.mean ?? 0) + wrapUp.mean)
  }
}
