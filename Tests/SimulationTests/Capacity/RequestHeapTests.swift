// SPDX-License-Identifier: GPL-3.0-or-later

import TestSupport
import Testing

@testable import Simulation

/// In which order touches of a day are served.
@Suite("Requests of a day") struct RequestHeapTests {
  private func request(_ priority: Double, _ identity: UInt64, _ life: Int) -> RequestHeap.Request {
    .init(rank: Rank(priority: priority, identity: identity), life: Int32(life))
  }

  private static func drained(_ requests: [RequestHeap.Request]) -> [Int32] {
    var heap = RequestHeap()
    for request in requests { heap.add(request) }
    var order: [Int32] = []
    while let next = heap.takeFirst() { order.append(next.life) }
    return order
  }

  @Test("The larger priority, then the smaller identity, whatever the order of adding")
  func order() {
    var dice = SplitMix(seed: 3)
    let levels = [4, 0, -1, Double.infinity, -Double.infinity, 1e-300, .nan, 2.5, -0.0]
    for size in [1, 2, 3, 10, 200] {
      let requests = (0..<size).map { life in
        request(dice.pick(levels), UInt64(life) &* 0x9E37_79B9_7F4A_7C15, life)
      }
      let sorted = requests.sorted { left, right in
        left.rank.priority == right.rank.priority
          ? left.rank.identity < right.rank.identity : left.rank.priority > right.rank.priority
      }.map(\.life)
      for _ in 0..<5 {
        #expect(Self.drained(requests.shuffled(using: &dice)) == sorted)
      }
    }
  }

  @Test("What is no number comes last, with −∞")
  func undefined() {
    let requests = [
      request(.nan, 1, 0), request(-1e308, 9, 1), request(-.infinity, 0, 2),
    ]
    #expect(Self.drained(requests) == [1, 2, 0])
  }

  @Test("Adding and taking by turns")
  func turns() {
    var dice = SplitMix(seed: 8)
    var heap = RequestHeap()
    var kept: [RequestHeap.Request] = []
    for life in 0..<2_000 {
      let request = request(Double(dice.whole(0...20)), dice.next(), life)
      heap.add(request)
      kept.append(request)
      guard dice.happens(45) else { continue }
      kept.sort { $1.precedes($0) }
      #expect(heap.takeFirst()?.life == kept.popLast()?.life)
    }
    #expect(heap.takeAll().count == kept.count && kept.count > 500)
    #expect(heap.isEmpty && heap.takeFirst() == nil)
  }
}
