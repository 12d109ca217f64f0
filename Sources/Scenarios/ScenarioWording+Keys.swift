// SPDX-License-Identifier: GPL-3.0-or-later

/// The Spanish of what diagnostics say of the keys of scenarios and of what in them cannot matter.
enum KeyWording {
  static let spanish = #"""
    no account of `{}` is of the types that its score tells from the others, so it tells nothing ⇒ ninguna cuenta de `{}` es de los tipos que su puntaje distingue de los demás, así que no dice nada
    every account of `{}` is of the types that its score tells from the others, so it tells nothing ⇒ toda cuenta de `{}` es de los tipos que su puntaje distingue de los demás, así que no dice nada
    let `of` name some of the segment's `types`, or leave the key out ⇒ haga que `of` nombre algunos de los `types` del segmento, o quite la clave
    `{}` compares shares with {}, which no share reaches ⇒ `{}` compara partes con {}, que ninguna parte alcanza
    beyond any share ⇒ más allá de toda parte
    compare with at most {}%, or with a metric that is no share ⇒ compare con {}% a lo sumo, o con una métrica que no sea una parte
    a minus needs a blank before it ⇒ un signo menos necesita un espacio delante
    write `{}`: measures are told apart only where there are several resources ⇒ escriba `{}`: las medidas solo se separan donde hay varios recursos
    compares numbers alone ⇒ compara solo números
    name a metric of a strategy, such as `{}` ⇒ nombre una métrica de una estrategia, como `{}`
    has a level that must be at least 50% and below 100% ⇒ tiene un nivel que debe ser al menos 50% y menor que 100%
    has `{}`, which is no metric ⇒ tiene `{}`, que no es una métrica
    write `{}`, or `{}`; a minus needs a blank before it ⇒ escriba `{}`, o `{}`; un signo menos necesita un espacio delante
    cannot be read {}: {} belongs there ⇒ no se puede leer {}: ahí va {}
    ~at its end ⇒ al final
    ~at `{}` ⇒ en `{}`
    ~a comparison with >, >=, < or <=, or `{}` ⇒ una comparación con >, >=, < o <=, o `{}`
    ~the end of the line ⇒ el final de la línea
    ~`..` and the upper end ⇒ `..` y el extremo superior
    ~a metric or a number ⇒ una métrica o un número
    ~a name such as `{}` ⇒ un nombre como `{}`
    `initial_intensity` needs a constant `baseline` ⇒ `initial_intensity` necesita un `baseline` constante
    given here ⇒ se da aquí
    payments would bring ever more payments: the branching ratio must be below 1 ⇒ los pagos traerían cada vez más pagos: la razón de ramificación debe ser menor que 1
    here it is {} ⇒ aquí es {}
    lower `habit_per_payment` or `habit_per_share`, or raise `decay` ⇒ baje `habit_per_payment` o `habit_per_share`, o suba `decay`
    branching ratio = highest ability × mean jump of a payment ÷ decay ⇒ razón de ramificación = mayor capacidad × salto medio de un pago ÷ decay
    the pieces of a baseline must be ordered by `from` ⇒ los tramos de un `baseline` deben ir ordenados por `from`
    not increasing here ⇒ aquí no crece
    is not a date ⇒ no es una fecha
    is a day no calendar has ⇒ es un día que ningún calendario tiene
    must lie in the years {} to {} ⇒ debe estar en los años {} a {}
    write a day of these years, such as `{}` ⇒ escriba un día de esos años, como `{}`
    {} takes days, not from one to another ⇒ {} lleva días, no de uno a otro
    from {=} to {=} ⇒ de {=} a {=}
    write each day: `{}` ⇒ escriba cada día: `{}`
    write each day: `{}` and so on ⇒ escriba cada día: `{}` y así sucesivamente
    write one day, such as `{}` ⇒ escriba un día, como `{}`
    write year, month and day: `{}` ⇒ escriba año, mes y día: `{}`
    write the year too: {=} ⇒ escriba también el año: {=}
    draws go from {} to {} ⇒ los sorteos van de {} a {}
    take a law of shares, such as {=}, or cut it: {=} ⇒ tome una ley de partes, como {=}, o recórtela: {=}
    `{}` must be {} ⇒ `{}` debe ser {}
    a lognormal law needs `median` with `sigma`, or `mean` with `cv` or `sd` ⇒ una ley lognormal necesita `median` con `sigma`, o `mean` con `cv` o `sd`
    one of these pairs belongs here ⇒ aquí va uno de estos pares
    this law is `{}` ⇒ esta ley es `{}`
    `weights` needs one share per value ⇒ `weights` necesita una parte por valor
    {} weights for {} values ⇒ {} pesos para {} valores
    `thousands` and `decimal` must differ ⇒ `thousands` y `decimal` deben ser distintos
    the same mark twice ⇒ dos veces el mismo signo
    the decimal mark ⇒ el signo decimal
    `{}` cannot mean both yes and no ⇒ `{}` no puede significar sí y no
    no here ⇒ no aquí
    yes here ⇒ sí aquí
    keep it in one of them ⇒ déjelo en uno de los dos
    is not a date format ⇒ no es un formato de fecha
    a term of {} months ends on day {}, beyond the horizon ⇒ un plazo de {} meses termina el día {}, más allá del horizonte
    set `{}` or more, or shorten `term` ⇒ ponga `{}` o más, o acorte `term`
    write a `path`, or set `model` to roll-rate or payment-run ⇒ escriba un `path`, o ponga `model` en roll-rate o payment-run
    ~a strategy's `{}` ⇒ el `{}` de una estrategia
    ~a segment's `{}` ⇒ el `{}` de un segmento
    `sustain` needs a constant `baseline` ⇒ `sustain` necesita un `baseline` constante
    sustains an intensity ⇒ sostiene una intensidad
    leave it out, or set 0 ⇒ déjelo fuera, o ponga 0
    {} means nothing to the {} behaviour ⇒ {} no significa nada para el comportamiento {}
    a portfolio needs between 1 and 255 segments ⇒ una cartera necesita entre 1 y 255 segmentos
    `arrivals` goes with `accounts` ⇒ `arrivals` va con `accounts`
    the accounts come from a file ⇒ las cuentas vienen de un archivo
    all placed at the start ⇒ todas asignadas al inicio
    leave `arrivals` out ⇒ deje `arrivals` fuera
    `{}` must be at least {}, with a mean of at most {} ⇒ `{}` debe ser al menos {}, con una media de {} a lo sumo
    lowest value {}, mean {} ⇒ valor mínimo {}, media {}
    `balance` must be above 0, with a mean of at most 1e12 ⇒ `balance` debe ser mayor que 0, con una media de 1e12 a lo sumo
    the mean here is {} ⇒ la media aquí es {}
    `balance` must not be negative ⇒ `balance` no debe ser negativo
    this law runs from {} ⇒ esta ley va desde {}
    this law runs from {} to {} ⇒ esta ley va de {} a {}
    take a law of positive amounts, such as lognormal or gamma ⇒ tome una ley de montos positivos, como lognormal o gamma
    `gini` must be below 100% ⇒ `gini` debe ser menor que 100%
    no score is without error ⇒ ningún puntaje está libre de error
    write what scores reach, such as 40% or 60% ⇒ escriba lo que alcanzan los puntajes, como 40% o 60%
    `between` needs two different attributes ⇒ `between` necesita dos atributos distintos
    the same twice ⇒ dos veces el mismo
    `min` must not be above `max` ⇒ `min` no debe superar `max`
    `max` is {} ⇒ `max` es {}
    `until` needs `half_width` or `indifference` ⇒ `until` necesita `half_width` o `indifference`
    one of the two belongs here ⇒ aquí va una de las dos
    `half_width` and `indifference` exclude each other ⇒ `half_width` e `indifference` se excluyen
    `half_width` is given here ⇒ `half_width` se da aquí
    looked at here ⇒ se mira aquí
    `{}` cannot negotiate, so its offer could never be accepted ⇒ `{}` no puede negociar, así que su oferta nunca se aceptaría
    cannot converse ⇒ no puede conversar
    take a channel that converses, such as agent_call or chatbot, or set `converses: true` ⇒ tome un canal que converse, como agent_call o chatbot, o ponga `converses: true`
    no segment says which channels its debtors prefer, so `preferred` always means `{}` ⇒ ningún segmento dice qué canales prefieren sus deudores, así que `preferred` siempre significa `{}`
    means `{}` ⇒ significa `{}`
    give the segments a `preferred_channel` ⇒ dé a los segmentos un `preferred_channel`
    compared here ⇒ se compara aquí
    the accounts of this portfolio have no score ⇒ las cuentas de esta cartera no tienen puntaje
    give the segments a `score`, such as {=}, or import a column with scores: `{}` ⇒ dé a los segmentos un `score`, como {=}, o importe una columna con puntajes: `{}`
    the name `{}` is that of {} in results ⇒ el nombre `{}` es el de {} en los resultados
    another name ⇒ otro nombre
    call it `{}` ⇒ llámelo `{}`
    ~a cause of costs ⇒ una causa de costos
    ~a rule of every strategy ⇒ una regla de toda estrategia
    write `{}` if the mark of `{}` separates thousands ⇒ escriba `{}` si el signo de `{}` separa miles
    {}% of the balances of `{}` lie below {}, where rounding changes what is paid by more than 5% ⇒ el {}% de los saldos de `{}` es menor que {}, donde el redondeo cambia lo pagado en más de 5%
    median {} ⇒ mediana {}
    write balances in units of the currency, of at least {} ⇒ escriba los saldos en unidades de la moneda, de al menos {}
    `currency` is not an ISO 4217 code known here ⇒ `currency` no es un código ISO 4217 conocido aquí
    a code such as USD, EUR, COP or MXN ⇒ un código como USD, EUR, COP o MXN
    a strategy can have at most {} limits here ⇒ una estrategia puede tener aquí a lo sumo {} límites
    keep {}, or fewer packs: limits and rules are {} together ⇒ deje {}, o menos paquetes: límites y reglas son {} en total
    a scenario needs between 1 and 50 strategies ⇒ un escenario necesita entre 1 y 50 estrategias
    `warm_up` must end before the horizon ⇒ `warm_up` debe terminar antes del horizonte
    set `warm_up` below `horizon`, or leave it out ⇒ ponga `warm_up` menor que `horizon`, o déjelo fuera
    only one strategy can be the champion ⇒ solo una estrategia puede ser la campeona
    `{}` is one already ⇒ `{}` ya lo es
    leave `champion` out at one of them ⇒ deje `champion` fuera en una de ellas
    `arrivals` needs the intensity behaviour, from an intensity not below its own ⇒ `arrivals` necesita el comportamiento de intensidad, desde una intensidad no menor que la propia
    cannot begin later ⇒ no puede empezar después
    begins below ⇒ empieza por debajo
    no account is placed within the horizon ⇒ ninguna cuenta se asigna dentro del horizonte
    set `every` below `horizon`, or leave `arrivals` out ⇒ ponga `every` menor que `horizon`, o deje `arrivals` fuera
    `attribution` needs a strategy with a step that can be left out ⇒ `attribution` necesita una estrategia con un paso que se pueda quitar
    touch nobody ⇒ no contactan a nadie
    write a `path` with a step, or leave `attribution` out ⇒ escriba un `path` con un paso, o deje `attribution` fuera
    with `resample: portfolio` the control's mean is not known ⇒ con `resample: portfolio` no se conoce la media del control
    needs other luck in every replication ⇒ necesita otra suerte en cada réplica
    keeps the luck ⇒ conserva la suerte
    set `resample` to both or behavior, or leave `variance_reduction` out ⇒ ponga `resample` en both o behavior, o deje `variance_reduction` fuera
    an imported portfolio has no attributes to draw by points ⇒ una cartera importada no tiene atributos que sortear por puntos
    needs a portfolio made from laws ⇒ necesita una cartera hecha de leyes
    comes from a file ⇒ viene de un archivo
    leave `points` out ⇒ deje `points` fuera
    with `resample: behavior` attributes are not drawn anew ⇒ con `resample: behavior` los atributos no se sortean de nuevo
    needs another portfolio in every replication ⇒ necesita otra cartera en cada réplica
    keeps the portfolio ⇒ conserva la cartera
    set `resample` to both or portfolio, or leave `points` out ⇒ ponga `resample` en both o portfolio, o deje `points` fuera
    the {} behaviour has no metric `{}` ⇒ el comportamiento {} no tiene la métrica `{}`
    cannot be watched ⇒ no se puede observar
    take one of {=} ⇒ tome una de {=}
    a scenario can have at most {} {} ⇒ un escenario puede tener a lo sumo {} {}
    must be a whole number from 0 to 18446744073709551615 ⇒ debe ser un número entero de 0 a 18446744073709551615
    `time` must be before 24:00 ⇒ `time` debe ser antes de las 24:00
    found 24:00 ⇒ hallado 24:00
    `{}` goes with `{}` ⇒ `{}` va con `{}`
    there is no `{}` ⇒ no hay `{}`
    there is no `on` ⇒ no hay `on`
    `sequence` and `bandit` go with `at` and `on` ⇒ `sequence` y `bandit` van con `at` y `on`
    touches that `sustain` makes have no days ⇒ los contactos que hace `sustain` no tienen días
    touches whenever the intensity falls ⇒ contacta cada vez que baja la intensidad
    write a channel, `preferred`, shares, or `best` ⇒ escriba un canal, `preferred`, partes, o `best`
    another channel is given ⇒ se da otro canal
    leave `fallback` out, or write `channel: preferred` ⇒ deje `fallback` fuera, o escriba `channel: preferred`
    without it there is one touch ⇒ sin ella hay un solo contacto
    add `every`, or leave `{}` out ⇒ añada `every`, o deje `{}` fuera
    an event comes after the placement ⇒ un evento llega tras la asignación
    `stop` here goes with `path` ⇒ aquí `stop` va con `path`
    there is no `path` ⇒ no hay `path`
    write `stop` into each of the `segments` ⇒ escriba `stop` en cada uno de los `segments`
    two of the `segments` have the same name ⇒ dos de los `segments` tienen el mismo nombre
    names must differ ⇒ los nombres deben ser distintos
    a strategy can have at most 255 steps ⇒ una estrategia puede tener a lo sumo 255 pasos
    a strategy can have at most {} data services ⇒ una estrategia puede tener a lo sumo {} servicios de datos
    a step with `sustain` must be alone in its path ⇒ un paso con `sustain` debe estar solo en su `path`
    {} steps here ⇒ {} pasos aquí
    give it a treatment of its own in `segments` ⇒ dele un tratamiento propio en `segments`
    `uncertainty` needs between 1 and 50 parameters ⇒ `uncertainty` necesita entre 1 y 50 parámetros
    a correlation is between two different parameters of `uncertainty`, not {=} ⇒ una correlación es entre dos parámetros distintos de `uncertainty`, no {=}
    known here: {=} ⇒ conocidos aquí: {=}
    the correlations contradict each other: {} ⇒ las correlaciones se contradicen: {}
    not positive definite ⇒ no es definida positiva
    the preset {} gives amounts in {=}, and the scenario is in {=} ⇒ el preajuste {} da montos en {=}, y el escenario está en {=}
    the presets {} give amounts in {=}, and the scenario is in {=} ⇒ los preajustes {} dan montos en {=}, y el escenario está en {=}
    add `{}`, the {=} that 1 {=} costs, with the date of the rate in a comment ⇒ añada `{}`, los {=} que cuesta 1 {=}, con la fecha de la tasa en un comentario
    or give each of these amounts in {=}: {=} ⇒ o dé cada uno de estos montos en {=}: {=}
    `{}` converts every amount that a preset gives, and nothing else ⇒ `{}` convierte todo monto que da un preajuste, y nada más
    taken as {=} as they stand: {=} ⇒ tomados como {=} tal como están: {=}
    `{}` says that 1 {=} and 1 {=} are worth the same: 1 {=} cost about {=} in {=} ⇒ `{}` dice que 1 {=} y 1 {=} valen lo mismo: 1 {=} costaba unos {=} en {=}
    `{}` is rather what 1 {=} costs in {=}: 1 {=} cost about {=} in {=} ⇒ `{}` es más bien lo que cuesta 1 {=} en {=}: 1 {=} costaba unos {=} en {=}
    `{}` is far from what 1 {=} cost in {=}, about {=} ⇒ `{}` está lejos de lo que costaba 1 {=} en {=}, unos {=}
    write the {=} that 1 {=} costs, `{}` ⇒ escriba los {=} que cuesta 1 {=}, `{}`
    `{}` cannot be checked: no steady rate of {=} to {=} is known ⇒ `{}` no se puede comprobar: no se conoce una tasa estable de {=} a {=}
    make sure that it is the {=} that 1 {=} costs, at the rate that your costs are paid at ⇒ asegúrese de que sean los {=} que cuesta 1 {=}, a la tasa con que se pagan sus costos
    inverted or forgotten it would turn costs and verdicts around, without another word ⇒ invertida u olvidada daría vuelta a costos y veredictos, sin más aviso
    `{}` converts nothing: no amount of a preset is in another currency than {=} ⇒ `{}` no convierte nada: ningún monto de un preajuste está en otra moneda que {=}
    {=} reads `{}` as {=}; with a point for thousands it would be {=} ⇒ {=} lee `{}` como {=}; con un punto de miles serían {=}
    decimals or thousands? ⇒ ¿decimales o miles?
    write `{}` for thousands or `{}` for decimals ⇒ escriba `{}` para miles o `{}` para decimales
    amounts in {=} have {} ⇒ los montos en {=} tienen {}
    ~{} more in the same law ⇒ {} más en la misma ley
    ~no decimals ⇒ cero decimales
    ~{} decimals ⇒ {} decimales
    ~{}, and in Spanish a point often separates thousands ⇒ {}, y en español un punto suele separar miles
    no contact by `{}` arrives, so its steps bring nothing ⇒ ningún contacto por `{}` llega, así que sus pasos no aportan nada
    no contact by `{}` finds attention, so its steps bring nothing ⇒ ningún contacto por `{}` halla atención, así que sus pasos no aportan nada
    nobody may be contacted by `{}`, so its steps never act ⇒ nadie puede ser contactado por `{}`, así que sus pasos nunca actúan
    no contact by `{}` gets through to anybody, so its steps bring nothing ⇒ ningún contacto por `{}` alcanza a nadie, así que sus pasos no aportan nada
    no step of `{}` takes a channel of this limit, so it holds nothing back ⇒ ningún paso de `{}` usa un canal de este límite, así que no retiene nada
    without `behavior.liquidity` cash never binds, so nobody's income matters ⇒ sin `behavior.liquidity` el efectivo nunca limita, así que el ingreso de nadie importa
    `{}` is the same for everybody in `{}`, so nothing goes with it ⇒ `{}` es igual para todos en `{}`, así que nada lo acompaña
    `saturation_cycle` replaces it ⇒ `saturation_cycle` lo reemplaza
    no channel has a `fatigue` that could fade ⇒ ningún canal tiene una `fatigue` que pueda ceder
    no channel has an `irritation` that could fade ⇒ ningún canal tiene una `irritation` que pueda ceder
    nobody prefers a channel ⇒ nadie prefiere un canal
    no segment has debtors of the type `{}` ⇒ ningún segmento tiene deudores del tipo `{}`
    ~write the share that arrives ⇒ escriba la parte que llega
    ~write the share that finds attention, or leave its steps out ⇒ escriba la parte que halla atención, o quite sus pasos
    ~write the share that may be ⇒ escriba la parte que puede serlo
    ~write the share that gets through ⇒ escriba la parte que alcanza
    ~give the behaviour a `liquidity` ⇒ dé al comportamiento una `liquidity`
    ~give it a law that varies ⇒ dele una ley que varíe
    ~leave `{}` out ⇒ deje `{}` fuera
    ~give a channel a `{}` ⇒ dé a un canal un `{}`
    ~give a channel an `{}` ⇒ dé a un canal una `{}`
    ~give a segment a `{}` ⇒ dé a un segmento un `{}`
    ~give a segment's `types` a share of it ⇒ dele una parte en los `types` de un segmento
    no segment has vulnerable debtors ⇒ ningún segmento tiene deudores vulnerables
    `{}` has no step ⇒ `{}` no tiene pasos
    no step of `{}` can act on these accounts ⇒ ningún paso de `{}` puede actuar en estas cuentas
    no step of `{}` that can act {} ⇒ ningún paso de `{}` que pueda actuar {}
    no step of `{}` {} ⇒ ningún paso de `{}` {}
    ~offers {} ⇒ ofrece {}
    ~that can act {} ⇒ que pueda actuar {}
    ~uses a channel that converses ⇒ usa un canal que converse
    ~uses `{}` ⇒ usa `{}`
    ~says `{}` ⇒ dice `{}`
    ~gives a formal notice ⇒ da una notificación formal
    ~learns which channel brings most ⇒ aprende qué canal rinde más
    ~needs the time of agents ⇒ necesita tiempo de gestores
    ~needs agents of `{}` ⇒ necesita gestores de `{}`
    ~touches anybody ⇒ contacta a alguien
    let a step that acts `{}` ⇒ haga que un paso que actúe tenga `{}`
    give the strategy a step that acts ⇒ dé a la estrategia un paso que actúe
    let a step that acts use a channel that converses ⇒ haga que un paso que actúe use un canal que converse
    give a segment a share that is `vulnerable` ⇒ dé a un segmento una parte `vulnerable`
    let a step that acts use `{}` ⇒ haga que un paso que actúe use `{}`
    let a step that acts say `{}` ⇒ haga que un paso que actúe diga `{}`
    let a step that acts give a `{}` ⇒ haga que un paso que actúe dé un `{}`
    let a step that acts choose with `{}` ⇒ haga que un paso que actúe elija con `{}`
    let a step that acts use a channel with a `resource` ⇒ haga que un paso que actúe use un canal con un `resource`
    let a step that acts use a channel with `{}` ⇒ haga que un paso que actúe use un canal con `{}`
    {}, or take a metric that has one here, such as `{}` ⇒ {}, o tome una métrica que aquí la tenga, como `{}`
    give a strategy a step that acts, or watch another metric ⇒ dé a una estrategia un paso que actúe, u observe otra métrica
    {}, or watch another metric ⇒ {}, u observe otra métrica
    too many debtors would pay ever more often: less than half of the readiness to pay is left ⇒ demasiados deudores pagarían cada vez más a menudo: queda menos de la mitad de la disposición a pagar
    cut to a mean of {} ⇒ recortada a una media de {}
    readiness to pay averages {} over the debtors, not 1: its largest values are cut ⇒ la disposición a pagar promedia {} entre los deudores, no 1: sus valores mayores se recortan
    cut at {} ⇒ recortada en {}
    set `frailty` to {}, or lower `habit_per_payment` or `habit_per_share` ⇒ ponga `frailty` en {}, o baje `habit_per_payment` o `habit_per_share`
    a payment brings {} others on average, times the debtor's readiness; {} % of debtors would reach 1 and are limited to {} ⇒ un pago trae otros {} en promedio, por la disposición del deudor; el {} % de los deudores llegaría a 1 y se limita a {}
    a step that begins at {} dpd and ends at {} dpd never acts ⇒ un paso que empieza en {} dpd y termina en {} dpd nunca actúa
    before `at` ⇒ antes de `at`
    set `until` to at least {} dpd, or leave it out for no end ⇒ ponga `until` en {} dpd al menos, o déjelo fuera para que no termine
    no account reaches {} dpd within the horizon, so this step never acts ⇒ ninguna cuenta llega a {} dpd dentro del horizonte, así que este paso nunca actúa
    never reached ⇒ nunca se alcanza
    begin earlier, or lengthen `horizon` ⇒ empiece antes, o alargue `horizon`
    every account starts beyond {} dpd, so this single touch is never made ⇒ toda cuenta empieza más allá de {} dpd, así que este único contacto nunca se hace
    lies before the start ⇒ queda antes del inicio
    begin later, or add `every` so that later days are touched ⇒ empiece después, o añada `every` para contactar en días posteriores
    every account starts beyond {} dpd, so this step never acts ⇒ toda cuenta empieza más allá de {} dpd, así que este paso nunca actúa
    end later, or leave `until` out for no end ⇒ termine después, o deje `until` fuera para que no termine
    no day of this step from {} dpd on is one that an account has and its conditions allow, so it never acts ⇒ ningún día de este paso desde {} dpd es uno que una cuenta tenga y sus condiciones permitan, así que nunca actúa
    never falls on an account ⇒ nunca cae en una cuenta
    change `at`, `every`, `until` or `while` ⇒ cambie `at`, `every`, `until` o `while`
    a step that waits {} days after its event waits beyond the horizon, so it never acts ⇒ un paso que espera {} días tras su evento espera más allá del horizonte, así que nunca actúa
    wait less, or lengthen `horizon` ⇒ espere menos, o alargue `horizon`
    nothing in this strategy can cause `{}`, so this step never acts ⇒ nada en esta estrategia puede causar `{}`, así que este paso nunca actúa
    never happens ⇒ nunca ocurre
    no account ever follows `{}`: `{}` before it takes them all ⇒ ninguna cuenta sigue nunca `{}`: `{}`, que va antes, se las lleva todas
    has no `when` ⇒ no tiene `when`
    give `{}` a `when`, or put it last ⇒ dé a `{}` un `when`, o póngalo al final
    nobody in `{}` can ever pay: there are paydays, but no `liquidity` ⇒ nadie en `{}` puede pagar nunca: hay días de cobro, pero no `liquidity`
    no income ⇒ sin ingresos
    give the segment a `liquidity`, or import it with `columns.liquidity` ⇒ dé al segmento una `liquidity`, o impórtela con `columns.liquidity`
    one contact by {} costs up to {=}, more than the median placed balance of {=} ⇒ un contacto por {} cuesta hasta {=}, más que el saldo asignado mediano de {=}
    more than half of the debts ⇒ más que la mitad de las deudas
    with this factor everybody means what is agreed: {} × a `reliability` of {} or more is above 1 ⇒ con este factor todos cumplen lo acordado: {} × una `reliability` de {} o más supera 1
    more than all promises ⇒ más que todas las promesas
    write at most {}, beyond which nothing changes ⇒ escriba {} a lo sumo; más allá nada cambia
    a complaint costs {=}, more than ten times the median placed balance of {=} ⇒ una queja cuesta {=}, más de diez veces el saldo asignado mediano de {=}
    more than ten debts ⇒ más que diez deudas
    no channel irritates, so nobody ever complains ⇒ ningún canal irrita, así que nadie se queja nunca
    no channel irritates, so nobody ever opts out ⇒ ningún canal irrita, así que nadie se da de baja nunca
    has no effect ⇒ no tiene efecto
    give a channel an `irritation`, or leave the key out ⇒ dé a un canal una `irritation`, o deje la clave fuera
    {}, or leave the key out ⇒ {}, o deje la clave fuera
    ~this condition on `{}` ⇒ esta condición sobre `{}`
    {} never holds, since {}: nobody follows `{}` ⇒ {} nunca se cumple, pues {}: nadie sigue `{}`
    never holds ⇒ nunca se cumple
    {} never holds, since {}: the step never acts ⇒ {} nunca se cumple, pues {}: el paso nunca actúa
    {} never holds, since {}: it stops nothing ⇒ {} nunca se cumple, pues {}: no detiene nada
    {} always holds, since {}: contacting ends at the first touch ⇒ {} siempre se cumple, pues {}: el contacto termina con el primero
    always holds ⇒ siempre se cumple
    {} always holds, since {}: it changes nothing ⇒ {} siempre se cumple, pues {}: no cambia nada
    not every strategy can have a value of `{}`, so no best is selected ⇒ no toda estrategia puede tener un valor de `{}`, así que no se elige la mejor
    not every strategy can have a value of `{}`, so no precision is reached ⇒ no toda estrategia puede tener un valor de `{}`, así que no se alcanza la precisión
    may have no value ⇒ puede no tener valor
    `{}` can have no value, since {}: this line stays undecided ⇒ `{}` no puede tener valor, pues {}: esta línea queda sin decidir
    never has a value ⇒ nunca tiene valor
    this line always holds, since {}: it guards nothing ⇒ esta línea siempre se cumple, pues {}: no vigila nada
    this line can never hold, since {} ⇒ esta línea nunca puede cumplirse, pues {}
    change the bound, or leave the line out ⇒ cambie el límite, o deje la línea fuera
    estimates with a control need at least {} replications, so some are missing ⇒ las estimaciones con control necesitan al menos {} réplicas, así que faltan algunas
    {} at most ⇒ {} a lo sumo
    set `replications` to {} or more, or leave `variance_reduction` out ⇒ ponga `replications` en {} o más, o deje `variance_reduction` fuera
    accounts start {}, and none is beyond {} dpd on the last day ⇒ las cuentas empiezan {}, y ninguna pasa de {} dpd el último día
    ~at {} dpd ⇒ en {} dpd
    ~between {} and {} dpd ⇒ entre {} y {} dpd
    write `{}` for {} of {} points, or leave it out ⇒ escriba `{}` para {} de {} puntos, o déjelo fuera
    change the condition, or leave it out ⇒ cambie la condición, o déjela fuera
    write balances and prices in one currency and in its units ⇒ escriba saldos y precios en una misma moneda y en sus unidades
    `exchange_rate` converts what presets give; what the scenario or its file gives is never converted ⇒ `exchange_rate` convierte lo que dan los preajustes; lo que da el escenario o su archivo nunca se convierte
    ~scores lie between 0 and 1 ⇒ los puntajes están entre 0 y 1
    ~an open balance is above 0 ⇒ un saldo abierto es mayor que 0
    ~a count is never below 0 ⇒ un conteo nunca es menor que 0
    ~accounts are between {} and {} days past due ⇒ las cuentas tienen entre {} y {} días de mora
    ~accounts are {} days past due ⇒ las cuentas tienen {} días de mora
    ~nobody is vulnerable ⇒ nadie es vulnerable
    ~everybody is vulnerable ⇒ todos son vulnerables
    ~nobody of the people of the file is vulnerable ⇒ nadie del archivo es vulnerable
    ~everybody of the people of the file is vulnerable ⇒ todos los del archivo son vulnerables
    ~nobody was a client before ⇒ nadie fue cliente antes
    ~everybody was a client before ⇒ todos fueron clientes antes
    ~of the people of the file {} is vulnerable ⇒ de las personas del archivo {} es vulnerable
    ~of the people of the file {} was a client before ⇒ de las personas del archivo {} fue cliente antes
    ~nobody ⇒ nadie
    ~everybody ⇒ cada una
    ~nobody {} ⇒ nadie {}
    ~everybody {} ⇒ todos {}
    ~scores of the file lie between {} and {} ⇒ los puntajes del archivo están entre {} y {}
    ~no step gives a `formal_notice` ⇒ ningún paso da una `formal_notice`
    ~nothing in this strategy offers {} ⇒ nada en esta estrategia ofrece {}
    ~the steps touch an account {} times at most ⇒ los pasos contactan una cuenta {} veces a lo sumo
    ~the steps touch an account {} times at most a person ⇒ los pasos contactan a una persona {} veces a lo sumo
    ~balances of the file are at most {=} ⇒ los saldos del archivo son de {=} a lo sumo
    ~balances are at most {=} ⇒ los saldos son de {=} a lo sumo
    ~all rows of the file are in {=} ⇒ todas las filas del archivo están en {=}
    ~every account is in `{}` ⇒ toda cuenta está en `{}`
    ~accounts are in {=} ⇒ las cuentas están en {=}
    no success within {} days is known before the {} days of the run are over, so nothing is learned ⇒ ningún éxito dentro de {} días se conoce antes de que acaben los {} días de la corrida, así que no se aprende nada
    ~count fewer days, or lengthen `horizon` ⇒ cuente menos días, o alargue `horizon`
    {}, so nobody takes this offer ⇒ {}, así que nadie toma esta oferta
    {}, so `{}` never comes ⇒ {}, así que `{}` nunca llega
    a contact by `{}` takes no minutes, so their price costs nothing ⇒ un contacto por `{}` no ocupa minutos, así que su precio no cuesta nada
    ~give the channel `minutes_engaged` or `minutes_unanswered` ⇒ dé al canal `minutes_engaged` o `minutes_unanswered`
    minutes of `{}` have no price, so they cost nothing ⇒ los minutos de `{}` no tienen precio, así que no cuestan nada
    ~give the channel a `cost_per_minute` ⇒ dé al canal un `cost_per_minute`
    no channel of a step that acts has a `complaint`, so nobody complains ⇒ ningún canal de un paso que actúe tiene `complaint`, así que nadie se queja
    no channel of a step that acts irritates, so nobody complains ⇒ ningún canal de un paso que actúe irrita, así que nadie se queja
    ~give such a channel a `complaint` ⇒ dé a tal canal una `complaint`
    ~give such a channel an `irritation` ⇒ dé a tal canal una `irritation`
    `{}` is the same in all variants: {} ⇒ `{}` es igual en todas las variantes: {}
    ~all variants are compared by one champion ⇒ todas las variantes se comparan con una campeona
    ~the accounts of a file are the same in all variants ⇒ las cuentas de un archivo son las mismas en todas las variantes
    ~a file has one format ⇒ un archivo tiene un formato
    ~a run has one name ⇒ una corrida tiene un nombre
    ~a run has one description ⇒ una corrida tiene una descripción
    ~a run has one report ⇒ una corrida tiene un informe
    ~money of unlike spans cannot be compared ⇒ no se puede comparar dinero de plazos distintos
    ~amounts of unlike currencies cannot be compared ⇒ no se pueden comparar montos de monedas distintas
    ~a parameter can be the rate, and varies ⇒ un parámetro puede ser la tasa, y varía
    ~variants are compared on the same luck ⇒ las variantes se comparan con la misma suerte
    ~variants are compared replication by replication ⇒ las variantes se comparan réplica por réplica
    ~what counts as equivalent is a matter of the comparison ⇒ qué cuenta como equivalente es asunto de la comparación
    ~expectations name variants: `{}` ⇒ las expectativas nombran variantes: `{}`
    ~it is no part of the world ⇒ no es parte del mundo
    ~variants have no variants ⇒ las variantes no tienen variantes
    set in variant `{}` ⇒ fijado en la variante `{}`
    set `{}` for the whole scenario, or compare two runs with `recobro compare` ⇒ fije `{}` para todo el escenario, o compare dos corridas con `recobro compare`
    variant `{}` is the same as `{}`: nothing in it differs ⇒ la variante `{}` es igual que `{}`: nada en ella difiere
    changes nothing ⇒ no cambia nada
    the same again ⇒ otra vez lo mismo
    set what is to differ, or leave it out ⇒ fije lo que debe diferir, o déjela fuera
    variant `{}` has other {} than the scenario ⇒ la variante `{}` tiene otros {} que el escenario
    has {=} ⇒ tiene {=}
    add {} to the scenario itself, and change them in the variant ⇒ añada {} al escenario mismo, y cámbielos en la variante
    strategies times variants make {}, and at most 50 are compared ⇒ estrategias por variantes dan {}, y se comparan a lo sumo 50
    {} variants ⇒ {} variantes
    restrict variants to some strategies: `{}` ⇒ limite las variantes a algunas estrategias: `{}`
    `{}` is about one world, and `{}` are several ⇒ `{}` trata de un solo mundo, y `{}` son varios
    not beside `{}` ⇒ no junto a `{}`
    leave out `{}` or `{}` ⇒ deje fuera `{}` o `{}`
    the first variant is the reference, and simulates every strategy ⇒ la primera variante es la referencia, y simula toda estrategia
    variant `{}` simulates no strategy ⇒ la variante `{}` no simula ninguna estrategia
    restricted ⇒ limitada
    leave `strategies` out here ⇒ deje aquí `strategies` fuera
    under this variant ⇒ con esta variante
    variant `{}`: {} ⇒ variante `{}`: {}
    variants are compared, so there must be {} to {} ⇒ las variantes se comparan, así que debe haber de {} a {}
    add the scenario as it is: `{}` in first place ⇒ añada el escenario tal como es: `{}` en primer lugar
    """#
}
