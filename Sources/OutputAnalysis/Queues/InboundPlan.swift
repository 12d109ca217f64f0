// SPDX-License-Identifier: GPL-3.0-or-later

public import Vocabulary

/// What a queue of calls that come in is like, and how many agents meet a target.
///
/// Method: <doc:Queues>.
public struct InboundPlan: Hashable, Sendable {
  /// A queue in the long run.
  public struct Answer: Hashable, Sendable {
    /// How many handle calls.
    public var agents: Int
    /// The probability that a call waits.
    public var waits: Double
    /// Mean minutes over all calls.
    public var meanWait: Double
    /// The share of all calls that are answered in the target's time.
    public var served: Double
    /// The share of their time that agents are busy.
    public var occupancy: Double
    /// Mean number of those who wait.
    public var queue: Double
    /// The probability that a caller hangs up; nil where nobody does.
    public var abandoned: Double?
  }

  /// Calls of which a share goes first.
  public struct Priority: Hashable, Sendable {
    /// The share that goes first.
    public var share: Double
    /// Mean minutes they wait.
    public var firstWait: Double
    /// Mean minutes the others wait.
    public var otherWait: Double
  }

  /// The calls.
  public let load: OfferedLoad
  /// What is to be kept.
  public let target: ServiceTarget
  /// Mean minutes until callers hang up; nil where they wait for good.
  public let patience: Double?
  /// How many agents were asked about; nil where none.
  public let agents: Int?
  /// These agents, where callers wait for good; nil without them, and where the queue would only grow.
  public let waiting: Answer?
  /// These agents, where callers hang up.
  public let leaving: Answer?
  /// The fewest agents who meet the target, where callers wait for good.
  public let fewestWaiting: Answer
  /// The fewest agents who meet the target, where callers hang up.
  public let fewestLeaving: Answer?
  /// What it means that some calls go first; callers wait for good.
  public let priority: Priority?

  /// Computes the answers.
  ///
  /// - Parameters:
  ///   - load: The calls.
  ///   - target: What is to be kept.
  ///   - agents: How many agents to tell of; nil for the fewest alone.
  ///   - patience: Mean minutes until callers hang up; nil where they wait for good.
  ///   - urgent: The share of calls that go first, in (0, 1); nil where none do.
  /// - Throws: `ParameterError` for numbers outside their domains; without patience also where agents are not more than
  ///   the load has erlangs.
  public init(
    _ load: OfferedLoad, target: ServiceTarget, agents: Int? = nil, patience: Double? = nil,
    urgent: Double? = nil
  ) throws(ParameterError) {
    self.load = load
    self.target = target
    self.agents = agents
    self.patience = patience
    let fewest = try ErlangC.meeting(target, load)
    fewestWaiting = Answer(fewest, target)
    var left: ErlangA?
    if let patience { left = try ErlangA.meeting(target, load, patience: patience) }
    fewestLeaving = left.map { Answer($0, target) }
    var (queue, abandoning): (ErlangC?, ErlangA?)
    if let agents {
      if let patience { abandoning = try ErlangA(load, agents: agents, patience: patience) }
      if patience == nil || Double(agents) > load.erlangs {
        queue = try ErlangC(load, agents: agents)
      }
    }
    waiting = queue.map { Answer($0, target) }
    leaving = abandoning.map { Answer($0, target) }
    priority =
      try urgent.map { (share) throws(ParameterError) in
        try Priority(share, agents == nil ? fewest : queue)
      } ?? nil
  }
}

extension InboundPlan.Priority {
  /// Nil where the queue would only grow.
  fileprivate init?(_ share: Double, _ queue: ErlangC?) throws(ParameterError) {
    guard share > 0, share < 1 else {
      throw ParameterError(name: "urgent", value: share, requirement: "in (0, 1)")
    }
    guard let queue else { return nil }
    let waits = try PriorityWaits(queue, shares: [share, 1 - share]).waits
    self.init(share: share, firstWait: waits[0], otherWait: waits[1])
  }
}

extension InboundPlan.Answer {
  fileprivate init(_ queue: ErlangC, _ target: ServiceTarget) {
    self.init(
      agents: queue.agents, waits: queue.waits, meanWait: queue.meanWait,
      served: queue.served(within: target.within), occupancy: queue.occupancy,
      queue: queue.queue)
  }

  fileprivate init(_ queue: ErlangA, _ target: ServiceTarget) {
    self.init(
      agents: queue.agents, waits: queue.waits, meanWait: queue.meanWait,
      served: queue.served(within: target.within), occupancy: queue.occupancy,
      queue: queue.queue, abandoned: queue.abandoned)
  }
}
