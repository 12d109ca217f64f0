// SPDX-License-Identifier: GPL-3.0-or-later

import Strategies
public import Vocabulary

extension SimulationModel {
  /// The metrics of a strategy's outcomes, in their order, with how each is computed.
  public func measures(strategy: Int) -> [Measure] {
    switch world {
    case .intensity: intensityMeasures(strategy: strategy)
    case .rollRate(let world): world.measures(settings)
    case .paymentRun(let world): world.measures(settings)
    }
  }

  /// The metrics of a strategy's outcomes, in their order.
  public func metrics(strategy: Int) -> [Metric] { measures(strategy: strategy).map(\.metric) }

  /// The rules that may block a touch of a strategy, in the order of their counters.
  public func ruleNames(strategy: Int) -> [String] {
    guard intensity != nil else { return [] }
    return ["consent", "agreement"] + strategies[strategy].limits.map(\.name)
  }

  private func intensityMeasures(strategy: Int) -> [Measure] {
    let used = channelsInUse(strategy: strategy)
    let complaints = ComplaintCounting(
      canHappen: used.contains { channels[$0].complaint > 0 },
      cost: settings.complaintCost, isExpected: settings.expectsComplaints)
    let optsOut = used.contains { channels[$0].optOut > 0 }
    return moneyMeasures(complaints, used) + timeMeasures
      + contactMeasures(complaints, canOptOut: optsOut, isTouched: !used.isEmpty)
      + Self.agreementMeasures + burdenMeasures(isTouched: !used.isEmpty)
      + presentMeasures(complaints)
      + channelMeasures(used) + [complaintCost(complaints)]
      + ruleMeasures(strategy: strategy, isTouched: !used.isEmpty)
      + capacityMeasures(strategy: strategy) + optionalMeasures(complaints)
  }

  // MARK: Money

  private func moneyMeasures(_ complaints: ComplaintCounting, _ used: Set<Int>) -> [Measure] {
    let isFree = !complaints.isAnythingPaid(used, channels)
    let dearest = used.map { channels[$0].mostPerAttempt }.max() ?? 0
    return [
      .recovery,
      Measure(.netRecoveryRate, counting: complaints.costing(-1), lumps: .raising) {
        Quotient(
          $0.money(.cash) - $0.cost, over: $0.money(.openingBalance), events: $0.complaints,
          lumps: $0.payments)
      },
      Measure(
        .costPerUnitCollected, counting: complaints.costing(1), lumps: .raising,
        isOverPopulation: false, isImpossible: isFree
      ) {
        Quotient(
          $0.cost, over: $0.money(.cash), events: $0.complaints, lumps: $0.costs(dearest),
          divisorLumps: $0.payments)
      },
      Measure(
        .costPerAccount, counting: complaints.costing(1), lumps: .raising, isImpossible: isFree
      ) {
        Quotient(
          $0.cost, over: $0.accounts, events: $0.complaints, lumps: $0.costs(dearest))
      },
      .amount(.smallBalanceRate, over: .openingBalance) { $0.tally.number(.writtenOff) },
      .share(.closedRate, of: .accounts, isOverPopulation: true, .closedAccounts),
      Measure(.firstPaymentRate, counting: .trials) {
        .share(Double($0.tally.payers), of: $0.tally.number(.accounts))
      },
      .paymentsPerAccount,
    ]
  }

  /// Present values; the tail bound is e^(−ρH) times what is still open.
  private func presentMeasures(_ complaints: ComplaintCounting) -> [Measure] {
    guard settings.discountRate > 0 else { return [] }
    let fade = discountFactor(days: Double(settings.horizon))
    return [
      Measure(.npv, counting: complaints.costing(-1), lumps: .raising) {
        Quotient(
          $0.presentCash - $0.presentCost, events: $0.complaints, lumps: $0.presentPayments)
      },
      Measure(.npvRate, counting: complaints.costing(-1), lumps: .raising) {
        Quotient(
          $0.presentCash - $0.presentCost, over: $0.money(.openingBalance), events: $0.complaints,
          lumps: $0.presentPayments)
      },
      Measure(.valueU, lumps: .lowering) {
        Quotient(
          -100 * $0.presentCash, over: $0.money(.openingBalance),
          lumps: $0.presentPayments / 0.01)
      },
      .amount(.valueUTailBound, over: .openingBalance) {
        100 * fade * $0.tally.number(.closingBalance)
      },
    ]
  }

