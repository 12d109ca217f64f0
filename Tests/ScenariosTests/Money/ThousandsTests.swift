// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Testing

@testable import Grammar
@testable import Scenarios

/// Amounts that may be thousands are warned of with both readings; other numbers are not.
@Suite struct ThousandsTests {
  private func warnings(
    _ line: String = "", currency: String = "COP", balance: String = "300", channel: String = "",
    step: String = ""
  ) -> [Diagnostic] {
    let text = """
      version: 1
      name: thousands
      language: es
      horizon: 90 days
      currency: \(currency)
      discount: { annual: 7% }
      \(line)
      portfolio: { accounts: 10, segments: { all: { balance: \(balance), dpd: 2 } } }
      behavior: { baseline: 0.125 per day }
      channels: { sms: { engagement: 0.125, stimulus: 1.125 per day, irritation: 1.125, complaint: 0.125\(channel) } }
      strategies: { one: { path: [ { at: 3 dpd, channel: sms\(step) } ] } }

      """
    do throws(InvalidSource) {
      return try ScenarioReader(file: "f", bytes: Array(text.utf8)).read().warnings
    } catch {
      return error.diagnostics
    }
  }

  @Test func ratesAndFactorsAreLeftAlone() { #expect(warnings().isEmpty) }

  @Test func exchangeRatesAreAskedAboutToo() {
    #expect(warnings("exchange_rate: 4.000").map(\.code.description).contains("S411"))
    #expect(!warnings("exchange_rate: 4000").map(\.code.description).contains("S411"))
  }

  /// What is advised takes the place of the whole value.
  @Test(arguments: [">= ", "<", "!= ", "> ", ""])
  func theSignOfAComparisonStays(_ sign: String) throws {
    let found = warnings(step: ", while: { balance: \"\(sign)1.500\" }").filter {
      $0.code.description == "S411"
    }
    let kept = sign.isEmpty ? "" : sign.filter { $0 != " " } + " "
    #expect(
      found.flatMap(\.help) == ["write `\(kept)1_500` for thousands or `\(kept)1.5` for decimals"])
  }

  @Test(arguments: [
    ("1.850", "`1_850` for thousands or `1.85` for decimals"),
    ("40.000", "`40_000` for thousands or `40` for decimals"),
    ("125.125", "`125_125` for thousands or `125.1250` for decimals"),
  ])
  func aBalanceMayBeThousands(_ written: String, _ help: String) throws {
    let forms = [
      written, "{ lognormal: { median: \(written), sigma: 1.125 } }",
      "{ gamma: { shape: 1.125, scale: \(written) } }", "{ uniform: [\(written), 900_000] }",
      "{ mixture: [ { weight: 0.125, law: \(written) }, { weight: 0.875, law: 700_000 } ] }",
    ]
    for form in forms {
      let found = warnings(balance: form)
      #expect(found.map(\.code.description) == ["S411"], "\(form): \(found)")
      #expect(found.first?.help == ["write " + help])
      #expect(found.first?.notes.joined().contains("2 decimals, and in Spanish") == true)
    }
  }

