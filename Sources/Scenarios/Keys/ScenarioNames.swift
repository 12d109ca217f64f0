// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Grammar
import Measures
import Portfolios
import Randomness
import Strategies
import Vocabulary

/// Turns the names of channels and segments into positions, reporting those that are not defined.
struct ScenarioNames {
  /// The channels under their names and addresses.
  let channels: [ChannelSpecification]
  /// Which days are worked: what is written, or Monday to Friday.
  let calendar: BusinessCalendar
  /// The messages under their names.
  let messages: [Message]
  /// The resources under their names.
  let capacity: CapacityNames
  /// What is paid by price lists.
  let priceLists: [PriceListUse]
  private let segments: [String]
  private let hasScores: Bool
  private let hasPreferences: Bool
  private let channelPlace: SourceSpan?
  private let segmentPlace: SourceSpan?
  private let messagePlace: SourceSpan?
  private let bag: DiagnosticBag

  init(_ values: SectionValues, _ section: ScenarioSection) {
    let drafts = values[section.channels]
    let addresses = ChannelAddresses(drafts.map(\.name))
    let calendar = values[section.calendar].map {
      $0.calendar(
        from: values[section.start], days: values[section.horizon], values.owner.bag)
        ?? BusinessCalendar()
    }
    self.calendar = calendar ?? BusinessCalendar()
    let capacity = CapacityNames(
      values[section.resources], calendar,
      definedAt: values.label(section.resources, "").first?.span,
      values.owner.bag)
    self.capacity = capacity
    let lines = ChannelLines(drafts, values.owner.bag)
    var channels = drafts.enumerated().map {
      var channel = $1.value.named($1.name, address: addresses[$0])
      channel.resource = capacity.resource(of: channel, $1.value.resource)
      channel.line = lines.line(of: $0)
      return channel
    }
    var prices = PriceNames(values, section)
    prices.price(&channels)
    (self.channels, priceLists) = (channels, prices.uses)
    messages = (values[section.messages] ?? []).map {
      var message = $0.value
      message.name = $0.name
      return message
    }
    messagePlace = values.label(section.messages, "").first?.span
    segments = values[section.portfolio].segments.map(\.name)
    channelPlace = values.label(section.channels, "").first?.span
    segmentPlace = values.label(section.portfolio, "").first?.span
    hasScores =
      values[section.portfolio].mapping?.mapping.columns.score != nil
      || values[section.portfolio].segments.contains { $0.value.segment.score != nil }
    let portfolio = values[section.portfolio]
    hasPreferences =
      portfolio.mapping?.mapping.columns.preferredChannel != nil
      || portfolio.segments.contains { !$0.value.preferred.isEmpty }
    bag = values.owner.bag
    for draft in drafts where CostCause.all.contains(where: { $0.member == draft.name }) {
      reportTaken(draft.name, "a cause of costs", at: draft.span, "channels")
    }
  }

  // MARK: Portfolio

  /// The portfolio with channels as positions; nil after reporting.
  func portfolio(_ draft: PortfolioDraft, start: CivilDate, horizon: Int) -> PortfolioChoice? {
    var isKnown = true
    let segments = draft.segments.map { entry in
      var segment = entry.value.segment
      segment.name = entry.name
      let preferred = shares(entry.value.preferred, otherwise: 0)
      let consent = shares(entry.value.consent, otherwise: 1)
      let reach = laws(entry.value.reach)
      isKnown = isKnown && preferred != nil && consent != nil && reach != nil
      if !entry.value.preferred.isEmpty { segment.preferredChannel = preferred ?? [] }
      if !entry.value.consent.isEmpty { segment.consent = consent ?? [] }
      if !entry.value.reach.isEmpty { segment.reach = reach ?? [] }
      return segment
    }
    guard isKnown else { return nil }
    var specification = PortfolioSpecification(
      accounts: draft.accounts, segments: segments, frailty: draft.frailty)
    specification.arrivals = draft.arrivals.map {
      ArrivalSpecification(atStart: $0.atStart, every: $0.every, horizon: horizon)
    }
    guard let mapping = draft.mapping else { return .synthetic(specification) }
    var file = mapping.mapping
    if file.asOf == nil { file.asOf = start }
    return .imported(file, specification)
  }

  /// One share per channel; nil after reporting.
  private func shares(_ list: [Marked<ChannelShare>], otherwise: Double) -> [Double]? {
    var result = channels.map { _ in otherwise }
    var isKnown = true
    for entry in list {
      if let position = channel(entry.value.channel, at: entry.span, entry.path) {
        result[position] = entry.value.share
      } else {
        isKnown = false
      }
    }
    return isKnown ? result : nil
  }

