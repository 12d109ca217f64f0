// SPDX-License-Identifier: GPL-3.0-or-later

/// The range in which what is measured must lie.
///
/// The measurement has an error of its own. It misses the bar when it lies outside by more than z of its standard
/// errors; a bar that already allows for it has z = 0.
struct Bar: Sendable {
  /// The z of bars that state a true value.
  static let defaultAllowance = 3.0

  /// The smallest value; nil without one.
  let low: Double?
  /// The largest value; nil without one.
  let high: Double?
  /// How many standard errors outside are allowed.
  let allowance: Double

  /// No claim: the finding is reported only.
  static let none = Bar(low: nil, high: nil)
  /// What an interval of 95 % must cover where its assumptions hold.
  static let nearNinetyFive = Bar(low: 0.94, high: 0.96)

  init(low: Double?, high: Double?, allowance: Double = Self.defaultAllowance) {
    self.low = low
    self.high = high
    self.allowance = allowance
  }

  static func atLeast(_ low: Double) -> Bar { Bar(low: low, high: nil) }

  /// What a measurement with this standard error means.
  func verdict(_ measured: Double, standardError: Double) -> Verdict {
    if low == nil, high == nil { return .reported }
    let outside = max((low ?? measured) - measured, measured - (high ?? measured))
    // Written so that NaN misses.
    if outside <= 0 { return .met }
    return outside <= allowance * standardError ? .withinError : .missed
  }

  enum Verdict: String, Sendable {
    /// No bar.
    case reported
    /// Inside the bar.
    case met = "ok"
    /// Outside by no more than the error of the experiment explains.
    case withinError = "ok within error"
    /// Outside by more.
    case missed = "MISSED"
  }
}
