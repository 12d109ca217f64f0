// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Grammar
import Strategies
import Testing
import Vocabulary

@testable import Scenarios

/// How variants are read, and what is said of those that are wrong, with the place.
@Suite struct VariantReadingTests {
  private static let base = """
    version: 1
    name: varied
    horizon: 60 days
    parameters: { wait: 5 }
    portfolio:
      accounts: 300
      segments: { all: { balance: 100, dpd: 0 } }
    behavior: { baseline: 0.004 per day }
    channels:
      sms: { engagement: 30%, stimulus: 0.05 per day, cost_per_attempt: 0.1 }
    strategies:
      few: { path: [{ at: 5 dpd, channel: sms }] }
      many: { path: [{ at: 5 dpd, every: "${wait} days", channel: sms }] }
    variants:

    """
  /// The line of the first variant.
  private static let first = 15

  private func read(_ variants: String, _ overrides: [String] = []) throws -> Scenario {
    try ScenarioReader(
      file: "v.yaml", bytes: Array((Self.base + variants).utf8), overrides: overrides
    ).read()
  }

  /// "line:column code message; help" of each problem.
  private func problems(_ variants: String) -> [String] {
    let found: [Diagnostic]
    do {
      found = try read(variants).warnings
    } catch {
      found = (error as? InvalidSource)?.diagnostics ?? []
    }
    return found.map {
      let span = $0.primary.span
      return (["\(span.line - Self.first + 1):\(span.column) \($0.code) \($0.message)"] + $0.help)
        .joined(separator: "; ")
    }
  }

  @Test func valuesArePutInAsBySet() throws {
    let scenario = try read(
      "  now: {}\n  later:\n    start: 2027-01-04\n    parameters.wait: 9\n    channels: { sms: { engagement: 40% } }\n"
    )
    #expect(scenario.variants.map(\.name) == ["now", "later"])
    let (now, later) = (scenario.variants[0].scenario, scenario.variants[1].scenario)
    #expect(now.simulatesLike(scenario))
    #expect(later.start.description == "2027-01-04")
    #expect(later.channels[0].engagement == 0.4)
    #expect(later.channels[0].costPerAttempt == 0.1)
    #expect(later.strategies[1] != now.strategies[1])
    #expect(scenario.armNames == ["few@now", "many@now", "few@later", "many@later"])
  }

  @Test func argumentsReachVariants() throws {
    let scenario = try read(
      "  now: {}\n  dear: { channels.sms.cost_per_attempt: 0.2 }\n",
      ["variants.dear.channels={ sms: { engagement: 50% } }", "channels.sms.cost_per_attempt=0.3"])
    #expect(scenario.variants[0].scenario.channels[0].costPerAttempt == 0.3)
    #expect(scenario.variants[1].scenario.channels[0].costPerAttempt == 0.2)
    #expect(scenario.variants[1].scenario.channels[0].engagement == 0.5)
  }

  /// Keys of variants hold dots: in quotes, and without them since nothing else can be meant.
  @Test(arguments: [
    "variants.dear.\"channels.sms.cost_per_attempt\"=0.4",
    "variants.dear.channels.sms.cost_per_attempt=0.4",
    "variants.dear.\"channels.sms\"={ cost_per_attempt: 0.4 }",
  ])
  func argumentsReachKeysWithDots(_ setting: String) throws {
    let nested = setting.contains("{")
    let scenario = try read(
      "  now: {}\n  dear: { \(nested ? "" : "channels.sms.cost_per_attempt: 0.2, ")start: 2027-01-04 }\n",
      [setting])
    #expect(scenario.variants[1].scenario.channels[0].costPerAttempt == 0.4)
    // A key that the variant does not have is added to it.
    let added = try read("  now: {}\n  dear:\n", [setting])
    #expect(added.variants[1].scenario.channels[0].costPerAttempt == 0.4)
    #expect(added.variants[0].scenario.channels[0].costPerAttempt == 0.1)
  }

  @Test func theResolvedTextReadsAsTheSame() throws {
    let scenario = try read(
      "  now: {}\n  dear: { channels.sms.cost_per_attempt: 0.2, strategies: [few] }\n")
    let again = try ScenarioReader(file: "r.yaml", bytes: Array(scenario.resolved.utf8)).read()
    #expect(again.resolved == scenario.resolved)
    #expect(again.armNames == scenario.armNames)
    #expect(again.variants[1].scenario.simulatesLike(scenario.variants[1].scenario))
  }

