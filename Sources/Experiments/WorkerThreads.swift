// SPDX-License-Identifier: GPL-3.0-or-later

import Synchronization

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Threads of our own for long work.
///
/// The runtime's pool is made for short tasks: it wakes its threads lazily and holds no more than there are
/// processors, so a run on two threads sometimes had one. These start at once, as many as asked for.
enum WorkerThreads {
  /// Runs `body` once on each of some threads, and returns when all have ended.
  ///
  /// - Parameters:
  ///   - count: How many threads, at least 1.
  ///   - body: What each does; they share the work among themselves.
  static func run(_ count: Int, _ body: @escaping @Sendable () -> Void) async {
    let left = Countdown(count)
    await withCheckedContinuation { (continuation: CheckedContinuation<Void, Never>) in
      for _ in 0..<count {
        start(
          Job {
            body()
            if left.isLast() { continuation.resume() }
          })
      }
    }
  }

  private static func start(_ job: Job) {
    let context = Unmanaged.passRetained(job)
    var thread = pthread_t()
    let status = pthread_create(
      &thread, nil,
      { context in
        if let context { Unmanaged<Job>.fromOpaque(context).takeRetainedValue().work() }
        return nil
      }, context.toOpaque())
    if status == 0 {
      pthread_detach(thread)
    } else {
      // No thread is to be had: the work is done here, later than it could be.
      context.takeRetainedValue().work()
    }
  }

  /// A closure that can cross into C.
  private final class Job: Sendable {
    let work: @Sendable () -> Void
    init(_ work: @escaping @Sendable () -> Void) { self.work = work }
  }

  /// Tells who is the last of several.
  private final class Countdown: Sendable {
    private let left: Atomic<Int>
    init(_ count: Int) { left = Atomic(count) }
    func isLast() -> Bool {
      left.wrappingSubtract(1, ordering: .acquiringAndReleasing).newValue == 0
    }
  }
}
