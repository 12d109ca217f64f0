// SPDX-License-Identifier: GPL-3.0-or-later

/// The Spanish of what diagnostics say of what debtors ask.
enum QueryWording {
  static let spanish = #"""
    these agents answer nothing: {} ⇒ estos gestores no responden nada: {}
    never open when somebody works ⇒ nunca abre cuando alguien trabaja
    open `hours` on days of the run on which somebody works ⇒ abra `hours` en días de la corrida en que alguien trabaje
    ~nobody is there in `hours` on any day of the run ⇒ no hay nadie en `hours` en ningún día de la corrida
    ~nobody of `{}` works on a day of `hours` ⇒ nadie de `{}` trabaja en un día de `hours`
    {}, none of them open ⇒ {}, ninguno abierto
    {}, {} of them in `hours` ({=}), and on none of these does anybody of `{}` work ⇒ {}, {} de ellos en `hours` ({=}), y en ninguno de estos trabaja nadie de `{}`
    ~the run has 1 day ({} to {}) ⇒ la corrida tiene 1 día (del {} al {})
    ~the run has {} days ({} to {}) ⇒ la corrida tiene {} días (del {} al {})
    these agents answer nothing: every question is given up before ⇒ estos gestores no responden nada: toda consulta se abandona antes
    too late for every question ⇒ demasiado tarde para toda consulta
    lower `answers_within`, open longer `hours`, or raise `behavior.queries.patience` ⇒ baje `answers_within`, abra más `hours`, o suba `behavior.queries.patience`
    {} of their `hours` pass from a question to its answer, which is never less than {}; a question is given up after {} ⇒ de la consulta a su respuesta pasan {} de sus `hours`, que nunca son menos de {}; una consulta se abandona después de {}
    {} of their `hours` pass from a question to its answer, which is more than the run has; a question is given up after {} ⇒ de la consulta a su respuesta pasan {} de sus `hours`, que son más de los que tiene la corrida; una consulta se abandona después de {}
    ~1 hour ⇒ 1 hora
    ~{} hours ⇒ {} horas
    ~1 day ⇒ 1 día
    ~{} days ⇒ {} días
    there is no `resource` ⇒ no hay `resource`
    name the resource, or leave `minutes` out ⇒ nombre el recurso, o deje `minutes` fuera
    there are no `minutes` ⇒ no hay `minutes`
    write the minutes that an answer takes, such as `{}` ⇒ escriba los minutos que ocupa una respuesta, como `{}`
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
