// SPDX-License-Identifier: GPL-3.0-or-later

import Randomness
import Testing

@testable import Workbench

/// Permuted rows and columns, the same results to the last byte.
@Suite("Order of rows, in results") struct RowOrderRunTests {
  /// 200 accounts of up to 100 people, some of whom name two segments.
  private static let rows: [[String]] = (0..<200).map { row in
    let dice = Identity.part(UInt64(row), of: 7)
    return [
      "C\(row)", "P\(dice % 100)", "\(20 + dice >> 8 % 900).\(10 + dice >> 20 % 90)",
      "\(dice >> 32 % 60)", dice >> 40 % 4 == 0 ? "old" : "all",
    ]
  }

  private static func scenario(
    _ rows: [[String]], columns: [Int] = [0, 1, 2, 3, 4]
  ) -> ImportedScenario {
    let header = ["id", "who", "amount", "dpd", "kind"]
    return ImportedScenario(
      rows: ([header] + rows).map { row in columns.map { row[$0] }.joined(separator: ",") },
      text: ImportedScenario.limited(
        "id: id, debtor: who, balance: amount, dpd: dpd, segment: kind"))
  }

  @Test(
    "Limits, several accounts and every way of resampling",
    arguments: ["both", "behavior", "portfolio"])
  func results(resample: String) async throws {
    let setting = ["resample=\(resample)"]
    let wanted = try await Self.scenario(Self.rows).digests(setting)
    let byAmount = Self.rows.sorted { $0[2] < $1[2] }
    let shuffled = Self.rows.sorted {
      Identity.part(1, of: Identity.of($0[0])) < Identity.part(1, of: Identity.of($1[0]))
    }
    for (rows, columns) in [
      (Array(Self.rows.reversed()), [0, 1, 2, 3, 4]), (byAmount, [4, 3, 2, 1, 0]),
      (shuffled, [2, 0, 4, 1, 3]),
    ] {
      let digests = try await Self.scenario(rows, columns: columns).digests(setting)
      #expect(digests["results.json"] == wanted["results.json"])
      #expect(digests["replications.csv"] == wanted["replications.csv"])
    }
    #expect(wanted["results.json"] != nil)
  }
}
