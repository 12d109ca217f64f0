// SPDX-License-Identifier: GPL-3.0-or-later

/// The Spanish of what diagnostics say of contact rules.
enum RuleWording {
  static let spanish = #"""
    `exempt` goes with what is attempted or delivered ⇒ `exempt` va con lo que se intenta o se entrega
    attention counts here ⇒ aquí cuenta la atención
    write `{}`, or leave `exempt` out ⇒ escriba `{}`, o deje `exempt` fuera
    `suspend_on` goes with `for` ⇒ `suspend_on` va con `for`
    for how long ⇒ por cuánto tiempo
    add `for`, such as `{}` or `{}` ⇒ añada `for`, como `{}` o `{}`
    there can be at most {} {} ⇒ puede haber a lo sumo {} {}
    ~{} here ⇒ aquí {}
    ~requests ⇒ peticiones
    ~no debtor has asked for anything (`behavior.requests`) ⇒ ningún deudor ha pedido nada (`behavior.requests`)
    ~no life event is told to the collector (`behavior.life_events`) ⇒ al cobrador no se le comunica ningún suceso (`behavior.life_events`)
    ~life events ⇒ sucesos
    no rule heeds what debtors ask, so `{}` holds nothing back ⇒ ninguna regla atiende lo que piden los deudores, así que `{}` no retiene nada
    `{}` takes {} hours a week and {} means, and rules heed at most {}: it holds nothing back ⇒ `{}` toma {} horas por semana y {} medios, y las reglas atienden a lo sumo {}: no retiene nada
    ~{} and {}, or {} ⇒ {} y {}, o {}
    ~{} and {} ⇒ {} y {}
    ~name a pack with `debtor_blocks`, such as `{}` ⇒ nombre un paquete con `debtor_blocks`, como `{}`
    ~ask for less ⇒ pida menos
    `{}` befalls nobody, so it changes nothing ⇒ `{}` no le ocurre a nadie, así que no cambia nada
    `{}` neither holds payments up nor suspends contact, so it changes nothing ⇒ `{}` no retrasa pagos ni suspende contactos, así que no cambia nada
    ~write a `rate` above 0 ⇒ escriba un `rate` mayor que 0
    ~write `{}`, or name a pack with `suspend_on` that is `told` ⇒ escriba `{}`, o nombre un paquete con `suspend_on` que se comunique (`told`)
    leave `blocked` out ⇒ deje `blocked` fuera
    no limit and no contact rule holds a touch back, so none is put off ⇒ ningún límite ni regla de contacto retiene un contacto, así que ninguno se aplaza
    the step touches every day, and a touch is put off no further than to the day before the next ⇒ el paso contacta cada día, y un contacto no se aplaza más allá del día antes del siguiente
    the step has one channel, so none takes its place ⇒ el paso tiene un solo canal, así que ninguno toma su lugar
    no limit, no contact rule and no lack of consent holds a touch back, so no channel takes the place of another ⇒ ningún límite, regla de contacto ni falta de consentimiento retiene un contacto, así que ningún canal toma el lugar de otro
    `until` lies before `from` ⇒ `until` es anterior a `from`
    is never in force ⇒ nunca está vigente
    write a day from {} on, or leave one of them out ⇒ escriba un día desde el {}, o deje uno de los dos fuera
    `at_most` goes with `within` ⇒ `at_most` va con `within`
    in what time ⇒ en qué tiempo
    add `within`, such as `{}`, `{}` or `{}` ⇒ añada `within`, como `{}`, `{}` o `{}`
    `forbidden` is said of what is forbidden ⇒ `forbidden` se dice de lo que está prohibido
    forbids nothing ⇒ no prohíbe nada
    write `{}`, or leave the rule out ⇒ escriba `{}`, o quite la regla
    is not an opening and a close ⇒ no es una apertura y un cierre
    write both times: `{}`; leave a closed day out ⇒ escriba ambas horas: `{}`; deje fuera un día cerrado
    must open before it closes ⇒ debe abrir antes de cerrar
    leave out what is closed; a whole day is `{}` ⇒ deje fuera lo cerrado; un día entero es `{}`
    write `{}` if those are the open hours; none pass midnight, where `{}` ends ⇒ escriba `{}` si esas son las horas abiertas; ninguna pasa de medianoche, donde `{}` termina
    these hours are never open ⇒ este horario no abre nunca
    no minute in a week ⇒ ningún minuto en la semana
    name a day, such as `{}` ⇒ nombre un día, como `{}`
    `{}` has its hours in two entries of {} ⇒ `{}` tiene su horario en dos entradas de {}
    here again ⇒ aquí otra vez
    here before ⇒ aquí antes
    name each day once ⇒ nombre cada día una vez
    `{}` is no weekday ⇒ `{}` no es un día de la semana
    not a day ⇒ no es un día
    name days from {=} on, such as `{}` ⇒ nombre días desde {=}, como `{}`
    a scenario can have at most {} rules in all packs ⇒ un escenario puede tener a lo sumo {} reglas en todos los paquetes
    {} leave no minute in which `{}` is lawful ⇒ {} no dejan ningún minuto en que `{}` sea lícito
    contradict each other ⇒ se contradicen
    leave one of the packs out ⇒ quite uno de los paquetes
    the pack `{}` is named twice ⇒ el paquete `{}` se nombra dos veces
    named before ⇒ nombrado antes
    name it once ⇒ nómbrelo una vez
    without `role` the creditor collects; {=} would bind an agency otherwise ⇒ sin `role` cobra el acreedor; {=} obligaría de otra manera a una agencia
    taken for the creditor ⇒ se toma por el acreedor
    `{}` needs the pack's `country` ⇒ `{}` necesita el `country` del paquete
    no country ⇒ sin país
    add `country`, such as `{}`, to the pack ⇒ añada `country`, como `{}`, al paquete
    the public holidays of {} are known from {} to {}, and the run reaches from {} to {} ⇒ los feriados de {} se conocen de {} a {}, y la corrida va de {} a {}
    closed on holidays ⇒ cerrado en feriados
    move `start` or shorten `horizon`, so that the run lies in these years ⇒ mueva `start` o acorte `horizon`, para que la corrida quede en esos años
    the rule `{}` is never in force: with its pack it begins on {} and ends on {} ⇒ la regla `{}` nunca está vigente: con su paquete empieza el {} y termina el {}
    let the days of the rule and of its pack overlap, or leave the rule out ⇒ haga que los días de la regla y de su paquete coincidan, o quite la regla
    the rule `{}` can never hold anything back: {} ⇒ la regla `{}` nunca puede retener nada: {}
    can never act ⇒ nunca puede actuar
    change the rule, or leave it out ⇒ cambie la regla, o quítela
    the limit `{}` can never hold anything back: {} ⇒ el límite `{}` nunca puede retener nada: {}
    lower it, or leave it out ⇒ bájelo, o quítelo
    ~no step takes a channel that it binds ⇒ ningún paso usa un canal al que obligue
    ~it is not in force within the run ⇒ no está vigente dentro de la corrida
    ~no step takes a channel that converses and after which it keeps quiet ⇒ ningún paso usa un canal que converse y tras el cual guarde silencio
    ~`{}` is the only channel that it binds and a step takes ⇒ `{}` es el único canal al que obliga y que un paso usa
    ~at most 1 touch falls within {}, and {} are allowed ⇒ a lo sumo 1 contacto cae en {}, y se admiten {}
    ~at most {} touches fall within {}, and {} are allowed ⇒ a lo sumo {} contactos caen en {}, y se admiten {}
    ~it has no rules ⇒ no tiene reglas
    ~it does not bind this role ⇒ no obliga a este rol
    the pack `{}` holds nothing back: {} ⇒ el paquete `{}` no retiene nada: {}
    `{}` has no effect ⇒ `{}` no tiene efecto
    give it rules, or leave it out ⇒ dele reglas, o quítelo
    leave `{}` out, or look at `role`, `start` and the channels ⇒ quite `{}`, o revise `role`, `start` y los canales
    no touch of this step is ever lawful: `{}` forbids the channel ⇒ ningún contacto de este paso es nunca lícito: `{}` prohíbe el canal
    no touch of this step is ever lawful: `{}` is closed at {} ⇒ ningún contacto de este paso es nunca lícito: `{}` está cerrado a las {}
    the same is true of {} more steps here ⇒ lo mismo vale para {} pasos más aquí
    take another channel ⇒ tome otro canal
    write `{}`, or another lawful time ⇒ escriba `{}`, u otra hora lícita
    """#
}