  private func channelMeasures(_ used: Set<Int>) -> [Measure] {
    channels.indices.map { channel in
      .lumps(
        .contactsPerAccount(channel: channels[channel].name),
        isImpossible: !used.contains(channel), over: .accounts
      ) {
        $0.attempts(channel: channel)
      }
    }
      + channels.indices.map { channel in
        let price = channels[channel].mostPerAttempt
        return .lumps(
          .costPerAccount(cause: channels[channel].name),
          isImpossible: !used.contains(channel) || channels[channel].isFree, over: .accounts
        ) {
          var costs = $0.attempts(channel: channel, most: price)
          costs.amount = $0.cost(ofChannel: channel)
          return costs
        }
      }
  }

  private func complaintCost(_ complaints: ComplaintCounting) -> Measure {
    Measure(
      .costPerAccount(cause: "complaints"), counting: complaints.costing(1),
      isImpossible: !complaints.canCost
    ) {
      Quotient($0.complaintCost, over: $0.tally.number(.accounts), events: $0.complaints)
    }
  }

  // MARK: Times

  private var timeMeasures: [Measure] {
    [
      .days(.daysToFirstPayment, .daysToFirstPayment, settings) { $0.payers },
      .days(.daysToClose, .daysToClose, settings) { $0[.closedAccounts] },
    ]
  }

  // MARK: Contacts

  private func contactMeasures(
    _ complaints: ComplaintCounting, canOptOut: Bool, isTouched: Bool
  ) -> [Measure] {
    [
      Measure(.penetration, counting: .trials, isImpossible: !isTouched) {
        .share($0.tally.number(.attemptedAccounts), of: $0.tally.number(.accounts))
      },
      .lumps(.contactsPerAccount, isImpossible: !isTouched, over: .accounts) {
        $0.attempts($0.tally.attempts)
      },
      Measure(.deliveryRate, counting: .trials, isOverPopulation: false) {
        .share(Double($0.tally.delivered), of: Double($0.tally.attempts))
      },
      Measure(.rpcRate, counting: .trials, isOverPopulation: false) {
        .share($0.conversations, of: $0.calls)
      },
      .share(.contactRate, of: .attemptedAccounts, .engagedAccounts),
      Measure(
        .suppressedContacts, counting: .occurrences(weight: 1), isImpossible: !isTouched
      ) { Quotient(Double($0.tally.blocked), events: Double($0.tally.blocked)) },
      Measure(
        .optOutsPer1000, counting: .occurrences(weight: 1_000), isImpossible: !canOptOut
      ) { .perThousand($0.tally.number(.optOutDebtors), of: $0.tally.number(.debtors)) },
      Measure(
        .complaintsPer1000, counting: complaints.counting, isImpossible: !complaints.canHappen
      ) { .perThousand($0.complaints, of: $0.tally.number(.debtors)) },
      Measure(
        .complaintsPer1000Contacts, counting: complaints.counting, isOverPopulation: false,
        isImpossible: !complaints.canHappen
      ) { .perThousand($0.complaints, of: Double($0.tally.attempts)) },
    ]
  }

  private func ruleMeasures(strategy: Int, isTouched: Bool) -> [Measure] {
    ruleNames(strategy: strategy).enumerated().map { position, name in
      Measure(
        .suppressedContacts(rule: name), counting: .occurrences(weight: 1),
        isImpossible: !isTouched
      ) {
        let blocked = Double($0.tally.buffer[$0.tally.layout.blocked + position])
        return Quotient(blocked, events: blocked)
      }
    }
  }

  // MARK: Agreements

  private static let agreementMeasures: [Measure] = [
    Measure(.ptpRate, counting: .trials, isOverPopulation: false) {
      $0.tally.layout.asksForPromises
        ? .share($0.tally.number(.promises), of: $0.conversations)
        : Quotient(.nan, over: .nan)
    },
    .share(.keptRate, of: .promisesMatured, .promisesKept),
    Measure(.keptAmountRate, counting: .trials, isOverPopulation: false) {
      Quotient(
        $0.tally.number(.promisedPaid), over: $0.tally.number(.promisedAmount),
        events: $0.tally.number(.promisesKept), trials: $0.tally.number(.promisesMatured))
    },
    .share(.planTakeup, of: .plansOffered, .plansAgreed),
    .share(.planCompletion, of: .plansMatured, .plansCompleted),
  ]

  // MARK: Vulnerable debtors

  /// Attempts per 1,000 currency units from vulnerable debtors, and that over the others'.
  private func burdenMeasures(isTouched: Bool) -> [Measure] {
    [
      Measure(
        .vulnerableContactsPerUnit, lumps: .raising, isOverPopulation: false,
        isImpossible: !isTouched
      ) { $0.vulnerableBurden },
      Measure(.vulnerableBurdenRatio, lumps: .raising, isOverPopulation: false) {
        var burden = $0.vulnerableBurden
        burden.standard = (
          1_000 * Double($0.tally.attempts) - burden.numerator, $0.money(.cash) - burden.denominator
        )
        return burden
      },
    ]
  }

