// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Grammar
import Measures
import Reporting
import Strategies
import Testing

@testable import Scenarios
@testable import Workbench

/// Whatever offer there is, is written, checked, made, measured and told, in both languages.
@Suite("The list of offers") struct OfferListTests {
  /// Everybody is offered something on day 0 and takes it; nobody pays but what was agreed, and not always that.
  private static func scenario(_ offer: String) -> String {
    """
    version: 1
    name: offers
    start: 2026-01-01
    horizon: 120 days
    seed: 3
    replications: 2
    portfolio:
      accounts: 40
      frailty: 0
      segments: { all: { balance: 100, dpd: 0 } }
    behavior:
      baseline: 0 per day
      types: { forgetter: { promises: 100%, accepts: 100%, reliability: 50% } }
    channels:
      agent_call: { engagement: 100%, stimulus: 0 per day }
    strategies:
      one:
        path: [{ at: 0 dpd, channel: agent_call, offer: \(offer) }]

    """
  }

  private static func read(_ text: String) throws -> Scenario {
    try ScenarioReader(file: "offers.yaml", bytes: Array(text.utf8)).read()
  }

  @Test(arguments: Offer.Kind.allCases) func scenariosWriteIt(_ kind: Offer.Kind) throws {
    let form = kind.form
    for text in form.examples.map({ $0.replacing("…", with: "{}") }) {
      let step = try Self.read(Self.scenario(text)).strategies[0].treatments[0].path[0]
      #expect(step.offer.kind == kind, "\(text)")
    }
    #expect(form.terms.field.key == kind.name)
    #expect(Offer.Kind(named: kind.name) == kind)
    guard form.alone == nil else { return }
    let error = #expect(throws: InvalidSource.self) {
      try Self.read(Self.scenario(kind.name))
    }
    let help = try #require(error).diagnostics.flatMap(\.help)
    #expect(help.contains { $0.contains(kind.example) }, "\(help)")
  }

  /// The numbers that a program may give are those of the keys, and examples are in their ranges.
  @Test(arguments: Offer.Kind.allCases) func programsAreHeldToItsRanges(_ kind: Offer.Kind) throws {
    let step = try Self.read(Self.scenario(kind.example)).strategies[0].treatments[0].path[0]
    let parameters = try #require(step.offer.terms).parameters
    let keys = parameters.map { parameter in
      switch parameter {
      case .whole(let key, let value, let range):
        #expect(range.contains(value), "\(key)")
        return key
      case .real(let key, let value, let range):
        #expect(range.contains(value), "\(key)")
        return key
      }
    }
    guard case .section(let section) = kind.form.terms.field.value else {
      Issue.record("terms are a mapping")
      return
    }
    #expect(Set(keys) == Set(section.fields.map(\.key)))
  }

  @Test(arguments: Offer.Kind.allCases) func itHasWordsInBothLanguages(_ kind: Offer.Kind) {
    let words = [
      kind.noun, kind.indefinite, kind.definite, kind.breach, kind.payment, kind.agreeing,
      kind.left,
    ]
    for text in words { #expect(!text.english.isEmpty && !text.spanish.isEmpty) }
    #expect(kind.indefinite.english != kind.indefinite.spanish)
    for agreeing in [kind.agreeing.english, kind.agreeing.spanish] {
      #expect(agreeing.contains("{amount}") && agreeing.contains("{day}"))
      #expect(agreeing.contains("{count}") == kind.isInInstalments)
    }
    for event in kind.breaches {
      #expect(CollectionEvent(rawValue: event.rawValue) == event)
      #expect(!event.words.english.isEmpty && event.words.english != event.words.spanish)
    }
  }

  @Test(arguments: Offer.Kind.allCases) func itIsMeasured(_ kind: Offer.Kind) {
    #expect(Metric.all.contains { $0.need == .offer(kind) })
    #expect(Metric.shown(in: .comparison).contains { $0.need == .offer(kind) })
  }

  @Test(arguments: Offer.Kind.allCases) func livesTellOfIt(_ kind: Offer.Kind) throws {
    let text = Self.scenario(kind.example)
    let run = try ScenarioRun(ScenarioFile(embedded: "offers", Array(text.utf8), overrides: []))
    let lives = try (1...40).map {
      try run.life(debtor: "all-\($0)", strategy: nil, replication: 0)
    }
    for language in ReportLanguage.allCases {
      let stories = lives.map { $0.story(in: language) }
      let (kept, broken) =
        language == .spanish
        ? ("\(kind.definite.spanish) se cumple", "\(kind.definite.spanish) se incumple")
        : ("\(kind.definite.english) is kept", "\(kind.definite.english) is broken")
      #expect(stories.contains { $0.contains(kept) })
      #expect(stories.contains { $0.contains(broken) })
      #expect(stories.allSatisfy { !$0.contains("{") })
    }
    #expect(lives.allSatisfy { $0.json.contains("\"event\": \"\(kind.agreed)\"") })
    #expect(lives.contains { $0.json.contains("\"cause\": \"\(kind.name)\"") })
  }
}
