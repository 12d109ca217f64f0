// SPDX-License-Identifier: GPL-3.0-or-later

/// The Spanish of what diagnostics say of formal notice.
enum NoticeWording {
  static let spanish = #"""
    a formal notice goes by letter or email: nobody can prove that `{}` was delivered ⇒ una notificación formal va por carta o correo: nadie puede probar que `{}` se entregó
    cannot be proved ⇒ no se puede probar
    add a channel `letter` or `email` ⇒ añada un canal `letter` o `email`
    take {}, or a channel of your own without a `kind` ⇒ tome {}, o un canal propio sin `kind`
    or leave `formal_notice` out ⇒ o deje `formal_notice` fuera
    """#
}
