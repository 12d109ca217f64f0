// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Foundation
import Testing

@testable import Measures

@Suite struct RegistryTests {
  @Test func namesAreFoundAgain() throws {
    #expect(Set(Metric.all.map(\.name)).count == Metric.all.count)
    for metric in Metric.all {
      let found = try #require(Metric(named: metric.name))
      #expect(found == metric && found.unit == metric.unit && found.family == nil)
    }
    #expect(Metric(named: "recovery") == nil && Metric(named: "recovery_rate[sms]") == nil)
    #expect(Metric(named: "end_rate") == nil && Metric(named: "") == nil)
  }

  @Test func familiesKnowTheirMembers() throws {
    let found = try #require(Metric(named: "cost_per_account[my [odd] name]"))
    #expect(found.member == "my [odd] name" && found.isMember(of: .costPerAccount))
    #expect(found == MetricFamily.costPerAccount["my [odd] name"])
    // Spending more on a channel is neither better nor worse, while the sum is.
    #expect(found.direction == .neutral && Metric.costPerAccount.direction == .lower)
    #expect(found.unit == Metric.costPerAccount.unit)
    #expect(MetricFamily.costPerAccount["complaints"].need == .touch)
    #expect(MetricFamily.costPerAccount["sms"].need == .channel("sms"))
    #expect(Metric.contactsPerAccount != MetricFamily.contactsPerAccount["sms"])
  }

  @Test func namesOfEarlierVersionsAreRead() throws {
    let old = try #require(Metric(named: "write_off_rate"))
    #expect(old.direction == .neutral && old.unit == .share && !Metric.all.contains(old))
    #expect(Metric.successors(ofRenamed: old.name).allSatisfy { Metric(named: $0) != nil })
  }

  /// A metric that stands in no subject would exist nowhere.
  @Test func whatIsDeclaredIsRegistered() throws {
    let sources = URL(filePath: #filePath).deletingLastPathComponent().appending(
      path: "../../Sources")
    let rooms = try FileManager.default.contentsOfDirectory(
      at: sources.appending(path: "Levers"), includingPropertiesForKeys: nil)
    let folders =
      [sources.appending(path: "Measures/Subjects")] + rooms.map { $0.appending(path: "Measures") }
    let files = folders.flatMap {
      (try? FileManager.default.contentsOfDirectory(at: $0, includingPropertiesForKeys: nil)) ?? []
    }
    let text = try files.map { try String(contentsOf: $0, encoding: .utf8) }.joined()
    let names = text.matches(of: /= (?:Metric|of\w+)\(\s*"([a-z0-9_]+)"/).map { String($0.1) }
    #expect(Set(names) == Set(Metric.all.map(\.name)))
    let families = text.matches(of: /= MetricFamily\(\s*(?:"([a-z0-9_]+)"|partsOf)/)
    // Measures of agents make their own: each is a family by resource too.
    #expect(families.count + MetricSubject.capacity.metrics.count == MetricFamily.all.count)
    let subjects = text.matches(of: /= MetricSubject\(/).count
    #expect(subjects == MetricSubject.all.count)
    #expect(text.matches(of: /= CostCause\(/).count == CostCause.all.count)
  }

  @Test func everyMetricHasItsWords() {
    let declared =
      Metric.all.map { ($0.name, $0.label, $0.definition) }
      + MetricFamily.all.map { ($0.name, $0.label, $0.definition) }
    for (name, label, definition) in declared {
      for words in [label, definition] {
        #expect(!words.english.isEmpty && !words.spanish.isEmpty, "\(name)")
        #expect(words.english != words.spanish, "\(name)")
        #expect(!words.english.hasSuffix(".") && !words.spanish.hasSuffix("."), "\(name)")
      }
    }
  }

  @Test func rangesFollowFromUnits() {
    #expect(Metric.closedRate.possibleValues == 0...1)
    #expect(Metric.netRecoveryRate.possibleValues == -.infinity...1)
    #expect(Metric.daysToClose.possibleValues(horizon: 90) == 0...90)
    #expect(Metric.costPerAccount.possibleValues == 0 ... .infinity)
    #expect(Metric.optOutsPer1000.possibleValues == 0...1_000)
    #expect(MetricFamily.endRate["bad"].possibleDifferences == -1...1)
  }

  /// What a strategy has depends on its model, its discount and what is kept beside.
  @Test func measuresExistWhereTheyMeanSomething() {
    var facts = StrategyFacts(.rollRate, horizon: 360)
    facts.states = ["current", "late"]
    facts.ends = ["paid", "lost"]
    #expect(
      MeasuredModel.measures(facts).map(\.metric.name) == [
        "recovery_rate", "months_to_end", "lost_balance_rate", "end_rate[paid]", "end_rate[lost]",
        "end_balance_rate[paid]", "end_balance_rate[lost]", "roll_rate_accounts[current]",
        "roll_rate_accounts[late]", "cure_rate[late]",
      ])
    facts.payments.discountRate = 0.001
    #expect(MeasuredModel.measures(facts).map(\.metric).contains(.npvRate))
    var contacts = StrategyFacts(.intensity, horizon: 360)
    func names() -> [String] { MeasuredModel.measures(contacts).map(\.metric.name) }
    let plain = names()
    contacts.keepsMartingale = true
    #expect(names() == plain + ["payment_martingale"])
    contacts.expectsComplaints = true
    #expect(names() == plain + ["payment_martingale", "complaints_drawn_per_1000"])
    #expect(MeasuredModel.measures(contacts).allSatisfy { $0.metric != .npv })
  }

  @Test func everyModelHasItsHeadline() {
    for model in MeasuredModel.allCases {
      #expect(model.metrics.contains(model.headline))
      #expect(model.headline.shownIn.contains(.card))
    }
  }
}
