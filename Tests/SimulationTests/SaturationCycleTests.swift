// SPDX-License-Identifier: GPL-3.0-or-later

import Behaviors
import Portfolios
import Strategies
import Testing
import Vocabulary

/// Saturation by cycles, and what a contact does to a type that answers conversations otherwise than reminders.
@Suite("Saturation by cycles") struct SaturationCycleTests {
  private static let stimulus = 0.02

  /// Touches on some days by some channels; nobody pays.
  private func scene(
    _ touches: [(day: Int, channel: Int)], channels: [ChannelSpecification]
  ) throws -> Scene {
    var scene = try Scene(
      touches.map { Step(.dpd($0.day), channel: .fixed($0.channel)) }, channels: channels)
    scene.excitation = Excitation(decay: 0.1, saturation: 0.95, saturationCycle: 25)
    scene.type.full = [0, 0, 0]
    return scene
  }

  /// What every reminder brought, as a share of the stimulus.
  private func shares(_ scene: Scene) throws -> [Double] {
    try scene.life().reminders.map { $0.jump / Self.stimulus }
  }

  private func expect(_ found: [Double], _ wanted: [Double]) {
    #expect(found.count == wanted.count)
    for (share, right) in zip(found, wanted) {
      #expect(abs(share - right) < 1e-6, "\(found) for \(wanted)")
    }
  }

  @Test("The first message of a cycle works in full, the others hardly, the next cycle's in full again")
  func repeats() throws {
    let scene = try scene(
      [0, 1, 7, 24, 25, 30, 49, 50].map { ($0, 0) },
      channels: [.certain(stimulus: Self.stimulus)])
    expect(try shares(scene), [1, 0.05, 0.05, 0.05, 1, 0.05, 0.05, 1])
  }

  @Test("Messages of all channels share the cycle; conversations have their own, by channel")
  func sharing() throws {
    let channels: [ChannelSpecification] = [
      .certain(.agentCall, stimulus: Self.stimulus), .certain(.sms, stimulus: Self.stimulus),
      .certain(.email, stimulus: Self.stimulus), .certain(.fieldVisit, stimulus: Self.stimulus),
    ]
    let scene = try scene(
      [(0, 1), (1, 2), (2, 0), (3, 3), (4, 0), (5, 1), (27, 0), (28, 2)], channels: channels)
    expect(try shares(scene), [1, 0.05, 1, 1, 0.05, 0.05, 1, 1])
  }

  @Test("A message that nobody noticed uses up the cycle, a call that nobody took does not")
  func unnoticed() throws {
    for (kind, isUsedUp) in [(ChannelKind.sms, true), (.agentCall, false)] {
      var scene = try scene(
        (0..<25).map { ($0, 0) },
        channels: [.certain(kind, stimulus: Self.stimulus, engagement: 0.3)])
      var isFirstNoticed: Set<Bool> = []
      for seed in 1...40 {
        scene.seed = UInt64(seed)
        let life = try scene.life()
        guard let first = life.luck.first, let share = life.reminders.first?.jump else { continue }
        isFirstNoticed.insert(first)
        let isFull = first || !isUsedUp
        #expect(abs(share / Self.stimulus - (isFull ? 1 : 0.05)) < 1e-6)
      }
      #expect(isFirstNoticed.count == 2)
    }
  }

  @Test("A message noticed later brings what was left when it was delivered")
  func latency() throws {
    var slow = ChannelSpecification.certain(stimulus: Self.stimulus)
    slow.latency = 3
    var scene = try scene([(0, 0), (1, 0)], channels: [slow])
    var orders: Set<[Double]> = []
    for seed in 1...40 {
      scene.seed = UInt64(seed)
      orders.insert(try shares(scene).map { ($0 * 100).rounded() / 100 })
    }
    #expect(orders == [[1, 0.05], [0.05, 1]])
  }

  @Test("Further noticed contacts never lower what all have brought (400 random pairs)")
  func order() throws {
    let channels: [ChannelSpecification] = [
      .certain(.agentCall, stimulus: Self.stimulus), .certain(.sms, stimulus: Self.stimulus),
    ]
    var state: UInt64 = 14
    func roll(_ sides: UInt64) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % sides)
    }
    for _ in 0..<400 {
      let channel = roll(2)
      let few = Set((0...roll(6)).map { _ in roll(90) })
      let more = few.union((0...roll(3)).map { _ in roll(90) })
      func reminders(_ days: Set<Int>) throws -> [(time: Double, jump: Double)] {
        try scene(days.sorted().map { ($0, channel) }, channels: channels).life().reminders
      }
      let (fewer, further) = (try reminders(few), try reminders(more))
      for day in 0..<90 {
        func sum(_ list: [(time: Double, jump: Double)]) -> Double {
          list.filter { $0.time <= Double(day) }.map(\.jump).reduce(0, +)
        }
        #expect(sum(further) >= sum(fewer) - 1e-12, "\(few.sorted()) \(more.sorted()) day \(day)")
      }
    }
  }

  @Test("A conversation has its own factor by type, and pressure weighs it against the reminder's")
  func pressure() throws {
    var call = ChannelSpecification.certain(.agentCall, stimulus: Self.stimulus)
    var robot = ChannelSpecification.certain(.voiceBot, stimulus: Self.stimulus)
    robot.pressure = 0.25
    let channels = [call, robot, .certain(.sms, stimulus: Self.stimulus)]
    var scene = try scene([(0, 0), (1, 1), (2, 2)], channels: channels)
    scene.type.response = 0.1
    expect(try shares(scene), [0.1, 0.1, 0.1])
    scene.type.conversation = 0.9
    expect(try shares(scene), [0.9, 0.3, 0.1])
    call.pressure = 0
    scene.channels[0] = call
    expect(try shares(scene), [0.1, 0.3, 0.1])
  }
}