  /// One law per channel, none where the segment says nothing; nil after reporting.
  private func laws(_ list: [Named<Marked<Distribution>>]) -> [Distribution?]? {
    var result: [Distribution?] = channels.map { _ in nil }
    var isKnown = true
    for entry in list {
      if let position = channel(entry.name, at: entry.span, entry.value.path) {
        result[position] = entry.value.value
      } else {
        isKnown = false
      }
    }
    return isKnown ? result : nil
  }

  // MARK: Strategies

  /// A strategy with positions instead of names; nil after reporting.
  func strategy(_ draft: Named<StrategyDraft>) -> Strategy? {
    let treatments = draft.value.treatments.map { treatment($0, blocked: draft.value.blocked) }
    for limit in draft.value.limits
    where ContactRule.allCases.contains(where: { $0.name == limit.name }) {
      reportTaken(
        limit.name, "a rule of every strategy", at: limit.span, "strategies.\(draft.name).limits")
    }
    let limits = draft.value.limits.map(limit)
    let found = treatments.compactMap { $0 }
    let foundLimits = limits.compactMap { $0 }
    let staff = capacity.staff(draft.value.staff.value, draft.value.staff.path)
    let unserved = capacity.unserved(draft.value.unserved, channels) {
      channel($0.value, at: $0.span, $0.path)
    }
    guard found.count == treatments.count, foundLimits.count == limits.count, let staff,
      let unserved, canObserve(draft.value.priority)
    else { return nil }
    var strategy = Strategy(
      name: draft.name, summary: draft.value.summary, treatments: found, limits: foundLimits,
      odds: draft.value.odds ?? OddsRatios(), giveUp: draft.value.giveUp)
    (strategy.priority, strategy.unserved, strategy.staff) = (
      draft.value.priority.value, unserved, staff
    )
    guard let services = all(draft.value.enrichment.value.map(enrichment)) else { return nil }
    strategy.enrichment = services
    if let queries = draft.value.queries {
      strategy.queries = queries.answering
      if let named = queries.resource {
        guard let resource = answering(named) else { return nil }
        strategy.queries?.agents?.resource = resource
      }
    }
    if let written = draft.value.inbound {
      guard let line = inbound(written) else { return nil }
      strategy.inbound = line
    }
    // Nobody answers on a holiday.
    strategy.queries?.agents?.hours.closedOn = calendar.holidays
    (strategy.treat, strategy.share) = (draft.value.treat, draft.value.share)
    return strategy
  }

  /// Whether all that a priority looks at is there; reports a score that no account has.
  private func canObserve(_ priority: Marked<PriorityExpression>) -> Bool {
    guard !hasScores, priority.value.observables.contains(.feature(.score)) else { return true }
    reportNoScore("looked at here", at: priority.span, priority.path)
    return false
  }

  private func treatment(_ draft: TreatmentDraft, blocked: BlockedTouch) -> Treatment? {
    let conditions = all(draft.conditions.map(condition))
    let stop = all(draft.stop.map(condition))
    let path = all(draft.path.map { step($0, blocked: blocked) })
    guard let conditions, let stop, let path else { return nil }
    return Treatment(name: draft.name, conditions: conditions, path: path, stop: stop)
  }

  private func step(_ draft: StepDraft, blocked: BlockedTouch) -> Step? {
    let conditions = all(draft.conditions.map(condition))
    guard let choice = choice(draft.channel, fallback: draft.fallback), let conditions else {
      return nil
    }
    guard canOffer(draft.step.offer, choice, draft.channel) else { return nil }
    var step = draft.step
    step.channel = choice
    guard canProve(step, draft.channel, bag) else { return nil }
    // Touches that sustain an intensity are tried again by themselves.
    if draft.sustainedIntensity == nil { step.blocked = draft.blocked ?? blocked }
    let place = Marked(value: "", span: draft.channel.span, path: draft.channel.path)
    guard capacity.isTimed(step, channels, at: place) else { return nil }
    step.conditions = conditions
    if let said = draft.message {
      guard let message = message(said) else { return nil }
      step.message = message
    }
    return step
  }

  /// Terms need a conversation.
  private func canOffer(
    _ offer: Offer, _ choice: ChannelChoice, _ draft: Marked<ChannelChoiceDraft>
  ) -> Bool {
    guard offer != .none, case .fixed(let position) = choice, !channels[position].converses else {
      return true
    }
    bag.report(
      Diagnostic(
        .mute,
        "`\(channels[position].name)` cannot negotiate, so its offer could never be accepted",
        at: .init(draft.span, "cannot converse"), keyPath: draft.path.description,
        help: [
          "take a channel that converses, such as agent_call or chatbot, or set `converses: true`"
        ]))
    return false
  }

