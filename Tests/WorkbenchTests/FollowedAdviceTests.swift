// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Foundation
import Portfolios
import Scenarios
import Testing

@testable import Workbench

/// A suggestion that gives a replacement, followed once, mends its problem.
@Suite struct FollowedAdviceTests {
  private static let base = """
    version: 1
    name: advice
    horizon: 90 days
    currency: USD
    complaint_cost: 2
    portfolio: { accounts: 100, segments: { early: { balance: 300, dpd: 2 } } }
    behavior:
      baseline: 0.02 per day
      excitation: { saturation: 95% }
    channels:
      sms: { engagement: 30%, stimulus: 0.05 per day, latency: 4 hours, cost_per_attempt: 0.03, irritation: 1, complaint: 1% }
    strategies:
      remind: { path: [ { at: 3 dpd, every: 7 days, channel: sms } ] }
    expect:
      - remind.recovery_rate > 0.1

    """

  private static func problems(_ text: String) -> [Diagnostic] {
    do throws(InvalidSource) {
      return try ScenarioReader(file: "f", bytes: Array(text.utf8)).read().warnings
    } catch {
      return error.diagnostics
    }
  }

  /// A text of the scenario with a mistake put in its place.
  private static let mistakes: [(String, String)] = [
    ("horizon: 90 days", "horizon: 90"), ("horizon: 90 days", "horizon: 90 días"),
    ("horizon: 90 days", "horizon: 90 dyas"), ("horizon: 90 days", "horizon: 090 days"),
    ("horizon", "horzion"), ("accounts: 100,", "accounts: 50.000,"),
    ("complaint_cost: 2", "complaint_cost: 1.850"), ("complaint_cost: 2", "complaint_cost: 1,85"),
    ("complaint_cost: 2", "complaint_cost: 40.000"),
    ("complaint_cost: 2", "complaint_cost: 1.234,5"),
    ("cost_per_attempt: 0.03", "cost_per_attempt: 0,03"), ("latency: 4 hours", "latency: 4"),
    ("latency: 4 hours", "latency: 4 horas"), ("saturation: 95%", "saturation: 95"),
    ("stimulus: 0.05 per day", "stimulus: 0.05 por día"),
    ("stimulus: 0.05 per day", "stimulus: 0.05"),
    ("at: 3 dpd", "at: 3 days"), ("at: 3 dpd", "at: 3"), ("channel: sms", "channel: smss"),
    ("every: 7 days", "every: 0.5"), ("horizon: 90 days", "horizon: 5,5"),
    ("every: 7 days", "every: 5,5 days"), ("> 0.1", "> 0,1"), ("> 0.1", "> 05%"),
    ("every: 7", "evry: 7"), ("> 0.1", "> 10"), ("recovery_rate", "recovry_rate"),
    ("remind.recovery", "remnd.recovery"), ("name: advice", "name: my advice"),
    ("name: advice", "name: año nuevo"), ("name: advice", "name: Mora 1-30"),
  ]

