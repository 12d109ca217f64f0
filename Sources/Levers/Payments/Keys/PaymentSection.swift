// SPDX-License-Identifier: GPL-3.0-or-later

import Behaviors
import Diagnostics
import Grammar
import Measures
import Randomness

/// `payment:` of the behaviour.
struct PaymentSection: Section {
  let name = "the payment"
  let summary = Bilingual(en: "How much a payment is.", es: "De cuánto es un pago.")
  let partial = Field(
    "partial", .distribution, default: "{ uniform: [0.1, 1] }",
    en: "Share of the balance paid by a payment that is not in full; within (0, 1].",
    es: "Parte del saldo que salda un pago que no es total; en (0, 1].")
  let floor = Field(
    "floor", .money, default: "1", en: "A payment that leaves less than this closes the account.",
    es: "Un pago que deja menos que esto cierra la cuenta.")

  let methods = Field(
    "methods", .paymentMethods, default: "{}",
    en: "The ways in which debtors pay; without them money arrives at once and costs nothing.",
    es: "Los medios con que pagan los deudores; si faltan, el dinero llega al momento y no cuesta.")

  func build(_ values: SectionValues) -> PaymentBehavior? {
    if values[methods].isEmpty { values.leaveOut(methods) }
    let support = values[partial].support
    guard support.low > 0, support.high <= 1 else {
      values.reader(partial).report(
        .outOfRange, "`partial` must lie above 0 and at most at 1",
        "this law runs from \(NumberText.shown(support.low)) to \(NumberText.shown(support.high))",
        help: ["bound it: `{ truncated: { law: …, low: 0.05, high: 1 } }`"])
      return nil
    }
    return PaymentBehavior(
      partial: values[partial], floor: values[floor], methods: values[methods])
  }
}

/// One entry of `methods:`.
private struct PaymentMethodSection: Section {
  let name = "a payment method"
  let summary = Bilingual(
    en: "How money goes from the debtor to the creditor.",
    es: "Cómo llega el dinero del deudor al acreedor.")
  let share = Field(
    "share", .share, en: "Share of debtors who pay by it.", es: "Parte de los deudores que lo usan."
  )
  let delay = Field(
    "delay", .duration, default: "0 days",
    en: "Time until the creditor has the money; only then is it cash.",
    es: "Tiempo hasta que el acreedor tiene el dinero; solo entonces es recaudo.")
  let fee = Field(
    "fee", .money, default: "0", en: "What a payment costs the creditor.",
    es: "Lo que cuesta un pago al acreedor.")
  let feeShare = Field(
    "fee_share", .share, default: "0%", en: "What it costs of its amount.",
    es: "Lo que cuesta de su importe.")

  func build(_ values: SectionValues) -> PaymentMethod? {
    PaymentMethod(
      name: "", share: values[share], delay: values[delay], fee: values[fee],
      feeShare: values[feeShare])
  }
}

extension Grammar where Value == [PaymentMethod] {
  /// Methods by their names, whose shares add up to 100 %.
  fileprivate static var paymentMethods: Self {
    let expected = "payment methods by name, such as { transfer: { share: 100% } }"
    return Grammar<[Named<PaymentMethod>]>.named(
      .section(PaymentMethodSection()), expected: expected
    )
    .flatMap { named, reader in
      let labels = named.map {
        Diagnostic.Label($0.span, "`\($0.name)` has \(NumberText.shown($0.value.share * 100))%")
      }
      guard named.isEmpty || reader.checkSum(of: named.map(\.value.share), labels) else {
        return nil
      }
      guard named.count <= PaymentMethod.most else {
        reader.report(
          .outOfRange, "`\(reader.path)` has more than \(PaymentMethod.most) methods",
          "\(named.count) of them", help: ["put those together that are alike"])
        return nil
      }
      return named.map {
        var method = $0.value
        method.name = $0.name
        return method
      }
    }
  }
}

extension PaymentFacts {
  /// What a scenario says of payments.
  init(_ behavior: BehaviorModel, _ discountRate: Double, _ warmUp: Int?) {
    self.init()
    (self.discountRate, self.warmUp) = (discountRate, warmUp)
    hasMethods = behavior.intensity?.payment.methods.isEmpty == false
  }
}
