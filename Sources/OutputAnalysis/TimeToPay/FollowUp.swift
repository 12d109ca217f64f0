// SPDX-License-Identifier: GPL-3.0-or-later

public import Vocabulary

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
  /// - Throws: `ParameterError` outside these domains and for NaN.
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
  /// - Throws: `ParameterError` for a time outside its domain and for NaN.
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

extension ParameterError {
  /// The error of an estimate without any follow-up.
  static let noFollowUps = ParameterError(
    name: "number of follow-ups", value: 0, requirement: "at least 1")
}

/// The accounts still watched just before a time at which at least one ended.
struct RiskSet: Hashable, Sendable {
  /// The time tᵢ of the ends.
  let time: Double
  /// The number nᵢ of accounts with a time of at least tᵢ.
  let atRisk: Int
  /// The number of ends at tᵢ by cause.
  let events: [Int]

  /// The number dᵢ of ends at tᵢ.
  var total: Int { events.reduce(0, +) }

  /// The term dᵢ / (nᵢ(nᵢ − dᵢ)) of Greenwood's sum; 0 when everyone left, for nothing follows that
  /// could be uncertain.
  var greenwoodTerm: Double {
    guard atRisk > total else { return 0 }
    return Double(total) / (Double(atRisk) * Double(atRisk - total))
  }

  /// The risk sets of all times with an end, in order of time.
  ///
  /// An account censored at tᵢ is at risk at tᵢ: at equal times ends come before censorings.
  ///
  /// - Parameters:
  ///   - followUps: Any number, in any order.
  ///   - causes: The number of causes; every cause of a follow-up is below it.
  /// - Returns: One set per time with an end.
  /// - Complexity: O(n log n).
  static func all(_ followUps: [FollowUp], causes: Int) -> [RiskSet] {
    let sorted = followUps.sorted { $0.time < $1.time }
    var sets: [RiskSet] = []
    var start = 0
    while start < sorted.count {
      let time = sorted[start].time
      let end = sorted[start...].firstIndex { $0.time > time } ?? sorted.count
      let events = counts(sorted[start..<end], causes: causes)
      let set = RiskSet(time: time, atRisk: sorted.count - start, events: events)
      if set.total > 0 { sets.append(set) }
      start = end
    }
    return sets
  }

  /// The risk sets of accounts that are all watched from day 0 to the last day.
  static func all(count: Int, daily: [[Int]]) throws(ParameterError) -> [RiskSet] {
    var atRisk = count
    var sets: [RiskSet] = []
    for (day, events) in daily.enumerated() {
      let set = RiskSet(time: Double(day), atRisk: atRisk, events: events)
      if set.total > 0 { sets.append(set) }
      atRisk -= set.total
    }
    guard atRisk >= 0 else {
      throw ParameterError(
        name: "number of ends", value: Double(count - atRisk),
        requirement: "at most the number of accounts, \(count)")
    }
    return sets
  }

  private static func counts(_ followUps: ArraySlice<FollowUp>, causes: Int) -> [Int] {
    var counts = [Int](repeating: 0, count: causes)
    for followUp in followUps {
      if let cause = followUp.cause { counts[cause] += 1 }
    }
    return counts
  }
}
