// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics

extension GatePages {
  /// To be known only.
  static let told = [
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
      "G407",
      en: (
        "a baseline accepted with an open expectation",
        """
        `--update` accepts what comes out, and a line of `expect` fails in it or is undecided. The baseline is written, but no check of \
        its size passes: one ends undecided (4) or fails (1) by that line, whatever else is true. Take more accounts or replications until the \
        line is decided, change the line, or leave it out; the next `--update` then tells of nothing.
        """
      ),
      es: (
        "una línea base aceptada con una expectativa abierta",
        """
        `--update` acepta lo que resulta, y en ello una línea de `expect` no se cumple o queda sin decidir. La línea base se escribe, \
        pero ninguna comprobación de su tamaño pasa: termina sin decidir (4) o falla (1) por esa línea, sea lo que sea lo demás. Tome más \
        cuentas o réplicas hasta que se decida, cambie la línea o quítela; el siguiente `--update` no dirá nada.
        """
      )),
  ]
}
