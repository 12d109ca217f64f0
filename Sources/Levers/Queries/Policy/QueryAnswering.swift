// SPDX-License-Identifier: GPL-3.0-or-later

public import Randomness
import Vocabulary

/// Who answers what debtors ask: an assistant at once, whatever the hour, agents in theirs, or nobody.
public struct QueryAnswering: Hashable, Sendable {
  /// A program that answers at once, around the clock, what it can.
  public struct Assistant: Hashable, Sendable {
    /// Probability that it answers to the debtor's content, by `QueryTopic`; the rest goes to agents.
    public var contains: [Double]
    /// Currency units per question, answered or handed on, at least 0.
    public var cost: Double

    /// Creates an assistant.
    public init(contains: [Double], cost: Double = 0) {
      self.contains = contains
      self.cost = cost
    }
  }

  /// Agents who answer in their hours, one question after a time.
  public struct Agents: Hashable, Sendable {
    /// When they work.
    public var hours: OpenHours
    /// Days of their hours from the asking to the answer, at least 0.
    public var takes: Double
    /// Currency units per answer, at least 0.
    public var cost: Double
    /// Whose time an answer needs, by position; nil where there is time for all of them.
    public var resource: Int?
    /// The minutes that an answer takes.
    public var minutes = Distribution.zero

    /// Creates agents.
    public init(hours: OpenHours, takes: Double, cost: Double = 0) {
      self.hours = hours
      self.takes = takes
      self.cost = cost
    }
  }

  /// The assistant; nil for none.
  public var assistant: Assistant?
  /// The agents; nil for none.
  public var agents: Agents?

  /// Creates answering; without arguments nobody answers.
  public init(assistant: Assistant? = nil, agents: Agents? = nil) {
    self.assistant = assistant
    self.agents = agents
  }
}
