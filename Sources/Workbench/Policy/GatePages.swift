// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics

/// What `recobro explain` says of a check that is weaker than its policy asks for.
enum GatePages {
  static let all = evidence + question + told

  static func page(
    _ code: String, en: (title: String, text: String), es: (title: String, text: String)
  ) -> DiagnosticPage {
    DiagnosticPage(
      DiagnosticCode(code), title: Bilingual(en: en.title, es: es.title),
      explanation: Bilingual(en: en.text, es: es.text), wrong: "", right: "")
  }

  /// Weaker evidence: undecided.
  private static let evidence = [
    page(
      "G101",
      en: (
        "a check of fewer accounts than the baseline asks for",
        """
        Fewer accounts let larger losses pass unseen. The check is undecided, exit code 4, unless something is shown to be worse. \
        Simulate as many as the baseline's policy asks for; or write a new baseline with `--update`, or with \
        `--update --require accounts=N`, whose diff shows a reviewer that the gate is weaker.
        """
      ),
      es: (
        "una comprobación con menos cuentas de las que pide la línea base",
        """
        Con menos cuentas pasan sin verse pérdidas mayores. La comprobación queda sin decidir, código de salida 4, salvo que algo \
        resulte peor. Simule tantas como pide la política de la línea base; o escriba una nueva con `--update`, o con \
        `--update --require accounts=N`, cuyo diff muestra a quien revisa que la puerta es más débil.
        """
      )),
    page(
      "G102",
      en: (
        "a check of fewer replications than the baseline asks for",
        """
        Fewer replications let larger losses pass unseen. The check is undecided, exit code 4, unless something is shown to be \
        worse. Leave `--replications` out, so that the baseline's number is taken; or let the policy ask for fewer with \
        `--update --require replications=N`.
        """
      ),
      es: (
        "una comprobación con menos réplicas de las que pide la línea base",
        """
        Con menos réplicas pasan sin verse pérdidas mayores. La comprobación queda sin decidir, código de salida 4, salvo que \
        algo resulte peor. Omita `--replications`, y se toma el número de la línea base; o haga que la política pida menos con \
        `--update --require replications=N`.
        """
      )),
    page(
      "G103",
      en: (
        "a scenario whose seed is not that of its baseline",
        """
        On another seed the runs are independent samples, which show only shifts several times larger; and whoever changes the \
        seed may have tried several. The check is undecided, exit code 4, unless something is shown to be worse. Put the seed \
        back; or accept the new one with `--update`. `--seed` on the command line asks for an independent sample and is no weakness.
        """
      ),
      es: (
        "un escenario cuya semilla no es la de su línea base",
        """
        Con otra semilla las ejecuciones son muestras independientes, que solo muestran cambios varias veces mayores; y quien \
        cambia la semilla pudo probar varias. La comprobación queda sin decidir, código de salida 4, salvo que algo resulte peor. \
        Devuelva la semilla; o acepte la nueva con `--update`. `--seed` en la línea de órdenes pide una muestra independiente y no \
        es debilidad.
        """
      )),
    page(
      "G104",
      en: (
        "a shift that must be found might have been missed",
        """
        No shift of the metric was shown, but the smallest one that this check finds with probability 0.9 is larger than the \
        baseline's policy asks for: it says less than it must, and is undecided, exit code 4. More accounts or more replications \
        find smaller shifts, and so does the baseline's seed. By default twice the shift is asked for that two independent samples \
        of the baseline's size find; `--update --require METRIC=AMOUNT` chooses it.
        """
      ),
      es: (
        "un cambio que debe verse pudo pasar sin verse",
        """
        No se mostró cambio en la métrica, pero el menor que esta comprobación ve con probabilidad 0,9 es mayor que el que pide la \
        política de la línea base: dice menos de lo que debe y queda sin decidir, código de salida 4. Con más cuentas o réplicas, \
        o con la semilla de la línea base, se ven cambios menores. Por defecto se pide el doble del cambio que ven dos muestras \
        independientes del tamaño de la línea base; `--update --require MÉTRICA=CANTIDAD` lo elige.
        """
      )),
    page(
      "G105",
      en: (
        "strategies tried on other debtors than those of the baseline",
        """
        `portfolio`, `behavior` or the imported file is another one. Easier debtors make up for a worse strategy, so the outcomes \
        are undecided, exit code 4, unless something is shown to be worse. Try the strategies on the baseline's debtors, and \
        accept others on their own with `--update`. What `--set` changes of them on the command line is a trial and only told.
        """
      ),
      es: (
        "estrategias probadas con otros deudores que los de la línea base",
        """
        `portfolio`, `behavior` o el archivo importado es otro. Deudores más fáciles compensan una estrategia peor, y los \
        resultados quedan sin decidir, código de salida 4, salvo que algo resulte peor. Pruebe las estrategias con los deudores de \
        la línea base, y acepte otros aparte con `--update`. Lo que `--set` cambia de ellos en la línea de órdenes es un ensayo y \
        solo se comunica.
        """
      )),
    page(
      "G106",
      en: (
        "a baseline in which nothing guards",
        """
        The policy watches every metric, so that no loss could fail the check. It is undecided, exit code 4, even where every value is \
        that of the baseline. `--update` refuses to write such a policy; `--update --guard all` makes every metric guard again, \
        `--update --guard recovery_rate` this one.
        """
      ),
      es: (
        "una línea base en la que nada vigila",
        """
        La política solo observa todas las métricas, y ninguna pérdida haría fallar la comprobación. Queda sin decidir, código de salida \
        4, aunque cada valor sea el de la línea base. `--update` no escribe una política así; `--update --guard all` hace vigilar de \
        nuevo todas las métricas, `--update --guard recovery_rate` esta.
        """
      )),
    page(
      "G107",
      en: (
        "a baseline of neither the accepted outcomes nor this run's",
        """
        With `--accepted`: the values of the baseline under `--baseline` are not the accepted ones, and this run, for which it would \
        have been made, does not come to them. It is an older one, or one of a scenario that was changed since, or was edited with \
        its digests redone. The check is undecided, exit code 4. Where the change means to bring other outcomes, write them with \
        `--update`; otherwise take over the accepted baseline, as a branch does that is merged with its target. On another machine \
        the last digits may differ: nine in ten values have to agree to six digits, and means to a tenth of a standard deviation.
        """
      ),
      es: (
        "una línea base que no es ni la aceptada ni la de esta ejecución",
        """
        Con `--accepted`: los valores de la línea base de `--baseline` no son los aceptados, y esta ejecución, para la que se habría \
        hecho, no los da. Es una anterior, o la de un escenario que cambió desde entonces, o se editó rehaciendo sus resúmenes. La \
        comprobación queda sin decidir, código de salida 4. Si el cambio quiere traer otros resultados, escríbalos con `--update`; si no, \
        tome la línea base aceptada, como hace una rama que se fusiona con su destino. En otra máquina pueden diferir las últimas \
        cifras: nueve de cada diez valores deben concordar en seis cifras, y las medias en una décima de desviación típica.
        """
      )),
  ]

