// SPDX-License-Identifier: GPL-3.0-or-later

/// Where a resource's day ended: the last call that was made before somebody was turned away.
///
/// It says of every touch that competed on the day whether it was served, because touches are decided by their ranks alone.
/// Method: *Capacity* (Simulation).
public struct Cutoff: Hashable, Sendable {
  /// The priority at which the last call was made; −∞ for one that is not a number.
  public let priority: Double
  /// The identity of the account that had this priority.
  public let identity: UInt64
  /// How many calls the resource made at this rank; 0 where nobody was served on the day.
  public let calls: Int

  /// Creates a cut-off.
  public init(priority: Double, identity: UInt64, calls: Int) {
    (self.priority, self.identity, self.calls) = (priority, identity, calls)
  }

  init(_ rank: Rank, calls: Int) {
    self.init(priority: rank.priority, identity: rank.identity, calls: calls)
  }

  /// Whether a touch is served.
  ///
  /// - Parameters:
  ///   - rank: How far the contest of the day has come.
  ///   - made: The calls that the debtor had from the resource at the same rank.
  /// - Returns: Whether it comes before the resource's day ended.
  func admits(_ rank: Rank, after made: Int) -> Bool {
    let last = Rank(priority: priority, identity: identity)
    return calls > 0 && (rank.precedes(last) || rank == last && made < calls)
  }
}

extension Tally {
  /// Notes where a resource's day ended: priority, identity, and calls and one, so that nothing means that nobody was turned away.
  func note(_ cutoff: Cutoff, _ resource: Int, day: Int) {
    let place = buffer + layout.cutoff(of: resource, day: day)
    place[0] = Int64(bitPattern: cutoff.priority.bitPattern)
    place[1] = Int64(bitPattern: cutoff.identity)
    place[2] = Int64(cutoff.calls) + 1
  }

  /// Where a resource's day ended; nil where nobody was turned away.
  func cutoff(of resource: Int, day: Int) -> Cutoff? {
    let place = buffer + layout.cutoff(of: resource, day: day)
    guard place[2] > 0 else { return nil }
    return Cutoff(
      priority: Double(bitPattern: UInt64(bitPattern: place[0])),
      identity: UInt64(bitPattern: place[1]), calls: Int(place[2]) - 1)
  }
}

/// How far the contest of a day has come for a debtor, or for all.
///
/// A touch that is asked for at a better rank than what was decided before it comes next.
struct ContestPosition {
  private(set) var rank = Rank.first
  /// Calls made at this rank, by resource.
  private(set) var calls: [Int]

  init(resources: Int) { calls = Array(repeating: 0, count: resources) }

  /// A new day.
  mutating func reset() {
    rank = .first
    for resource in calls.indices { calls[resource] = 0 }
  }

  /// The contest comes to a touch.
  mutating func come(to next: Rank) {
    guard rank.precedes(next) else { return }
    rank = next
    for resource in calls.indices { calls[resource] = 0 }
  }

  mutating func call(_ resource: Int) { calls[resource] += 1 }
}