  private func choice(
    _ draft: Marked<ChannelChoiceDraft>, fallback: Marked<String>?
  ) -> ChannelChoice? {
    switch draft.value {
    case .fixed(let name):
      return channel(name, at: draft.span, draft.path).map { .fixed($0) }
    case .preferred:
      return preferred(draft, fallback)
    case .mix(let shares):
      let weighted = shares.map { entry in
        channel(entry.value.channel, at: entry.span, entry.path).map {
          ChannelChoice.Weighted(channel: $0, weight: entry.value.share)
        }
      }
      return all(weighted).map { .mix($0) }
    case .sequence(let names):
      return all(names.map { channel($0.value, at: $0.span, $0.path) }).map { .sequence($0) }
    case .best(let names):
      return all(names.map { channel($0.value, at: $0.span, $0.path) }).map { .best(among: $0) }
    case .bandit(let draft):
      return all(draft.channels.map { channel($0.value, at: $0.span, $0.path) }).map { found in
        var bandit = draft.bandit
        bandit.channels = found
        return .bandit(bandit)
      }
    }
  }

  /// The preferred channel among all; nil after reporting.
  private func preferred(
    _ draft: Marked<ChannelChoiceDraft>, _ fallback: Marked<String>?
  ) -> ChannelChoice? {
    guard let first = channels.first else {
      _ = channel("preferred", at: draft.span, draft.path)
      return nil
    }
    let stated = fallback.map { channel($0.value, at: $0.span, $0.path) }
    if case .some(.none) = stated { return nil }
    let position = stated ?? nil
    if !hasPreferences {
      let message = channels.first { !$0.converses } ?? first
      warnOfPreference(draft, position.map { channels[$0].name } ?? message.name)
    }
    return .preferred(among: Array(channels.indices), fallback: position)
  }

  private func warnOfPreference(_ draft: Marked<ChannelChoiceDraft>, _ fallback: String) {
    bag.report(
      Diagnostic(
        .noPreference, severity: .warning,
        "no segment says which channels its debtors prefer, so `preferred` always means `\(fallback)`",
        at: .init(draft.span, "means `\(fallback)`"), keyPath: draft.path.description,
        help: ["give the segments a `preferred_channel`"]))
  }

  private func limit(_ draft: Named<LimitDraft>) -> ContactLimit? {
    var limit = draft.value.limit
    limit.name = draft.name
    guard let names = draft.value.channels else { return limit }
    guard let positions = all(names.map { channel($0.value, at: $0.span, $0.path) }) else {
      return nil
    }
    limit.channels = positions
    return limit
  }

  /// The resource whose agents answer; nil after reporting one that is not there, or that a machine dials for.
  private func answering(_ name: Marked<String>) -> Int? {
    let names = capacity.resources.map(\.name)
    guard let position = names.firstIndex(of: name.value) else {
      bag.report(
        .undefinedName(
          name.value, kind: "resource", plural: "resources", known: names, definedAt: nil,
          at: name.span, path: name.path.description))
      return nil
    }
    return isAnswered(by: position, name) ? position : nil
  }

  /// Whether agents of a resource can answer; reports one that a machine dials for.
  private func isAnswered(by resource: Int, _ place: Marked<String>) -> Bool {
    guard capacity.resources[resource].isDialed else { return true }
    bag.report(
      Diagnostic(
        .mute,
        "a machine dials for `\(capacity.resources[resource].name)`, whose agents take calls from it and answer nobody",
        at: .init(place.span, "is dialled for"), keyPath: place.path.description,
        help: ["take a resource with `dialing: manual`"]))
    return false
  }

  private func inbound(_ draft: InboundDraft) -> Inbound? {
    guard let position = channel(draft.channel.value, at: draft.channel.span, draft.channel.path)
    else { return nil }
    let choice = Marked(
      value: ChannelChoiceDraft.fixed(draft.channel.value), span: draft.channel.span,
      path: draft.channel.path)
    guard canOffer(draft.inbound.offer, .fixed(position), choice) else { return nil }
    if let resource = channels[position].resource {
      guard isAnswered(by: resource, draft.channel) else { return nil }
    }
    var line = draft.inbound
    line.channel = position
    line.hours.closedOn = calendar.holidays
    return line
  }

  private func enrichment(_ draft: Named<EnrichmentDraft>) -> Enrichment? {
    let channels = all(draft.value.channels.map { channel($0.value, at: $0.span, $0.path) })
    let conditions = all(draft.value.conditions.map(condition))
    guard let channels, let conditions else { return nil }
    var service = draft.value.enrichment
    (service.name, service.channels, service.conditions) = (draft.name, channels, conditions)
    return service
  }

