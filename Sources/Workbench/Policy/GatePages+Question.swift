// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics

extension GatePages {
  /// Another question: the check fails.
  static let question = [
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
        With `--accepted`: the shift of a metric that a check must be able to find is larger now, where it was chosen with \
        `--require` or is chosen now; a default that stays one may grow to twice. The check fails.
        """
      ),
      es: (
        "una línea base pide ver solo cambios mayores",
        """
        Con `--accepted`: el cambio de una métrica que una comprobación debe ver es mayor ahora, habiéndose elegido con \
        `--require` antes o ahora; un valor por defecto que lo sigue siendo puede crecer hasta el doble. La comprobación falla.
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
}
