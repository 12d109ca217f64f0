// SPDX-License-Identifier: GPL-3.0-or-later

import Behaviors
import Diagnostics
import Grammar
import Portfolios
import Randomness
import Strategies
import Vocabulary

/// Warns of keys of debtors, behaviour, channels and limits that change nothing, each with what it lacks.
///
/// What a preset brings is no one's mistake. The text of a stored run has a preset's values in it, and its defaults: it is known by
/// `model` beside `preset`.
struct IdleKeys {
  private let scenario: Scenario
  private let document: NodeReader
  private let strategies: [StrategyReach]

  init(_ scenario: Scenario, _ document: NodeReader, _ strategies: [StrategyReach]) {
    (self.scenario, self.document, self.strategies) = (scenario, document, strategies)
  }

  /// Reports every warning; values that are uncertain say nothing for certain.
  func report() {
    guard scenario.uncertainty == nil, let model = scenario.behavior.intensity else { return }
    checkContacts()
    checkLimits()
    if mapping == nil { checkSegments(hasLiquidity: model.liquidity != nil) }
    if !isStoredPreset { checkBehavior(model) }
  }

  private var mapping: ColumnMapping? {
    if case .imported(let mapping, _) = scenario.portfolio { mapping } else { nil }
  }

  private var present: [SegmentSpecification] {
    let all = scenario.portfolio.specification.segments
    return mapping == nil ? all.filter { $0.share > 0 } : all
  }

  private var isStoredPreset: Bool {
    let behavior = document["behavior"]
    guard behavior.node.entry("preset") != nil, let model = behavior.node.entry("model") else {
      return false
    }
    return !Preset.all.contains { $0.source == model.value.span.file }
  }

  // MARK: Contacts

  /// Channels of steps that reach nobody.
  private func checkContacts() {
    let used = Set(strategies.flatMap(\.steps).flatMap { $0.channel.channels })
    for (position, channel) in scenario.channels.enumerated() where used.contains(position) {
      let written = document["channels"][channel.name]
      if channel.deliverability == 0 {
        written["deliverability"].warnOfIdle(
          "no contact by `\(channel.name)` arrives, so its steps bring nothing",
          help: "write the share that arrives")
      } else if channel.engagement == 0 {
        written["engagement"].warnOfNoContact(
          "no contact by `\(channel.name)` finds attention, so its steps bring nothing",
          help: "write the share that finds attention, or leave its steps out")
      }
      checkConsent(position, channel.name)
      checkReach(position, channel.name)
    }
  }

  private func checkConsent(_ position: Int, _ name: String) {
    let isFilled = mapping?.columns.consents.contains { $0.channel == name } ?? false
    guard !isFilled,
      present.allSatisfy({
        $0.consent.indices.contains(position) && $0.consent[position] <= 0
      }), let first = present.first
    else { return }
    document["portfolio"]["segments"][first.name]["consent"][name].warnOfIdle(
      "nobody may be contacted by `\(name)`, so its steps never act",
      help: "write the share that may be")
  }

  private func checkReach(_ position: Int, _ name: String) {
    guard let first = present.first,
      present.allSatisfy({
        $0.reach.indices.contains(position) && $0.reach[position]?.support.high == 0
      })
    else { return }
    document["portfolio"]["segments"][first.name]["reach"][name].warnOfIdle(
      "no contact by `\(name)` gets through to anybody, so its steps bring nothing",
      help: "write the share that gets through")
  }

  /// Limits of channels that no step of the strategy takes.
  private func checkLimits() {
    for (strategy, reached) in zip(scenario.strategies, strategies) where !reached.steps.isEmpty {
      let used = Set(reached.steps.flatMap { $0.channel.channels })
      for limit in strategy.limits {
        guard let channels = limit.channels, used.isDisjoint(with: channels) else { continue }
        document["strategies"][strategy.name]["limits"][limit.name]["channels"].warnOfIdle(
          "no step of `\(strategy.name)` takes a channel of this limit, so it holds nothing back",
          help: "name a channel of a step")
      }
    }
  }

  // MARK: Debtors

  private func checkSegments(hasLiquidity: Bool) {
    for segment in present {
      let written = document["portfolio"]["segments"][segment.name]
      if !hasLiquidity, segment.liquidity != .zero {
        written["liquidity"].warnOfIdle(
          "without `behavior.liquidity` cash never binds, so nobody's income matters",
          help: "give the behaviour a `liquidity`")
      }
      for (number, correlation) in segment.correlations.enumerated() {
        guard
          let constant = [correlation.first, correlation.second].first(where: {
            let support = segment.law(of: $0).support
            return support.low == support.high
          })
        else { continue }
        written["correlations"][number].warnOfIdle(
          "`\(constant.rawValue)` is the same for everybody in `\(segment.name)`, so nothing goes with it",
          help: "give it a law that varies")
      }
    }
  }

  // MARK: Behaviour

  private func checkBehavior(_ model: IntensityModel) {
    let written = document["behavior"]
    let excitation = model.excitation
    if excitation.saturationCycle != nil, excitation.saturationRecovery != 30 {
      written["excitation"]["saturation_recovery"].warnOfIdle(
        "`saturation_cycle` replaces it", help: "leave `saturation_cycle` out")
    }
    let (usual, relationship) = (Relationship(), model.relationship)
    func warn(_ key: String, _ isIdle: Bool, _ message: String, _ help: String) {
      if isIdle { written["relationship"][key].warnOfIdle(message, help: help) }
    }
    warn(
      "fatigue_recovery",
      relationship.fatigueRecovery != usual.fatigueRecovery
        && scenario.channels.allSatisfy { $0.fatigue == 0 },
      "no channel has a `fatigue` that could fade", "give a channel a `fatigue`")
    warn(
      "irritation_recovery",
      relationship.irritationRecovery != usual.irritationRecovery
        && scenario.channels.allSatisfy { $0.irritation == 0 },
      "no channel has an `irritation` that could fade", "give a channel an `irritation`")
    warn(
      "off_preference",
      relationship.offPreference != usual.offPreference
        && mapping?.columns.preferredChannel == nil
        && present.allSatisfy { $0.preferredChannel.allSatisfy { $0 == 0 } },
      "nobody prefers a channel", "give a segment a `preferred_channel`")
    // Who writes all types alike says nothing of one of them.
    let alike = model.presentTypes + [TypeParameters()]
    for (number, type) in model.types.enumerated() where !model.isPresent[number] {
      guard !alike.contains(type), let name = LatentType(rawValue: UInt8(number)) else {
        continue
      }
      written["types"]["\(name)"].warnOfIdle(
        "no segment has debtors of the type `\(name)`",
        help: "give a segment's `types` a share of it")
    }
  }
}

extension SegmentSpecification {
  /// The law of an attribute.
  fileprivate func law(of attribute: Attribute) -> Distribution {
    switch attribute {
    case .balance: balance
    case .daysPastDue: daysPastDue
    case .liquidity: liquidity
    case .digitalAffinity: digitalAffinity
    }
  }
}

extension NodeReader {
  /// Warns of a share that must be written and makes contacts idle, unless it is a preset's; the cursor is on it.
  fileprivate func warnOfNoContact(_ message: String, help: String) {
    guard !Preset.all.contains(where: { $0.source == place.file }) else { return }
    report(.idleKey, severity: .warning, message, "has no effect", help: [help])
  }
}
