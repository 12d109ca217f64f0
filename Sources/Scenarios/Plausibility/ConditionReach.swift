// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Grammar
import Portfolios
import Randomness
import Strategies
import Vocabulary

/// The values that what a collector can see may take under a strategy, and what a comparison with them comes to.
///
/// Bounds only, as of ``DaysPastDueReach``: that a value lies between them does not mean that an account ever has it.
struct ConditionReach {
  /// What a comparison comes to, and why.
  enum Finding: Hashable {
    case never(String)
    case always(String)
    /// It holds always, by what these debtors and this strategy are, and not by what the feature is.
    case alwaysHere(String)
  }

  /// Values a feature may take.
  fileprivate enum Values {
    /// Between two numbers; the lower end itself only where it is closed.
    case range(ClosedRange<Double>, isOpen: Bool = false)
    case only([Double])
  }

  private let scenario: Scenario
  private let reach: DaysPastDueReach?
  private let events: Set<CollectionEvent>
  private let steps: [Step]
  private let isOneTreatment: Bool
  private let treatsPersons: Bool
  private let rows: ImportedTraits?

  /// Prepares the comparisons under a strategy.
  ///
  /// - Parameters:
  ///   - scenario: The scenario.
  ///   - reach: The ages that its accounts have.
  ///   - strategy: What the strategy can do.
  ///   - rows: What the accounts of a file are; nil where there is none, or before it is read.
  init(
    _ scenario: Scenario, _ reach: DaysPastDueReach?, _ strategy: StrategyReach,
    _ rows: ImportedTraits? = nil
  ) {
    (self.scenario, self.reach, events) = (scenario, reach, strategy.events)
    self.rows = rows
    (steps, isOneTreatment) = (strategy.steps, strategy.treatments == 1)
    treatsPersons = strategy.treatsPersons
  }

  /// What a condition comes to; nil where it may hold and may not.
  func finding(_ condition: Condition) -> Finding? {
    let feature = condition.feature
    if let domain = domain(feature) {
      if !domain.mayMeet(condition) { return .never(reason(of: feature)) }
      if domain.alwaysMeets(condition) { return .always(reason(of: feature)) }
    }
    guard let (values, reason) = population(feature) else { return nil }
    if !values.mayMeet(condition) { return .never(reason) }
    return values.alwaysMeets(condition) ? .alwaysHere(reason) : nil
  }

  /// Whether a condition holds whatever happens.
  func isAlwaysMet(_ condition: Condition) -> Bool {
    switch finding(condition) {
    case .always, .alwaysHere: true
    case .never, nil: false
    }
  }

  /// Whether a condition never holds.
  func isNeverMet(_ condition: Condition) -> Bool {
    if case .never = finding(condition) { true } else { false }
  }

  /// Whether a feature may have a value before a touch, by what these debtors and this strategy are.
  func mayBe(_ feature: Feature, _ value: Double) -> Bool {
    guard let (values, _) = population(feature) else { return true }
    // The touch at hand is not counted yet.
    let counted = [.attempts, .engaged, .failedAttempts].contains(feature) ? 1.0 : 0
    return values.mayMeet(Condition(feature, .equal, value + counted))
  }

  // MARK: What a feature is

  private func domain(_ feature: Feature) -> Values? {
    switch feature {
    case .score: .range(0...1)
    case .balance: .range(0...Double.infinity, isOpen: true)
    case .brokenPromises, .keptPromises, .brokenPlans, .payments, .attempts, .engaged,
      .failedAttempts, .messagesIgnored, .linksOpened, .partialPayments, .timesLate:
      .range(0...Double.infinity)
    case .dpd, .segment, .vulnerable, .knownClient, .preferredChannel, .noticeServed: nil
    }
  }

  private func reason(of feature: Feature) -> String {
    switch feature {
    case .score: "scores lie between 0 and 1"
    case .balance: "an open balance is above 0"
    default: "a count is never below 0"
    }
  }

  // MARK: What these debtors and this strategy are

  private func population(_ feature: Feature) -> (Values, String)? {
    switch feature {
    case .balance: return balances
    case .dpd:
      return reach.map {
        (
          .range(Double($0.start.lowerBound)...Double($0.last)),
          "accounts are between \($0.start.lowerBound) and \($0.last) days past due"
        )
      }
    case .brokenPromises, .keptPromises, .brokenPlans: return agreements(feature)
    case .attempts, .engaged: return touches
    case .segment: return segments
    case .vulnerable:
      return rows?.vulnerable.map {
        (.only($0), "of the people of the file \($0 == [0] ? "nobody" : "everybody") is vulnerable")
      }
        ?? flag(mapping?.columns.vulnerable, \.vulnerable, "is vulnerable")
    case .knownClient:
      return rows?.knownClients.map {
        (
          .only($0),
          "of the people of the file \($0 == [0] ? "nobody" : "everybody") was a client before"
        )
      }
        ?? flag(mapping?.columns.priorClient, \.knownClient, "was a client before")
    case .score:
      return rows?.scores.map {
        (
          .range($0),
          "scores of the file lie between \(NumberText.shown($0.lowerBound)) and \(NumberText.shown($0.upperBound))"
        )
      }
    case .failedAttempts: return touches
    case .noticeServed:
      return steps.contains { $0.notice != nil }
        ? nil : (.only([0]), "no step gives a `formal_notice`")
    case .payments, .messagesIgnored, .linksOpened, .partialPayments, .timesLate,
      .preferredChannel:
      return nil
    }
  }

