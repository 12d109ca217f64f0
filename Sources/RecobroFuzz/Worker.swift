// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Synchronization

/// Takes inputs of every target in turn until its share is done.
final class Worker: Sendable {
  /// Seconds after which an input is taken badly; one that waits for ever is the watchdog's.
  static let slow = 2.0

  private let number: Int
  private let targets: [FuzzTarget]
  private let sources: [any InputSource]
  private let seed: UInt64
  private let inputs: Int
  private let folder: String
  /// Inputs done, and when the present one began, for the watchdog.
  let done = Atomic<Int>(0)
  let began = Atomic<UInt64>(0)
  private let found = Atomic<Int>(0)

  init(
    number: Int, targets: [FuzzTarget], sources: [any InputSource], seed: UInt64, inputs: Int,
    folder: String
  ) {
    self.number = number
    self.targets = targets
    self.sources = sources
    self.seed = seed
    self.inputs = inputs
    self.folder = folder
  }

  /// How many inputs were taken badly so far; each is kept.
  var failures: Int { found.load(ordering: .relaxed) }

  /// Works through the share.
  func run() throws(FuzzProblem) {
    var random = Generator(seed: seed &+ UInt64(number) &* 0x9E37_79B9)
    var slots: [InputSlot] = []
    for target in targets {
      slots.append(try InputSlot(folder: folder, worker: number, target: target))
    }
    for index in 0..<inputs {
      let kind = index % targets.count
      let input = sources[kind].input(&random)
      slots[kind].hold(input)
      began.store(Stopwatch.now, ordering: .relaxed)
      var complaint: String?
      let seconds = Stopwatch.seconds { complaint = targets[kind].complaint(about: input) }
      let slow = seconds > Self.slow ? "took \(seconds) s" : nil
      if let complaint = complaint ?? slow { keep(input, targets[kind], complaint) }
      done.add(1, ordering: .relaxed)
    }
    began.store(0, ordering: .relaxed)
  }

  /// Writes an input that was taken badly at once: a later one may end the process.
  private func keep(_ input: [UInt8], _ target: FuzzTarget, _ complaint: String) {
    let number = found.wrappingAdd(1, ordering: .relaxed).newValue
    let path = "\(folder)/failure-\(seed)-\(self.number)-\(number).\(target.rawValue)"
    do {
      try Data(input).write(to: URL(fileURLWithPath: path))
      Say.line("\(path): \(complaint)")
    } catch {
      Say.line("cannot keep \(path): \(complaint)")
    }
  }
}
