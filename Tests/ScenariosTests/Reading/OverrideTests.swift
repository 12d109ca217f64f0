// SPDX-License-Identifier: GPL-3.0-or-later

import Behaviors
import Diagnostics
import Strategies
import Testing

@testable import Grammar
@testable import Scenarios

struct OverrideTests {
  private let text = """
    name: a
    horizon: 90 days
    parameters: { wait: 3 }
    plan: { instalments: 2..6 }
    path:
      - { at: 1 dpd, every: 7 days }
      - { at: 2 dpd, every: "${wait} days" }
    """

  private func value(_ overrides: String...) -> Sample? {
    Read.document(text, set: overrides).reading?.value
  }

  @Test func valuesAreReplacedAndAdded() {
    #expect(value("horizon=30 days")?.horizon == 30)
    #expect(value("accounts=7")?.accounts == 7)
    #expect(value("plan.down_payment=25%")?.plan?.downPayment == 0.25)
    #expect(value("plan={ instalments: 3, down_payment: 1 }")?.plan?.instalments == 3...3)
    #expect(value("path=[]", "parameters={}")?.steps == 0)
  }

  /// YAML 1.1 would end its line there, and the place of every later problem would be wrong.
  @Test(arguments: ["\u{2028}", "\u{85}", "\u{0}"])
  func invisibleLineEndsAreRefusedAsInFiles(_ character: String) {
    let problems = Read.problems(text, set: ["accounts=7", "plan={ instalments:\(character) 3 }"])
    #expect(problems.count == 1)
    #expect(
      problems.first?.hasPrefix("--set:2:20 ") == true && problems.first?.contains("S010") == true)
  }

  @Test func laterOverridesWin() {
    #expect(value("horizon=30 days", "horizon=40 days")?.horizon == 40)
  }

  @Test func comparisonsNeedNoInnerQuotes() {
    #expect(value("score=>= 0.5")?.score == Comparison(sign: .atLeast, value: 0.5))
  }

  @Test func parametersAreSetBeforeTheyArePutIn() {
    #expect(
      Read.problems(text, set: ["parameters.wait=0"]).first
        == "7:25 S204 `every` must be above 0 days")
    #expect(value("parameters.days=9", "horizon=${days} days")?.horizon == 9)
  }

  @Test func problemsPointAtTheArgument() {
    #expect(
      Read.problems(text, set: ["accounts=3", "path[1].every=5"]) == [
        "3:15 S401 parameter `wait` is never used; write `${wait}` where its value belongs, or "
          + "delete it",
        "--set:2:15 S202 `every` is a duration and needs a unit; write `5 days`; write `5 hours`",
      ])
    #expect(
      Read.problems(text, set: ["acounts=3"])
        == ["--set:1:1 S102 unknown key `acounts`; did you mean `accounts`?"])
    #expect(
      Read.problems(text, set: ["plan={ instalments: [1 }"]).first?.hasPrefix("--set:1:24 S004")
        == true)
  }

  private func scenario(_ overrides: String...) throws -> Scenario {
    let text = """
      version: 1
      name: a
      horizon: 90 days
      portfolio: { accounts: 10, segments: { all: { balance: 100 } } }
      behavior: { baseline: 0.01 per day }
      channels: { sms: { engagement: 30%, stimulus: 0.05 per day } }
      strategies: { one: { path: [ { at: 1 dpd, channel: sms } ] } }

      """
    return try ScenarioReader(file: "f", bytes: Array(text.utf8), overrides: overrides).read()
  }

  @Test func sectionsThatTheFileLacksAreAdded() throws {
    #expect(try scenario("behavior.payment.floor=3").behavior.intensity?.payment.floor == 3)
    #expect(try scenario("behavior.liquidity.least_payment=7").behavior.intensity?.liquidity != nil)
    #expect(try scenario("margins.npv_rate=1%").margins.map(\.value) == [0.01])
    #expect(try scenario("discount.annual=7%").discountRate > 0)
    #expect(try scenario("portfolio.segments.all.types.forgetter=100%").strategies.count == 1)
    #expect(
      try scenario("strategies.one.limits.week.at_most=2").strategies[0].limits.map(\.name) == [
        "week"
      ])
    #expect(
      try scenario("channels.fax.engagement=1%", "channels.fax.stimulus=0 per day").channels.count
        == 2)
  }

  /// A misspelt name is no new one, and a key that no section has is none.
  @Test(arguments: [
    ("strategies.onee.path=[]", "`one`"), ("channels.smss.engagement=1%", "`sms`"),
    ("behavior.paymnt.floor=3", "`payment`"), ("behavour.payment.floor=3", "`behavior`"),
    ("portfolio.segments.al.share=1", "`all`"),
  ])
  func misspeltNamesAreNotAdded(_ argument: String, _ meant: String) throws {
    let error = #expect(throws: InvalidSource.self) { try scenario(argument) }
    let found = try #require(error).diagnostics
    #expect(found.map(\.code.description) == ["S110"])
    #expect(found.first?.help.joined().contains(meant) == true, "\(found)")
  }

  @Test(arguments: [
    ("plann.down_payment=1", "--set:1:1", "there is no key `plann`; did you mean `plan`?"),
    (
      "path[2].every=5 days", "--set:1:1",
      "there is no item 2 in a list of 2 items; items are counted from 0: the last one is `[1]`"
    ),
    (
      "plan[0]=1", "--set:1:1",
      "item 0 would stand in a mapping, not in a list; write a key for `[0]`: `.instalments`"
    ),
    ("path.every=1", "--set:1:6", "`every` would stand in a list, not in a mapping"),
    ("horizon.unit=1", "--set:1:9", "`unit` would stand in a single value, not in a mapping"),
  ])
  func pathsMustExist(_ argument: String, _ place: String, _ reason: String) {
    #expect(
      Read.problems(text, set: [argument]) == ["\(place) S110 `--set` points at nothing: \(reason)"]
    )
  }

  @Test(arguments: [
    "horizon", "=3", "a..b=1", "a[x]=1", "a[0=1", "[0]=1", "a[99999999999999999999]=1",
  ])
  func argumentsAreAPathAndAValue(_ argument: String) {
    #expect(Read.problems(text, set: [argument]).map { $0.prefix(14) } == ["--set:1:1 S011"])
  }

  @Test func anEmptyValueIsReported() {
    #expect(Read.problems(text, set: ["accounts="]).map { $0.prefix(14) } == ["--set:1:1 S106"])
  }
}
