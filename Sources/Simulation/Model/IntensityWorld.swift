// SPDX-License-Identifier: GPL-3.0-or-later

import Behaviors
import Portfolios
import Strategies

/// The intensity model, its channels and strategies as tables.
final class IntensityWorld: Sendable {
  /// Payments that one payment brings on average for Z = 1: below 1.
  let branchingRatio: Double

  private let settings: SimulationSettings
  private let behaviorTables: BehaviorTables
  private let channelTable: Table<CompiledChannel>
  private let strategyTables: [StrategyTables]
  private let handling: HandlingLaws
  private let words: Table<CompiledWords>
  private let hours: Table<Double>
  private let hasWords: Bool
  private let scars: Bool
  private let workdays: WorkdayTable
  private let prices: PriceTable
  private let queries: QueryTables
  private let inbound: InboundTables
  private let rights: RightsTables
  /// What debtors ask; nil where they do not.
  let asked: Queries?
  private let noAccounts: Table<AccountFacts>
  /// A behaviour of one's own that payments follow instead of the clocks.
  let own: (any PaymentTiming)?

  init(
    _ behavior: IntensityModel, _ channels: [ChannelSpecification], _ resources: [Resource],
    _ strategies: [Strategy], _ settings: SimulationSettings, own: (any PaymentTiming)? = nil
  ) throws(ModelError) {
    try behavior.check()
    try behavior.checkSustaining(strategies)
    try behavior.words.check()
    try settings.check(strategies)
    for channel in channels { try channel.check(among: channels) }
    for strategy in strategies {
      try strategy.check(channels: channels.count)
      for step in strategy.treatments.flatMap(\.path) {
        try step.notice?.check("strategies.\(strategy.name).formal_notice.")
      }
      try strategy.queries?.check("strategies.\(strategy.name).queries.", resources)
      try strategy.inbound?.check("strategies.\(strategy.name).inbound.", channels, resources)
      try ModelError.check(
        "strategies.\(strategy.name).enrichment", strategy.enrichment.count,
        in: 0...Enrichment.most)
      for service in strategy.enrichment {
        try service.check(
          "strategies.\(strategy.name).enrichment.\(service.name).", channels: channels.count)
      }
      // They fit in a mask of 64 bits.
      try ModelError.check(
        "strategies.\(strategy.name).limits", strategy.limits.count + settings.rules.rules.count,
        in: 0...ContactRules.most)
    }
    branchingRatio = behavior.branchingRatio
    frailtyLimit = behavior.frailtyLimit
    guard branchingRatio < 1 else { throw .explosive(branchingRatio: branchingRatio) }
    self.settings = settings
    self.own = own
    behaviorTables = BehaviorTables(behavior, settings)
    let frame = ChannelFrame(
      channels: channels, resources: resources,
      hasCycle: behavior.excitation.saturationCycle != nil, settings: settings)
    channelTable = Table(channels.indices.map { CompiledChannel($0, in: frame) })
    handling = HandlingLaws(channels)
    words = Table(CompiledWords.table(settings.messages, in: behavior.words))
    hours = Table(channels.flatMap(\.hourFactors))
    scars = channels.contains { $0.scar > 0 }
    hasWords =
      scars || !settings.messages.isEmpty || channels.contains { $0.binding != 1 }
    workdays = WorkdayTable(settings, strategies, channels)
    prices = PriceTable(channels, settings)
    queries = QueryTables(behavior.queries, strategies, settings)
    asked = behavior.queries
    inbound = InboundTables(channels, strategies, settings)
    rights = RightsTables(behavior, channels, settings)
    strategyTables = strategies.enumerated().map {
      StrategyTables($1, channels, acting: settings.acting($0), settings)
    }
    noAccounts = Table([AccountFacts(identity: 0, balance: 1, score: .nan, daysPastDue: 0)])
  }

  /// The largest frailty that is simulated as such; larger ones would make payments explode.
  let frailtyLimit: Double

  /// The pointers to hand to the event loop; valid while the world lives.
  var compiled: CompiledModel {
    CompiledModel(
      behavior: behaviorTables.behavior, liquidity: behaviorTables.liquidity,
      calendarCount: behaviorTables.calendarCount, workdays: workdays.view,
      channels: channelTable.base,
      channelCount: channelTable.count, words: words.base, hours: hours.base, hasWords: hasWords,
      scars: scars, handling: Unmanaged.passUnretained(handling),
      horizon: Double(settings.horizon),
      horizonDays: Int32(settings.horizon), minorPerUnit: settings.minorPerUnit,
      discountRate: settings.discountRate, datesCosts: settings.datesCosts || prices.view.change,
      prices: prices.view,
      warmUp: settings.warmUp.map(Double.init) ?? .infinity,
      complaintCost: CostUnit.units(
        ofCurrency: settings.complaintCost, minorPerUnit: settings.minorPerUnit),
      expectsComplaints: settings.expectsComplaints, queries: queries.view,
      answers: inbound.view, stirsDebtors: queries.view != nil || inbound.view != nil,
      rights: rights.view, frailtyLimit: frailtyLimit,
      noAccounts: noAccounts.base)
  }

  /// The law of partial payments; valid while the world lives.
  var partial: PartialPayment { behaviorTables.partial }

  /// The same law in steps; valid while the world lives.
  var shareSteps: ShareSteps { behaviorTables.shareSteps }

  /// A strategy's pointers; valid while the world lives.
  func compiledStrategy(_ position: Int) -> CompiledStrategy {
    var strategy = strategyTables[position].view
    if queries.view != nil { strategy.answering = queries.answering(position) }
    strategy.inbound = inbound.line(position)
    strategy.isCalled =
      strategy.isScarce
      && (strategy.answering?.pointee.resource ?? -1 >= 0
        || strategy.inbound?.pointee.resource ?? -1 >= 0)
    return strategy
  }
}
