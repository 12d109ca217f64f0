// SPDX-License-Identifier: GPL-3.0-or-later

/// What happened in a run at all: whether strategies acted, and whether they came to anything that differs.
///
/// A verdict on what never happened is none: see ``untested(_:against:)``.
public struct ActivitySummary: Hashable, Sendable {
  /// What one strategy did, over all replications.
  public struct Deeds: Hashable, Sendable {
    /// The strategy's name.
    public var strategy: String
    /// Whether it has any step that touches accounts; a strategy that leaves everybody alone has none.
    public var hasSteps: Bool
    /// The touches made; nil where the behaviour knows no touches.
    public var touches: Int?
    /// The touches that came due and were held back by consent, agreements or limits; nil like `touches`.
    public var heldBack: Int?
    /// The touches asked of agents that none of them made; nil where none is asked.
    public var unserved: Int?

    /// Creates deeds.
    public init(
      strategy: String, hasSteps: Bool, touches: Int?, heldBack: Int?, unserved: Int? = nil
    ) {
      self.strategy = strategy
      self.hasSteps = hasSteps
      self.touches = touches
      self.heldBack = heldBack
      self.unserved = unserved
    }

    /// Whether it has steps and none ever touched anybody.
    public var isIdle: Bool { hasSteps && touches == 0 }
  }

  /// What a challenger and the champion differ in, replication by replication.
  public enum Contrast: String, Hashable, Sendable, CaseIterable {
    /// Some payment differs.
    case distinct
    /// Payments are the same day by day; touches, costs or complaints differ.
    case paymentsAlike = "payments_alike"
    /// Every number of every replication is the same, and touches differ: other accounts, days or channels.
    case touchesElsewhere = "touches_elsewhere"
    /// Payments, touches, costs and complaints are the same; only touches that were held back or offers that nobody took
    /// differ.
    case cameToNothing = "came_to_nothing"
    /// Every number of every replication is the same, and so is every touch that was looked at.
    case same
    /// Both do the same by the scenario: names differ, or the order of steps.
    case identical

    /// Whether nothing that differs ever acted on anybody.
    public var isNothing: Bool { [.same, .cameToNothing, .identical].contains(self) }
  }

  /// A challenger with its contrast to the champion.
  public struct ChallengerContrast: Hashable, Sendable {
    /// The challenger's name.
    public var challenger: String
    /// What differs.
    public var contrast: Contrast

    /// Creates a contrast.
    public init(challenger: String, contrast: Contrast) {
      self.challenger = challenger
      self.contrast = contrast
    }
  }

  /// Why there is nothing to judge about two strategies.
  public enum Untested: String, Hashable, Sendable, CaseIterable {
    /// Nobody paid anything under any strategy, in any replication.
    case nobodyPaid = "nobody_paid"
    /// Neither strategy touched anybody, though one at least has steps.
    case nobodyTouched = "nobody_touched"
    /// The challenger has steps, and none touched anybody.
    case challengerIdle = "challenger_idle"
    /// The champion has steps, and none touched anybody.
    case championIdle = "champion_idle"
    /// Nothing that differs ever acted on anybody.
    case nothingDiffers = "nothing_differs"
  }

  /// Whether nobody paid anything under any strategy, in any replication.
  public var isNothingPaid: Bool
  /// The strategies in the order of the scenario.
  public var strategies: [Deeds]
  /// The challengers in the order of the scenario.
  public var contrasts: [ChallengerContrast]

  /// Creates a summary.
  public init(isNothingPaid: Bool, strategies: [Deeds], contrasts: [ChallengerContrast]) {
    self.isNothingPaid = isNothingPaid
    self.strategies = strategies
    self.contrasts = contrasts
  }

  /// What a strategy did.
  public func deeds(of strategy: String) -> Deeds? {
    strategies.first { $0.strategy == strategy }
  }

  /// What a challenger and the champion differ in.
  public func contrast(of challenger: String) -> Contrast? {
    contrasts.first { $0.challenger == challenger }?.contrast
  }

  /// Why there is nothing to judge about a challenger and the champion; nil when there is.
  public func untested(_ challenger: String, against champion: String) -> Untested? {
    let (own, base) = (deeds(of: challenger), deeds(of: champion))
    let pair = [own, base].compactMap { $0 }
    if pair.contains(where: \.isIdle), pair.allSatisfy({ $0.touches == 0 }) {
      return .nobodyTouched
    }
    if own?.isIdle == true { return .challengerIdle }
    if base?.isIdle == true { return .championIdle }
    if isNothingPaid { return .nobodyPaid }
    return contrast(of: challenger)?.isNothing == true ? .nothingDiffers : nil
  }

  /// Whether a single strategy has nothing to be judged by: nobody paid, or it has steps and touched nobody.
  public func isUntested(_ strategy: String) -> Bool {
    isNothingPaid || deeds(of: strategy)?.isIdle == true
  }
}