  @Test(
    "What is wrong is told at the variant's own place",
    arguments: [
      (
        "  now: {}\n  law: { chanels: { sms: { engagement: 1% } } }\n",
        "2:10 S102 variant `law`: "
      ),
      (
        "  now: {}\n  law: { channels.smss.engagement: 1% }\n",
        "2:19 S110 variant `law` points at nothing: there is no key `smss`; did you mean `sms`?"
      ),
      (
        "  now: {}\n  law:\n    channels.sms.engagement: 140%\n",
        "3:30 S2"
      ),
      (
        "  now: {}\n  law: { horizon: 90 days }\n",
        "2:10 S350 `horizon` is the same in all variants: money of unlike spans cannot be compared; "
          + "set `horizon` for the whole scenario, or compare two runs with `recobro compare`"
      ),
      (
        "  now: {}\n  law: { strategies.many.champion: true }\n",
        "2:10 S350 `strategies.many.champion` is the same in all variants"
      ),
      (
        "  now: {}\n  law: { strategies.other: { path: [] } }\n",
        "2:3 S350 variant `law` has other strategies than the scenario"
      ),
      (
        "  now: {}\n  law: {}\n",
        "2:3 S450 variant `law` is the same as `now`: nothing in it differs"
      ),
      (
        "  now: {}\n  law: { strategies: [fw] }\n",
        "2:23 S301 strategy `fw` is not defined; did you mean `few`?"
      ),
      (
        "  now: { strategies: [few] }\n  law: { start: 2027-01-04 }\n",
        "1:3 S350 the first variant is the reference, and simulates every strategy"
      ),
      ("  now: {}\n", "0:1 S108"),
      ("  now: {}\n  law: [1]\n", "2:"),
      (
        "  now: {}\n  law: { \"strategies.few.path[3].at\": 7 dpd }\n",
        "2:26 S110 variant `law` points at nothing: there is no item 3 in a list of 1 item"
      ),
      (
        "  now: {}\n  law: { channels.sms.engagement: 1%, channels: { sms: { engagement: 2% } } }\n",
        "2:58 S103 variant `law` sets `channels.sms.engagement` twice; keep one of them"
      ),
      (
        "  now: {}\n  law: { behavior.baseline.rate: 1, behavior.baseline: 0.1 per day }\n",
        "2:37 S103 variant `law` sets `behavior.baseline.rate` twice"
      ),
      (
        "  now: {}\n  law: { channels..sms: 1 }\n",
        "2:10 S011 variant `law` cannot read `channels..sms`"
      ),
    ])
  func places(_ variants: String, _ told: String) {
    let found = problems(variants)
    #expect(found.contains { $0.hasPrefix(told) }, "\(found)")
  }

  /// A channel that only one variant has is known under that variant alone.
  @Test(arguments: [
    ("many@now.contacts_per_account[sms] < 3", nil),
    ("many@law.contacts_per_account[mail] < 3", nil),
    ("many@law.contacts_per_account[smss] < 3", "did you mean `contacts_per_account[sms]`?"),
    ("many@now.contacts_per_account[mail] < 3", "contacts_per_account[mail]"),
  ])
  func aMetricOfALineIsThatOfItsVariant(_ line: String, _ advice: String?) {
    let law = "{ channels: { mail: { engagement: 10%, stimulus: 0.01 per day } } }"
    let found = problems("  now: {}\n  law: \(law)\nexpect:\n  - \(line)\n")
    let told = found.filter { $0.hasPrefix("4:5 S301 metric ") }
    #expect(told.count == (advice == nil ? 0 : 1) && told.count == found.count, "\(found)")
    if let advice { #expect(told.first?.contains(advice) == true, "\(found)") }
  }

  @Test func anotherModelReplacesTheBehavior() throws {
    let payments =
      "pay_probability: 60%, term: 12, client_rate: 20%, arrears_loss: 50%, balance_loss: 50%"
    let found = problems("  now: {}\n  law: { behavior: { model: payment-run, \(payments) } }\n")
    #expect(!found.contains { $0.contains("unknown key `baseline`") }, "\(found)")
  }

  @Test func aProblemBeforeTheVariantShowsTheVariantToo() {
    do {
      _ = try read("  now: {}\n  law: { portfolio.segments.other: { balance: 1 } }\n")
      Issue.record("shares of 200% are read")
    } catch {
      let found = (error as? InvalidSource)?.diagnostics.first { $0.severity == .error }
      #expect(found?.message.hasPrefix("variant `law`: ") == true)
      #expect(found?.secondary.map(\.span.line) == [Self.first + 1])
    }
  }

  @Test func everyCommonKeyHasAReason() {
    let free: Set<String> = [
      "start", "parameters", "discount", "complaint_cost", "portfolio", "behavior",
      "channels", "messages", "resources", "strategies", "role", "contact_rules", "calendar",
      "price_lists", "prices",
    ]
    guard case .section(let section) = ScenarioReader.grammar.description else {
      Issue.record("a scenario is a section")
      return
    }
    for field in section.fields {
      #expect((CommonKeys.reason([field.key]) == nil) == free.contains(field.key), "\(field.key)")
    }
  }
}
