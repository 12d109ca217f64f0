// SPDX-License-Identifier: GPL-3.0-or-later

import Optimization
import Testing

@testable import Workbench

/// A step that just fits a range fits it in every notation, and one that does not is refused in every notation.
@Suite("Steps at the edge of their range") struct StepEdgeTests {
  private func count(_ text: String) -> Int? { (try? DomainText(text))?.domain.count }

  @Test(arguments: [
    "0.1..0.4:0.3", "0.9..1.0:0.1", "0.90..1:0.10", "1000.2..1000.3:0.1", "99999.7..99999.8:0.1",
    "-0.3..-0.2:0.1",
    "1_000.2..1_000.3:0.1", "0.2 .. 0.3 : 0.1", "3..4:1", "3.0..4.0:1.0", "1_000..2_000:1_000",
    "0.000001..0.000002:0.000001",
  ])
  func fits(_ text: String) { #expect(count(text) == 2, "\(text)") }

  @Test(arguments: [
    "0.1..0.4:0.31", "0.9..1.0:0.11", "1000.2..1000.3:0.2", "99999.7..99999.8:0.100000001",
    "3..4:2", "3.0..4.0:1.1",
    "0.000001..0.000002:0.0000011", "3..4:0", "3..4:-1",
  ])
  func doesNotFit(_ text: String) {
    #expect(throws: DomainText.Problem.self) { try DomainText(text) }
  }

  /// Every grid of tenths and hundredths has as many values as whole numbers count.
  @Test func gridsHaveTheirLastValue() {
    for (first, last, step) in [(1, 10, 3), (7, 100, 1), (2, 9, 7), (995, 1_005, 5)] {
      let whole = count("\(first)..\(last):\(step)")
      for (scale, digits) in [(10, 1), (100, 2)] {
        func text(_ value: Int) -> String {
          let rest = String(value % scale)
          return "\(value / scale)." + String(repeating: "0", count: digits - rest.count) + rest
        }
        #expect(count("\(text(first))..\(text(last)):\(text(step))") == whole)
      }
    }
  }
}