  @Test func everyKeyOfMoneyIsLookedAt() {
    #expect(warnings("complaint_cost: 40.000").map(\.keyPath) == ["complaint_cost"])
    #expect(
      warnings(channel: ", cost_per_attempt: 1.250").map(\.keyPath) == [
        "channels.sms.cost_per_attempt"
      ])
    #expect(warnings(step: ", while: { balance: \">= 1.500\" }").count == 1)
    #expect(warnings("margins: { cost_per_account: 1.500, recovery_rate: 0.125 }").count == 1)
    #expect(warnings("expect: [ \"one.cost_per_account <= 1.500\" ]").count == 1)
    #expect(warnings("expect: [ \"one.recovery_rate <= 0.125\" ]").isEmpty)
    #expect(warnings("parameters: { cost: 2.500 }\ncomplaint_cost: ${cost}").count == 1)
  }

  @Test func whatCanBeReadInOneWayOnlyIsNot() {
    for text in ["1.85", "1_850", "0.125", "1850.000", "1.8500", "1850"] {
      #expect(warnings("complaint_cost: \(text)").isEmpty, "\(text)")
    }
    #expect(warnings("complaint_cost: 1.850", currency: "KWD").isEmpty)
    #expect(warnings("complaint_cost: 1.850", currency: "CLP").count == 1)
  }

  @Test(arguments: [
    ("50.000", "50_000", nil), ("1.000.000", "1_000_000", nil), ("50,000", "50_000", "50"),
    ("1.234,56", nil, "1_234.56"), ("1,234.5", nil, "1_234.5"), ("0,03", nil, "0.03"),
    ("1 000", "1_000", nil), ("1'000'000", "1_000_000", nil), ("12,3456", nil, "12.3456"),
    ("0.125", nil, "0.125"), ("1.2.3", nil, nil), ("a,b", nil, nil), ("-1,5", nil, "-1.5"),
  ])
  func readings(_ text: String, _ thousands: String?, _ decimals: String?) {
    let marks = NumberMarks(text)
    #expect(marks.thousands == thousands)
    if text != "50.000" { #expect(marks.decimals == decimals) }
    // What is proposed is read, and in one way only.
    for proposal in [marks.thousands, marks.decimals].compactMap({ $0 }) {
      #expect((try? NumberText.parse(proposal)) != nil)
      #expect(!NumberMarks(proposal).isOpen)
    }
  }

  @Test func countsAreRefusedWithTheReading() {
    #expect(
      Read.problem(.wholeNumber(), "50.000") == "S201 `x` is not a whole number; write `50_000`")
    #expect(
      Read.problem(.wholeNumber(), "50,000")
        == "S206 `x` has a comma, which may mean thousands or decimals; write `50_000`")
    #expect(
      Read.problem(.money, "1.234.567") == "S201 `x` is not an amount of money; write `1_234_567`")
  }

  @Test(arguments: [
    ("{ instalments: 1, down_payment: 0,5 }", "`down_payment` has a comma", "write `0.5`"),
    ("{ instalments: 1, down_payment: 2,5% }", "`down_payment` has a comma", "write `2.5%`"),
    ("{ instalments: 50,000 }", "`instalments` has a comma", "`50_000` for thousands or `50`"),
  ])
  func aCommaInBracesIsExplained(_ plan: String, _ message: String, _ help: String) {
    let found = Read.problems("name: a\nhorizon: 1 day\nplan: \(plan)\n")
    #expect(found.count == 1)
    #expect(found.first?.contains("S206 " + message) == true, "\(found)")
    #expect(found.first?.contains(help) == true, "\(found)")
  }

  @Test func twoCommasWithTheSameDecimalsAreNoRepeatedKey() {
    let found = Read.problems(
      "name: a\nhorizon: 1 day\nplan: { instalments: 1,5, down_payment: 0,5 }\n")
    #expect(!found.isEmpty && found.allSatisfy { $0.contains(" S206 ") }, "\(found)")
  }

  @Test(arguments: [
    ("10 días", "write `10 days`"), ("10 dias", "write `10 days`"),
    ("2 semanas", "write `2 weeks`"),
    ("36 horas", "write `36 hours`"), ("6 meses", "write `180 days`"),
    ("1 año", "write `365 days`"), ("2 trimestres", "write `180 days`"), ("5 d", "write `5 days`"),
  ])
  func spanishUnitsAreAnswered(_ text: String, _ help: String) {
    #expect(Read.problem(Grammar<Double>.duration, text).hasPrefix("S203 "))
    #expect(Read.problem(Grammar<Double>.duration, text).hasSuffix(help))
  }

  @Test(arguments: [
    ("0.1 por día", "write `0.1 per day`"), ("12 al año", "write `12 per year`"),
    ("0.1 /day", "write `0.1 per day`"),
  ])
  func spanishRatesAreAnswered(_ text: String, _ help: String) {
    #expect(Read.problem(Grammar<Double>.rate, text).hasSuffix(help))
  }

  /// A law under `uncertainty` is in the unit of the parameter's place: an amount here, a rate there.
  @Test func lawsOfUncertainAmountsAreAskedAbout() {
    func found(_ price: String, _ rate: String) -> [String] {
      let text = """
        version: 1
        name: uncertain
        horizon: 90 days
        currency: EUR
        parameters: { price: 2, rate: 0.125 }
        portfolio: { accounts: 10, segments: { all: { balance: 300, dpd: 2 } } }
        behavior: { baseline: "${rate} per day" }
        channels: { sms: { engagement: 0.125, stimulus: 1.125 per day, cost_per_attempt: "${price}" } }
        strategies: { one: { path: [ { at: 3 dpd, channel: sms } ] } }
        uncertainty: { parameters: { price: \(price), rate: \(rate) } }

        """
      do throws(InvalidSource) {
        return try ScenarioReader(file: "f", bytes: Array(text.utf8)).read().warnings.map {
          "\($0.code) \($0.keyPath)"
        }
      } catch {
        return error.diagnostics.map { "\($0.code) \($0.message)" }
      }
    }
    let rate = "{ uniform: [0.105, 0.125] }"
    #expect(
      found("{ uniform: [1.850, 2.400] }", rate) == ["S411 uncertainty.parameters.price.uniform[0]"]
    )
    #expect(
      found("{ lognormal: { median: 1.850, sigma: 1.125 } }", rate) == [
        "S411 uncertainty.parameters.price.lognormal.median"
      ])
    #expect(found("{ uniform: [1.85, 2.4] }", rate) == [])
    #expect(found("{ uniform: [1.85, 2.4] }", "{ uniform: [1.105, 1.125] }") == [])
  }

  /// Balances that are refused as too small begin with the reading that would make them large enough.
  @Test(arguments: [
    ("CLP", "{ lognormal: { median: 1.850, sigma: 1.125 } }", "1.850", "1_850"),
    ("JPY", "4.500", "4.500", "4_500"), ("PYG", "{ uniform: [1.500, 4.500] }", "1.500", "1_500"),
    ("KRW", "4.500", "4.500", "4_500"),
  ])
  func balancesTooSmallMayBeThousands(
    _ currency: String, _ law: String, _ text: String, _ advised: String
  ) throws {
    func problems(_ law: String) -> [Diagnostic] {
      let text = """
        version: 1
        name: small
        horizon: 90 days
        currency: \(currency)
        portfolio: { accounts: 10, segments: { all: { balance: \(law), dpd: 2 } } }
        behavior: { baseline: 0.01 per day }
        strategies: { one: { path: [] } }

        """
      do throws(InvalidSource) {
        return try ScenarioReader(file: "f", bytes: Array(text.utf8)).read().warnings
      } catch {
        return error.diagnostics
      }
    }
    let found = problems(law)
    #expect(found.map(\.code.description) == ["S309"])
    #expect(
      found.first?.help.first == "write `\(advised)` if the mark of `\(text)` separates thousands")
    #expect(found.first?.help.count == 2)
    // Followed in every amount, nothing is left.
    #expect(
      problems(law.replacing("1.850", with: "1_850").replacing(".500", with: "_500")).isEmpty)
  }
}
