// SPDX-License-Identifier: GPL-3.0-or-later

/// The Spanish of what diagnostics say of offers.
enum OfferWording {
  static let spanish = #"""
    `{}` is 0% for every type of debtor here ⇒ `{}` es 0% para todo tipo de deudor aquí
    ~give a type of `behavior.types` a share that `{}` ⇒ dé a un tipo de `behavior.types` una parte que `{}`
    say how many instalments ⇒ diga cuántas cuotas
    `down_payment` must leave something to be paid ⇒ `down_payment` debe dejar algo por pagar
    all of it at once ⇒ todo de una vez
    """#
}
