// SPDX-License-Identifier: GPL-3.0-or-later

import Synchronization

/// Takes inputs of every target in turn until its share is done.
final class Worker: Sendable {
  /// An input that was taken badly.
  struct Failure: Sendable {
    let target: FuzzTarget
    let input: [UInt8]
    let complaint: String
  }

  /// Seconds after which an input counts as a hang, on a machine that may be busy with other work.
  static let slow = 2.0

  private let number: Int
  private let targets: [FuzzTarget]
  private let seed: UInt64
  private let inputs: Int
  private let folder: String
  /// Inputs done, and when the present one began, for the watchdog.
  let done = Atomic<Int>(0)
  let began = Atomic<UInt64>(0)
  private let found = Mutex<[Failure]>([])

  init(number: Int, targets: [FuzzTarget], seed: UInt64, inputs: Int, folder: String) {
    self.number = number
    self.targets = targets
    self.seed = seed
    self.inputs = inputs
    self.folder = folder
  }

  /// The failures so far.
  var failures: [Failure] { found.withLock { $0 } }

  /// Works through the share.
  func run() throws(FuzzProblem) {
    var random = Generator(seed: seed &+ UInt64(number) &* 0x9E37_79B9)
    let mutators = targets.map { Mutator(seeds: $0.seeds) }
    var slots: [InputSlot] = []
    for target in targets {
      slots.append(try InputSlot(folder: folder, worker: number, target: target))
    }
    for index in 0..<inputs {
      let kind = index % targets.count
      let input = mutators[kind].input(&random)
      slots[kind].hold(input)
      let start = Stopwatch.now
      began.store(start, ordering: .relaxed)
      let complaint = targets[kind].complaint(about: input)
      let seconds = Stopwatch.seconds(since: start)
      let slow = seconds > Self.slow ? "took \(seconds) s" : nil
      if let complaint = complaint ?? slow {
        found.withLock {
          $0.append(Failure(target: targets[kind], input: input, complaint: complaint))
        }
      }
      done.add(1, ordering: .relaxed)
    }
    began.store(0, ordering: .relaxed)
  }
}
