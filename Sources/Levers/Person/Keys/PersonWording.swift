// SPDX-License-Identifier: GPL-3.0-or-later

/// The Spanish of what diagnostics say of who is treated.
enum PersonWording {
  static let spanish = #"""
    a step with `sustain` keeps up the intensity of an account, so accounts are treated ⇒ un paso con `sustain` sostiene la intensidad de una cuenta, así que se tratan cuentas
    every debtor has one account, so it does not matter who is treated ⇒ todo deudor tiene una cuenta, así que no importa a quién se trata
    each account is treated for itself, so nothing is shared out ⇒ cada cuenta se trata por sí, así que no se reparte nada
    every debtor has one account, so nothing is shared out ⇒ todo deudor tiene una cuenta, así que no se reparte nada
    no step offers an agreement, so nothing is shared out ⇒ ningún paso ofrece un acuerdo, así que no se reparte nada
    """#
}
