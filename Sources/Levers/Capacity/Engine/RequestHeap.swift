// SPDX-License-Identifier: GPL-3.0-or-later

/// Touches that compete for the same minutes, by their ranks.
///
/// The order in which they were added decides nothing.
struct RequestHeap {
  /// A touch that competes.
  struct Request: BitwiseCopyable {
    var rank: Rank
    /// The position of the life that stopped for it.
    var life: Int32

    @inline(__always)
    func precedes(_ other: Request) -> Bool { rank.precedes(other.rank) }
  }

  private(set) var requests: [Request] = []

  var isEmpty: Bool { requests.isEmpty }

  /// The rank of the one that is served first; nil when there is none.
  var firstRank: Rank? { requests.first?.rank }

  mutating func add(_ request: Request) {
    var place = requests.count
    requests.append(request)
    while place > 0 {
      let parent = (place - 1) / 2
      guard request.precedes(requests[parent]) else { break }
      requests[place] = requests[parent]
      place = parent
    }
    requests[place] = request
  }

  /// Takes the one that is served first; nil when there is none.
  mutating func takeFirst() -> Request? {
    guard let first = requests.first, let last = requests.popLast() else { return nil }
    guard !requests.isEmpty else { return first }
    var place = 0
    while true {
      var child = 2 * place + 1
      guard child < requests.count else { break }
      if child + 1 < requests.count, requests[child + 1].precedes(requests[child]) { child += 1 }
      guard requests[child].precedes(last) else { break }
      requests[place] = requests[child]
      place = child
    }
    requests[place] = last
    return first
  }

  /// Takes all, in no order.
  mutating func takeAll() -> [Request] {
    defer { requests.removeAll(keepingCapacity: true) }
    return requests
  }
}

/// Where a touch stands among those that compete for the same minutes.
///
/// The largest priority comes first, of equal ones the smallest identity. Method: <doc:Capacity>, order (1).
struct Rank: BitwiseCopyable, Equatable {
  /// The priority; what is not a number comes last, and nothing is larger than the largest number.
  let priority: Double
  /// The account's identity.
  let identity: UInt64

  init(priority: Double, identity: UInt64) {
    self.priority = priority.isNaN ? -.infinity : min(priority, .greatestFiniteMagnitude)
    self.identity = identity
  }

  /// Before all others.
  static let first = Rank(priority: .infinity, identity: 0)

  @inline(__always)
  func precedes(_ other: Rank) -> Bool {
    priority > other.priority || priority == other.priority && identity < other.identity
  }
}
