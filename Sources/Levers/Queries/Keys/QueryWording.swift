// SPDX-License-Identifier: GPL-3.0-or-later

/// The Spanish of what diagnostics say of what debtors ask.
enum QueryWording {
  static let spanish = #"""
    `by_hour` must have an hour with questions ⇒ `by_hour` debe tener una hora con preguntas
    all are 0 ⇒ todos son 0
    leave it out for as many in every hour ⇒ déjelo fuera para que haya tantas en cada hora
    debtors ask neither unprompted nor after touches, so nobody has anything to answer ⇒ los deudores no preguntan ni por sí solos ni tras contactos, así que nadie tiene nada que responder
    ~write `{}` or `{}` ⇒ escriba `{}` o `{}`
    nobody asks unprompted, and questions after touches come when the touch does ⇒ nadie pregunta por sí solo, y las preguntas tras contactos llegan con el contacto
    ~write `{}` ⇒ escriba `{}`
    without `behavior.queries` debtors ask nothing, so nobody has anything to answer ⇒ sin `behavior.queries` los deudores no preguntan nada, así que nadie tiene nada que responder
    ~give `behavior` its `queries` ⇒ dé a `behavior` sus `queries`
    """#
}
