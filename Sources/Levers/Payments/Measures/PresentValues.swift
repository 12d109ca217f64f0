// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Vocabulary

extension MetricSubject {
  /// What payments and costs are worth on day 0.
  static let presentValues = MetricSubject(
    Bilingual(en: "Present values", es: "Valores presentes"),
    [.npv, .npvRate, .valueU, .valueUTailBound])
}

extension MetricNeed {
  /// A discount.
  public static let discount = Self.scenario(
    ScenarioNeed(
      key: "discount", cause: Bilingual(en: "nothing is discounted", es: "no se descuenta"),
      lack: "the scenario has no `discount`", help: "set `discount`",
      example: "discount: { annual: 7% }", isMet: { $0.payments.discountRate > 0 }))
}

extension Metric {
  /// Discounted cash less discounted cost.
  public static let npv = Metric(
    "npv", .currency, .higher,
    label: Bilingual(en: "net present value", es: "valor presente neto"),
    definition: Bilingual(
      en: "cash paid less costs, each discounted to day 0 at its own instant",
      es: "dinero pagado menos costos, cada uno descontado al día 0 desde su instante"),
    topic: .recovery, values: -.infinity ... .infinity, isTotal: true, need: .discount,
    content: .cashLessCosts
  ) { facts in
    guard facts.model == .intensity else { return Formula { Quotient($0.presentCash) } }
    return Formula(counting: facts.complaints(costing: -1), lumps: .raising) {
      Quotient(
        $0.presentCash - $0.presentCost, events: $0.complaints, lumps: $0.presentPayments)
    }
  }

  /// Discounted cash less discounted cost over placed balance.
  public static let npvRate = Metric(
    "npv_rate", .share, .higher,
    label: Bilingual(en: "net present value rate", es: "tasa de valor presente neto"),
    definition: Bilingual(
      en: "net present value, of the balance placed",
      es: "valor presente neto, del saldo asignado"),
    topic: .recovery, shownIn: [.table, .comparison], values: -.infinity...1, need: .discount,
    content: .cashLessCosts
  ) { facts in
    guard facts.model == .intensity else {
      return Formula { Quotient($0.presentCash, over: $0.money(.openingBalance)) }
    }
    return Formula(counting: facts.complaints(costing: -1), lumps: .raising) {
      Quotient(
        $0.presentCash - $0.presentCost, over: $0.money(.openingBalance), events: $0.complaints,
        lumps: $0.presentPayments)
    }
  }

  /// −(discounted cash) per 100 of opening balance.
  public static let valueU = Metric(
    "value_u", .perHundred, .lower,
    label: Bilingual(en: "value U per 100", es: "valor U por 100"),
    definition: Bilingual(
      en: "−100 × discounted cash over the balance placed, without costs",
      es: "−100 × dinero descontado entre el saldo asignado, sin costos"),
    topic: .remainder, shownIn: .table, values: -.infinity...0, need: .discount, content: .cash
  ) { _ in
    Formula(lumps: .lowering) {
      Quotient(
        -100 * $0.presentCash, over: $0.money(.openingBalance), lumps: $0.presentPayments / 0.01)
    }
  }

  /// Bound of what lies beyond the horizon of ``valueU``: e^(−ρH) times what is still open.
  public static let valueUTailBound = Metric(
    "value_u_tail_bound", .perHundred, .neutral,
    label: Bilingual(en: "value U beyond horizon", es: "valor U tras el horizonte"),
    definition: Bilingual(
      en: "100 × balances open at the horizon, discounted from there, over the balance placed",
      es: "100 × saldos abiertos en el horizonte, descontados desde él, entre el saldo asignado"),
    topic: .remainder, need: .discount, content: .payments, isAuxiliary: true
  ) { facts in
    let fade = facts.payments.lastDiscount
    return .amount(over: .openingBalance) { 100 * fade * $0.number(.closingBalance) }
  }
}
