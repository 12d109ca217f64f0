// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Vocabulary

extension MetricSubject {
  /// How long it takes until accounts pay and are paid off.
  static let times = MetricSubject(
    Bilingual(en: "Time", es: "Tiempo"), [.daysToFirstPayment, .daysToClose])
}

extension Metric {
  /// Mean of the days to the first payment, the horizon for those who never pay.
  public static let daysToFirstPayment = Metric(
    "days_to_first_payment", .days, .lower,
    label: Bilingual(en: "days to first payment", es: "días hasta el primer pago"),
    definition: Bilingual(
      en: "days from day 0 to the first payment, the whole horizon without one, over all accounts",
      es:
        "días desde el día 0 hasta el primer pago, o todo el horizonte si no lo hay, entre todas las cuentas"
    ),
    topic: .time, shownIn: [.table, .comparison], content: .payments
  ) { facts in
    .days(.daysToFirstPayment, facts) { $0.payers }
  }

  /// Mean of the days to the end of the account, the horizon for those still open.
  public static let daysToClose = Metric(
    "days_to_close", .days, .lower,
    label: Bilingual(en: "days until paid off", es: "días hasta saldar"),
    definition: Bilingual(
      en:
        "days from day 0 to the end of the account, the whole horizon while it is open, over all accounts",
      es:
        "días desde el día 0 hasta el fin de la cuenta, o todo el horizonte si sigue abierta, entre todas las cuentas"
    ),
    topic: .time, shownIn: [.table, .comparison], content: .payments
  ) { facts in
    .days(.daysToClose, facts) { $0.number(.closedAccounts) }
  }
}

extension Formula {
  /// Days until something that ends early what otherwise lasts the whole horizon.
  fileprivate static func days(
    _ days: Counter, _ facts: StrategyFacts, _ ended: @escaping @Sendable (any Counts) -> Double
  ) -> Formula {
    let horizon = Double(facts.horizon)
    // Accounts that are watched for unlike times have no common mean of times cut at the horizon.
    guard !facts.hasArrivals else {
      return Formula { _ in Quotient(.nan, over: .nan) }
    }
    return Formula(lumps: .lowering) {
      let (sum, accounts) = ($0.number(days) * 0x1p-20, $0.accounts)
      return Quotient(
        sum, over: accounts,
        lumps: LumpSum(
          max(0, horizon * accounts - sum), in: ended($0), usual: horizon * $0.accountsPerDebtor,
          perLife: $0.accountsPerDebtor))
    }
  }
}
