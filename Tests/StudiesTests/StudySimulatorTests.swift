// SPDX-License-Identifier: GPL-3.0-or-later

import Experiments
import Foundation
import Results
import Storage
import Studies
import Synchronization
import Testing

/// Rows are the same whatever came between, and none is made twice.
@Suite struct StudySimulatorTests {
  /// Variants whose rows are a formula, with a count of the rows made.
  private final class Formula: Sendable {
    let made = Mutex(0)

    func tasks(_ variants: Int, _ replications: Range<Int>, width: Int = 2) -> [StudyTask] {
      (0..<variants).map { number in
        StudyTask(
          StudyVariant("v\(number)", width: width) { replication in
            self.made.withLock { $0 += 1 }
            return Array(repeating: Double(number) + Double(replication) / 1_024, count: width)
          }, replications)
      }
    }

    var count: Int { made.withLock { $0 } }
  }

  @Test(arguments: [1, 2, 7]) func threadsChangeNothing(threads: Int) async {
    let rows = await StudySimulator(threads: threads, control: RunControl()).rows(
      Formula().tasks(5, 3..<9))
    let expected = (0..<5).map { number in
      (3..<9).map { replication -> [Double] in
        let value = Double(number) + Double(replication) / 1_024
        return [value, value]
      }
    }
    #expect(rows == expected)
  }

  @Test func whatIsRememberedIsNotMadeAgain() async {
    let formula = Formula()
    let simulator = StudySimulator(threads: 2, control: RunControl())
    let first = await simulator.rows(formula.tasks(3, 0..<4))
    #expect(formula.count == 12 && simulator.memory.count == 12)
    let more = await simulator.rows(formula.tasks(3, 0..<6))
    #expect(formula.count == 18 && more.map { Array($0.prefix(4)) } == first)
    #expect(simulator.memory.count(of: "v2") == 6 && simulator.memory.count(of: "v3") == 0)
  }

  @Test func aHaltMakesNothing() async {
    let (formula, control) = (Formula(), RunControl())
    control.stop()
    let rows = await StudySimulator(threads: 2, control: control).rows(formula.tasks(3, 0..<4))
    #expect(rows == [[], [], []] && formula.count == 0)
  }

  /// A second process goes on from the rows of the first; what else lies in the file and rows of another width are no rows.
  @Test func aFileIsTakenUp() async throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("recobro-" + UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    let place = CheckpointPlace(results: folder.path, scenario: "study", key: "0123456789abcdef")
    let formula = Formula()
    func simulator(resumes: Bool) throws -> StudySimulator {
      let (log, records) = try StudyLog.open(place, of: "study", resumes: resumes)
      log.write([3, 1, 0, 99])
      return StudySimulator(
        threads: 2, control: RunControl(), memory: StudyMemory(log, records: records))
    }
    var first: StudySimulator? = try simulator(resumes: false)
    let rows = await first?.rows(formula.tasks(3, 0..<4))
    #expect(place.exists && formula.count == 12)
    #expect(throws: StudyLog.Failure.busy) {
      try StudyLog.open(place, of: "study", resumes: true)
    }
    first = nil
    let second = try simulator(resumes: true)
    #expect(second.memory.count == 12)
    #expect(await second.rows(formula.tasks(3, 0..<4)) == rows)
    #expect(formula.count == 12)
    _ = await second.rows(formula.tasks(3, 0..<4, width: 3))
    #expect(formula.count == 24)
    second.memory.remove()
    #expect(!place.exists)
  }
}
