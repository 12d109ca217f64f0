// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Vocabulary

/// What a scenario says of payments that decides what metrics can come to.
public struct PaymentFacts: Hashable, Sendable {
  /// Continuous discount rate per day.
  public var discountRate = 0.0
  /// The discount factor of the horizon's end.
  public var lastDiscount = 1.0
  /// The first days, which are left out of what is measured per day; nil where nothing is.
  public var warmUp: Int?
  /// Whether it is told in which ways debtors pay.
  public var hasMethods = false
  /// Whether some of them cost something.
  public var paysFees = false

  /// Creates the facts of payments that nothing discounts.
  public init() {}
}

/// What the ledger of a tally keeps: amounts in minor units, and how many payments there were.
public enum LedgerCounter: Int, CaseIterable, Sendable {
  /// Balances placed.
  case openingBalance
  /// Balances still open at the end.
  case closingBalance
  /// Payments of any kind that arrived.
  case cash
  /// Those of vulnerable debtors.
  case vulnerableCash
  /// Balances given up: below the floor, or taken by an end that loses them.
  case writtenOff
  /// Payments, each of which counts.
  case payments
  /// What was paid and has not arrived.
  case inTransit
  /// What methods cost.
  case fees
  /// Days that payments were or are on their way, in 2⁻²⁰.
  case daysToCash
}

extension MetricSubject {
  /// What is recovered, what it costs, and who pays.
  static let money = MetricSubject(
    Bilingual(en: "Money", es: "Dinero"),
    [
      .recoveryRate, .netRecoveryRate, .costPerUnitCollected, .costPerAccount, .smallBalanceRate,
      .closedRate, .firstPaymentRate, .paymentsPerAccount, .daysToCash, .inTransitRate,
    ], families: [.costPerAccount], costs: [.paymentFees])
}

extension MetricNeed {
  /// Ways in which debtors pay.
  public static let paymentMethods = Self.scenario(
    ScenarioNeed(
      key: "methods",
      cause: Bilingual(en: "money arrives at once", es: "el dinero llega al momento"),
      lack: "the behaviour's `payment` has no `methods`", help: "give `payment` its `methods`",
      example: "methods: { transfer: { share: 60% }, card: { share: 40%, delay: 2 days } }",
      isMet: { $0.payments.hasMethods }))
}

extension CostCause {
  /// What payments cost by their methods.
  static let paymentFees = CostCause(
    label: Bilingual(en: "Payment fees", es: "Comisiones de pago"),
    part: .member(
      "payment_fees", need: .paymentMethods,
      formula: { facts in
        Formula(isImpossible: !facts.payments.paysFees) {
          Quotient($0.money(.fees), over: $0.accounts)
        }
      }),
    isFree: { !$0.payments.paysFees }, amounts: { [$0.money(.fees)] })
}

extension Metric {
  /// Cash over placed balance.
  public static let recoveryRate = Metric(
    "recovery_rate", .share, .higher,
    label: Bilingual(en: "recovery rate", es: "tasa de recuperación"),
    definition: Bilingual(
      en: "cash paid, of the balance placed", es: "dinero pagado, del saldo asignado"),
    topic: .recovery, shownIn: [.table, .comparison, .card, .segments], content: .cash
  ) { facts in
    facts.model == .rollRate
      ? .balancesOfClosedAccounts
      : .lumps(over: .openingBalance) {
        $0.paid($0.number(.cash), of: $0.number(.openingBalance))
      }
  }

  /// Cash less cost over placed balance.
  public static let netRecoveryRate = Metric(
    "net_recovery_rate", .share, .higher,
    label: Bilingual(en: "net recovery rate", es: "tasa de recuperación neta"),
    definition: Bilingual(
      en: "cash paid less what it cost, of the balance placed",
      es: "dinero pagado menos lo que costó, del saldo asignado"),
    topic: .recovery, shownIn: [.table, .comparison, .card, .segments], values: -.infinity...1,
    content: .cashLessCosts
  ) { facts in
    Formula(counting: facts.complaints(costing: -1), lumps: .raising) {
      Quotient(
        $0.money(.cash) - $0.cost, over: $0.money(.openingBalance), events: $0.complaints,
        lumps: $0.payments)
    }
  }

  /// Cost over cash.
  public static let costPerUnitCollected = Metric(
    "cost_per_unit_collected", .currencyPerCurrency, .lower,
    label: Bilingual(en: "cost per unit collected", es: "costo por unidad cobrada"),
    definition: Bilingual(en: "cost over cash paid", es: "costos entre dinero pagado"),
    topic: .efficiency, shownIn: [.table, .comparison], content: .costs, isOverPopulation: false
  ) { facts in
    let dearest = facts.dearest
    return Formula(
      counting: facts.complaints(costing: 1), lumps: .raising, isImpossible: facts.isFree
    ) {
      Quotient(
        $0.cost, over: $0.money(.cash), events: $0.complaints, lumps: $0.costs(dearest),
        divisorLumps: $0.payments)
    }
  }

