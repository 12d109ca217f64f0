// SPDX-License-Identifier: GPL-3.0-or-later

import Dispatch
import Experiments
import Synchronization

extension Experiment {
  /// Simulates some replications while the calling thread waits.
  func runBlocking(_ replications: Range<Int>, threads: Int) -> [ReplicationResult] {
    let results = Box()
    let done = DispatchSemaphore(value: 0)
    Task {
      let found = await run(replications, threads: threads)
      results.value.withLock { $0 = found }
      done.signal()
    }
    done.wait()
    return results.value.withLock { $0 }
  }

  private final class Box: Sendable {
    let value = Mutex<[ReplicationResult]>([])
  }
}
