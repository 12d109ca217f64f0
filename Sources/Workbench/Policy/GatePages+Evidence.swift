// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics

extension GatePages {
  /// Weaker evidence: undecided.
  static let evidence = [
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
}
