// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Vocabulary

extension MetricSubject {
  /// What becomes of accounts that move between states once a month; see `RollRateModel` (Behaviors).
  static let rollRates = MetricSubject(
    Bilingual(en: "Roll rates", es: "Tasas de empeoramiento"), [.monthsToEnd, .lostBalanceRate],
    families: [.endRate, .endBalanceRate, .rollRate, .cureRate])
}

extension Metric {
  /// Months to any end, at most the horizon's, over accounts.
  public static let monthsToEnd = Metric(
    "months_to_end", .months, .neutral,
    label: Bilingual(en: "months to an end", es: "meses hasta un final"),
    definition: Bilingual(
      en: "months to any end, or the horizon's whole months, over all accounts",
      es: "meses hasta un final, o los meses enteros del horizonte, entre todas las cuentas"),
    topic: .ending, shownIn: .table
  ) { _ in
    .lumps(over: .accounts) {
      let months = $0.number(.daysToClose)
      return LumpSum(months, in: $0.accounts, usual: months / $0.accounts)
    }
  }

  /// Balances taken by the ends that lose them over placed balance.
  public static let lostBalanceRate = Metric(
    "lost_balance_rate", .share, .lower,
    label: Bilingual(en: "balance lost", es: "saldo perdido"),
    definition: Bilingual(
      en: "balances taken by the ends that lose them, of the balance placed",
      es: "saldos que se llevan los finales que los pierden, del saldo asignado"),
    topic: .remainder, shownIn: [.table, .comparison]
  ) { _ in .balances { ($0.number(.writtenOff), $0.number(.closedAccounts)) } }
}

extension MetricFamily {
  /// Accounts taken by an end over accounts.
  public static let endRate = MetricFamily(
    "end_rate", .share, .neutral,
    label: Bilingual(en: "accounts ended", es: "cuentas terminadas"),
    definition: Bilingual(
      en: "ended there, of all accounts", es: "terminaron ahí, de todas las cuentas"),
    topic: .ending, shownIn: .table, of: Bilingual(en: "end", es: "final"), members: \.ends,
    formula: { _, end in
      Formula(counting: .trials) { .share($0.number(.ended, of: end), of: $0.accounts) }
    })

  /// Balances taken by an end over placed balance.
  public static let endBalanceRate = MetricFamily(
    "end_balance_rate", .share, .neutral,
    label: Bilingual(en: "balance ended", es: "saldo terminado"),
    definition: Bilingual(
      en: "balances that ended there, of the balance placed",
      es: "saldos que terminaron ahí, del saldo asignado"),
    topic: .ending, shownIn: .table, of: Bilingual(en: "end", es: "final"), members: \.ends,
    formula: { _, end in
      .balances { ($0.number(.endedBalance, of: end), $0.number(.ended, of: end)) }
    })

  /// Account-months that got worse over account-months begun in a state.
  public static let rollRate = MetricFamily(
    "roll_rate_accounts", .share, .lower,
    label: Bilingual(en: "roll rate", es: "tasa de empeoramiento"),
    definition: Bilingual(
      en: "got worse or were lost, of the months begun in the state",
      es: "empeoraron o se perdieron, de los meses empezados en el estado"),
    topic: .movement, shownIn: .table, isOverPopulation: false,
    of: Bilingual(en: "state", es: "estado"), members: \.states,
    formula: { _, state in .perMonth(.rolls, of: state) })

  /// Account-months that ended in the best state or paid over account-months begun in a state; none of the best state.
  public static let cureRate = MetricFamily(
    "cure_rate", .share, .higher,
    label: Bilingual(en: "cure rate", es: "tasa de cura"),
    definition: Bilingual(
      en: "were cured or paid, of the months begun in the state",
      es: "se curaron o pagaron, de los meses empezados en el estado"),
    topic: .movement, shownIn: .table, isOverPopulation: false,
    of: Bilingual(en: "state", es: "estado"), members: { Array($0.states.dropFirst()) },
    formula: { _, member in .perMonth(.cures, of: member + 1) })
}

extension Formula {
  /// What accounts paid that are closed.
  static let balancesOfClosedAccounts = balances {
    ($0.number(.cash), $0.number(.closedAccounts))
  }

  /// Balances of so many loans over all.
  fileprivate static func balances(
    _ ended: @escaping @Sendable (any Counts) -> (sum: Double, loans: Double)
  ) -> Formula {
    .lumps(over: .openingBalance) {
      let (sum, loans) = ended($0)
      return LumpSum(sum, in: loans, usual: $0.number(.openingBalance) / $0.accounts)
    }
  }

  /// Account-months with a move over account-months begun in a state.
  fileprivate static func perMonth(_ moves: MonthlyCounter, of state: Int) -> Formula {
    Formula(counting: .trials) {
      .share($0.number(moves, of: state), of: $0.number(.months, of: state))
    }
  }
}
