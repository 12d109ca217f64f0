// SPDX-License-Identifier: GPL-3.0-or-later

import OutputAnalysis
import Strategies

extension AttributedStep {
  /// The steps of a strategy.
  ///
  /// - Parameters:
  ///   - strategy: The strategy.
  ///   - channels: The names of the scenario's channels.
  /// - Returns: Their descriptions, numbered from 1.
  static func all(of strategy: Strategy, channels: [String]) -> [AttributedStep] {
    let isDivided = strategy.treatments.count > 1
    let steps = strategy.treatments.flatMap { treatment in
      treatment.path.map { (isDivided ? treatment.name : nil, $0) }
    }
    return steps.enumerated().map { index, step in
      AttributedStep(number: index + 1, treatment: step.0, step.1, channels)
    }
  }

  private init(number: Int, treatment: String?, _ step: Step, _ channels: [String]) {
    self.init(
      number: number, treatment: treatment, trigger: step.trigger.attributed, every: step.every,
      months: step.months,
      until: step.until, times: step.times, channels: step.channel.names(channels),
      offer: step.offer.kind?.name)
  }
}

extension Step.Trigger {
  fileprivate var attributed: AttributedStep.Trigger {
    switch self {
    case .dpd(let day): .daysPastDue(day)
    case .event(let event, let after): .event(event.rawValue, after: after)
    case .intensity(let level): .intensity(level)
    }
  }
}

extension ChannelChoice {
  fileprivate func names(_ channels: [String]) -> [String] {
    switch self {
    case .fixed(let channel): [channels[channel]]
    case .mix(let mix): mix.map { channels[$0.channel] }
    case .preferred: ["preferred"]
    case .sequence, .best, .bandit: possible.map { channels[$0] }
    }
  }
}