  /// What comes of agreements comes only where somebody offers them and somebody takes them.
  private func agreements(_ feature: Feature) -> (Values, String)? {
    guard let kind = Offer.Kind.allCases.first(where: { $0.features.contains(feature) }) else {
      return nil
    }
    guard events.contains(.broken(kind)) else {
      return (.only([0]), "nothing in this strategy offers \(kind.indefinite.english)")
    }
    return OfferTakers(scenario).reasonAgainst(kind).map { (.only([0]), $0) }
  }

  /// Steps by days past due touch an account once a day at most, and none of them more often than it is repeated.
  private var touches: (Values, String)? {
    var most = 0
    for step in steps {
      guard case .dpd = step.trigger else { return nil }
      // Whoever changes treatment may begin a step anew, and so may a person whose oldest debt is paid.
      let isOnePath = isOneTreatment && mostAccounts == 1
      let every = isOnePath ? step.fewestDaysBetween ?? scenario.horizon : 1
      most += (scenario.horizon - 1) / every + 1
    }
    guard most > 0 else { return nil }
    return (.range(0...Double(most)), "the steps touch an account \(most) times at most")
  }

  private var mapping: ColumnMapping? {
    if case .imported(let mapping, _) = scenario.portfolio { mapping } else { nil }
  }

  /// The segments that some account may be in.
  private var present: [SegmentSpecification] {
    let all = scenario.portfolio.specification.segments
    return mapping == nil ? all.filter { $0.share > 0 } : all
  }

  /// The most accounts that are treated together; infinite where that is not known.
  private var mostAccounts: Double {
    guard treatsPersons else { return 1 }
    if let rows { return Double(rows.mostAccounts) }
    guard mapping == nil else { return .infinity }
    return max(1, present.map(\.accountsPerDebtor.support.high).max() ?? 1).rounded(.up)
  }

  /// Balances only fall.
  private var balances: (Values, String)? {
    let isWhole = mostAccounts > 1
    if let rows {
      let most = isWhole ? rows.largestDebt : rows.largestBalance
      return (
        .range(0...most, isOpen: true),
        "balances of the file are at most \(scenario.currency) \(NumberText.shown(most))"
          + (isWhole ? " a person" : "")
      )
    }
    guard mapping == nil, let high = present.map(\.balance.support.high).max(), high.isFinite else {
      return nil
    }
    let scale = (0..<scenario.currency.minorDigits).reduce(1.0) { scale, _ in scale * 10 }
    let most = mostAccounts * max(1, (high * scale).rounded()) / scale
    guard most.isFinite else { return nil }
    return (
      .range(0...most, isOpen: true),
      "balances are at most \(scenario.currency) \(NumberText.shown(most))"
        + (isWhole ? " a person" : "")
    )
  }

  private var segments: (Values, String)? {
    let names = scenario.portfolio.specification.segments.map(\.name)
    if let found = rows?.segments {
      let list = found.sorted().map { "`\(names[$0])`" }.joined(separator: ", ")
      return (.only(found.sorted().map(Double.init)), "all rows of the file are in \(list)")
    }
    let positions = present.compactMap { names.firstIndex(of: $0.name) }.map(Double.init)
    return (
      .only(positions),
      present.count == 1
        ? "every account is in `\(present[0].name)`"
        : "accounts are in " + present.map { "`\($0.name)`" }.joined(separator: ", ")
    )
  }

  private func flag(
    _ column: String?, _ share: KeyPath<SegmentSpecification, Double>, _ what: String
  ) -> (Values, String)? {
    guard column == nil else { return nil }
    if present.allSatisfy({ $0[keyPath: share] <= 0 }) { return (.only([0]), "nobody \(what)") }
    if present.allSatisfy({ $0[keyPath: share] >= 1 }) { return (.only([1]), "everybody \(what)") }
    return nil
  }
}

extension ConditionReach.Values {
  /// Whether some value meets a condition.
  fileprivate func mayMeet(_ condition: Condition) -> Bool {
    let bound = condition.value
    switch self {
    case .only(let values): return values.contains { condition.holds(for: $0) }
    case .range(let range, let isOpen):
      let reachesLow = isOpen ? range.lowerBound < bound : range.lowerBound <= bound
      switch condition.comparison {
      case .less: return range.lowerBound < bound
      case .atMost: return reachesLow
      case .equal: return reachesLow && bound <= range.upperBound
      case .different: return range.lowerBound < range.upperBound || bound != range.lowerBound
      case .atLeast: return range.upperBound >= bound
      case .greater: return range.upperBound > bound
      }
    }
  }

  /// Whether every value meets a condition.
  fileprivate func alwaysMeets(_ condition: Condition) -> Bool {
    let opposite: Condition.Operator =
      switch condition.comparison {
      case .less: .atLeast
      case .atMost: .greater
      case .equal: .different
      case .different: .equal
      case .atLeast: .less
      case .greater: .atMost
      }
    return !mayMeet(Condition(condition.feature, opposite, condition.value))
  }
}
