// SPDX-License-Identifier: GPL-3.0-or-later

/// The Spanish of what diagnostics say of payments.
enum PaymentWording {
  static let spanish = #"""
    `partial` must lie above 0 and at most at 1 ⇒ `partial` debe ser mayor que 0 y 1 a lo sumo
    bound it: `{}` ⇒ acótela: `{}`
    `{}` has more than {} methods ⇒ `{}` tiene más de {} métodos
    {} of them ⇒ {} de ellos
    put those together that are alike ⇒ junte los que se parezcan
    """#
}
