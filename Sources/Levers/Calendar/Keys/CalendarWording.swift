// SPDX-License-Identifier: GPL-3.0-or-later

/// The Spanish of what diagnostics say of days that are worked.
enum CalendarWording {
  static let spanish = #"""
    no agents take its days off or answer on the others, and no step is moved to days that are worked, so `calendar` decides nothing ⇒ ningún gestor libra sus días ni atiende los otros, y ningún paso se mueve a días laborables, así que `calendar` no decide nada
    ~write `{}` for a resource, or `{}` for a step ⇒ escriba `{}` en un recurso, o `{}` en un paso
    ~write `{}` for a resource, or `{}` for a step (contact rules go by the public holidays of their pack's own country) ⇒ escriba `{}` en un recurso, o `{}` en un paso (las reglas de contacto siguen los feriados del país de su paquete)
    {=} is a public holiday of {=} anyway ⇒ {=} ya es feriado de {=}
    leave it out ⇒ déjelo fuera
    {=} is a {} that is worked anyway ⇒ {=} es un {} que ya se trabaja
    leave `country` out and list its days: `{}` ⇒ deje `country` fuera y liste sus días: `{}`
    shorten `horizon` to {} days at most ⇒ acorte `horizon` a {} días a lo sumo
    begin in {} or before ⇒ empiece en {} o antes
    begin in {} or later ⇒ empiece en {} o después
    holidays of {} are known {}, and the run has days in {} ⇒ los feriados de {} se conocen {}, y la corrida tiene días en {}
    ~until {} ⇒ hasta {}
    ~from {} on ⇒ desde {}
    does not reach the run's {} ⇒ no llega al {} de la corrida
    or list the holidays of {} under `calendar.holidays`, such as `{}` ⇒ o liste los feriados de {} en `calendar.holidays`, como `{}`
    covered: {} to {} ⇒ cubierto: {} a {}
    there is no `calendar` whose days off these could be ⇒ no hay un `calendar` del que puedan ser estos días libres
    asks for a calendar ⇒ pide un calendario
    write `{}` beside `resources`, or list the days: `{}` ⇒ escriba `{}` junto a `resources`, o liste los días: `{}`
    has the unit `{}`, which is written in months ⇒ tiene la unidad `{}`, que se escribe en meses
    is not a number of whole months ⇒ no es un número de meses enteros
    must lie between {} month and {} months ⇒ debe estar entre {} mes y {} meses
    write `{}`, or days such as `{}` ⇒ escriba `{}`, o días como `{}`
    """#
}
