// SPDX-License-Identifier: GPL-3.0-or-later

public import Experiments

/// What all studies stand on: variants × replications, several variants at once, nothing twice.
///
/// How many threads there are, what was known and where the work was interrupted change no number.
public struct StudySimulator: Sendable {
  /// What is known, and where more is put aside.
  public let memory: StudyMemory
  /// How many units run at once.
  public let threads: Int
  /// Progress and halt.
  public let control: RunControl

  /// Creates a simulator.
  ///
  /// - Parameters:
  ///   - threads: How many units run at once, at least 1.
  ///   - control: Progress and halt.
  ///   - memory: What is known, and where more is put aside.
  public init(threads: Int, control: RunControl, memory: StudyMemory = StudyMemory()) {
    self.memory = memory
    self.threads = threads
    self.control = control
  }

  /// The rows of some tasks, remembered or simulated.
  ///
  /// - Parameter tasks: Replications of variants of different names.
  /// - Returns: The rows of each task, in the order of its replications and without a gap; fewer than asked for after a halt.
  public func rows(_ tasks: [StudyTask]) async -> [[[Double]]] {
    var rows = tasks.map { memory.known($0.variant, $0.replications) }
    let open = tasks.indices.filter { rows[$0].count < tasks[$0].replications.count }
    guard !open.isEmpty else { return rows }
    // A variant for each thread first, what is left of the threads within the variants.
    let width = min(threads, open.count)
    let share = max(1, threads / width)
    await withTaskGroup(of: (Int, [[Double]]).self) { group in
      var waiting = open[...]
      func next() {
        guard !control.stopped, let index = waiting.popFirst() else { return }
        let start = tasks[index].replications.lowerBound + rows[index].count
        let task = StudyTask(tasks[index].variant, start..<tasks[index].replications.upperBound)
        group.addTask { (index, await simulated(task, share)) }
      }
      for _ in 0..<width { next() }
      for await (index, more) in group {
        rows[index] += more
        next()
      }
    }
    return rows
  }

  private func simulated(_ task: StudyTask, _ threads: Int) async -> [[Double]] {
    let rows = await task.variant.rows(task.replications, threads, control)
    // What an erring program found is of no use to anybody.
    guard control.fault == nil else { return [] }
    memory.keep(task.variant, first: task.replications.lowerBound, rows)
    return rows
  }
}
