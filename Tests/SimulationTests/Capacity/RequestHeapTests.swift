// SPDX-License-Identifier: GPL-3.0-or-later

import TestSupport
import Testing

@testable import Simulation

/// In which order touches of a day are served.
@Suite("Requests of a day") struct RequestHeapTests {
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
        RequestHeap.Request(
          priority: dice.pick(levels), identity: UInt64(life) &* 0x9E37_79B9_7F4A_7C15, life: life)
      }
      let sorted = requests.sorted { left, right in
        left.priority == right.priority
          ? left.identity < right.identity : left.priority > right.priority
      }.map(\.life)
      for _ in 0..<5 {
        #expect(Self.drained(requests.shuffled(using: &dice)) == sorted)
      }
    }
  }

  @Test("What is no number comes last, with −∞")
  func undefined() {
    let requests = [
      RequestHeap.Request(priority: .nan, identity: 1, life: 0),
      .init(priority: -1e308, identity: 9, life: 1),
      .init(priority: -.infinity, identity: 0, life: 2),
    ]
    #expect(Self.drained(requests) == [1, 2, 0])
  }

  @Test("Adding and taking by turns")
  func turns() {
    var dice = SplitMix(seed: 8)
    var heap = RequestHeap()
    var kept: [RequestHeap.Request] = []
    for life in 0..<2_000 {
      let request = RequestHeap.Request(
        priority: Double(dice.whole(0...20)), identity: dice.next(), life: life)
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
