// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Testing

@testable import Portfolios
@testable import Scenarios

/// `yes_texts` and `no_texts` of an import.
@Suite struct AnswerKeyTests {
  private func codes(_ yes: String, _ no: String) -> [String] {
    let text = """
      version: 1
      name: test
      horizon: 30 days
      portfolio:
        import: { file: a.csv, columns: { id: id, balance: b }, yes_texts: \(yes), no_texts: \(no) }
        segments: { a: {} }
      behavior: { baseline: 0.01 per day }
      strategies: { one: { path: [] } }

      """
    do throws(InvalidSource) {
      _ = try ScenarioReader(file: "f", bytes: Array(text.utf8)).read()
      return []
    } catch {
      return error.diagnostics.map { "\($0.code) \($0.keyPath)" }
    }
  }

  @Test(
    arguments: [
      ("[X]", "[X]"), ("[Ok]", "[nope, OK]"), ("[Ñandú]", "[ÑANDÚ]"), ("[ok]", "['  ok ']"),
      ("[a, Sí]", "[b, sí]"),
    ])
  func oneTextCannotMeanBoth(_ yes: String, _ no: String) {
    #expect(codes(yes, no) == ["S111 portfolio.import.no_texts"])
  }

  @Test func othersMay() {
    #expect(codes("[Ok]", "[Okay]") == [] && codes("[n]", "[y]") == [])
  }

  /// A text that is said to mean no means no longer yes, however it is written.
  @Test func whatIsSaidTakesTheWordFromTheUsualTexts() {
    let answers = AnswerTexts(yes: ["  Ok "], no: ["Nein"])
    #expect(
      answers.meaning(Array("OK".utf8)[...]) == true
        && answers.meaning(Array("nein".utf8)[...]) == false)
  }
}
