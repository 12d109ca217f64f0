// SPDX-License-Identifier: GPL-3.0-or-later

/// When to look at the precision of a growing number of replications, fixed before the first one.
///
/// Looks happen after `minimum`, `minimum + batch`, … replications and, always, after `maximum`.
public struct StoppingPlan: Hashable, Sendable {
  /// The replications before the first look, ≥ 1; at least 30 are advised.
  public let minimum: Int
  /// The replications between looks, ≥ 1.
  public let batch: Int
  /// The replications after which the run ends in any case, ≥ `minimum`.
  public let maximum: Int

  /// Creates a plan.
  ///
  /// - Throws: ``ParameterError`` when a number lies outside its domain.
  public init(minimum: Int, batch: Int, maximum: Int) throws(ParameterError) {
    guard minimum >= 1 else {
      throw ParameterError(name: "minimum", value: Double(minimum), requirement: "at least 1")
    }
    guard batch >= 1 else {
      throw ParameterError(name: "batch", value: Double(batch), requirement: "at least 1")
    }
    guard maximum >= minimum else {
      throw ParameterError(
        name: "maximum", value: Double(maximum), requirement: "at least the minimum \(minimum)")
    }
    self.minimum = minimum
    self.batch = batch
    self.maximum = maximum
  }

  /// The number J of looks.
  public var lookCount: Int {
    let (whole, rest) = (maximum - minimum).quotientAndRemainder(dividingBy: batch)
    return 1 + whole + (rest > 0 ? 1 : 0)
  }

  /// The replications after which each look happens, increasing, ending at `maximum`.
  public var looks: [Int] {
    // A stride ends before the maximum by itself, so no sum can overflow.
    Array(stride(from: minimum, to: maximum, by: batch)) + [maximum]
  }

  /// The first look after more than `replications`; nil from the maximum on.
  public func nextLook(after replications: Int) -> Int? {
    guard replications >= minimum else { return minimum }
    guard replications < maximum else { return nil }
    let passed = (replications - minimum) / batch + 1
    let (step, overflow) = passed.multipliedReportingOverflow(by: batch)
    return overflow || step > maximum - minimum ? maximum : minimum + step
  }

  /// Whether a look happens after exactly `replications`.
  public func isLook(_ replications: Int) -> Bool {
    guard replications >= minimum, replications <= maximum else { return false }
    return replications == maximum || (replications - minimum).isMultiple(of: batch)
  }
}
