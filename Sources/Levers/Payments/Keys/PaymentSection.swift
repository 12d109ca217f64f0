// SPDX-License-Identifier: GPL-3.0-or-later

import Behaviors
import Diagnostics
import Grammar
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

  func build(_ values: SectionValues) -> PaymentBehavior? {
    let support = values[partial].support
    guard support.low > 0, support.high <= 1 else {
      values.reader(partial).report(
        .outOfRange, "`partial` must lie above 0 and at most at 1",
        "this law runs from \(NumberText.shown(support.low)) to \(NumberText.shown(support.high))",
        help: ["bound it: `{ truncated: { law: …, low: 0.05, high: 1 } }`"])
      return nil
    }
    return PaymentBehavior(partial: values[partial], floor: values[floor])
  }
}
