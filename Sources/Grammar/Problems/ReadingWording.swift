// SPDX-License-Identifier: GPL-3.0-or-later

/// The Spanish of what diagnostics say of any document, and of parts that many of them share.
package enum ReadingWording {
  /// Wordings and their Spanish, a line each.
  package static let spanish = #"""
    found {=} ⇒ hallado {=}
    found {=}, and {=} before: {} ⇒ hallado {=}, y {=} antes: {}
    a single value ⇒ un solo valor
    a list ⇒ una lista
    a mapping ⇒ un mapa de claves
    something else ⇒ otra cosa
    {} has no value ⇒ {} no tiene valor
    nothing follows ⇒ no sigue nada
    {} must be {}, not {} ⇒ {} debe ser {}, no {}
    {} stands here ⇒ aquí hay {}
    write {} ⇒ escriba {}
    write `{}` ⇒ escriba `{}`
    write `{}` or `{}` ⇒ escriba `{}` o `{}`
    write `{}`, `{}` or `{}` ⇒ escriba `{}`, `{}` o `{}`
    write `{}`; write `{}` ⇒ escriba `{}`; escriba `{}`
    write `{}` or `{}`, or leave it out ⇒ escriba `{}` o `{}`, o déjela fuera
    put `-` before it, or brackets around it: `{}` ⇒ ponga `-` delante, o corchetes alrededor: `{}`
    with its parameters put in, it reads `{}` ⇒ con sus parámetros puestos se lee `{}`
    `{}` is a word and has no value of its own ⇒ `{}` es una palabra y no tiene valor propio
    no key here ⇒ aquí no hay clave
    and another ⇒ y otra
    {} needs exactly one key, not {} ⇒ {} necesita exactamente una clave, no {}
    one kind ⇒ una clase
    keys here: {=} ⇒ claves aquí: {=}
    {} here ⇒ {} aquí
    not a name ⇒ no es un nombre
    the keys of {} ⇒ las claves de {}
    the keys of {}: {=} ⇒ las claves de {}: {=}
    {} divides a whole, so each part is a share and must lie between 0% and 100% ⇒ {} divide un todo, así que cada parte debe estar entre 0% y 100%
    shares that add up to 100% ⇒ partes que suman 100%
    write `{}` to keep their proportions ⇒ escriba `{}` para conservar sus proporciones
    in the same proportions, one after another, they are {=} ⇒ en las mismas proporciones, una tras otra, son {=}
    the shares of {} add up to {}%, not 100% ⇒ las partes de {} suman {}%, no 100%
    these shares ⇒ estas partes
    change them until their sum is 100% ⇒ cámbielas hasta que sumen 100%
    {} needs one of the keys {} ⇒ {} necesita una de las claves {}
    one of them belongs here ⇒ aquí va una de ellas
    `{}` is defined here ⇒ `{}` se define aquí
    `{}` would stand in {}, not in a mapping ⇒ `{}` quedaría en {}, no en un mapa de claves
    items of a list are written in brackets: `{}` for `{}` ⇒ los elementos de una lista se escriben entre corchetes: `{}` en lugar de `{}`
    there is no list `{}` yet, so it has no item {} ⇒ aún no hay una lista `{}`, así que no tiene elemento {}
    there is no key `{}` ⇒ no hay una clave `{}`
    item {} would stand in {}, not in a list ⇒ el elemento {} quedaría en {}, no en una lista
    write a key for `{}`: {=} ⇒ escriba una clave en lugar de `{}`: {=}
    there is no item {} in a list of {} ⇒ no hay un elemento {} en una lista de {}
    items are counted from 0: the last one is `{}` ⇒ los elementos se cuentan desde 0: el último es `{}`
    give the whole list: `{}` ⇒ dé la lista entera: `{}`
    cannot read `{}`: {} ⇒ no se puede leer `{}`: {}
    check the name; paths are relative to the folder the command is started in ⇒ revise el nombre; las rutas parten de la carpeta donde se da la orden
    the file is not UTF-8 text ⇒ el archivo no es texto UTF-8
    the first byte that is not UTF-8 ⇒ el primer byte que no es UTF-8
    save the file as UTF-8 in your editor ⇒ guarde el archivo como UTF-8 en su editor
    the file holds no scenario ⇒ el archivo no contiene ningún escenario
    nothing but blanks or comments ⇒ solo espacios o comentarios
    `recobro init` writes a scenario to start from ⇒ `recobro init` escribe un escenario para empezar
    a tab cannot indent a line ⇒ un tabulador no puede sangrar una línea
    tab here ⇒ tabulador aquí
    indent with blanks, two a level ⇒ sangre con espacios, dos por nivel
    a file holds one scenario, and a second document begins here ⇒ un archivo contiene un escenario, y aquí empieza un segundo documento
    second document ⇒ segundo documento
    put each scenario into a file of its own ⇒ ponga cada escenario en un archivo propio
    anchors and aliases are not part of scenarios ⇒ los escenarios no usan anclas ni alias
    anchor or alias ⇒ ancla o alias
    write the value where it is used, or name a number once under `parameters` ⇒ escriba el valor donde se usa, o nombre un número una vez en `parameters`
    the file is larger than the {} a scenario may have ⇒ el archivo supera los {} que un escenario puede tener
    put data into a CSV file and name it in the scenario ⇒ ponga los datos en un archivo CSV y nómbrelo en el escenario
    mappings and lists are nested more than {} levels deep ⇒ mapas y listas se anidan en más de {} niveles
    one level too many ⇒ un nivel de más
    a bracket may not have been closed ⇒ quizá no se cerró un corchete
    the invisible character {} is not allowed in a scenario ⇒ el carácter invisible {} no se admite en un escenario
    delete the character ⇒ borre el carácter
    {} are defined here: {=} ⇒ {} definidos aquí: {=}
    did you mean `{}`? ⇒ ¿quiso decir `{}`?
    did you mean `{}` or `{}`? ⇒ ¿quiso decir `{}` o `{}`?
    this file defines no {} ⇒ este archivo no define {}
    {} `{}` is not defined ⇒ {} `{}` no está definido
    no such {} ⇒ no existe: {}
    two {} are called `{}` ⇒ dos {} se llaman `{}`
    the same name again ⇒ otra vez el mismo nombre
    first used here ⇒ usado antes aquí
    give each a name of its own ⇒ dé a cada uno un nombre propio
    a parameter is a number and cannot refer to `{}` ⇒ un parámetro es un número y no puede referirse a `{}`
    refers to another parameter ⇒ se refiere a otro parámetro
    write the number ⇒ escriba el número
    a reference to a parameter is not complete ⇒ una referencia a un parámetro está incompleta
    begins here ⇒ empieza aquí
    write the parameter's name between the braces and close them ⇒ escriba el nombre del parámetro entre las llaves y ciérrelas
    parameter `{}` is never used ⇒ el parámetro `{}` no se usa nunca
    defined here ⇒ definido aquí
    write `{}` where its value belongs, or delete it ⇒ escriba `{}` donde va su valor, o bórrelo
    `--set` cannot read `{}` ⇒ `--set` no puede leer `{}`
    not a path and a value ⇒ no es una ruta y un valor
    a path and a value: `{}` ⇒ una ruta y un valor: `{}`
    join keys with `.` and count list items from 0: `{}` ⇒ una las claves con `.` y cuente los elementos desde 0: `{}`
    {} cannot read `{}` ⇒ {} no puede leer `{}`
    not a path ⇒ no es una ruta
    a path: `{}` ⇒ una ruta: `{}`
    {} points at nothing: {} ⇒ {} no apunta a nada: {}
    not in the scenario ⇒ no está en el escenario
    {} adds keys and sections that a scenario can have, and no items to lists ⇒ {} añade claves y secciones que un escenario puede tener, y no elementos a listas
    {} sets `{}` twice ⇒ {} fija `{}` dos veces
    set again ⇒ fijado otra vez
    first here ⇒ antes aquí
    keep one of them ⇒ deje uno de los dos
    {} needs the key `{}` ⇒ a {} le falta la clave `{}`
    `{}` is required here ⇒ aquí hace falta `{}`
    `{}` stands here already ⇒ `{}` ya está aquí
    merge keys are not part of scenarios; write the keys out ⇒ los escenarios no usan claves de fusión; escriba las claves
    unknown key `{}` ⇒ clave desconocida `{}`
    not a key of {} ⇒ no es una clave de {}
    and here ⇒ y aquí
    the key `{}` stands twice in one mapping ⇒ la clave `{}` está dos veces en un mismo mapa
    again here ⇒ otra vez aquí
    and {} times more below ⇒ y {} veces más abajo
    tags such as `{}` are not part of scenarios ⇒ los escenarios no usan etiquetas como `{}`
    tag here ⇒ etiqueta aquí
    delete the tag, or put the value into quotes if it begins with `!` ⇒ borre la etiqueta, o ponga el valor entre comillas si empieza con `!`
    a key is a word, not a list or mapping ⇒ una clave es una palabra, no una lista ni un mapa
    not a word ⇒ no es una palabra
    put text that begins with `{`, `[` or `?` into quotes ⇒ ponga entre comillas el texto que empieza con `{`, `[` o `?`
    `{}` and `{}` exclude each other ⇒ `{}` y `{}` se excluyen
    cannot stand beside `{}` ⇒ no puede estar junto a `{}`
    `{}` is given here ⇒ `{}` se da aquí
    another document ⇒ otro documento
    a character here cannot be read ⇒ aquí hay un carácter que no se puede leer
    the file is not YAML ⇒ el archivo no es YAML
    the file is not YAML: {} ⇒ el archivo no es YAML: {}
    from here ⇒ desde aquí
    too deep ⇒ demasiado profundo
    {=} has a comma, which in braces begins the next key ⇒ {=} lleva una coma, que entre llaves empieza la clave siguiente
    {=} has a comma for thousands, which in braces begins the next key ⇒ {=} lleva una coma de miles, que entre llaves empieza la clave siguiente
    {=} has a comma for decimals, which in braces begins the next key ⇒ {=} lleva una coma decimal, que entre llaves empieza la clave siguiente
    a number ⇒ un número
    decimals need a point ⇒ los decimales llevan punto
    the full-width characters `{}` stand {} ⇒ los caracteres de ancho completo `{}` están {}
    the {}character {=} stands {} ⇒ el carácter {}{=} está {}
    the full-width characters `{}` stand outside of quotes ⇒ los caracteres de ancho completo `{}` están fuera de comillas
    the character {=} stands outside of quotes ⇒ el carácter {=} está fuera de comillas
    the invisible character {=} stands outside of quotes ⇒ el carácter invisible {=} está fuera de comillas
    type a blank ⇒ escriba un espacio
    type `{}`, or put a text that needs the character into quotes ⇒ escriba `{}`, o ponga entre comillas un texto que necesite el carácter
    the {} {=} stands inside quotes, a comment or a text ⇒ el {} {=} está dentro de comillas, un comentario o un texto
    odd blank ⇒ espacio extraño
    invisible character ⇒ carácter invisible
    type a blank, unless it is meant ⇒ escriba un espacio, salvo que sea intencional
    there is no such file ⇒ no existe ese archivo
    it is a folder ⇒ es una carpeta
    it is a pipe or a device, not a file ⇒ es una tubería o un dispositivo, no un archivo
    reading it is not permitted ⇒ no hay permiso para leerlo
    a comparison such as `>= …` with {} ⇒ una comparación como `>= …` con {}
    is not a comparison ⇒ no es una comparación
    write one `=` ⇒ escriba un solo `=`
    lie between {} and {} ⇒ estar entre {} y {}
    be above {} ⇒ ser mayor que {}
    be at least {} ⇒ ser al menos {}
    be at most {} ⇒ ser a lo sumo {}
    be finite ⇒ ser finito
    must {} ⇒ debe {}
    a whole number ⇒ un número entero
    is beyond every score, which lies between 0 and 1 ⇒ supera todo puntaje, que está entre 0 y 1
    write `{}`, or another number from 0 to 1 ⇒ escriba `{}`, u otro número de 0 a 1
    is a percentage, and scores are numbers from 0 to 1 ⇒ es un porcentaje, y los puntajes son números de 0 a 1
    an amount of money ⇒ un monto de dinero
    a relative change ⇒ un cambio relativo
    is not a time of day ⇒ no es una hora del día
    write hours and minutes with two digits each: `{}` ⇒ escriba horas y minutos con dos dígitos cada uno: `{}`
    must lie between {} and {} ⇒ debe estar entre {} y {}
    a duration ⇒ una duración
    a rate ⇒ una tasa
    is too large a number to compute with ⇒ es un número demasiado grande para calcular
    is not a number of whole days ⇒ no es un número de días enteros
    a number of days past due ⇒ un número de días de mora
    counts days past due and needs the unit `dpd` ⇒ cuenta días de mora y necesita la unidad `dpd`
    is a place in time, not a duration ⇒ es un momento, no una duración
    write `{}` for {} days past due ⇒ escriba `{}` para {} días de mora
    has an unknown unit `{}` ⇒ tiene una unidad desconocida `{}`
    a currency's code ⇒ el código de una moneda
    is not an ISO 4217 code known here ⇒ no es un código ISO 4217 conocido aquí
    a text ⇒ un texto
    is an empty text ⇒ es un texto vacío
    is `{}`, which is not {} ⇒ es `{}`, que no es {}
    words here: {=} ⇒ palabras aquí: {=}
    is true or false, and nothing else ⇒ es true o false, y nada más
    is not a name ⇒ no es un nombre
    is not {} ⇒ no es {}
    begins with a zero, which some programs read as octal ⇒ empieza con un cero, que algunos programas leen como octal
    must be finite ⇒ debe ser finito
    write a number ⇒ escriba un número
    is not written in decimal digits ⇒ no está escrito en dígitos decimales
    write it in decimal digits ⇒ escríbalo en dígitos decimales
    has a comma, which may mean thousands or decimals ⇒ lleva una coma, que puede ser de miles o decimal
    is a range that runs backwards ⇒ es un rango al revés
    a range of whole numbers ⇒ un rango de números enteros
    a range of shares ⇒ un rango de partes
    a share ⇒ una parte
    needs a unit beyond ±1 ⇒ necesita una unidad más allá de ±1
    write `{}`, or `{}` for {} times the whole ⇒ escriba `{}`, o `{}` para {} veces el todo
    is {} and must {} ⇒ es {} y debe {}
    is {} and needs a unit ⇒ es {} y necesita una unidad
    has the unit `{}`, whose length varies ⇒ tiene la unidad `{}`, cuya duración varía
    1 {=} is about {=} ⇒ 1 {=} son unos {=}
    has the unit `{}`, which is `{}` here ⇒ tiene la unidad `{}`, que aquí es `{}`
    units here: {=} ⇒ unidades aquí: {=}
    {} declares a key twice ⇒ {} declara una clave dos veces
    `{}` {} ⇒ `{}` {}
    the scenario {} ⇒ el escenario {}
    `{}` needs the key `{}` ⇒ a `{}` le falta la clave `{}`
    ~{} and {} ⇒ {} y {}
    ~{} or {} ⇒ {} o {}
    ~{}, and {} ⇒ {}, y {}
    ~{}; {} ⇒ {}; {}
    ~{}, or {} ⇒ {}, o {}
    ~or {} ⇒ o {}
    ~at least {} ⇒ al menos {}
    ~at most {} ⇒ a lo sumo {}
    ~between {} and {} ⇒ entre {} y {}
    ~a day ⇒ un día
    ~a week ⇒ una semana
    ~a month ⇒ un mes
    ~1 day ⇒ 1 día
    ~{} days ⇒ {} días
    ~1 hour ⇒ 1 hora
    ~{} hours ⇒ {} horas
    ~1 minute ⇒ 1 minuto
    ~{} minutes ⇒ {} minutos
    ~{} minutes a week ⇒ {} minutos por semana
    ~1 agent ⇒ 1 gestor
    ~{} agents ⇒ {} gestores
    ~1 agent-day ⇒ 1 día-gestor
    ~{} agent-days ⇒ {} días-gestor
    ~1 account ⇒ 1 cuenta
    ~{} accounts ⇒ {} cuentas
    ~1 debtor ⇒ 1 deudor
    ~{} debtors ⇒ {} deudores
    ~1 item ⇒ 1 elemento
    ~{} items ⇒ {} elementos
    ~1 holiday ⇒ 1 feriado
    ~{} holidays ⇒ {} feriados
    ~{} holidays ({}) ⇒ {} feriados ({})
    ~1 row ⇒ 1 fila
    ~{} rows ⇒ {} filas
    ~{} bytes ⇒ {} bytes
    ~1 replication ⇒ 1 réplica
    ~{} replications ⇒ {} réplicas
    ~1 column ⇒ 1 columna
    ~{} columns ⇒ {} columnas
    ~1 segment ⇒ 1 segmento
    ~{} segments ⇒ {} segmentos
    ~the scenario ⇒ el escenario
    ~variant `{}` ⇒ la variante `{}`
    ~parameter ⇒ el parámetro
    ~parameters ⇒ parámetros
    ~strategy ⇒ la estrategia
    ~strategies ⇒ estrategias
    ~channel ⇒ el canal
    ~channels ⇒ canales
    ~segment ⇒ el segmento
    ~segments ⇒ segmentos
    ~resource ⇒ el recurso
    ~resources ⇒ recursos
    ~preset ⇒ el preajuste
    ~presets ⇒ preajustes
    ~message ⇒ el mensaje
    ~messages ⇒ mensajes
    ~metric ⇒ la métrica
    ~metrics ⇒ métricas
    ~tone ⇒ el tono
    ~tones ⇒ tonos
    ~state ⇒ el estado
    ~states ⇒ estados
    ~packs ⇒ paquetes
    ~pack of contact rules ⇒ el paquete de reglas de contacto
    ~price list ⇒ la lista de precios
    ~price lists ⇒ listas de precios
    ~channel or kind of channel ⇒ el canal o tipo de canal
    ~channels and kinds ⇒ canales y tipos
    ~country with public holidays ⇒ el país con feriados
    ~countries ⇒ países
    ~service ⇒ el servicio
    ~services ⇒ servicios
    ~data service ⇒ el servicio de datos
    ~data services ⇒ servicios de datos
    ~state or end ⇒ el estado o final
    ~states and ends ⇒ estados y finales
    ~keys ⇒ claves
    ~invisible  ⇒ invisible 
    ~outside of quotes ⇒ fuera de comillas
    ~a calendar ⇒ un calendario
    ~the calendar ⇒ el calendario
    ~a resource ⇒ un recurso
    ~a shift ⇒ un turno
    ~minutes by weekday ⇒ minutos por día de la semana
    ~predictive dialing ⇒ la marcación predictiva
    ~preview dialing ⇒ la marcación con vista previa
    ~a way of dialing ⇒ una forma de marcar
    ~the roll-rate behaviour ⇒ el comportamiento roll-rate
    ~the payment-run behaviour ⇒ el comportamiento payment-run
    ~a behaviour model ⇒ un modelo de comportamiento
    ~the behaviour ⇒ el comportamiento
    ~an end ⇒ un final
    ~the moves ⇒ los movimientos
    ~a channel ⇒ un canal
    ~a kind of channel ⇒ un tipo de canal
    ~a data service ⇒ un servicio de datos
    ~a channel that is learned ⇒ un canal que se aprende
    ~the liquidity ⇒ la liquidez
    ~a payday calendar ⇒ un calendario de cobro
    ~the moves between regimes ⇒ los movimientos entre regímenes
    ~a formal notice ⇒ una notificación formal
    ~an inbound line ⇒ una línea de llamadas entrantes
    ~answers ⇒ respuestas
    ~a request ⇒ una petición
    ~a life event ⇒ un suceso
    ~what debtors may block ⇒ lo que los deudores pueden bloquear
    ~a rate per year ⇒ una tasa anual
    ~the payment ⇒ el pago
    ~a payment method ⇒ un medio de pago
    ~a way of sharing out ⇒ una forma de reparto
    ~who is treated ⇒ a quién se trata
    ~a price list ⇒ una lista de precios
    ~a stated rate ⇒ una tasa declarada
    ~a dated price ⇒ un precio con fecha
    ~who answers ⇒ quién responde
    ~an assistant ⇒ un asistente
    ~agents who answer ⇒ gestores que responden
    ~what debtors ask ⇒ lo que preguntan los deudores
    ~what is asked about ⇒ sobre qué se pregunta
    ~what is contained ⇒ lo que se resuelve
    ~what is charged ⇒ qué se cobra
    ~a contact rule ⇒ una regla de contacto
    ~what counts ⇒ qué cuenta
    ~whom a frequency counts ⇒ a quién cuenta una frecuencia
    ~open or closed ⇒ abierto o cerrado
    ~a role ⇒ un rol
    ~a day or days in a row, such as monday or monday-friday ⇒ un día o días seguidos, como monday o monday-friday
    a day or days in a row, such as monday or monday-friday ⇒ un día o días seguidos, como monday o monday-friday
    ~the word for every channel ⇒ la palabra para todos los canales
    ~a pack by name ⇒ un paquete por nombre
    ~a pack of contact rules ⇒ un paquete de reglas de contacto
    ~a confidence ⇒ una confianza
    ~contact rules ⇒ las reglas de contacto
    ~a mode ⇒ un modo
    ~an event ⇒ un suceso
    ~hours with a factor ⇒ horas con un factor
    ~a message ⇒ un mensaje
    ~what words do ⇒ lo que hacen las palabras
    ~what personal words do ⇒ lo que hacen las palabras personales
    ~the effect of words ⇒ el efecto de las palabras
    ~factors by type ⇒ factores por tipo
    ~shares by type ⇒ partes por tipo
    ~the attribution ⇒ la atribución
    ~the excitation ⇒ la excitación
    ~the relationship ⇒ la relación
    ~a list of rates by DPD ⇒ una lista de tasas por mora
    ~a piece of the baseline ⇒ un tramo del baseline
    ~a Weibull hazard ⇒ un riesgo de Weibull
    ~a lognormal law ⇒ una ley lognormal
    ~a normal law ⇒ una ley normal
    ~a gamma law ⇒ una ley gamma
    ~a beta law ⇒ una ley beta
    ~a Weibull law ⇒ una ley de Weibull
    ~an exponential law ⇒ una ley exponencial
    ~a Pareto law ⇒ una ley de Pareto
    ~a discrete law ⇒ una ley discreta
    ~a component of a mixture ⇒ un componente de una mezcla
    ~a truncated law ⇒ una ley truncada
    ~an import ⇒ una importación
    ~a delimiter ⇒ un delimitador
    ~an encoding ⇒ una codificación
    ~a decimal mark ⇒ un signo decimal
    ~a thousands separator ⇒ un separador de miles
    ~what to do with bad rows ⇒ qué hacer con filas malas
    ~the columns ⇒ las columnas
    ~the portfolio ⇒ la cartera
    ~a segment ⇒ un segmento
    ~a mix of latent types ⇒ una mezcla de tipos latentes
    ~accounts that arrive ⇒ cuentas que llegan
    ~a risk score ⇒ un puntaje de riesgo
    ~a latent type ⇒ un tipo latente
    ~a correlation ⇒ una correlación
    ~an attribute ⇒ un atributo
    ~the replications ⇒ las réplicas
    ~what ends the run ⇒ lo que termina la corrida
    ~a metric ⇒ una métrica
    ~a scenario ⇒ un escenario
    ~a version of the format ⇒ una versión del formato
    ~a language ⇒ un idioma
    ~what to resample ⇒ qué volver a sortear
    ~a path step ⇒ un paso
    ~a rule for days off ⇒ una regla para días libres
    ~where counting begins ⇒ dónde empieza la cuenta
    ~a strategy ⇒ una estrategia
    ~odds ratios ⇒ razones de momios
    ~when to give up ⇒ cuándo desistir
    ~a treatment ⇒ un tratamiento
    ~a limit ⇒ un límite
    ~the latent types ⇒ los tipos latentes
    ~shares of regimes ⇒ partes de regímenes
    ~conditions ⇒ las condiciones
    ~the uncertainty ⇒ la incertidumbre
    ~the variance reduction ⇒ la reducción de varianza
    ~a control variate ⇒ una variable de control
    ~a kind of points ⇒ una clase de puntos
    ~a way of counting ⇒ una forma de contar
    ~a promise offer ⇒ una oferta de promesa
    ~a plan offer ⇒ una oferta de plan
    ~an offer ⇒ una oferta
    ~a country whose public holidays are known ⇒ un país cuyos feriados se conocen
    ~a difference to the resource's agents ⇒ una diferencia con los gestores del recurso
    ~what becomes of a touch that nobody has time for ⇒ qué pasa con un contacto para el que nadie tiene tiempo
    ~another channel ⇒ otro canal
    ~an answer to a blocked touch ⇒ una respuesta a un contacto bloqueado
    a share below 100% such as 4% ⇒ una parte menor que 100% como 4%
    targets with probabilities such as {=} ⇒ destinos con probabilidades como {=}
    a relative change such as 5% or -0.1 ⇒ un cambio relativo como 5% o -0.1
    a range of shares such as 0..15%, or one such as 10% ⇒ un rango de partes como 0..15%, o una como 10%
    a comparison of metrics such as `{}` ⇒ una comparación de métricas como `{}`
    three values: stable, strained, insolvent ⇒ tres valores: stable, strained, insolvent
    write the {=} that 1 {=} costs, about `{}` ⇒ escriba los {=} que cuesta 1 {=}, unos `{}`
    ~{} months ⇒ {} meses
    ~1 month ⇒ 1 mes
    ~{} weeks ⇒ {} semanas
    ~percentage points ⇒ puntos porcentuales
    {}, such as `{}` ⇒ {}, como `{}`
    ~monday {=} ⇒ lunes {=}
    ~tuesday {=} ⇒ martes {=}
    ~Monday {=} ⇒ lunes {=}
    ~Tuesday {=} ⇒ martes {=}
    ~Wednesday {=} ⇒ miércoles {=}
    ~Thursday {=} ⇒ jueves {=}
    ~Friday {=} ⇒ viernes {=}
    ~Saturday {=} ⇒ sábado {=}
    ~Sunday {=} ⇒ domingo {=}
    ~Saturday ⇒ sábado
    ~Sunday ⇒ domingo
    ~Monday ⇒ lunes
    ~Tuesday ⇒ martes
    ~Wednesday ⇒ miércoles
    ~Thursday ⇒ jueves
    ~Friday ⇒ viernes
    ~divides by zero ⇒ divide por cero
    ~takes the logarithm of what is not above 0 ⇒ toma el logaritmo de lo que no es mayor que 0
    ~takes the root of what is below 0 ⇒ toma la raíz de lo que es menor que 0
    ~takes a power that is no number ⇒ toma una potencia que no es un número
    ~grows beyond every number ⇒ crece más allá de todo número
    `{}` {} (character {}): {} ⇒ `{}` {} (carácter {}): {}
    a comparison that begins with `>` must stand in quotes ⇒ una comparación que empieza con `>` debe ir entre comillas
    quotes are missing ⇒ faltan las comillas
    the value begins here ⇒ el valor empieza aquí
    what is read begins here ⇒ lo que se lee empieza aquí
    write it as in `{}` ⇒ escríbalo como en `{}`
    a parameter inside braces or brackets must stand in quotes ⇒ un parámetro entre llaves o corchetes debe ir entre comillas
    opens a mapping for YAML ⇒ abre un mapa para YAML
    inside this ⇒ dentro de esto
    a second `:` stands where no key can be ⇒ hay un segundo `:` donde no puede haber una clave
    this `{}` ⇒ este `{}`
    put text that holds `: ` into quotes, or begin a new line for a new key ⇒ ponga entre comillas el texto que contiene `: `, o empiece otra línea para otra clave
    this line does not continue the mapping above it ⇒ esta línea no continúa el mapa de arriba
    not a key of the mapping ⇒ no es una clave del mapa
    the mapping begins here ⇒ el mapa empieza aquí
    give keys of one mapping the same indentation, each with `{}` ⇒ dé a las claves de un mapa la misma sangría, cada una con `{}`
    a key has no `:` ⇒ una clave no tiene `:`
    `:` is missing before this ⇒ falta `:` antes de esto
    the key begins here ⇒ la clave empieza aquí
    write `{}`, with a blank after the colon ⇒ escriba `{}`, con un espacio tras los dos puntos
    a quoted text is never closed ⇒ un texto entre comillas nunca se cierra
    the file ends here ⇒ el archivo termina aquí
    add the closing quote ⇒ añada las comillas de cierre
    a `,` or `}` is missing ⇒ falta una `,` o `}`
    a `,` or `]` is missing ⇒ falta una `,` o `]`
    before this ⇒ antes de esto
    the brace opens here ⇒ la llave se abre aquí
    the bracket opens here ⇒ el corchete se abre aquí
    separate keys with `,` and close the brace ⇒ separe las claves con `,` y cierre la llave
    separate items with `,` and close the bracket ⇒ separe los elementos con `,` y cierre el corchete
    this line is not an item of the list above it ⇒ esta línea no es un elemento de la lista de arriba
    `- ` is missing ⇒ falta `- `
    the list begins here ⇒ la lista empieza aquí
    begin each item with `- `, all at the same indentation ⇒ empiece cada elemento con `- `, todos con la misma sangría
    a value cannot begin with this character ⇒ un valor no puede empezar con este carácter
    cannot begin a value ⇒ no puede empezar un valor
    put the value into quotes ⇒ ponga el valor entre comillas
    this escape does not exist between double quotes ⇒ este escape no existe entre comillas dobles
    not an escape ⇒ no es un escape
    write `\\` for a backslash, or use single quotes ⇒ escriba `\\` para una barra invertida, o use comillas simples
    a list cannot begin here ⇒ una lista no puede empezar aquí
    begin the list on a line of its own, or write `[a, b]` ⇒ empiece la lista en una línea propia, o escriba `[a, b]`
    a value is missing ⇒ falta un valor
    write a value, or delete the sign before it ⇒ escriba un valor, o borre el signo que va antes
    this is not YAML: {=} ⇒ esto no es YAML: {=}
    here ⇒ aquí
    compare with a scenario written by `recobro init` ⇒ compare con un escenario escrito por `recobro init`
    taken ⇒ ocupado
    {} needs at least {} ⇒ a {} le falta al menos {}
    {} needs at most {} ⇒ {} admite a lo sumo {}
    is {} ⇒ es {}
    price lists: {=} ⇒ listas de precios: {=}
    packs: {=} ⇒ paquetes: {=}
    countries: {=} ⇒ países: {=}
    channels: {=} ⇒ canales: {=}
    channels and kinds: {=} ⇒ canales y tipos: {=}
    presets: {=} ⇒ preajustes: {=}
    segments: {=} ⇒ segmentos: {=}
    resources: {=} ⇒ recursos: {=}
    messages: {=} ⇒ mensajes: {=}
    states and ends: {=} ⇒ estados y finales: {=}
    services: {=} ⇒ servicios: {=}
    tones: {=} ⇒ tonos: {=}
    a country whose public holidays are known: {=} ⇒ un país cuyos feriados se conocen: {=}
    a name of {} ⇒ un nombre de {}
    `{}`: {} ⇒ `{}`: {}
    `{}`: {}; or {} ⇒ `{}`: {}; o {}
    needs a number or a word where {} is ⇒ necesita un número o una palabra donde está {}
    needs `{}` where {} is ⇒ necesita `{}` donde está {}
    ~the end ⇒ el final
    has more than {} characters ⇒ tiene más de {} caracteres
    is nested more than {} deep ⇒ se anida más de {} niveles
    {} for a kind: {=} ⇒ {} para un tipo: {=}
    ~one per variable ⇒ uno por variable
    ~a finite distance above low ⇒ una distancia finita sobre `low`
    ~above low ({}) ⇒ mayor que `low` ({})
    ~positive ⇒ positivo
    ~finite ⇒ finito
    ~positive and finite ⇒ positivo y finito
    ~not negative ⇒ no negativo
    ~at least 0 and finite ⇒ al menos 0 y finito
    ~above 0 ⇒ mayor que 0
    ~above 0 and finite ⇒ mayor que 0 y finito
    ~in (0, 1) ⇒ entre 0 y 1, sin ellos
    ~1 in all ⇒ 1 en total
    no variables can have all these correlations at once (the matrix of {=} is not positive definite); weaken the strongest ones ⇒ ninguna variable puede tener todas estas correlaciones a la vez (la matriz de {=} no es definida positiva); debilite las más fuertes
    the correlation of variable {} with itself is {} but must be 1 ⇒ la correlación de la variable {} consigo misma es {} y debe ser 1
    the correlation of variables {} and {} is {} one way and {} the other ⇒ la correlación de las variables {} y {} es {} en un sentido y {} en el otro
    `{}` must lie between {} and {} ⇒ `{}` debe estar entre {} y {}
    `{}` must {} ⇒ `{}` debe {}
    `{}` has the unit `{}`, whose length varies ⇒ `{}` tiene la unidad `{}`, cuya duración varía
    `{}` has the unit `{}`, which is `{}` here ⇒ `{}` tiene la unidad `{}`, que aquí es `{}`
    `{}` has the unit `{}`, which is written in months ⇒ `{}` tiene la unidad `{}`, que se escribe en meses
    a number of {} ⇒ un número de {}
    `{}` must be {}, not {} ⇒ `{}` debe ser {}, no {}
    ~and {} ⇒ y {}
    `{}` must open before it closes ⇒ `{}` debe abrir antes de cerrar
    who is treated: {=} ⇒ a quién se trata: {=}
    a way of sharing out: {=} ⇒ una forma de reparto: {=}
    it holds {} ⇒ contiene {}
    `{}`, which is {=} and not `{}` ⇒ `{}`, que es {=} y no `{}`
    `{}`, which is {=} and not `{}`; {} ⇒ `{}`, que es {=} y no `{}`; {}
    an answer to a blocked touch: {=} ⇒ una respuesta a un contacto bloqueado: {=}
    a kind of channel: {=} ⇒ un tipo de canal: {=}
    a way of dialing: {=} ⇒ una forma de marcar: {=}
    a mode: {=} ⇒ un modo: {=}
    a confidence: {=} ⇒ una confianza: {=}
    a role: {=} ⇒ un rol: {=}
    what counts: {=} ⇒ qué cuenta: {=}
    whom a frequency counts: {=} ⇒ a quién cuenta una frecuencia: {=}
    open or closed: {=} ⇒ abierto o cerrado: {=}
    what is charged: {=} ⇒ qué se cobra: {=}
    a behaviour model: {=} ⇒ un modelo de comportamiento: {=}
    an event: {=} ⇒ un suceso: {=}
    a delimiter: {=} ⇒ un delimitador: {=}
    an encoding: {=} ⇒ una codificación: {=}
    a decimal mark: {=} ⇒ un signo decimal: {=}
    a thousands separator: {=} ⇒ un separador de miles: {=}
    what to do with bad rows: {=} ⇒ qué hacer con filas malas: {=}
    a metric: {=} ⇒ una métrica: {=}
    an attribute: {=} ⇒ un atributo: {=}
    a latent type: {=} ⇒ un tipo latente: {=}
    a language: {=} ⇒ un idioma: {=}
    a version of the format: {=} ⇒ una versión del formato: {=}
    what to resample: {=} ⇒ qué volver a sortear: {=}
    a rule for days off: {=} ⇒ una regla para días libres: {=}
    where counting begins: {=} ⇒ dónde empieza la cuenta: {=}
    a control variate: {=} ⇒ una variable de control: {=}
    a kind of points: {=} ⇒ una clase de puntos: {=}
    a way of counting: {=} ⇒ una forma de contar: {=}
    """#
}
