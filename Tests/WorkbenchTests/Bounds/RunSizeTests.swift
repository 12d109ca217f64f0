// SPDX-License-Identifier: GPL-3.0-or-later

import Experiments
import Foundation
import Testing

@testable import Workbench

/// A run that does not fit into memory is refused before anything is simulated.
@Suite struct RunSizeTests {
  private func run(_ replications: Int) throws -> ScenarioRun {
    let text = """
      version: 1
      name: size
      horizon: 90 days
      replications: \(replications)
      portfolio: { accounts: 2, segments: { a: { balance: 100 } } }
      behavior: { baseline: 0.01 per day }
      channels: { sms: { engagement: 10%, stimulus: 0.05 per day } }
      strategies: { none: { path: [] }, one: { path: [{ at: 1 dpd, channel: sms }] } }

      """
    return try ScenarioRun(ScenarioFile(embedded: "size.yaml", Array(text.utf8)))
  }

  @Test func whatIsSuggestedFits() throws {
    let large = try run(1_000_000)
    let failure = #expect(throws: RunFailure.self) { try large.checkMemory(1e9) }
    guard case .tooLarge(let needed, let available, let fitting, _) = failure else {
      Issue.record("another failure")
      return
    }
    #expect(needed > 1e9 && available == 1e9)
    #expect((1..<1_000_000).contains(fitting))
    #expect(throws: Never.self) { try run(fitting).checkMemory(1e9) }
    #expect(throws: RunFailure.self) { try run(fitting + 1).checkMemory(1e9) }
  }

  /// A million rows took 81 MB beside the program, and as much as their file.
  @Test func anImportIsMeasuredByItsBeginning() throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).csv")
    defer { try? FileManager.default.removeItem(at: file) }
    let rows = (0..<20_000).map { "A\($0),10.00,5\n" }.joined()
    try Data(("id,balance,dpd\n" + rows).utf8).write(to: file)
    let needed = try #require(ImportSize.bytesNeeded(file.path))
    #expect((20_000 * 96.0...20_000 * 96 * 1.4).contains(needed))
    #expect(throws: RunFailure.self) { try ImportSize.check(file.path, "a.csv", needed - 1) }
    #expect(throws: Never.self) { try ImportSize.check(file.path, "a.csv", needed + 1) }
    #expect(ImportSize.bytesNeeded(file.path + ".not") == nil)
    let pipe = file.path + ".pipe"
    #expect(mkfifo(pipe, 0o600) == 0 && ImportSize.bytesNeeded(pipe) == nil)
    unlink(pipe)
  }

  /// 2 strategies × (91 days of recovery, payments and ends, and some metrics) are kilobytes, not bytes.
  @Test func aReplicationHoldsItsDays() throws {
    let bytes = try run(2).resolved.experiment.bytesPerReplication
    #expect((2_000..<100_000).contains(bytes))
  }
}