  /// Cost over accounts.
  public static let costPerAccount = Metric(
    "cost_per_account", .currency, .lower,
    label: Bilingual(en: "cost per account", es: "costo por cuenta"),
    definition: Bilingual(
      en:
        "attempts, minutes, complaints and the wages of agents at their prices, over all accounts",
      es: "intentos, minutos, quejas y salarios de gestores a sus precios, entre todas las cuentas"),
    topic: .cost, shownIn: [.table, .comparison, .card, .segments], content: .costs
  ) { facts in
    let dearest = facts.dearest
    return Formula(
      counting: facts.complaints(costing: 1), lumps: .raising, isImpossible: facts.isFree
    ) {
      Quotient(
        $0.cost, over: $0.accounts, events: $0.complaints, lumps: $0.costs(dearest))
    }
  }

  /// What closed accounts leave below their floor over placed balance.
  ///
  /// Neutral: it grows with the accounts that are collected.
  public static let smallBalanceRate = Metric(
    "small_balance_rate", .share, .neutral,
    label: Bilingual(en: "small balances left", es: "saldos pequeños restantes"),
    definition: Bilingual(
      en: "balances below the floor that accounts are closed with, of the balance placed",
      es: "saldos bajo el umbral con que se cierran cuentas, del saldo asignado"),
    topic: .remainder, shownIn: [.table, .comparison], content: .payments
  ) { _ in .amount(over: .openingBalance) { $0.number(.writtenOff) } }

  /// Accounts closed over accounts.
  public static let closedRate = Metric(
    "closed_rate", .share, .higher,
    label: Bilingual(en: "accounts closed", es: "cuentas cerradas"),
    definition: Bilingual(
      en: "accounts paid up to less than the floor, of all accounts",
      es: "cuentas pagadas hasta menos del umbral, de todas"),
    topic: .payment, shownIn: .comparison, content: .payments
  ) { _ in .share(.closedAccounts, of: .accounts) }

  /// Accounts with a payment over accounts.
  public static let firstPaymentRate = Metric(
    "first_payment_rate", .share, .higher,
    label: Bilingual(en: "accounts with a payment", es: "cuentas con algún pago"),
    definition: Bilingual(
      en: "accounts with a payment of any size, of all accounts",
      es: "cuentas con un pago de cualquier monto, de todas"),
    topic: .payment, content: .payments
  ) { _ in Formula(counting: .trials) { .share($0.payers, of: $0.accounts) } }

  /// Payments over accounts.
  public static let paymentsPerAccount = Metric(
    "payments_per_account", .count, .neutral,
    label: Bilingual(en: "payments per account", es: "pagos por cuenta"),
    definition: Bilingual(
      en: "payments over all accounts, instalments, promises and down payments included",
      es: "pagos entre todas las cuentas, con cuotas, promesas y pagos iniciales"),
    topic: .payment, content: .payments
  ) { _ in
    .lumps(over: .accounts) {
      let payments = $0.number(.payments)
      let usual = max(1, payments / max(1, $0.payers)) * $0.accountsPerDebtor
      return LumpSum(payments, in: payments, usual: usual, perLife: usual)
    }
  }
}

extension Metric {
  /// Days from a payment until its money arrives, over payments.
  public static let daysToCash = Metric(
    "days_to_cash", .days, .lower,
    label: Bilingual(en: "days to cash", es: "días hasta el recaudo"),
    definition: Bilingual(
      en: "days from a payment until the creditor has the money, over payments",
      es: "días del pago hasta que el acreedor tiene el dinero, entre los pagos"),
    topic: .time, shownIn: [.table, .comparison], need: .paymentMethods, content: .payments,
    isOverPopulation: false
  ) { _ in
    Formula { Quotient($0.number(.daysToCash) * 0x1p-20, over: $0.number(.payments)) }
  }

  /// Money on its way at the end over placed balance.
  public static let inTransitRate = Metric(
    "in_transit_rate", .share, .neutral,
    label: Bilingual(en: "money on its way", es: "dinero en camino"),
    definition: Bilingual(
      en: "paid and not arrived at the end, of the balance placed; it is no cash yet",
      es: "pagado y sin llegar al final, del saldo asignado; aún no es recaudo"),
    topic: .remainder, shownIn: .comparison, need: .paymentMethods, content: .payments
  ) { _ in
    .amount(over: .openingBalance) { $0.number(.inTransit) }
  }
}

extension Counts {
  /// All costs by attempt, of which the dearest costs so much.
  fileprivate func costs(_ dearest: Double) -> LumpSum {
    var costs = attempts(attempts, most: dearest)
    costs.amount = cost
    return costs
  }
}
