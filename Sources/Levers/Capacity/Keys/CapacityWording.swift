// SPDX-License-Identifier: GPL-3.0-or-later

/// The Spanish of what diagnostics say of agents who are few.
enum CapacityWording {
  static let spanish = #"""
    touches through `{}` take no minutes, so `{}` could make any number of them ⇒ los contactos por `{}` no ocupan minutos, así que `{}` podría hacer cuantos fuera
    needs nobody's time ⇒ no ocupa el tiempo de nadie
    touches through `{}` take minutes where they end in an agreement alone, and no step offers one: `{}` could make any number of them ⇒ los contactos por `{}` solo ocupan minutos donde terminan en un acuerdo, y ningún paso lo ofrece: `{}` podría hacer cuantos fuera
    {} must be 0, or at least 0.01 minutes on average ⇒ {} debe ser 0, o al menos 0.01 minutos en promedio
    less than a second ⇒ menos de un segundo
    write 0 for no time at all, or minutes such as 4 ⇒ escriba 0 si no ocupa tiempo, o minutos, como 4
    the square root is written `{}` ⇒ la raíz cuadrada se escribe `{}`
    the natural logarithm is written `{}` ⇒ el logaritmo natural se escribe `{}`
    powers are written with `^`: `{}` ⇒ las potencias se escriben con `^`: `{}`
    there are no conditions: `{}` puts some first, `min` and `max` bound a number ⇒ no hay condiciones: `{}` pone a algunos primero, `min` y `max` acotan un número
    give the channel `minutes_engaged` and `minutes_unanswered`, such as 4 and 0.5 ⇒ dé al canal `minutes_engaged` y `minutes_unanswered`, como 4 y 0.5
    `{}` would have {} agents, and must have from 1 to {} ⇒ `{}` tendría {} gestores, y debe tener de 1 a {}
    the resource has {} ⇒ el recurso tiene {}
    from 1 to {} agents ⇒ de 1 a {} gestores
    write a smaller difference, or the number itself such as `{}` ⇒ escriba una diferencia menor, o el número mismo, como `{}`
    `{}` needs agents as well, so it cannot take the place of touches that nobody has time for ⇒ `{}` también necesita gestores, así que no puede tomar el lugar de contactos para los que nadie tiene tiempo
    needs somebody ⇒ necesita a alguien
    take a channel without `resource`, such as sms or whatsapp ⇒ tome un canal sin `resource`, como sms o whatsapp
    `{}` is `{}`, which is not {} ⇒ `{}` es `{}`, que no es {}
    channels that need no agents: {=} ⇒ canales que no necesitan gestores: {=}
    a step with `sustain` cannot wait for agents ⇒ un paso con `sustain` no puede esperar gestores
    take a channel without `resource` ⇒ tome un canal sin `resource`
    `{}` gives to `{}` every touch that comes due on a day on which nobody of `{}` works: {} of {} ⇒ `{}` pasa a `{}` todo contacto que toca en un día en que nadie de `{}` trabaja: {} de {}
    goes to another channel, though no time is short ⇒ pasa a otro canal, aunque no falta tiempo
    `{}` loses every touch that comes due on a day on which nobody of `{}` works: {} of {} ⇒ `{}` pierde todo contacto que toca en un día en que nadie de `{}` trabaja: {} de {}
    lost, though no time is short ⇒ perdido, aunque no falta tiempo
    write `wait` to make them on the next day on which somebody works, or let agents work on those days ⇒ escriba `wait` para hacerlos el siguiente día en que alguien trabaje, o haga que trabajen esos días
    these days: {} ⇒ estos días: {}
    each of {=} asks on average for at least {} minutes of `{}` a week while nobody has paid or agreed, and on average there are at most {}: what is not made waits, and what comes due meanwhile is never asked for ⇒ cada una de {=} pide en promedio al menos {} minutos de `{}` por semana mientras nadie haya pagado ni acordado, y en promedio hay a lo sumo {}: lo que no se hace espera, y lo que toca mientras tanto nunca se pide
    {=} asks on average for at least {} minutes of `{}` a week while nobody has paid or agreed, and on average there are at most {}: what is not made waits, and what comes due meanwhile is never asked for ⇒ {=} pide en promedio al menos {} minutos de `{}` por semana mientras nadie haya pagado ni acordado, y en promedio hay a lo sumo {}: lo que no se hace espera, y lo que toca mientras tanto nunca se pide
    each of {=} asks on average for at least {} minutes of `{}` a week from {} to {} while nobody has paid or agreed, and on average there are at most {}: what is not made waits, and what comes due meanwhile is never asked for ⇒ cada una de {=} pide en promedio al menos {} minutos de `{}` por semana del {} al {} mientras nadie haya pagado ni acordado, y en promedio hay a lo sumo {}: lo que no se hace espera, y lo que toca mientras tanto nunca se pide
    {=} asks on average for at least {} minutes of `{}` a week from {} to {} while nobody has paid or agreed, and on average there are at most {}: what is not made waits, and what comes due meanwhile is never asked for ⇒ {=} pide en promedio al menos {} minutos de `{}` por semana del {} al {} mientras nadie haya pagado ni acordado, y en promedio hay a lo sumo {}: lo que no se hace espera, y lo que toca mientras tanto nunca se pide
    on average at most {} a week ⇒ en promedio a lo sumo {} por semana
    take more agents, or call less often ⇒ tome más gestores, o llame menos
    take more agents, or call less often; or let calls go: `{}` ⇒ tome más gestores, o llame menos; o deje ir llamadas: `{}`
    {} × {} a week = {} ⇒ {} × {} por semana = {}
    {} × {} a week × {} present = {} ⇒ {} × {} por semana × {} presentes = {}
    last calls may go beyond the day, unpaid: {} × at most {} on average = {} ⇒ las últimas llamadas pueden pasar del día, sin pago: {} × a lo sumo {} en promedio = {}
    {} × {} calls a week × {} on average = {} ⇒ {} × {} llamadas por semana × {} en promedio = {}
    {} that come in a week × {} calls in the first week of each × {} on average = {} ⇒ {} que llegan por semana × {} llamadas en la primera semana de cada una × {} en promedio = {}
    nobody of `{}` works on any day of the run, so no touch that needs them is made ⇒ nadie de `{}` trabaja en ningún día de la corrida, así que no se hace ningún contacto que los necesite
    never at work ⇒ nunca trabajan
    let them work on other weekdays, take holidays off the list, or lengthen `horizon` ⇒ haga que trabajen otros días, quite feriados de la lista, o alargue `horizon`
    the run has {}: {} ⇒ la corrida tiene {}: {}
    ~{} days without minutes ({}) ⇒ {} días sin minutos ({})
    ~1 day without minutes ({}) ⇒ 1 día sin minutos ({})
    ~1 holiday ({}) ⇒ 1 feriado ({})
    nobody of `{}` is there on any day of the run in {}% of the replications: then no touch that needs them is made ⇒ nadie de `{}` está en ningún día de la corrida en el {}% de las réplicas: entonces no se hace ningún contacto que los necesite
    ~nearly 100 ⇒ casi 100
    ~nearly 1 ⇒ casi 1
    hardly ever at work ⇒ casi nunca trabajan
    lower `absence`, or take more agents ⇒ baje `absence`, o tome más gestores
    {}, each absent with {}: {=} = {} ⇒ {}, cada uno ausente con {}: {=} = {}
    {=} is listed twice ⇒ {=} está dos veces en la lista
    leave it out, or write the day that was meant ⇒ quítelo, o escriba el día que se quería
    {=} lies outside the run, so it decides nothing ⇒ {=} queda fuera de la corrida, así que no decide nada
    {} of these dates lie outside the run, so they decide nothing ⇒ {} de estas fechas quedan fuera de la corrida, así que no deciden nada
    leave out what is not in the run, or write the days that were meant ⇒ quite lo que no está en la corrida, o escriba los días que se querían
    the run goes from {} to {} ⇒ la corrida va del {} al {}
    outside: {=} ⇒ fuera: {=}
    again ⇒ otra vez
    `{}` is the same for every touch, so it decides nothing ⇒ `{}` es igual para todo contacto, así que no decide nada
    orders nobody ⇒ no ordena a nadie
    write what differs between accounts, such as `balance`, or `noise` for an order by chance ⇒ escriba algo que difiera entre cuentas, como `balance`, o `noise` para un orden al azar
    of equal priorities the account of the smallest identity comes first ⇒ entre prioridades iguales va primero la cuenta de menor identidad
    `{}` {} {} (character {}): {} ⇒ `{}` {} {} (carácter {}): {}
    `{}` divides by zero {} (character {}): {} ⇒ `{}` divide por cero {} (carácter {}): {}
    `{}` takes the logarithm of what is not above 0 {} (character {}): {} ⇒ `{}` toma el logaritmo de lo que no es mayor que 0 {} (carácter {}): {}
    `{}` takes the root of what is below 0 {} (character {}): {} ⇒ `{}` toma la raíz de lo que es menor que 0 {} (carácter {}): {}
    `{}` takes a power that is no number {} (character {}): {} ⇒ `{}` toma una potencia que no es un número {} (carácter {}): {}
    `{}` grows beyond every number {} (character {}): {} ⇒ `{}` crece más allá de todo número {} (carácter {}): {}
    `{}` has no value {} (character {}): {} ⇒ `{}` no tiene valor {} (carácter {}): {}
    among those that come first, and among those that come last, nothing but the identity of the account decides ⇒ entre las que van primero, y entre las que van al final, solo decide la identidad de la cuenta
    among themselves they are ordered by nothing but the identity of the account ⇒ entre sí no tienen más orden que la identidad de la cuenta
    ~for every touch ⇒ para todo contacto
    ~for some touches ⇒ para algunos contactos
    ~an account has no `{}` ⇒ una cuenta no tiene `{}`
    ~where {} ⇒ donde {}
    ~where, for example, {} ⇒ donde, por ejemplo, {}
    ~some of these come first, some last ⇒ de estas, unas van primero y otras al final
    ~these come first ⇒ estas van primero
    ~these come last ⇒ estas van al final
    no finite number ⇒ ningún número finito
    larger than every number ⇒ mayor que todo número
    smaller than every number ⇒ menor que todo número
    no number ⇒ ningún número
    give every segment a `score` ⇒ dé a todo segmento un `score`
    keep the divisor above 0, as in `{}` ⇒ mantenga el divisor sobre 0, como en `{}`
    add something, as in `{}` ⇒ sume algo, como en `{}`
    keep it above 0, as in `{}` ⇒ manténgalo sobre 0, como en `{}`
    keep what is raised above 0, as in `{}` ⇒ mantenga lo que se eleva sobre 0, como en `{}`
    take smaller numbers, or a slower function as in `{}` ⇒ tome números menores, o una función más lenta, como en `{}`
    `{}` are paid twice: {=} an hour, and {=} for each minute of `{}`, which preset `{}` has for their work ⇒ `{}` se pagan dos veces: {=} por hora, y {=} por cada minuto de `{}`, que el preajuste `{}` trae por su trabajo
    paid by the hour, and by the minute ⇒ pagados por hora, y por minuto
    write `{}` for `{}`, or what a minute of the line costs without the agent ⇒ escriba `{}` en `{}`, o lo que cuesta un minuto de línea sin el gestor
    a minute of a call costs {=} of wages ({=}) + {=} = {=} ⇒ un minuto de llamada cuesta {=} de salario ({=}) + {=} = {=}
    no touch needs `{}` ⇒ ningún contacto necesita a `{}`
    nobody asks for them ⇒ nadie los pide
    name them in a channel: `{}` ⇒ nómbrelos en un canal: `{}`
    let a step use {} ⇒ haga que un paso use {}
    no touch of `{}` needs agents, so `{}` decides nothing ⇒ ningún contacto de `{}` necesita gestores, así que `{}` no decide nada
    ~give a channel that it uses a `resource` ⇒ dé a un canal que use un `resource`
    no touch of `{}` needs `{}`, so their number decides nothing ⇒ ningún contacto de `{}` necesita a `{}`, así que su número no decide nada
    ~leave it out, or let a step use a channel that needs them ⇒ déjelo fuera, o haga que un paso use un canal que los necesite
    {} (character {}) ⇒ {} (carácter {})
    write an expression such as `{}` or `{}` ⇒ escriba una expresión como `{}` o `{}`
    is no number for any touch ⇒ no es un número para ningún contacto
    is {} for every touch ⇒ es {} para todo contacto
    functions: {=} ⇒ funciones: {=}
    it is a name, and an order needs numbers: take those that tell such debtors apart, such as `balance`, `score` or `vulnerable` ⇒ es un nombre, y un orden necesita números: tome los que distinguen a tales deudores, como `balance`, `score` o `vulnerable`
    it is hidden from collectors: take what they see, such as `balance`, `payments` or `broken_promises` ⇒ está oculto para los cobradores: tome lo que ven, como `balance`, `payments` o `broken_promises`
    the observed risk is called `score` ⇒ el riesgo observado se llama `score`
    chance is called `noise` ⇒ el azar se llama `noise`
    days past due are called `dpd`, days since the first asking `waiting` ⇒ los días de mora se llaman `dpd`, los días desde que se pidió `waiting`
    write what it is made of, such as `{}` ⇒ escriba de qué se compone, como `{}`
    `{}` is no number of agents ⇒ `{}` no es un número de gestores
    more than the resource has, or so many in all? ⇒ ¿más de los que tiene el recurso, o tantos en total?
    write `{}` for so many more than the resource has, or `{}` for so many in all ⇒ escriba `{}` para tantos más de los que tiene el recurso, o `{}` para tantos en total
    leave the resource out of `staff`: it has its own number of agents then ⇒ quite el recurso de `staff`: entonces tiene su propio número de gestores
    the other way it is written `{}` ⇒ de la otra forma se escribe `{}`
    `absence` must leave somebody at work ⇒ `absence` debe dejar a alguien trabajando
    everybody is always absent ⇒ todos faltan siempre
    write a share below 100%, or leave the agents out ⇒ escriba una parte menor que 100%, o quite a los gestores
    a resource has at most {} agents ⇒ un recurso tiene a lo sumo {} gestores
    {} in all shifts ⇒ {} en todos los turnos
    name fewer agents, or fewer shifts ⇒ nombre menos gestores, o menos turnos
    these agents never work ⇒ estos gestores no trabajan nunca
    no minutes in a week ⇒ ningún minuto en la semana
    write minutes such as `{}` ⇒ escriba minutos como `{}`
    write minutes such as `{}`, or leave the shift out ⇒ escriba minutos como `{}`, o quite el turno
    `pooled` does not go with `{}` ⇒ `pooled` no va con `{}`
    a machine looks for an agent who is free ⇒ una máquina busca un gestor libre
    dials for each free agent ⇒ marca por cada gestor libre
    leave `{}` out ⇒ deje `{}` fuera
    say how long agents read: `{}` ⇒ diga cuánto leen los gestores: `{}`
    write at least 1; touches that need nobody go through a channel without a resource ⇒ escriba al menos 1; los contactos que no necesitan a nadie van por un canal sin recurso
    {} must be 0, or at least 0.01 minutes ⇒ {} debe ser 0, o al menos 0.01 minutos
    less than a second of work ⇒ menos de un segundo de trabajo
    write 0 for a day off, or the minutes, such as 480 ⇒ escriba 0 para un día libre, o los minutos, como 480
    """#
}
