// SPDX-License-Identifier: GPL-3.0-or-later

import Behaviors
import Experiments
import Portfolios
import Randomness
import Scenarios
import Simulation
import Storage
import Strategies
import Vocabulary

/// The contacts of all debtors under one strategy in one replication, as lines of a table.
///
/// It is what a checker of contact rules reads, and whoever wants to look at touches with tools of their own. Lines are in the
/// order of debtors, and of time within each.
public struct EventLog {
  /// The names of the columns; prices have one where price lists are paid by.
  public var header: String {
    "debtor,account,day,minute,event,channel,delivered,engaged,rule"
      + (prices == nil ? "\n" : ",price\n")
  }

  private let run: ScenarioRun
  private let arm: Arm
  private let replication: UInt32
  private let scenario: Scenario
  private let channels: [String]
  private let rules: [String]
  /// The channels with their prices by day; nil where no price list is paid by.
  private let prices: [ChannelSpecification]?

  /// Prepares the log of a strategy.
  ///
  /// - Parameters:
  ///   - run: The scenario.
  ///   - strategy: The strategy's name; nil for the champion.
  ///   - replication: Which repetition of chance.
  /// - Throws: ``TraceProblem`` where lives cannot be told.
  public init(_ run: ScenarioRun, strategy: String?, replication: UInt32) throws(TraceProblem) {
    try run.requireLives()
    arm = run.resolved.experiment.arms[try run.position(ofStrategy: strategy)]
    guard !arm.isShared else {
      throw TraceProblem(
        "debtors whose lives depend on each other have no log yet; `recobro trace` tells the life of one",
        es:
          "los deudores cuyas vidas dependen unas de otras aún no tienen registro; `recobro trace` cuenta la vida de uno"
      )
    }
    let scenario = run.scenario(of: arm)
    (self.run, self.replication, self.scenario) = (run, replication, scenario)
    channels = scenario.channels.map(\.name)
    prices = scenario.priceLists.isEmpty ? nil : scenario.channels
    rules = scenario.ruleNames(of: arm.policy)
  }

  /// Simulates block after block.
  ///
  /// - Parameter write: Takes the lines of a block; returns whether more are wanted.
  public func forEachBlock(_ write: (String) -> Bool) {
    let experiment = run.resolved.experiment
    let debtors = experiment.variants[arm.variant].debtors
    let portfolio = experiment.portfolioReplication(replication)
    let luck = experiment.behaviorReplication(replication)
    var block = PortfolioBlock()
    var generator = AddressedGenerator()
    for range in debtors.blocks(replication: portfolio) {
      debtors.fill(&block, range, replication: portfolio, using: &generator)
      let segment = debtors.segmentNames[range.segment]
      var text = ""
      for number in block.debtors.indices {
        let name = "\(segment)-\(range.debtors.lowerBound + number + 1)"
        let events = arm.model.trace(
          block, debtor: number, strategy: arm.strategy, seed: experiment.seed, replication: luck)
        var open: [Int] = []
        for event in events {
          switch (event.kind, event.account) {
          case (.opened, let account?): open.append(account)
          case (.closed, let account): open.removeAll { $0 == account }
          default: append(event, of: name, open, to: &text)
          }
        }
      }
      guard write(text) else { return }
    }
  }

  /// Writes an event; a contact with a person is about all accounts that are open.
  private func append(
    _ event: LifeEvent, of debtor: String, _ open: [Int], to text: inout String
  ) {
    let what: String
    switch event.kind {
    case .attempted(let channel, let delivered, let engaged):
      what = "attempt,\(channels[channel]),\(delivered ? 1 : 0),\(engaged ? 1 : 0),"
    case .conversed(let channel): what = "inbound,\(channels[channel]),,,"
    case .exempted(let channel): what = "formal_notice,\(channels[channel]),,,"
    case .requested(let position): what = requests(position).joined(separator: "\n")
    case .lifeEvent(let kind, true): what = "life_event,\(life(kind)),,,"
    case .lifeEventOver(let kind, true): what = "life_event_over,\(life(kind)),,,"
    case .noticed(let channel): what = "engagement,\(channels[channel]),,,"
    case .blocked(let channel, let rule): what = "blocked,\(channels[channel]),,,\(rules[rule])"
    case .breached(let channel, let rule): what = "breach,\(channels[channel]),,,\(rules[rule])"
    case .postponed(let channel, let rule, _):
      what = "postponed,\(channels[channel]),,,\(rules[rule])"
    case .replaced(_, let rule, let other): what = "replaced,\(channels[other]),,,\(rules[rule])"
    default: return
    }
    let day = event.time.rounded(.down)
    // A minute is far longer than what is lost in adding days.
    let minute = Int((event.time - day) * 1_440 + 1e-6)
    let accounts = event.account.map { [$0] } ?? open
    let whose =
      "\(debtor),\(accounts.map(String.init).joined(separator: "+")),\(Int(day)),\(minute),"
    for line in what.split(separator: "\n") {
      text += whose + line + price(event, Int(day)) + "\n"
    }
  }

  /// What is asked by a request: a line for each of its means, and for each weekday with its minutes.
  private func requests(_ position: Int) -> [String] {
    guard let request = scenario.request(position) else { return [] }
    let means = request.means.map(\.rawValue).sorted()
    let hours = zip(Self.weekdays, request.hours).filter { !$1.isEmpty }.map {
      "\($0) \($1.lowerBound)-\($1.upperBound)"
    }
    return (means + hours).map { "request,\($0),,,\(request.name)" }
  }

  private func life(_ kind: Int) -> String { scenario.lifeEvent(kind) ?? "" }

  private static let weekdays = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ]

  /// What an attempt costs on its day, behind its comma; nothing where no price list is paid by.
  private func price(_ event: LifeEvent, _ day: Int) -> String {
    guard let prices else { return "" }
    guard case .attempted(let channel, _, _) = event.kind else { return "," }
    return "," + (JSONNumber.text(prices[channel].price(on: day).perAttempt) ?? "")
  }
}
