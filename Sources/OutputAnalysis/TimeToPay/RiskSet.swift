// SPDX-License-Identifier: GPL-3.0-or-later

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
