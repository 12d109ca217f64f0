// SPDX-License-Identifier: GPL-3.0-or-later

/// How long one account was watched, and what ended the watch.
///
/// Times are in days since the account entered, or in any other unit used throughout. An account
/// that had not ended when the watch stopped is *censored*: its cause is nil.
///
/// The methods that use follow-ups take censoring to be unrelated to the end that would have come.
/// A fixed horizon is; an account sold because nobody expected it to pay is not.
public struct FollowUp: Hashable, Sendable {
  /// The time of the end or of the censoring, finite and ≥ 0.
  public let time: Double
  /// The number of the end's cause, from 0; nil when censored.
  public let cause: Int?

  /// Whether an end was seen.
  public var isEvent: Bool { cause != nil }

  /// Creates a follow-up with one of several ends.
  ///
  /// - Parameters:
  ///   - time: The time of the end or of the censoring, finite and ≥ 0.
  ///   - cause: The cause of the end, ≥ 0; nil when censored.
  /// - Throws: ``ParameterError`` outside these domains and for NaN.
  public init(time: Double, cause: Int?) throws(ParameterError) {
    guard time >= 0, time.isFinite else {
      throw ParameterError(name: "time", value: time, requirement: "finite and not negative")
    }
    if let cause, cause < 0 {
      throw ParameterError(name: "cause", value: Double(cause), requirement: "0 or more")
    }
    self.time = time
    self.cause = cause
  }

  /// Creates a follow-up with one kind of end, cause 0.
  ///
  /// - Parameters:
  ///   - time: The time of the end or of the censoring, finite and ≥ 0.
  ///   - isEvent: Whether the end was seen.
  /// - Throws: ``ParameterError`` for a time outside its domain and for NaN.
  public init(time: Double, isEvent: Bool) throws(ParameterError) {
    try self.init(time: time, cause: isEvent ? 0 : nil)
  }
}

extension FollowUp {
  /// The same follow-up with every cause made cause 0.
  var withSingleCause: FollowUp { with(cause: isEvent ? 0 : nil) }

  /// The same time with another cause, nil or ≥ 0.
  func with(cause: Int?) -> FollowUp { FollowUp(uncheckedTime: time, cause: cause) }

  private init(uncheckedTime time: Double, cause: Int?) {
    self.time = time
    self.cause = cause
  }
}
