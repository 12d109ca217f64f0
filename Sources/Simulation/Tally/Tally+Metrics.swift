// SPDX-License-Identifier: GPL-3.0-or-later

import Behaviors
import Strategies
public import Vocabulary

/// What one replication of one strategy comes to.
public struct Outcome: Hashable, Sendable {
  /// The values, in the order of ``SimulationModel/metrics(strategy:)``; not a number where undefined.
  public var values: [Double]
  /// Recovery by elapsed days 0…H, as a share of the placed balance.
  public var curve: [Double]
  /// Opening balances in currency units.
  public var placedBalance: Double
  /// Standard error of the recovery rate from the spread over debtors; not a number for one debtor.
  public var recoveryError: Double
}

extension SimulationModel {
  /// The metrics of a strategy's outcomes, in their order.
  public func metrics(strategy: Int) -> [Metric] {
    switch world {
    case .intensity: intensityMetrics(strategy: strategy)
    case .rollRate(let world): world.metrics(settings)
    case .paymentRun(let world): world.metrics(settings)
    }
  }

  /// The metric that strategies are compared by unless a scenario says otherwise.
  public var headline: Metric {
    switch world {
    case .intensity: .netRecoveryRate
    case .rollRate: .recoveryRate
    case .paymentRun: .lossRate
    }
  }

  private func intensityMetrics(strategy: Int) -> [Metric] {
    var list: [Metric] = [
      .recoveryRate, .netRecoveryRate, .costPerUnitCollected, .costPerAccount, .smallBalanceRate,
      .closedRate, .firstPaymentRate, .paymentsPerAccount, .daysToFirstPayment, .daysToClose,
      .penetration,
      .contactsPerAccount,
      .deliveryRate, .rpcRate, .contactRate, .suppressedContacts, .optOutsPer1000,
      .complaintsPer1000, .complaintsPer1000Contacts, .ptpRate, .keptRate, .keptAmountRate,
      .planTakeup, .planCompletion, .vulnerableContactsPerUnit, .vulnerableBurdenRatio,
    ]
    if settings.discountRate > 0 { list += [.npv, .npvRate, .valueU, .valueUTailBound] }
    list += channels.map { .contactsPerAccount(channel: $0.name) }
    list += channels.map { .costPerAccount(cause: $0.name) }
    list.append(.costPerAccount(cause: "complaints"))
    list += ruleNames(strategy: strategy).map { .suppressedContacts(rule: $0) }
    if settings.keepsMartingale { list.append(.paymentMartingale) }
    if settings.expectsComplaints { list.append(.complaintsDrawnPer1000) }
    return list
  }

  /// The rules that may block a touch of a strategy, in the order of their counters.
  public func ruleNames(strategy: Int) -> [String] {
    guard intensity != nil else { return [] }
    return ["consent", "agreement"] + strategies[strategy].limits.map(\.name)
  }

  /// What a tally of a strategy comes to.
  public func outcome(_ tally: Tally) -> Outcome {
    Outcome(
      values: values(tally), curve: curve(tally),
      placedBalance: tally.money(.openingBalance, settings), recoveryError: tally.recoveryError)
  }

  private func values(_ tally: Tally) -> [Double] {
    switch world {
    case .intensity: intensityValues(tally)
    case .rollRate(let world): world.values(tally, settings)
    case .paymentRun(let world): world.values(tally, settings)
    }
  }

  private func intensityValues(_ tally: Tally) -> [Double] {
    let opening = tally.money(.openingBalance, settings)
    let cash = tally.money(.cash, settings)
    let costs = costs(tally)
    let cost = cost(tally)
    let attempts = Double(tally.attempts)
    let calls = conversing(tally, from: tally.layout.attempts)
    let conversations = conversing(tally, from: tally.layout.engaged)
    var list: [Double] = [
      cash / opening, (cash - cost) / opening, ratio(cost, cash),
      cost / tally.number(.accounts), tally.money(.writtenOff, settings) / opening,
      tally.share(.closedAccounts, of: .accounts), Double(tally.payers) / tally.number(.accounts),
      tally.share(.payments, of: .accounts),
      tally.share(.daysToFirstPayment, of: .accounts) * 0x1p-20,
      tally.share(.daysToClose, of: .accounts) * 0x1p-20,
      tally.share(.attemptedAccounts, of: .accounts), attempts / tally.number(.accounts),
      ratio(Double(tally.delivered), attempts), ratio(conversations, calls),
      tally.share(.engagedAccounts, of: .attemptedAccounts), Double(tally.blocked),
      1_000 * tally.share(.optOutDebtors, of: .debtors),
      1_000 * ratio(complaints(tally), tally.number(.debtors)),
      ratio(1_000 * complaints(tally), attempts),
      tally.layout.asksForPromises ? ratio(tally.number(.promises), conversations) : .nan,
      tally.share(.promisesKept, of: .promisesMatured),
      tally.share(.promisedPaid, of: .promisedAmount),
      tally.share(.plansAgreed, of: .plansOffered),
      tally.share(.plansCompleted, of: .plansMatured),
    ]
    list += burden(tally)
    if settings.discountRate > 0 { list += present(tally, opening: opening, cash: cash) }
    let layout = tally.layout
    list += (0..<layout.channels).map {
      Double(tally.buffer[layout.attempts + $0]) / tally.number(.accounts)
    }
    list += costs.map { $0 / tally.number(.accounts) }
    list += (0..<layout.rules).map { Double(tally.buffer[layout.blocked + $0]) }
    if settings.keepsMartingale {
      list.append(Double(tally.martingale) * 0x1p-20 / tally.number(.openingBalance))
    }
    if settings.expectsComplaints { list.append(1_000 * tally.share(.complaints, of: .debtors)) }
    return list
  }

