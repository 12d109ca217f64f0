// SPDX-License-Identifier: GPL-3.0-or-later

/// The Spanish of what diagnostics say of studies, folders and stored runs.
enum StudyWording {
  static let spanish = #"""
    --level must be between 0.5 and 1 ⇒ --level debe estar entre 0.5 y 1
    write `--level 0.95` ⇒ escriba `--level 0.95`
    `--parameter` cannot read `{}` ⇒ `--parameter` no puede leer `{}`
    a name and its values: `{}` ⇒ un nombre y sus valores: `{}`
    parameter `{}` is not defined ⇒ el parámetro `{}` no está definido
    no such parameter ⇒ no existe ese parámetro
    parameters are defined here: {=} ⇒ parámetros definidos aquí: {=}
    name the number in the scenario, `{}`, and write `{}` where it belongs ⇒ nombre el número en el escenario, `{}`, y escriba `{}` donde va
    this file defines no parameters ⇒ este archivo no define parámetros
    write a range, such as `{}` ⇒ escriba un rango, como `{}`
    `{}` of `--parameter` ⇒ `{}` de `--parameter`
    `{}` of `{}` is 0 whatever the parameters are, since {} ⇒ `{}` de `{}` es 0 sean cuales sean los parámetros, pues {}
    `{}` of `{}` can have no value, since {} ⇒ `{}` de `{}` no puede tener valor, pues {}
    the scenario has {} strategies ({=}); which one is {}? ⇒ el escenario tiene {} estrategias ({=}); ¿cuál es {}?
    metric `{}` is not defined ⇒ la métrica `{}` no está definida
    write one of the metrics {=} behind a strategy ⇒ escriba una de las métricas {=} tras una estrategia
    strategy `{}` is not defined ⇒ la estrategia `{}` no está definida
    strategies: {=}; metrics: {=} ⇒ estrategias: {=}; métricas: {=}
    strategies: {=} ⇒ estrategias: {=}
    metrics: {=} ⇒ métricas: {=}
    `{}` does not lie below `{}`, the folder of --import-root ⇒ `{}` no está dentro de `{}`, la carpeta de --import-root
    it was not opened ⇒ no se abrió
    a file below `{}`, links followed ⇒ un archivo dentro de `{}`, seguidos los enlaces
    move the file there, or name a folder above both with --import-root ⇒ mueva el archivo allí, o nombre con --import-root una carpeta que contenga ambos
    `{}` leads out of `{}`, the folder of --import-root, by a link ⇒ `{}` sale de `{}`, la carpeta de --import-root, por un enlace
    put the scenario or its folder in the place of the link ⇒ ponga el escenario o su carpeta en lugar del enlace
    `{}` is not the file that the stored run read, so other results come out ⇒ `{}` no es el archivo que leyó la corrida guardada, así que salen otros resultados
    this file ⇒ este archivo
    bring the file back, or take the results for those of the new file ⇒ recupere el archivo, o tome los resultados por los del nuevo
    SHA-256 then {=} ⇒ SHA-256 entonces {=}
    SHA-256 now {=} ⇒ SHA-256 ahora {=}
    `{}` is a choice, and its effect has no direction ⇒ `{}` es una elección, y su efecto no tiene dirección
    write a range, such as `{}`; `recobro tune` takes choices ⇒ escriba un rango, como `{}`; `recobro tune` admite elecciones
    the budget of {} is too small: this study may take {} candidate-replications ⇒ el presupuesto de {} es demasiado pequeño: este estudio puede tomar {} réplicas de candidatos
    write `--budget {}`, or fewer --replications, --trajectories or --base rows ⇒ escriba `--budget {}`, o menos --replications, --trajectories o --base
    {} of {} balances lie below {=}, where rounding changes what is paid by more than 5%; the least is {=} ⇒ {} de {} saldos son menores que {=}, donde el redondeo cambia lo pagado en más de 5%; el menor es {=}
    {} of {} balances lie below {=}, where rounding changes what is paid by more than 5% ⇒ {} de {} saldos son menores que {=}, donde el redondeo cambia lo pagado en más de 5%
    the least is {=} ⇒ el menor es {=}
    """#
}
