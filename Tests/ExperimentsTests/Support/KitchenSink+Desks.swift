// SPDX-License-Identifier: GPL-3.0-or-later

import Experiments
import Randomness
import Strategies

/// The kitchen sink, its calls made by people, and its emails looked after by others.
extension KitchenSink {
  /// What is different from one such experiment to another.
  struct Desks {
    /// How many make calls, seven days a week; nil where calls need nobody.
    var callers: Int?
    /// How many look after emails; nil where they need nobody.
    var clerks: Int?
    /// Whether chance decides over minutes.
    var areMinutesDrawn = true
    var dialing = Resource.Dialing.manual
    var isPooled = false
    var unserved = Unserved.wait
    var priority = "score * balance + 5 * waiting"

    static let none = Desks()
    /// So many that nobody ever waits.
    static let plenty = Desks(callers: 20_000, clerks: 20_000)
    /// So few that most wait.
    static let few = Desks(callers: 2, clerks: 1)

    init(callers: Int? = nil, clerks: Int? = nil) {
      self.callers = callers
      self.clerks = clerks
    }
  }

  static func experiment(
    _ desks: Desks, accounts: Int = 400, blockSize: Int = 1_024, keepsMartingale: Bool = false,
    isAntithetic: Bool = false, strategies: [Strategy] = [gentle, firm]
  ) throws -> Experiment {
    var channels = channels
    channels[2].handling = HandlingTime(engaged: 5, unanswered: 1)
    // A tenth of a minute is no sum of halves.
    channels[1].costPerMinute = 0.3
    channels[1].handling = HandlingTime(engaged: try .constant(value: 0.1))
    if desks.areMinutesDrawn {
      channels[2].handling = HandlingTime(
        engaged: try .gamma(shape: 2, scale: 2.5), unanswered: try .exponential(mean: 0.7))
      channels[2].handling.agreed = try .lognormal(mean: 9, coefficientOfVariation: 0.5)
      channels[2].handling.wrapUp = 1
    }
    var resources: [Resource] = []
    for (channel, count) in [(2, desks.callers), (1, desks.clerks)] {
      guard let count else { continue }
      channels[channel].resource = resources.count
      var resource = Resource(name: "desk \(channel)", agents: count)
      resource.shifts[0].minutes = [Double](repeating: channel == 2 ? 3 : 0.2, count: 7)
      resource.absence = count > 1_000 ? 0 : 0.1
      if channel == 2 { resource.dialing = desks.dialing }
      resource.isPooled = desks.isPooled
      resources.append(resource)
    }
    var strategies = strategies
    for index in strategies.indices {
      // One strategy treats persons and one accounts, which call more often.
      strategies[index].treat = index == 0 ? .account : .person
      strategies[index].unserved = desks.unserved
      strategies[index].priority = try PriorityExpression(parsing: desks.priority)
    }
    return try experiment(
      accounts: accounts, blockSize: blockSize, keepsMartingale: keepsMartingale,
      isAntithetic: isAntithetic, strategies: strategies, channels: channels, resources: resources)
  }
}
