// SPDX-License-Identifier: GPL-3.0-or-later

/// The Spanish of what diagnostics say of price lists.
enum PriceWording {
  static let spanish = #"""
    prices of `{}` must stand in the order of their days ⇒ los precios de `{}` deben ir en el orden de sus días
    not after {} ⇒ no después del {}
    put the earlier day first, each day once ⇒ ponga primero el día anterior, cada día una vez
    the rate of the price list `{}` is in {=}, and the scenario is in {=} ⇒ la tasa de la lista de precios `{}` está en {=}, y el escenario está en {=}
    not {=} ⇒ no {=}
    state what 1 {=} costs in {=}, with its date ⇒ diga cuánto cuesta 1 {=} en {=}, con su fecha
    the price list `{}` is in {=}, and the scenario is in {=} ⇒ la lista de precios `{}` está en {=}, y el escenario está en {=}
    amounts in {=} ⇒ montos en {=}
    state what 1 {=} costs under `{}`: `{}` ⇒ diga cuánto cuesta 1 {=} en `{}`: `{}`
    or take a list in {=} ⇒ o tome una lista en {=}
    1 {=} cost about {=} in {=}, which is no rate to pay by ⇒ 1 {=} costaba unos {=} en {=}, que no es una tasa con que pagar
    the rate is far from what 1 {=} cost in {=}, about {=} ⇒ la tasa está lejos de lo que costaba 1 {=} en {=}, unos {=}
    1 {=} for {=} ⇒ 1 {=} por {=}
    only orders of magnitude are known: a right rate may stay ⇒ solo se conocen órdenes de magnitud: una tasa correcta puede quedar
    the rate of the price list `{}` converts nothing: the list is in {=} already ⇒ la tasa de la lista de precios `{}` no convierte nada: la lista ya está en {=}
    no price of `{}` is known for {} to {}: the list `{}` begins on {} ⇒ no se conoce precio de `{}` del {} al {}: la lista `{}` empieza el {}
    does not know the run's first days ⇒ no conoce los primeros días de la corrida
    its first price ⇒ su primer precio
    set `{}` or later, or add the price before that day to the list ⇒ ponga `{}` o posterior, o añada a la lista el precio anterior a ese día
    or leave `prices` out, so that the channel's own price is paid ⇒ o deje `prices` fuera, para pagar el precio del canal
    the price lists `{}` and `{}` both price `{}` ⇒ las listas de precios `{}` y `{}` dan ambas precio a `{}`
    prices `{}` again ⇒ da otra vez precio a `{}`
    keep one of them, or take `{}` out of a list ⇒ deje una de las dos, o quite `{}` de una lista
    the price list `{}` prices no channel of the scenario ⇒ la lista de precios `{}` no da precio a ningún canal del escenario
    leave it out, or take a channel that it prices: {=} ⇒ déjela fuera, o tome un canal al que dé precio: {=}
    prices of the list `{}` are known until {}, and the run goes on until {} ⇒ los precios de la lista `{}` se conocen hasta el {}, y la corrida sigue hasta el {}
    its last prices are paid from then on ⇒ desde entonces se pagan sus últimos precios
    known until here ⇒ conocidos hasta aquí
    shorten `horizon` to {} days, or add what is paid later ⇒ acorte `horizon` a {} días, o añada lo que se paga después
    add what is paid later, or begin earlier ⇒ añada lo que se paga después, o empiece antes
    """#
}