  /// Another question: the check fails.
  private static let question = [
    page(
      "G201",
      en: (
        "a line of `expect` is gone",
        """
        The baseline was accepted with a line of `expect` that the scenario no longer has, and that no other line implies. The \
        check fails. Put the line back; or accept the scenario without it with `--update`, whose diff names the line.
        """
      ),
      es: (
        "falta una línea de `expect`",
        """
        La línea base se aceptó con una línea de `expect` que el escenario ya no tiene y que ninguna otra implica. La comprobación \
        falla. Devuelva la línea; o acepte el escenario sin ella con `--update`, cuyo diff la nombra.
        """
      )),
    page(
      "G202",
      en: (
        "a line of `expect` allows more",
        """
        A line of `expect` about the same metrics allows values that the accepted one does not, or is judged at a lower level. The \
        check fails. Write the accepted bound and level, or stricter ones; or accept the line with `--update`.
        """
      ),
      es: (
        "una línea de `expect` permite más",
        """
        Una línea de `expect` sobre las mismas métricas permite valores que la aceptada no permite, o se juzga con un nivel menor. La \
        comprobación falla. Escriba la cota y el nivel aceptados, o más estrictos; o acepte la línea con `--update`.
        """
      )),
    page(
      "G203",
      en: (
        "a margin is wider",
        """
        Shifts within a margin do not matter. The scenario's `margins` has one that is wider than when the baseline was accepted, or \
        new. The check fails, and judges by the accepted one. Put it back, or accept it with `--update`.
        """
      ),
      es: (
        "un margen es más ancho",
        """
        Los cambios dentro de un margen no importan. `margins` del escenario tiene uno más ancho que cuando se aceptó la línea base, \
        o nuevo. La comprobación falla, y juzga con el aceptado. Devuélvalo, o acéptelo con `--update`.
        """
      )),
    page(
      "G204",
      en: (
        "outcomes are counted in another way",
        """
        `horizon`, `start`, `resample`, `variance_reduction`, `discount`, `complaint_cost`, `exchange_rate` or `currency` is not that \
        of the baseline: a longer horizon alone raises recovery, a cheaper complaint lowers costs. The check fails. Put the key \
        back, or accept it with `--update`.
        """
      ),
      es: (
        "los resultados se cuentan de otro modo",
        """
        `horizon`, `start`, `resample`, `variance_reduction`, `discount`, `complaint_cost`, `exchange_rate` o `currency` no es el de \
        la línea base: un horizonte más largo por sí solo eleva la recuperación, una queja más barata baja los costos. La \
        comprobación falla. Devuelva la clave, o acéptela con `--update`.
        """
      )),
    page(
      "G205",
      en: (
        "a metric guards no longer",
        """
        With `--accepted` the baseline under `--baseline` is compared with the one a reviewer has accepted. A metric that failed \
        checks there is now only watched. The check fails: a change must not choose what it is judged by.
        """
      ),
      es: (
        "una métrica ya no vigila",
        """
        Con `--accepted` la línea base de `--baseline` se compara con la que alguien revisó y aceptó. Una métrica que allí hacía \
        fallar ahora solo se observa. La comprobación falla: un cambio no debe elegir con qué se le juzga.
        """
      )),
    page(
      "G206",
      en: (
        "a baseline asks to find larger shifts only",
        """
        With `--accepted`: the shift of a metric that a check must be able to find was chosen with `--require` and is larger now, \
        or is more than twice the default. The check fails.
        """
      ),
      es: (
        "una línea base pide ver solo cambios mayores",
        """
        Con `--accepted`: el cambio de una métrica que una comprobación debe ver se eligió con `--require` y ahora es mayor, o \
        supera el doble del valor por defecto. La comprobación falla.
        """
      )),
    page(
      "G207",
      en: (
        "a baseline has lost its policy",
        """
        With `--accepted`: the accepted baseline keeps a policy and the one under `--baseline` keeps none, as baselines of format 1 \
        do. The check fails. `--update` writes a policy.
        """
      ),
      es: (
        "una línea base perdió su política",
        """
        Con `--accepted`: la línea base aceptada guarda una política y la de `--baseline` ninguna, como las de formato 1. La \
        comprobación falla. `--update` escribe una política.
        """
      )),
    page(
      "G208",
      en: (
        "what an accepted baseline guards is gone from the new one",
        """
        With `--accepted`: a strategy, or a metric of it, that guards in the accepted baseline is not in the one under `--baseline`. \
        The check fails.
        """
      ),
      es: (
        "lo que vigila una línea base aceptada falta en la nueva",
        """
        Con `--accepted`: una estrategia, o una métrica suya, que vigila en la línea base aceptada no está en la de `--baseline`. \
        La comprobación falla.
        """
      )),
    page(
      "G209",
      en: (
        "a baseline was made with other settings",
        """
        With `--accepted`: the baseline under `--baseline` was made with `--update --set`, of something else than its size and seed, and \
        the accepted one was not, or with another value. The check fails: a setting stands in the place of what the file says.
        """
      ),
      es: (
        "una línea base se hizo con otros ajustes",
        """
        Con `--accepted`: la línea base de `--baseline` se hizo con `--update --set`, de algo que no es su tamaño ni su semilla, y la \
        aceptada no, o con otro valor. La comprobación falla: un ajuste ocupa el lugar de lo que dice el archivo.
        """
      )),
  ]

