// SPDX-License-Identifier: GPL-3.0-or-later

import Strategies
import Vocabulary

extension SimulationModel {
  /// Whether no touch of a strategy can move a payment: no channel it may take has a stimulus, and nothing is offered.
  public func isInert(strategy: Int) -> Bool {
    // What debtors ask, and who answers, moves payments too.
    guard let intensity, intensity.asked == nil, !mayConverse(strategy) else { return false }
    return strategies[strategy].touchingSteps.allSatisfy { $0.offer == .none }
      && channelsInUse(strategy: strategy).allSatisfy { channels[$0].stimulus == 0 }
  }

  /// Whether debtors may call somebody.
  private func mayConverse(_ strategy: Int) -> Bool {
    strategies[strategy].inbound != nil && intensity?.compiled.answers != nil
  }

  /// The ends of accounts that a strategy cannot bring about because no step of it offers what leads to them.
  public func endsNotOffered(strategy: Int) -> Set<String> {
    guard intensity != nil else { return [] }
    let offered =
      strategies[strategy].touchingSteps.map(\.offer.kind) + [
        strategies[strategy].inbound?.offer.kind
      ]
    return Set(Offer.Kind.allCases.filter { !offered.contains($0) }.map(\.end))
  }

  /// The messages that some step of a strategy may say.
  func messagesInUse(strategy: Int) -> Set<Int> {
    Set(strategies[strategy].touchingSteps.compactMap(\.message))
  }

  /// The channels that some step of a strategy may take that can ever act on the accounts there are.
  func channelsInUse(strategy: Int) -> Set<Int> {
    var written = Set(strategies[strategy].touchingSteps.flatMap(\.channel.channels))
    if case .channel(let substitute) = strategies[strategy].unserved { written.insert(substitute) }
    return settings.acting(strategy).map(written.intersection) ?? written
  }
}

extension SimulationModel {
  /// Whether two strategies lead to the same payments for reasons that lie in the scenario.
  ///
  /// So they do where neither can move a payment, and where they differ in nothing but touches without stimulus and offer
  /// that leave everything else as it is: through channels of their own, counted by no limit and no condition, of which
  /// nobody tires, that use up no common saturation and cannot recall instalments.
  public func paysAlike(_ left: Int, _ right: Int) -> Bool {
    if isInert(strategy: left), isInert(strategy: right) { return true }
    let pair = [strategies[left], strategies[right]]
    if pair[0].doesTheSame(as: pair[1]) { return true }
    guard let intensity, intensity.asked == nil, intensity.compiled.answers == nil,
      !(intensity.compiled.behavior.saturationCycle > 0),
      channels.allSatisfy({ $0.line == nil && $0.scar == 0 })
    else { return false }
    let moving = pair.map { Moving($0, channels) }
    guard moving[0].strategy.doesTheSame(as: moving[1].strategy)
    else { return false }
    let idle = moving[0].idleChannels.union(moving[1].idleChannels)
    return settings.rules.rules.allSatisfy { idle.isDisjoint(with: $0.channels) }
      && moving.allSatisfy { $0.isUntouched(by: idle, channels) }
  }
}

/// A strategy without the steps that can move no payment.
private struct Moving {
  var strategy: Strategy
  /// The channels of the steps that were taken out.
  var idleChannels: Set<Int> = []
  /// Whether a step that was taken out draws channels from a mix: every draw moves the next one of the account.
  var drewChannels = false

  init(_ strategy: Strategy, _ channels: [ChannelSpecification]) {
    self.strategy = strategy
    for treatment in strategy.treatments.indices {
      self.strategy.treatments[treatment].path = []
      for step in strategy.treatments[treatment].path {
        let used = step.channel.possible
        if step.offer == .none, !step.isSustaining,
          used.allSatisfy({ channels[$0].stimulus == 0 })
        {
          idleChannels.formUnion(used)
          drewChannels = drewChannels || step.channel.isDrawn
          continue
        }
        self.strategy.treatments[treatment].path.append(step)
      }
    }
  }

  /// Whether what is done is the same with touches through some channels as without.
  func isUntouched(by idle: Set<Int>, _ channels: [ChannelSpecification]) -> Bool {
    let treatments = strategy.treatments
    let steps = treatments.flatMap(\.path)
    let conditions = treatments.flatMap(\.conditions) + steps.flatMap(\.conditions)
    let used = steps.reduce(into: Set<Int>()) { $0.formUnion($1.channel.possible) }
    return treatments.allSatisfy(\.stop.isEmpty)
      && !conditions.contains {
        $0.feature == .attempts || $0.feature == .engaged || $0.feature.isConduct
      }
      && Heed.of(strategy).isEmpty && strategy.enrichment.isEmpty
      && used.isDisjoint(with: idle)
      && !(drewChannels && steps.contains(where: \.channel.isDrawn))
      && used.allSatisfy { channels[$0].fatigue == 0 && channels[$0].optOut == 0 }
      && strategy.limits.allSatisfy { limit in
        limit.channels.map { idle.isDisjoint(with: $0) } ?? false
      }
      && !steps.contains { $0.isSustaining || $0.offersInstalments }
  }
}

extension Step {
  fileprivate var isSustaining: Bool {
    if case .intensity = trigger { true } else { false }
  }

  fileprivate var offersInstalments: Bool { offer.kind?.isInInstalments ?? false }
}

extension Strategy {
  /// The steps that may make a touch.
  fileprivate var touchingSteps: [Step] {
    treatments.flatMap(\.path).filter { !$0.isSilenced }
  }
}

extension ChannelChoice {
  fileprivate var isDrawn: Bool {
    if case .mix = self { true } else { false }
  }
}
