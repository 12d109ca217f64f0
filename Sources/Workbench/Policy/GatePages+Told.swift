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
  ]
}
