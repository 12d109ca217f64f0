// SPDX-License-Identifier: GPL-3.0-or-later

import Randomness
import Strategies
import Testing
import Vocabulary

/// Agents by shift, and the minutes that touches take.
@Suite("Resources") struct ResourceTests {
  private static let full = [Double](repeating: 480, count: 7)

  private func resource(_ agents: [Int]) -> Resource {
    var resource = Resource(name: "desk", agents: 1)
    resource.shifts = agents.map { Resource.Shift(agents: $0, minutes: Self.full) }
    return resource
  }

  @Test(
    "Another number of agents is shared out like the present one, ties to the first",
    arguments: [
      ([3, 1], 8, [6, 2]), ([3, 1], 5, [4, 1]), ([1, 1], 3, [2, 1]), ([1, 1, 1], 2, [1, 1, 0]),
      ([5], 12, [12]), ([1, 2, 3], 6, [1, 2, 3]), ([1, 2, 3], 1, [0, 0, 1]), ([7, 3], 1, [1, 0]),
    ])
  func shifts(present: [Int], total: Int, expected: [Int]) {
    let shared = resource(present).shifts(of: total)
    #expect(shared.map(\.agents) == expected)
    #expect(shared.map(\.minutes) == present.map { _ in Self.full })
  }

  @Test("However many there are, nobody is lost")
  func sums() {
    for present in [[1, 1, 1], [2, 3, 5, 7], [99_999, 1], [1, 100_000, 3]] {
      let resource = resource(present)
      #expect(resource.agents == present.reduce(0, +))
      for total in [1, 2, 3, 10, 17, 1_000, 99_999, 100_000] {
        let shared = resource.shifts(of: total).map(\.agents)
        #expect(shared.reduce(0, +) == total && shared.allSatisfy { $0 >= 0 })
        for (agents, before) in zip(shared, present) {
          let exact = Double(before) * Double(total) / Double(resource.agents)
          #expect(abs(Double(agents) - exact) < 1)
        }
      }
    }
  }

  @Test("A resource works from Monday to Friday unless said otherwise")
  func week() {
    let resource = Resource(name: "desk", agents: 3, minutesPerDay: 100)
    #expect(resource.shifts[0].minutes == [100, 100, 100, 100, 100, 0, 0])
    #expect(resource.minutesPerWeek == 1_500)
  }

  @Test("Minutes that are the same for all are known beforehand; others are not")
  func fixedMinutes() throws {
    var handling = HandlingTime(engaged: 5, unanswered: 1)
    handling.wrapUp = 2
    #expect(handling.fixed?.engaged == 7 && handling.fixed?.unanswered == 1)
    #expect(handling.mostOnAverage == 7)
    handling.agreed = 5
    #expect(handling.fixed?.engaged == 7)
    handling.agreed = 9
    #expect(handling.fixed == nil && handling.mostOnAverage == 11)
    handling.agreed = nil
    handling.engaged = try .gamma(shape: 2, scale: 4)
    #expect(handling.fixed == nil && abs(handling.mostOnAverage - 10) < 1e-12)
    #expect(HandlingTime().isNone && HandlingTime().fixed?.engaged == 0)
    #expect(!handling.isNone)
  }

  @Test("The resources of a strategy are those of all channels it may choose")
  func used() {
    var channels = [
      ChannelSpecification(.sms), .init(.agentCall), .init(.voiceBot), .init(.letter),
    ]
    for (channel, resource) in [(1, 0), (2, 1), (3, 2)] { channels[channel].resource = resource }
    func resources(_ choice: ChannelChoice) -> Set<Int> {
      Strategy(
        name: "x", treatments: [Treatment(name: "all", path: [Step(.dpd(0), channel: choice)])]
      ).resources(channels)
    }
    #expect(resources(.fixed(0)).isEmpty)
    #expect(resources(.fixed(2)) == [1])
    #expect(resources(.mix([.init(channel: 0, weight: 1), .init(channel: 1, weight: 0)])) == [0])
    #expect(resources(.preferred(among: [0, 2], fallback: 3)) == [1, 2])
  }
}
