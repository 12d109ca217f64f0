// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Testing

struct DiagnosticBagTests {
  private func problem(
    _ code: String, _ line: Int, _ column: Int, file: String = "a",
    severity: Diagnostic.Severity = .error
  ) -> Diagnostic {
    let span = SourceSpan(file: file, line: line, column: column)
    return Diagnostic(DiagnosticCode(code), severity: severity, "m", at: .init(span, ""))
  }

  @Test func problemsAreSortedByPosition() {
    let bag = DiagnosticBag()
    bag.report(problem("S201", 9, 1))
    bag.report(contentsOf: [problem("S103", 2, 8), problem("S102", 2, 8), problem("S101", 2, 3)])
    #expect(bag.diagnostics.map(\.code.description) == ["S101", "S102", "S103", "S201"])
    #expect(bag.count == 4)
  }

  @Test func filesKeepTheOrderInWhichTheyWereMet() {
    let bag = DiagnosticBag()
    bag.report(problem("S201", 9, 1, file: "z"))
    bag.report(problem("S201", 1, 1, file: "a"))
    bag.report(problem("S201", 1, 1, file: "z"))
    #expect(bag.diagnostics.map(\.primary.span.file) == ["z", "z", "a"])
  }

  @Test func aRepeatedProblemIsOne() {
    let bag = DiagnosticBag()
    bag.report(problem("S201", 1, 1))
    bag.report(problem("S201", 1, 1))
    #expect(bag.diagnostics.count == 1)
  }

  @Test func onlyErrorsAreThrown() throws {
    let bag = DiagnosticBag()
    bag.report(problem("S401", 1, 1, severity: .warning))
    try bag.throwErrors()
    #expect(!bag.hasErrors && bag.warnings.count == 1)
    bag.report(problem("S201", 1, 1))
    let error = #expect(throws: InvalidSource.self) { try bag.throwErrors() }
    #expect(error?.diagnostics.count == 2)
  }

  @Test func aFullBagStillTakesItsFirstError() {
    let bag = DiagnosticBag()
    for line in 1...(DiagnosticBag.capacity + 5) {
      bag.report(problem("S401", line, 1, severity: .warning))
    }
    #expect(bag.count == DiagnosticBag.capacity && !bag.hasErrors)
    bag.report(problem("S201", 1, 1))
    bag.report(problem("S201", 2, 1))
    #expect(bag.count == DiagnosticBag.capacity + 1 && bag.hasErrors)
  }
}