  /// Complaints drawn, or expected of the same touches.
  private func complaints(_ tally: Tally) -> Double {
    settings.expectsComplaints
      ? tally.number(.expectedComplaints) * 0x1p-32 : tally.number(.complaints)
  }

  /// A count by channel, summed over the channels in which terms can be agreed.
  private func conversing(_ tally: Tally, from first: Int) -> Double {
    channels.indices.reduce(0) {
      channels[$1].converses ? $0 + Double(tally.buffer[first + $1]) : $0
    }
  }

  /// The whole cost ledger in currency units.
  public func cost(_ tally: Tally) -> Double { costs(tally).reduce(0, +) }

  /// The cost ledger in currency units, by cause: each channel, then complaints.
  ///
  /// What attempts, engagements and complaints cost each, times their number; in wide integers, so that no price
  /// overflows.
  private func costs(_ tally: Tally) -> [Double] {
    guard let model = intensity?.compiled else { return [] }
    let attempts = tally.layout.attempts
    let engaged = tally.layout.engaged
    let contacts = channels.indices.map { channel in
      Int128(tally.buffer[attempts + channel]) * Int128(model.channels[channel].unansweredCost)
        + Int128(tally.buffer[engaged + channel]) * Int128(model.channels[channel].engagedExtraCost)
    }
    let complaints =
      settings.expectsComplaints
      ? complaints(tally) * Double(model.complaintCost)
      : Double(Int128(tally[.complaints]) * Int128(model.complaintCost))
    return (contacts.map { Double($0) } + [complaints]).map {
      $0 / Double(CostUnit.perMinorUnit) / settings.minorPerUnit
    }
  }

  /// Attempts per 1,000 currency units from vulnerable debtors, and that over the others'.
  private func burden(_ tally: Tally) -> [Double] {
    let attempts = tally.number(.vulnerableAttempts)
    let cash = tally.money(.vulnerableCash, settings)
    let vulnerable = ratio(1_000 * attempts, cash)
    let others = ratio(
      1_000 * (Double(tally.attempts) - attempts), tally.money(.cash, settings) - cash)
    return [vulnerable, ratio(vulnerable, others)]
  }

  /// Present values; the tail bound is e^(−ρH) times what is still open.
  private func present(_ tally: Tally, opening: Double, cash: Double) -> [Double] {
    let scale = settings.minorPerUnit * 0x1p20
    let discountedCash = Double(tally.discountedCash) / scale
    let discountedCost =
      Double(tally.discountedCost) / scale / Double(CostUnit.perMinorUnit)
    let npv = discountedCash - discountedCost
    let open = tally.money(.closingBalance, settings) / opening
    let fade = discountFactor(days: Double(settings.horizon))
    return [npv, npv / opening, -100 * discountedCash / opening, 100 * fade * open]
  }

  private func curve(_ tally: Tally) -> [Double] {
    let opening = Double(tally[.openingBalance])
    var sum: Int64 = 0
    return (0...settings.horizon).map { day in
      sum += tally.buffer[tally.layout.cash + day]
      return Double(sum) / opening
    }
  }

  private func ratio(_ numerator: Double, _ denominator: Double) -> Double {
    denominator > 0 ? numerator / denominator : .nan
  }
}

extension Tally {
  var attempts: Int64 { sum(from: layout.attempts, count: layout.channels) }
  var delivered: Int64 { sum(from: layout.delivered, count: layout.channels) }
  var blocked: Int64 { sum(from: layout.blocked, count: layout.rules) }
  /// Accounts with a first payment on any day.
  var payers: Int64 { sum(from: layout.firstPayments, count: layout.horizon + 1) }

  private func sum(from first: Int, count: Int) -> Int64 {
    (first..<(first + count)).reduce(0) { $0 + buffer[$1] }
  }

  func number(_ counter: Counter) -> Double { Double(self[counter]) }

  /// One counter over another; not a number when there is nothing to divide by.
  func share(_ counter: Counter, of total: Counter) -> Double {
    self[total] > 0 ? number(counter) / number(total) : .nan
  }

  /// A counter of minor units in currency units.
  func money(_ counter: Counter, _ settings: SimulationSettings) -> Double {
    number(counter) / settings.minorPerUnit
  }

  /// Standard error of R = Σp/Σb over debtors, by the delta method.
  ///
  ///     SE(R)² = n/(n−1) · Σ (p − R·b)² / (Σb)²
  var recoveryError: Double {
    let n = number(.debtors)
    guard n > 1 else { return .nan }
    let opening = number(.openingBalance)
    let rate = number(.cash) / opening
    let squares =
      Double(cashSquared) - 2 * rate * Double(openingTimesCash)
      + rate * rate * Double(openingSquared)
    return (max(0, squares) * n / (n - 1)).squareRoot() / opening
  }
}
