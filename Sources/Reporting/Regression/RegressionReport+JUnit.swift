// SPDX-License-Identifier: GPL-3.0-or-later

import OutputAnalysis
import Results

extension RegressionReport {
  /// The outcomes as JUnit XML: a suite per scenario, a case per guarded metric and per expectation.
  ///
  /// What is undecided is an error, so that no CI takes it for a pass.
  public func junit() -> String {
    let suites = outcomes.map(suite)
    let lines =
      [#"<?xml version="1.0" encoding="UTF-8"?>"#, #"<testsuites name="recobro check">"#]
      + suites + ["</testsuites>"]
    return lines.joined(separator: "\n") + "\n"
  }

  private func suite(_ outcome: RegressionOutcome) -> String {
    let words = RegressionWords(outcome, language)
    let cases =
      [exactCase(outcome, words)] + (outcome.isUntested ? [testedCase(words)] : [])
      + (outcome.guardsNothing ? [guardedCase(words)] : [])
      + outcome.shifts.map { shiftCase($0, words) }
      + outcome.expectations.map(expectationCase)
    let failures = cases.filter { $0.kind == "failure" }.count
    let errors = cases.filter { $0.kind == "error" }.count
    let head =
      #"  <testsuite name="\#(Self.xml(outcome.scenario))" tests="\#(cases.count)""#
      + #" failures="\#(failures)" errors="\#(errors)" skipped="0">"#
    return ([head] + cases.map(\.text) + ["  </testsuite>"]).joined(separator: "\n")
  }

  private func exactCase(_ outcome: RegressionOutcome, _ words: RegressionWords) -> Case {
    Case(
      suite: "exact", name: "values", kind: outcome.exactness == .unexplained ? "failure" : nil,
      message: words.failures.first ?? "")
  }

  /// That a strategy never acted, or nobody paid: an error, for no CI to take it for a pass.
  private func testedCase(_ words: RegressionWords) -> Case {
    Case(
      suite: "exact", name: "tested", kind: "error",
      message: words.untested.joined(separator: " "))
  }

  /// That no metric is guarded: an error too.
  private func guardedCase(_ words: RegressionWords) -> Case {
    Case(suite: "exact", name: "guarded", kind: "error", message: words.guardsNothing)
  }

  private func shiftCase(_ shift: MetricShift, _ words: RegressionWords) -> Case {
    let kind = shift.fails ? "failure" : shift.verdict == .undecided ? "error" : nil
    return Case(
      suite: shift.strategy, name: shift.metric, kind: kind, message: words.sentence(shift))
  }

  private func expectationCase(_ line: ExpectationOutcome) -> Case {
    let kind: String? =
      switch line.verdict {
      case .pass: nil
      case .fail: "failure"
      case .undecided: "error"
      }
    return Case(suite: "expect", name: line.text, kind: kind, message: line.text)
  }

  /// A test case; `kind` is the element that says what went wrong.
  private struct Case {
    let suite: String
    let name: String
    let kind: String?
    let message: String

    var text: String {
      let head =
        #"    <testcase classname="\#(RegressionReport.xml(suite))" name="\#(RegressionReport.xml(name))""#
      guard let kind else { return head + "/>" }
      return head + #"><\#(kind) message="\#(RegressionReport.xml(message))"/></testcase>"#
    }
  }

  /// A text as it stands in an attribute; characters XML does not know are left out.
  static func xml(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\n", "\t": result += " "
      case _ where scalar.value < 0x20 || scalar.value == 0xFFFE || scalar.value == 0xFFFF: break
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