  // MARK: What is kept on request

  private func optionalMeasures(_ complaints: ComplaintCounting) -> [Measure] {
    var list: [Measure] = []
    if settings.keepsMartingale {
      list.append(
        .amount(.paymentMartingale, over: .openingBalance) {
          Double($0.tally.sums.martingale) * 0x1p-20
        })
    }
    if settings.expectsComplaints {
      list.append(
        Measure(
          .complaintsDrawnPer1000, counting: .occurrences(weight: 1_000),
          isImpossible: !complaints.canHappen
        ) { .perThousand($0.tally.number(.complaints), of: $0.tally.number(.debtors)) })
    }
    return list
  }
}

extension Measure {
  /// Recovered over placed balance.
  static let recovery = lumps(.recoveryRate, over: .openingBalance) {
    $0.paid($0.tally.number(.cash), of: $0.tally.number(.openingBalance))
  }

  /// Payments by account.
  static let paymentsPerAccount = lumps(.paymentsPerAccount, over: .accounts) {
    let payments = $0.tally.number(.payments)
    let usual = max(1, payments / max(1, Double($0.tally.payers))) * $0.accountsPerDebtor
    return LumpSum(payments, in: payments, usual: usual, perLife: usual)
  }
}

extension TallyReader {
  var accounts: Double { tally.number(.accounts) }

  /// The attempts through a channel, of which the dearest counts so much.
  fileprivate func attempts(channel: Int, most: Double = 1) -> LumpSum {
    attempts(tally.buffer[tally.layout.attempts + channel], most: most)
  }

  /// Attempts: the accounts of a debtor who gets any would get as many as those do that get any through whatever channel.
  fileprivate func attempts(_ number: Int64, most: Double = 1) -> LumpSum {
    let accounts = max(1, tally.number(.attemptedAccounts))
    let perLife = max(1, Double(tally.attempts) / accounts) * accountsPerDebtor
    return LumpSum(Double(number), in: Double(number), usual: most * perLife, perLife: perLife)
  }

  /// All payments by who made them, in currency units.
  fileprivate var payments: LumpSum { paid(money(.cash), of: money(.openingBalance)) }

  /// Their present values.
  fileprivate var presentPayments: LumpSum { paid(presentCash, of: money(.openingBalance)) }

  /// Payments of balances, in one unit of money.
  func paid(_ cash: Double, of balances: Double) -> LumpSum {
    LumpSum(
      cash, in: Double(tally.payers), usual: balances / max(1, tally.number(.debtors)),
      perLife: accountsPerDebtor)
  }

  /// All costs by attempt, of which the dearest costs so much.
  fileprivate func costs(_ dearest: Double) -> LumpSum {
    var costs = attempts(tally.attempts, most: dearest)
    costs.amount = cost
    return costs
  }

  /// Attempts to vulnerable debtors by 1,000 currency units that they paid.
  fileprivate var vulnerableBurden: Quotient {
    let number = tally[.vulnerableAttempts]
    var lumps = attempts(number, most: 1_000)
    lumps.amount = 1_000 * Double(number)
    return Quotient(
      lumps.amount, over: money(.vulnerableCash), lumps: lumps, divisorLumps: payments)
  }
}

extension Quotient {
  /// Events per thousand of something.
  fileprivate static func perThousand(_ events: Double, of number: Double) -> Quotient {
    Quotient(1_000 * events, over: number, events: events)
  }
}

extension ChannelSpecification {
  /// Whether attempts cost nothing, engaged or not.
  fileprivate var isFree: Bool {
    costPerAttempt == 0 && (costPerMinute == 0 || handling.isNone)
  }
}

/// How complaints enter a strategy's metrics.
private struct ComplaintCounting {
  /// Whether a channel in use leads to complaints.
  let canHappen: Bool
  /// What one costs, in currency units.
  let cost: Double
  /// Whether they count by their probabilities, which are no events.
  let isExpected: Bool

  var canCost: Bool { canHappen && cost > 0 }

  var counting: Counting? { isExpected ? nil : .occurrences(weight: 1_000) }

  /// What a complaint adds to a sum of money.
  func costing(_ sign: Double) -> Counting? {
    canCost && !isExpected ? .occurrences(weight: sign * cost) : nil
  }

  /// Whether anything costs anything.
  func isAnythingPaid(_ used: Set<Int>, _ channels: [ChannelSpecification]) -> Bool {
    canCost || used.contains { !channels[$0].isFree || channels[$0].resource != nil }
  }
}
