// SPDX-License-Identifier: GPL-3.0-or-later

import Experiments
import OutputAnalysis
import Simulation
import Strategies
import Vocabulary

/// Simulates candidates, several at once, and remembers what came out.
struct TuningSimulator {
  /// Some replications of a candidate.
  private struct Task: Sendable {
    let candidate: Int
    let texts: [String]
    let experiment: Experiment
    let replications: Range<Int>
  }

  let field: CandidateField
  let memory: TuningMemory
  let threads: Int
  let control: RunControl
  /// What is computed instead; nil to simulate.
  var response: KnownResponse?

  /// Brings candidates to a number of replications.
  ///
  /// - Parameters:
  ///   - candidates: The candidates; those that are no scenario are passed over.
  ///   - count: The replications each is to have.
  ///   - values: Gets what is missing.
  ///   - accounts: The size of the portfolios; the scenario's own for nil.
  /// - Returns: False after a halt; what was complete is kept.
  func bring(
    _ candidates: [Int], to count: Int, _ values: inout CandidateValues, accounts: Int? = nil
  ) async -> Bool {
    let end = values.first + count
    var tasks: [Task] = []
    for candidate in candidates {
      guard !control.stopped else { return false }
      if let response {
        let known = values.first + values.count(candidate)
        guard known < end else { continue }
        values.append(
          response.rows(field.texts[candidate], known..<end).map { CandidateRow(values: $0) },
          to: candidate)
        continue
      }
      guard let experiment = field.experiment(candidate, accounts: accounts) else { continue }
      values.declare(CandidateForm.forms(experiment, field.outputs), of: candidate)
      let texts = field.texts[candidate]
      let start = values.first + values.count(candidate)
      guard start < end else { continue }
      let known = memory.known(texts, start..<end).prefixMap { row in
        CandidateRow(numbers: row).flatMap { $0.terms.count == field.outputs.count ? $0 : nil }
      }
      values.append(known, to: candidate)
      guard start + known.count < end else { continue }
      tasks.append(
        Task(
          candidate: candidate, texts: texts, experiment: experiment,
          replications: (start + known.count)..<end))
    }
    for (candidate, rows) in await run(tasks) { values.append(rows, to: candidate) }
    return candidates.allSatisfy {
      values.count($0) >= count || field.problems[$0] != nil
    }
  }

  /// Runs tasks with as many threads as there are, whatever the number of tasks.
  private func run(_ tasks: [Task]) async -> [(Int, [CandidateRow])] {
    guard !tasks.isEmpty else { return [] }
    let width = min(threads, tasks.count)
    let share = max(1, threads / width)
    let (memory, control, outputs) = (memory, control, field.outputs)
    return await withTaskGroup(of: (Int, [CandidateRow]).self) { group in
      var waiting = tasks[...]
      var done: [(Int, [CandidateRow])] = []
      func next() {
        guard !control.stopped, let task = waiting.popFirst() else { return }
        group.addTask {
          (task.candidate, await Self.rows(task, share, control, outputs, memory))
        }
      }
      for _ in 0..<width { next() }
      for await result in group {
        done.append(result)
        next()
      }
      return done
    }
  }

  private static func rows(
    _ task: Task, _ threads: Int, _ control: RunControl, _ outputs: [CandidateOutput],
    _ memory: TuningMemory
  ) async -> [CandidateRow] {
    let results = await task.experiment.run(
      task.replications, threads: threads, control: control)
    let rows = CandidateRow.rows(task.experiment, outputs, results)
    memory.keep(task.texts, first: task.replications.lowerBound, rows.map(\.numbers))
    return rows
  }
}

extension Array {
  /// The elements mapped, up to the first that cannot be.
  fileprivate func prefixMap<Result>(_ transform: (Element) -> Result?) -> [Result] {
    var mapped: [Result] = []
    for element in self {
      guard let result = transform(element) else { break }
      mapped.append(result)
    }
    return mapped
  }
}