  @Test(arguments: mistakes)
  func aReplacementMendsItsProblem(_ right: String, _ wrong: String) throws {
    let text = Self.base.replacingOccurrences(of: right, with: wrong)
    #expect(text != Self.base && Self.problems(Self.base).isEmpty)
    let problem = try #require(Self.problems(text).first)
    let replacements = problem.help.filter {
      $0.hasPrefix("write ") || $0.hasPrefix("did you mean ")
    }
    .flatMap { $0.matches(of: /`([^`]+)`/).map { String($0.output.1) } }
    #expect(!replacements.isEmpty, "\(problem.help)")
    for replacement in replacements {
      let mended = Self.replacing(problem.primary.span, in: text, with: replacement, problem)
      let left = Self.problems(mended)
      #expect(!left.contains { $0.code == problem.code }, "\(replacement): \(left.map(\.message))")
    }
  }

  /// A level out of its range is answered with the whole line, which can be read; `@ 99` was most likely 99 %.
  @Test(arguments: [("100%", "95%"), ("40%", "95%"), ("99", "99%"), ("1.5", "95%")])
  func aLevelIsAnsweredWithTheWholeLine(_ wrong: String, _ right: String) throws {
    let line = "remind.recovery_rate > 0.1"
    let found = Self.problems(Self.base.replacing(line, with: "\(line) @ \(wrong)"))
    #expect(found.map(\.help) == [["write `\(line) @ \(right)`"]])
    #expect(Self.problems(Self.base.replacing(line, with: "\(line) @ \(right)")).isEmpty)
  }

  @Test func anExpectationThatIsNotThereYetIsSetAsAdvised() throws {
    let base = Self.base.components(separatedBy: "expect:")[0]
    func problems(_ setting: String) -> [Diagnostic] {
      do throws(InvalidSource) {
        return try ScenarioReader(file: "f", bytes: Array(base.utf8), overrides: [setting]).read()
          .warnings
      } catch {
        return error.diagnostics
      }
    }
    let found = problems("expect[0]=remind.recovery_rate > 0.1")
    let advice = try #require(found.first?.help.first?.firstMatch(of: /--set '(.+)'/))
    #expect(problems(String(advice.output.1)).isEmpty, "\(advice.output.1)")
  }

  /// Inside braces the comma is found before any value is read; what is advised is what the key can be.
  @Test(arguments: [
    ("rank: 5,5", "from -0.99 to 0.99", []), ("rank: 0,5", "from -0.99 to 0.99", ["write `0.5`"]),
  ])
  func aCommaInBracesIsAnsweredWithWhatTheKeyCanBe(
    _ rank: String, _ bounds: String, _ help: [String]
  ) {
    let text = Self.base.replacingOccurrences(
      of: "dpd: 2 }", with: "dpd: 2, correlations: [ { between: [balance, dpd], \(rank) } ] }")
    let found = Self.problems(text)
    #expect(found.count == 1 && found[0].help == help, "\(found)")
    #expect(found.first?.expected?.contains(bounds) == true)
  }

  @Test func aCommaInBracesOfAWholeNumber() {
    let text = Self.base.replacingOccurrences(
      of: "complaint_cost: 2",
      with: "replications: { until: { metric: recovery_rate, half_width: 1% , min: 5,5 } }")
    let found = Self.problems(text).filter { $0.code.description == "S206" }
    #expect(found.count == 1 && found[0].help == [], "\(Self.problems(text))")
    #expect(found.first?.expected?.hasPrefix("a whole number from 2") == true)
  }

  @Test(arguments: ["currency: usd", "currency: dollars", "currency:", "currency: UЅD"])
  func aCurrencyIsAnsweredWithCodes(_ line: String) {
    let found = Self.problems(Self.base.replacingOccurrences(of: "currency: USD", with: line))
    #expect(found.count == 1 && found[0].expected?.contains("USD, EUR, COP") == true, "\(found)")
    #expect(!found[0].help.contains { $0.contains("high_risk") })
  }

  @Test(arguments: [
    ("balance: 300, dpd: 2", "balance: 300, dpd: 2, types: { forgeter: 60%, strategic: 40% }"),
    (
      "saturation: 95%",
      "saturation: 95% }\n  types: { forgetter: { regimes: { stabl: 50%, strained: 50% } }"
    ),
    (
      "early: { balance: 300, dpd: 2 }",
      "early: { shar: 50%, balance: 300, dpd: 2 }, late: { share: 50%, balance: 3 }"
    ),
  ])
  func anUnknownKeyIsOneMessage(_ right: String, _ wrong: String) {
    let text = Self.base.replacingOccurrences(of: right, with: wrong)
    #expect(text != Self.base)
    #expect(Self.problems(text).map(\.code.description) == ["S102"], "\(Self.problems(text))")
  }

  /// The text with the marked place replaced; of a longer value, the word that the suggestion is nearest to.
  private static func replacing(
    _ span: SourceSpan, in text: String, with replacement: String, _ problem: Diagnostic
  ) -> String {
    var lines = text.components(separatedBy: "\n")
    var line = Array(lines[span.line - 1].unicodeScalars)
    let range = (span.column - 1)..<(span.column - 1 + span.length)
    let marked = String(String.UnicodeScalarView(line[range]))
    let wrong =
      marked.split { " <>=.".contains($0) }.map(String.init)
      .first { problem.message.contains("`\($0)`") || problem.message.contains("with \($0),") }
    let new =
      marked.contains(">")
      ? marked.replacingOccurrences(of: wrong ?? marked, with: replacement) : replacement
    line.replaceSubrange(range, with: Array(new.unicodeScalars))
    lines[span.line - 1] = String(String.UnicodeScalarView(line))
    return lines.joined(separator: "\n")
  }

  // MARK: Import

  private func imported(_ segment: String, _ rows: String, extra: String = "") throws
    -> [Diagnostic]
  {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("recobro-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data(rows.utf8).write(to: folder.appendingPathComponent("a.csv"))
    let text = """
      version: 1
      name: imp
      horizon: 30 days
      portfolio:
        import: { file: a.csv, columns: { id: id, balance: amount, segment: st, vulnerable: v }\(extra) }
        segments: { \(segment): {} }
      behavior: { baseline: 0.01 per day }
      strategies: { nothing: { path: [] } }

      """
    let file = folder.appendingPathComponent("s.yaml")
    try Data(text.utf8).write(to: file)
    do throws(RunFailure) {
      _ = try ScenarioRun(try ScenarioFile(path: file.path, overrides: []))
      return []
    } catch {
      let invalid: InvalidSource
      switch error {
      case .invalid(let source, _), .refusedImport(let source, _): invalid = source
      default: throw error
      }
      return invalid.diagnostics
    }
  }

  /// A value with a blank, its name proposed, and the file that then holds.
  @Test(arguments: ["Mora Temprana", "Pérdida", "1-30 días"])
  func aSegmentsValueThatIsNoNameIsFoundUnderTheProposedOne(_ value: String) throws {
    let rows = "id,amount,st,v\nA1,100.00,\(value),no\n"
    let undefined = try imported("other", rows)
    #expect(undefined.map(\.code.description) == ["D303"])
    let name = try #require(undefined.first?.help.first?.firstMatch(of: /`([^`]+)`/)).output.1
    #expect(try imported(String(name), rows).isEmpty)
    // The name that the reader proposes for the quoted value is the same.
    let quoted = try imported("\"\(value)\"", rows)
    #expect(quoted.first?.help == ["write `\(name)`"])
  }

  @Test func anAnswerOfItsOwnIsAddedUnderTheKeyThatIsNamed() throws {
    let rows = "id,amount,st,v\nA1,100.00,early,Bereavement\nA2,90.00,early,Unknown\n"
    let found = try imported("early", rows)
    #expect(found.allSatisfy { $0.code.description == "D207" } && !found.isEmpty)
    #expect(found.first?.help == ["add the text to `yes_texts` or `no_texts` of `import`"])
    let mended = ", yes_texts: [Bereavement], no_texts: [Unknown]"
    #expect(try imported("early", rows, extra: mended).isEmpty)
    let both = try imported("early", rows, extra: ", yes_texts: [ill], no_texts: [ill]")
    #expect(both.map(\.code.description) == ["S111"])
  }
}