  /// To be known only.
  private static let told = [
    page(
      "G404",
      en: (
        "a requirement is lowered by a smaller baseline",
        """
        An earlier `--update --require` asked for more accounts or replications than the new baseline has, and no check of it could meet \
        that. From now on its own size is required. Make the baseline larger to keep the requirement; the diff shows that it is lower.
        """
      ),
      es: (
        "una línea base menor rebaja una exigencia",
        """
        Un `--update --require` anterior pedía más cuentas o réplicas de las que tiene la nueva línea base, y ninguna comprobación podría \
        cumplirlo. Desde ahora se exige su propio tamaño. Haga mayor la línea base para conservar la exigencia; el diff muestra que es menor.
        """
      )),
    page(
      "G405",
      en: (
        "a scenario without an accepted baseline",
        """
        With `--accepted`: that folder has no baseline of the scenario, as is so for a new one. It is judged by the baseline that the \
        change brings, and nothing vouches for what it came to before. Where every scenario is told of, `--accepted` names the wrong \
        folder.
        """
      ),
      es: (
        "un escenario sin línea base aceptada",
        """
        Con `--accepted`: esa carpeta no tiene una línea base del escenario, como ocurre con uno nuevo. Se juzga por la línea base que \
        trae el cambio, y nada responde de lo que resultaba antes. Si se dice de todos los escenarios, `--accepted` nombra otra carpeta.
        """
      )),
    page(
      "G406",
      en: (
        "a change that accepts its own loss",
        """
        With `--accepted`: the baseline under `--baseline` is another one than the accepted one, and a metric that guards there is \
        shown to be worse in it. `--update` is how a loss is accepted on purpose, so the check does not fail by it; whoever reviews \
        the change is told what it costs.
        """
      ),
      es: (
        "un cambio que acepta su propia pérdida",
        """
        Con `--accepted`: la línea base de `--baseline` no es la aceptada, y una métrica que allí vigila resulta peor en ella. Con \
        `--update` se acepta una pérdida a propósito, y la comprobación no falla por ello; a quien revisa el cambio se le dice lo que \
        cuesta.
        """
      )),
    page(
      "G403",
      en: (
        "a metric of a strategy is not guarded",
        """
        The run has a metric of a strategy that the baseline has, and of which the baseline has no values: it had too few, is of an \
        earlier version, or was edited. Nothing is compared. `--update` guards it from now on.
        """
      ),
      es: (
        "una métrica de una estrategia no se vigila",
        """
        La ejecución tiene una métrica de una estrategia de la línea base, de la que esta no tiene valores: tenía demasiado pocos, es de \
        una versión anterior, o se editó. No se compara nada. `--update` la vigila desde ahora.
        """
      )),
    page(
      "G401",
      en: (
        "no policy is kept with the baseline",
        """
        The baseline was written by a version that kept no policy. Outcomes are compared as ever, and a check of fewer accounts, \
        without a line of `expect` or on another seed passes. `recobro check FILE --baseline DIR --update` adds a policy; where \
        nothing changed the values stay the same.
        """
      ),
      es: (
        "la línea base no guarda una política",
        """
        La línea base la escribió una versión que no guardaba política. Los resultados se comparan como siempre, y una comprobación \
        con menos cuentas, sin una línea de `expect` o con otra semilla pasa. `recobro check FILE --baseline DIR --update` añade \
        una política; donde nada cambió, los valores quedan iguales.
        """
      )),
    page(
      "G402",
      en: (
        "an independent sample",
        """
        The command line asks for another seed than the baseline's. The runs are compared as independent samples: valid, and less \
        sharp. The check passes where nothing is shown to be worse and the shifts that the policy asks for could have been found.
        """
      ),
      es: (
        "una muestra independiente",
        """
        La línea de órdenes pide otra semilla que la de la línea base. Las ejecuciones se comparan como muestras independientes: \
        válido y menos fino. La comprobación pasa donde nada resulta peor y se habrían visto los cambios que pide la política.
        """
      )),
  ]
}
