// SPDX-License-Identifier: GPL-3.0-or-later

/// When debtors ask, what about, and what it does to them to wait for an answer.
///
/// Method: *What debtors ask* (Simulation), equations (1) to (3). No public data tells these numbers: every scenario assumes them.
public struct Queries: Hashable, Sendable {
  /// Questions per day of a debtor who owes something, at least 0.
  public var perDay: Double
  /// How many come in each hour of the day, over the others: 24 weights, at least 0 and not all 0.
  public var byHour: [Double]
  /// Probability that a reminder which is noticed makes the debtor ask.
  public var afterTouch: Double
  /// Shares of what is asked about, in the order of `QueryTopic`; they add up to 1.
  public var topics: [Double]
  /// Probability that nothing is paid until the question is answered or given up.
  public var holding: Double
  /// Days after which a question is given up, above 0.
  public var patience: Double
  /// Probability per day of waiting that it ends in a complaint.
  public var complaint: Double

  /// Creates debtors who ask.
  public init(
    perDay: Double = 0, byHour: [Double] = Self.evenly, afterTouch: Double = 0,
    topics: [Double] = [1, 0, 0, 0], holding: Double = 1, patience: Double = 3,
    complaint: Double = 0
  ) {
    self.perDay = perDay
    self.byHour = byHour
    self.afterTouch = afterTouch
    self.topics = topics
    self.holding = holding
    self.patience = patience
    self.complaint = complaint
  }

  /// As many in every hour.
  public static let evenly = [Double](repeating: 1, count: 24)

  /// Whether anybody ever asks.
  public var isAsked: Bool { perDay > 0 || afterTouch > 0 }
}
