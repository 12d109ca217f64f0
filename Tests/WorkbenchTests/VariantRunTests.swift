// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Experiments
import Foundation
import OutputAnalysis
import Reporting
import Results
import Testing

@testable import Workbench

/// Variants in one run: each arm is what a run of its own gives, and differences are paired.
@Suite struct VariantRunTests {
  static let scenario = """
    version: 1
    name: varied
    horizon: 60 days
    seed: 11
    replications: 12
    portfolio:
      accounts: 300
      segments: { all: { balance: { lognormal: { median: 100, sigma: 0.5 } }, dpd: { uniform: [0, 9] } } }
    behavior:
      baseline: 0.004 per day
      excitation: { decay: 0.1 per day, saturation: 20% }
    channels:
      sms: { engagement: 30%, stimulus: 0.05 per day, cost_per_attempt: 0.1 }
      letter: { engagement: 60%, stimulus: 0.03 per day, cost_per_attempt: 1 }
    strategies:
      few: { path: [{ at: 5 dpd, channel: sms }] }
      many: { path: [{ at: 5 dpd, every: 5 days, channel: sms }, { at: 20 dpd, channel: letter }] }

    """

  /// The variants with what each sets, as `--set` takes it.
  static let settings: [(name: String, yaml: String, set: [String])] = [
    ("now", "{}", []),
    ("dear", "{ channels.sms.cost_per_attempt: 0.25 }", ["channels.sms.cost_per_attempt=0.25"]),
    (
      "nested", "{ channels: { sms: { engagement: 10% } }, behavior: { baseline: 0.006 per day } }",
      ["channels.sms.engagement=10%", "behavior.baseline=0.006 per day"]
    ),
    (
      "capped", "{ strategies.many.limits: { weekly: { at_most: 1, window: 7 days } } }",
      ["strategies.many.limits={ weekly: { at_most: 1, window: 7 days } }"]
    ),
    ("later", "{ start: 2026-07-06 }", ["start=2026-07-06"]),
    ("older", "{ portfolio.segments.all.dpd: 30 }", ["portfolio.segments.all.dpd=30"]),
    ("larger", "{ portfolio.accounts: 500 }", ["portfolio.accounts=500"]),
  ]

  static let variants =
    "variants:\n" + settings.map { "  \($0.name): \($0.yaml)\n" }.joined()

  static func run(
    _ text: String, _ overrides: [String] = [], threads: Int = 2
  ) async throws -> RunRecord {
    let file = ScenarioFile(embedded: "varied.yaml", Array(text.utf8), overrides: overrides)
    return try await ScenarioRun(file).execute(
      threads: threads, control: RunControl(), command: [])
  }

  static func series(_ strategy: String, _ record: RunRecord) -> [String: [Double?]] {
    Dictionary(
      uniqueKeysWithValues: record.replications.filter { $0.strategy == strategy }
        .map { ($0.metric, $0.values) })
  }

  @Test func everyArmIsWhatARunOfItsOwnGives() async throws {
    let varied = try await Self.run(Self.scenario + Self.variants)
    #expect(varied.summary.strategies.count == 2 * Self.settings.count)
    for variant in Self.settings {
      let alone = try await Self.run(Self.scenario, variant.set)
      for strategy in ["few", "many"] {
        let own = Self.series("\(strategy)@\(variant.name)", varied)
        #expect(!own.isEmpty)
        #expect(own == Self.series(strategy, alone), "\(strategy)@\(variant.name)")
      }
    }
  }

  @Test func threadsChangeNoNumber() async throws {
    let text = Self.scenario + Self.variants
    let (one, three) = (try await Self.run(text, threads: 1), try await Self.run(text, threads: 3))
    #expect(one.summary == three.summary)
    #expect(one.replications.map(\.values) == three.replications.map(\.values))
  }

