// SPDX-License-Identifier: GPL-3.0-or-later

import OutputAnalysis
import Results

extension RegressionReport {
  /// The outcomes as JUnit XML: a suite per scenario, a case per guarded metric and per expectation.
  ///
  /// What is undecided or was not compared is an error, so that no CI takes it for a pass. The time of a suite is that of its
  /// simulation, which its first case bears.
  public func junit() -> String {
    let suites = faults.map(suite) + outcomes.map(suite)
    let head =
      #"<testsuites name="recobro check" \#(Self.counts(suites.flatMap(\.cases)))>"#
    let lines =
      [#"<?xml version="1.0" encoding="UTF-8"?>"#, head] + suites.map(\.text) + ["</testsuites>"]
    return lines.joined(separator: "\n") + "\n"
  }

  private static func counts(_ cases: [Case]) -> String {
    let failures = cases.count { $0.kind == "failure" }
    let errors = cases.count { $0.kind == "error" }
    let skipped = cases.count { $0.kind == "skipped" }
    let time = cases.reduce(0) { $0 + $1.seconds }
    return
      #"tests="\#(cases.count)" failures="\#(failures)" errors="\#(errors)" skipped="\#(skipped)""#
      + #" time="\#(seconds(time))""#
  }

  /// Seconds with three decimals.
  private static func seconds(_ time: Double) -> String {
    let thousandths = Int((max(time, 0) * 1_000).rounded())
    let rest = String(thousandths % 1_000)
    return "\(thousandths / 1_000)." + String(repeating: "0", count: 3 - rest.utf8.count) + rest
  }

  private func suite(_ fault: RegressionFault) -> Suite {
    Suite(
      name: fault.title,
      cases: [
        Case(
          suite: "check", name: "compared", kind: "error", type: fault.kind.rawValue,
          message: words(fault))
      ])
  }

  private func suite(_ outcome: RegressionOutcome) -> Suite {
    let words = RegressionWords(outcome, language)
    let cases =
      [exactCase(outcome, words)] + policyCases(outcome, words)
      + (outcome.isUntested ? [testedCase(words)] : [])
      + (outcome.guardsNothing ? [guardedCase(words)] : [])
      + outcome.shifts.map { shiftCase($0, words) }
      + outcome.expectations.map { expectationCase($0, words) }
    return Suite(name: outcome.scenario, cases: cases)
  }

  private func exactCase(_ outcome: RegressionOutcome, _ words: RegressionWords) -> Case {
    Case(
      suite: "exact", name: "values", kind: outcome.exactness == .unexplained ? "failure" : nil,
      type: outcome.exactness.rawValue, message: words.failures.first ?? "",
      seconds: outcome.seconds)
  }

  /// That a strategy never acted, or nobody paid: an error, for no CI to take it for a pass.
  private func testedCase(_ words: RegressionWords) -> Case {
    Case(
      suite: "exact", name: "tested", kind: "error", type: "untested",
      message: words.untested.joined(separator: " "))
  }

  /// A case for each finding: a failure, an error, or skipped where it is only told; a case that passes where the policy is met.
  private func policyCases(_ outcome: RegressionOutcome, _ words: RegressionWords) -> [Case] {
    guard !outcome.findings.isEmpty else {
      return outcome.policy == nil
        ? [] : [Case(suite: "policy", name: "met", kind: nil, type: "", message: "")]
    }
    return outcome.findings.map { finding in
      let kind =
        switch finding.kind.effect {
        case .fails: "failure"
        case .undecided: "error"
        case .told: "skipped"
        }
      let names = [finding.kind.code, finding.kind.rawValue, finding.subject?.text].compactMap {
        $0
      }
      return Case(
        suite: "policy", name: names.joined(separator: " "), kind: kind,
        type: finding.kind.rawValue,
        message: FindingWords(finding: finding, words: words).sentence)
    }
  }

  /// That no metric is guarded: an error too.
  private func guardedCase(_ words: RegressionWords) -> Case {
    Case(
      suite: "exact", name: "guarded", kind: "error", type: "unguarded",
      message: words.guardsNothing)
  }

  private func shiftCase(_ shift: MetricShift, _ words: RegressionWords) -> Case {
    let isOpen = shift.isGuarding && shift.verdict == .undecided
    let kind = shift.fails ? "failure" : isOpen ? "error" : nil
    return Case(
      suite: shift.strategy, name: shift.metric, kind: kind, type: shift.verdict.rawValue,
      message: words.sentence(shift))
  }

  private func expectationCase(_ line: ExpectationOutcome, _ words: RegressionWords) -> Case {
    let kind: String? =
      switch line.verdict {
      case .pass: nil
      case .fail: "failure"
      case .undecided: "error"
      }
    return Case(
      suite: "expect", name: line.text, kind: kind, type: "expectation_\(line.verdict.rawValue)",
      message: kind == nil ? line.text : line.text + " — " + words.verdict(line))
  }

  /// What is told of one scenario.
  private struct Suite {
    let name: String
    let cases: [Case]

    var text: String {
      let head =
        #"  <testsuite name="\#(RegressionReport.xml(name))" \#(RegressionReport.counts(cases))>"#
      return ([head] + cases.map(\.text) + ["  </testsuite>"]).joined(separator: "\n")
    }
  }

  /// A test case; `kind` is the element that says what went wrong.
  private struct Case {
    let suite: String
    let name: String
    let kind: String?
    let type: String
    let message: String
    var seconds = 0.0

    var text: String {
      let head =
        #"    <testcase classname="\#(RegressionReport.xml(suite))" name="\#(RegressionReport.xml(name))""#
        + #" time="\#(RegressionReport.seconds(seconds))""#
      guard let kind else { return head + "/>" }
      return head
        + #"><\#(kind) type="\#(RegressionReport.xml(type))" message="\#(RegressionReport.xml(message))"/></testcase>"#
    }
  }

  /// A text as it stands in an attribute; control characters and marks of direction are left out.
  static func xml(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\n", "\t": result += " "
      case _ where [.control, .format].contains(scalar.properties.generalCategory): break
      case _ where scalar.value < 0x20 || scalar.value == 0xFFFE || scalar.value == 0xFFFF: break
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