  private func condition(_ draft: ConditionDraft) -> Condition? {
    switch draft {
    case .number(let feature, let comparison, let value):
      return Condition(feature, comparison, value)
    case .score(let comparison, let value):
      return score(comparison, value)
    case .name(let feature, let comparison, let name):
      let position =
        feature == .segment
        ? segment(name) : channel(name.value, at: name.span, name.path)
      return position.map { Condition(feature, comparison, Double($0)) }
    }
  }

  /// A score must come from somewhere: an account without one meets no comparison.
  private func score(
    _ comparison: Condition.Operator, _ value: Marked<Double>
  ) -> Condition? {
    if hasScores { return Condition(.score, comparison, value.value) }
    reportNoScore("compared here", at: value.span, value.path)
    return nil
  }

  private func reportNoScore(_ label: String, at span: SourceSpan, _ path: KeyPathText) {
    bag.report(
      Diagnostic(
        .noScore, "the accounts of this portfolio have no score",
        at: .init(span, label), keyPath: path.description,
        help: [
          "give the segments a `score`, such as { gini: 60% }, or import a column with scores: `portfolio.import.columns.score`"
        ]))
  }

  // MARK: Names

  /// Metrics of what has a name of one's own stand beside those of what has its name from the program.
  private func reportTaken(_ name: String, _ owner: String, at span: SourceSpan, _ path: String) {
    bag.report(
      Diagnostic(
        .repeatedName, "the name `\(name)` is that of \(owner) in results",
        at: .init(span, "taken"), keyPath: "\(path).\(name)", expected: "another name",
        help: ["call it `my_\(name)`"]))
  }

  private func channel(_ name: String, at span: SourceSpan, _ path: KeyPathText) -> Int? {
    if let position = channels.firstIndex(where: { $0.name == name }) { return position }
    bag.report(
      .undefinedName(
        name, kind: "channel", plural: "channels", known: channels.map(\.name),
        definedAt: channelPlace, at: span, path: path.description))
    return nil
  }

  private func message(_ name: Marked<String>) -> Int? {
    if let position = messages.firstIndex(where: { $0.name == name.value }) { return position }
    bag.report(
      .undefinedName(
        name.value, kind: "message", plural: "messages", known: messages.map(\.name),
        definedAt: messagePlace, at: name.span, path: name.path.description))
    return nil
  }

  private func segment(_ name: Marked<String>) -> Int? {
    if let position = segments.firstIndex(of: name.value) { return position }
    bag.report(
      .undefinedName(
        name.value, kind: "segment", plural: "segments", known: segments, definedAt: segmentPlace,
        at: name.span, path: name.path.description))
    return nil
  }

  /// All of them, or nil if one is missing.
  private func all<Value>(_ values: [Value?]) -> [Value]? {
    let found = values.compactMap { $0 }
    return found.count == values.count ? found : nil
  }
}

/// The address of every channel: fixed for known ones, by name for the others.
///
/// A user's channel keeps its address, and with it its luck, when channels are added or reordered, unless two
/// names fall on one address; then the later name takes the next that is free.
struct ChannelAddresses {
  /// How many channels of names of their own there are addresses for; more than a scenario may have, but the names are
  /// read before they are counted.
  static let ownCount = 256 - Int(ChannelKind.firstUserAddress)

  private var addresses: [UInt8]

  init(_ names: [String]) {
    addresses = names.map { ChannelKind(rawValue: $0)?.address ?? 0 }
    var taken = Set(addresses)
    for name in names.filter({ ChannelKind(rawValue: $0) == nil }).sorted().prefix(Self.ownCount) {
      guard let position = names.firstIndex(of: name) else { continue }
      let first = Int(ChannelKind.firstUserAddress)
      var offset = Int(nameHash(name) % UInt64(Self.ownCount))
      while taken.contains(UInt8(first + offset)) { offset = (offset + 1) % Self.ownCount }
      addresses[position] = UInt8(first + offset)
      taken.insert(addresses[position])
    }
  }

  subscript(_ position: Int) -> UInt8 { addresses[position] }

  private func nameHash(_ name: String) -> UInt64 {
    name.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }
}

extension DiagnosticCode {
  /// A condition on a score that no account has.
  static let noScore = DiagnosticCode("S304")
  /// A control variate whose mean is not known.
  static let controlWithoutMean = DiagnosticCode("S305")
  /// Points for attributes that are not drawn anew.
  static let pointsWithoutDraws = DiagnosticCode("S308")
  /// A preference nobody has.
  static let noPreference = DiagnosticCode("S402")
  /// An offer on a channel that cannot converse.
  static let mute = DiagnosticCode("S222")
}