  @Test func pairsAreDifferencesReplicationByReplication() async throws {
    let record = try await Self.run(Self.scenario + Self.variants)
    let variants = try #require(record.summary.variants)
    #expect(variants.names == Self.settings.map(\.name))
    // Each strategy in six variants against the reference, and one challenger in each of seven.
    #expect(variants.pairs.count { $0.contrast == .variants } == 12)
    #expect(variants.pairs.count { $0.contrast == .strategies } == 7)
    for pair in variants.pairs {
      let (left, right) = (
        Self.series(pair.challenger, record), Self.series(pair.champion, record)
      )
      for metric in ["recovery_rate", "contacts_per_account", "cost_per_account"] {
        let differences = zip(try #require(left[metric]), try #require(right[metric]))
          .compactMap { a, b in a.flatMap { a in b.map { a - $0 } } }
        let mean = differences.reduce(0, +) / Double(differences.count)
        let told = try #require(pair.effect(on: metric)?.mean)
        #expect(abs(told - mean) < 1e-12, "\(pair.challenger) − \(pair.champion): \(metric)")
      }
    }
  }

  /// Prices move no payment, and what they cost is the number of touches times the difference in price.
  @Test func pricesMoveNoPayment() async throws {
    let record = try await Self.run(Self.scenario + Self.variants)
    let (dear, now) = (Self.series("few@dear", record), Self.series("few@now", record))
    #expect(dear["recovery_rate"] == now["recovery_rate"])
    for replication in 0..<12 {
      let cost = try #require(dear["cost_per_account"]?[replication])
      let before = try #require(now["cost_per_account"]?[replication])
      let touches = try #require(now["contacts_per_account"]?[replication])
      #expect(abs(cost - before - 0.15 * touches) < 1e-9)
    }
    let pair = try #require(
      record.summary.variants?.pairs.first {
        $0.challenger == "few@dear" && $0.contrast == .variants
      })
    let recovery = try #require(pair.effect(on: "recovery_rate"))
    #expect(recovery.mean == 0 && recovery.fact == .exact)
    // Nor do they bring complaints or touches.
    for metric in ["contacts_per_account", "suppressed_contacts", "complaints_per_1000"] {
      #expect(pair.effect(on: metric)?.fact == .exact, "\(metric)")
    }
    // Letters alone are what `many` differs by, and `few` sends none.
    let letters = try await Self.run(
      Self.scenario + "variants:\n  now: {}\n  dear: { channels.letter.cost_per_attempt: 2 }\n")
    let few = try #require(
      letters.summary.variants?.pairs.first {
        $0.challenger == "few@dear" && $0.contrast == .variants
      })
    #expect(few.effects.allSatisfy { $0.difference.mean == 0 && $0.difference.fact == .exact })
    #expect(try #require(pair.effect(on: "cost_per_account")?.mean) > 0)
  }

  @Test func aVariantCanBeRestrictedToStrategies() async throws {
    let record = try await Self.run(
      Self.scenario + """
        variants:
          now: {}
          dear: { strategies: [many], channels.sms.cost_per_attempt: 0.2 }

        """)
    #expect(record.summary.strategies.map(\.name) == ["few@now", "many@now", "many@dear"])
    #expect(
      record.summary.variants?.pairs.map { [$0.challenger, $0.champion] } == [
        ["many@now", "few@now"], ["many@dear", "many@now"],
      ])
  }

  @Test func expectationsNameArms() async throws {
    let record = try await Self.run(
      Self.scenario + Self.variants + """
        expect:
          - many@dear.cost_per_account > many@now.cost_per_account @ 99%
          - few @ dear.recovery_rate - few@now.recovery_rate in 0%..0.1%
          - many@capped.suppressed_contacts[weekly] > 0

        """)
    #expect(record.expectations.map(\.verdict) == [.pass, .pass, .pass])
  }

  /// Nobody has the choice of a world: the verdict is among strategies of the reference, and says so.
  @Test func theVerdictChoosesAmongStrategiesOfTheReference() async throws {
    let better = "variants:\n  now: {}\n  kind: { channels.sms.engagement: 90% }\n"
    let record = try await Self.run(Self.scenario + better)
    func text(_ record: RunRecord, _ language: ReportLanguage) -> String {
      TerminalReport(record.summary, language: language, columns: 1_000).text()
    }
    for (language, start, table) in [
      (ReportLanguage.english, "Under now, the reference: ", "What each variant costs"),
      (.spanish, "Con now, la referencia: ", "Lo que cuesta cada variante"),
    ] {
      let verdict = text(record, language).components(separatedBy: table)[0]
      #expect(verdict.contains(start) && verdict.contains("B many@now"), "\(verdict)")
      #expect(!verdict.contains("@kind"), "\(verdict)")
    }
    #expect(text(record, .english).contains("Strategies of now are compared with each other"))
    // Of a strategy alone its worlds are compared.
    let one = try #require(Self.scenario.firstRange(of: "  many:"))
    let alone = try await Self.run(String(Self.scenario[..<one.lowerBound]) + better)
    #expect(!text(alone, .english).contains("the reference: "))
    #expect(text(alone, .english).contains("B few@kind"))
  }

  /// The head says what each world costs or brings each strategy, also where it changes nothing.
  @Test func theHeadSaysWhatEachVariantCosts() async throws {
    let variants =
      "variants:\n  now: {}\n  kind: { channels.sms.engagement: 90% }\n  watched: { contact_rules: { packs: [colombia-ley-2300], mode: observe } }\n  large: { portfolio.accounts: 500 }\n"
    let record = try await Self.run(Self.scenario + variants)
    for (language, brings, nothing, choice, other) in [
      (
        ReportLanguage.english, "What kind brings many: net recovery rate +",
        "watched costs few nothing against now: the net recovery rate is the same in every replication.",
        "Under kind, many is better than few: net recovery rate +",
        "The portfolio of large is another one"
      ),
      (
        .spanish, "Lo que kind le aporta a many: tasa de recuperación neta +",
        "watched no le cuesta nada a few frente a now: la tasa de recuperación neta es la misma en cada réplica.",
        "Con kind, many es mejor que few: tasa de recuperación neta +",
        "La cartera de large es otra"
      ),
    ] {
      let text = TerminalReport(record.summary, language: language, columns: 1_000).text()
      let table = language == .english ? "What each variant costs" : "Lo que cuesta cada variante"
      let head = text.components(separatedBy: table)[0]
      #expect(head.contains(brings) && head.contains(nothing), "\(head)")
      #expect(!head.contains("@watched") && !head.contains("Best of") && !head.contains("Mejor de"))
      #expect(text.contains(choice) && text.contains(other), "\(text)")
    }
  }

  @Test func livesAreToldInAVariant() throws {
    let file = ScenarioFile(
      embedded: "varied.yaml", Array((Self.scenario + Self.variants).utf8), overrides: [])
    let job = try ScenarioRun(file)
    let capped = try job.life(debtor: "all-1", strategy: "many@capped", replication: 0)
    let free = try job.life(debtor: "all-1", strategy: "many @ now", replication: 0)
    #expect(capped.attempts < free.attempts)
    #expect(capped.opening == free.opening)
    let later = try job.life(debtor: "all-1", strategy: "few@later", replication: 0)
    #expect(later.date(0) == "2026-07-06")
    let far = try job.life(debtor: "all-450", strategy: "few@larger", replication: 0)
    #expect(far.opening > 0)
    #expect(throws: TraceProblem.self) {
      try job.life(debtor: "all-450", strategy: "few@now", replication: 0)
    }
    #expect(throws: TraceProblem.self) {
      try job.life(debtor: "all-1", strategy: "few", replication: 0)
    }
  }
}
