// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Synchronization

/// Two workers, a watchdog, and what they found.
struct FuzzRun {
  let targets: [FuzzTarget]
  /// What makes the inputs, a source for each target.
  let sources: [any InputSource]
  let seed: UInt64
  let inputs: Int
  let folder: String

  /// Seconds after which the watchdog ends the process: an input that never ends cannot be reported by its worker.
  static let hang = 30.0
  /// MiB that the whole run may take; a mass of inputs of 4 KB needs a small part of it.
  static let memory = 1_024.0

  /// Runs all inputs.
  ///
  /// - Returns: How many failures there were; their inputs are kept.
  func run() throws -> Int {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let name = targets == [.run] ? "runs" : "inputs"
    Say.line("fuzz: \(name), seed \(seed)")
    // A fixed number, so that a seed gives the same inputs on every machine.
    let count = 2
    let workers = (0..<count).map { number in
      Worker(
        number: number, targets: targets, sources: sources, seed: seed,
        inputs: inputs / count + (number < inputs % count ? 1 : 0), folder: folder)
    }
    let began = Stopwatch.now
    start(workers)
    let seconds = Stopwatch.seconds(since: began)
    let failures = workers.reduce(0) { $0 + $1.failures }
    let rate = Int(Double(inputs) / seconds)
    Say.line(
      "fuzz: \(inputs) \(name), seed \(seed), \(Int(seconds)) s, \(rate) a second, "
        + "peak memory \(Int(Stopwatch.peakMemory)) MiB, \(failures) failures")
    guard Stopwatch.peakMemory < Self.memory else {
      throw FuzzProblem("more memory than \(Int(Self.memory)) MiB")
    }
    return failures
  }

  private func start(_ workers: [Worker]) {
    // A run takes two threads itself: beside another one it would be timed for what that one takes.
    let queues = targets == [.run] ? [workers] : workers.map { [$0] }
    let left = Mutex(queues.count)
    for queue in queues {
      let thread = Thread {
        do { for worker in queue { try worker.run() } } catch {
          Self.complain("\(error)")
          exit(2)
        }
        left.withLock { $0 -= 1 }
      }
      // As much as a main thread has.
      thread.stackSize = 8 << 20
      thread.start()
    }
    while left.withLock({ $0 }) > 0 {
      Thread.sleep(forTimeInterval: 0.05)
      for worker in workers { watch(worker) }
    }
  }

  private func watch(_ worker: Worker) {
    let began = worker.began.load(ordering: .relaxed)
    guard began > 0, Stopwatch.now > began, Stopwatch.seconds(since: began) > Self.hang else {
      return
    }
    Self.complain("an input does not end; it is in \(folder)")
    exit(1)
  }

  private static func complain(_ text: String) {
    FileHandle.standardError.write(Data("fuzz: \(text)\n".utf8))
  }
}
