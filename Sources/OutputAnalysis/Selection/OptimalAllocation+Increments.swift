// SPDX-License-Identifier: GPL-3.0-or-later

extension OptimalAllocation {
  /// How many replications each system should get next, given what was run before.
  ///
  /// The totals aim at (2) for the budget used and added together. A system that already has more
  /// than its part gets 0, and the rest is split among the others by the same ratios. Parts are
  /// rounded down; what is left goes to the system that looks best, or, when that one gets nothing,
  /// to the one with the largest share.
  ///
  /// - Parameters:
  ///   - added: The replications to add, ≥ 0.
  ///   - used: The replications run so far, one number ≥ 0 per system; nil means none.
  /// - Returns: One number ≥ 0 per system; their sum is `added`.
  /// - Precondition: The numbers lie in their domains.
  public func increments(adding added: Int, after used: [Int]? = nil) -> [Int] {
    let used = used ?? shares.map { _ in 0 }
    let parts = continuousIncrements(adding: added, after: used)
    var increments = parts.map { Int($0) }
    increments[receiverOfRest(parts)] += added - increments.reduce(0, +)
    return increments
  }

  /// The increments before rounding.
  func continuousIncrements(adding added: Int, after used: [Int]) -> [Double] {
    precondition(used.count == shares.count, "one number of replications per system")
    precondition(added >= 0 && used.allSatisfy { $0 >= 0 }, "no negative numbers of replications")
    var active = Set(shares.indices)
    var totals = targets(active, adding: added, after: used)
    while let satisfied = active.first(where: { totals[$0] < Double(used[$0]) }) {
      active.remove(satisfied)
      totals = targets(active, adding: added, after: used)
    }
    return shares.indices.map { active.contains($0) ? totals[$0] - Double(used[$0]) : 0 }
  }

  /// The totals (2) when only the active systems share what is added and what they have used.
  private func targets(_ active: Set<Int>, adding added: Int, after used: [Int]) -> [Double] {
    let members = active.sorted()
    let budget = Double(members.reduce(added) { $0 + used[$1] })
    let sum = members.reduce(0) { $0 + shares[$1] }
    return shares.map { share in
      sum > 0 ? budget * (share / sum) : budget / Double(members.count)
    }
  }

  private func receiverOfRest(_ parts: [Double]) -> Int {
    let served = parts.indices.filter { parts[$0] > 0 }
    if served.isEmpty || served.contains(best) { return best }
    return served.reduce(served[0]) { shares[$1] > shares[$0] ? $1 : $0 }
  }
}
