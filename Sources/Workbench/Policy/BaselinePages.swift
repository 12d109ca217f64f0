// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics

/// What `recobro explain` says of baselines that cannot be compared with: exit code 3.
enum BaselinePages {
  static let all = [
    GatePages.page(
      "G301",
      en: (
        "there is no baseline",
        """
        The folder has no baseline under the scenario's name. Make it with `--update`, look at what came out, and commit both files. \
        Where the scenario was renamed, a baseline of the new name hides what the old one guarded: `--accepted` tells.
        """
      ),
      es: (
        "no hay línea base",
        """
        La carpeta no tiene una línea base con el nombre del escenario. Créela con `--update`, mire lo que salió y confirme ambos \
        archivos. Si se cambió el nombre del escenario, una línea base con el nuevo oculta lo que vigilaba la antigua: `--accepted` \
        lo dice.
        """
      )),
    GatePages.page(
      "G302",
      en: (
        "a file that is no baseline, or one of another version",
        """
        The file cannot be read, is not the JSON or the table that `--update` writes, lacks a member, or has a format that this \
        version does not know. Restore both files from version control, or write them anew with `--update`.
        """
      ),
      es: (
        "un archivo que no es una línea base, o es de otra versión",
        """
        El archivo no se puede leer, no es el JSON o la tabla que escribe `--update`, le falta un miembro o tiene un formato que esta \
        versión no conoce. Restaure ambos archivos del control de versiones, o escríbalos de nuevo con `--update`.
        """
      )),
    GatePages.page(
      "G303",
      en: (
        "a baseline that was edited",
        """
        The header, the policy, the means and the table of a baseline have to agree with each other and with the digests in it. \
        Something was changed by hand, or git changed line ends of the table. Where the digest of its values is the digest of this run's values, \
        the table must hold them too. Baselines are changed with `--update` alone, so that \
        every value in them came out of a run.
        """
      ),
      es: (
        "una línea base editada",
        """
        La cabecera, la política, las medias y la tabla de una línea base deben concordar entre sí y con los resúmenes \
        criptográficos que contiene. Algo se cambió a mano, o git cambió los finales de línea de la tabla. Donde el resumen de sus valores es el \
        de los valores de esta ejecución, la tabla debe tenerlos también. Las líneas base se cambian \
        solo con `--update`, para que cada valor salga de una ejecución.
        """
      )),
    GatePages.page(
      "G304",
      en: (
        "a baseline of something else",
        """
        The baseline is of another scenario, currency or value epoch, or its replications share debtors that this run has not. \
        Amounts in other units, and values drawn in another way, are no comparison. Put the currency or the seed back; or write a \
        new baseline with `--update`.
        """
      ),
      es: (
        "una línea base de otra cosa",
        """
        La línea base es de otro escenario, moneda o época de valores, o sus réplicas comparten deudores que esta ejecución no tiene. \
        Importes en otras unidades y valores sorteados de otro modo no se pueden comparar. Devuelva la moneda o la semilla; o \
        escriba una nueva con `--update`.
        """
      )),
    GatePages.page(
      "G305",
      en: (
        "what a baseline guards is gone",
        """
        A strategy or a metric that the baseline guards is not in the scenario any more, or has another name. What is gone cannot \
        be shown to be no worse. Put it back under its name; or accept its end with `--update`.
        """
      ),
      es: (
        "falta lo que vigila una línea base",
        """
        Una estrategia o métrica que la línea base vigila ya no está en el escenario, o tiene otro nombre. De lo que falta no se \
        puede mostrar que no es peor. Devuélvala con su nombre; o acepte su fin con `--update`.
        """
      )),
    GatePages.page(
      "G306",
      en: (
        "a scenario with an accepted baseline is gone",
        """
        With `--accepted`: a scenario that a reviewer has accepted is not among those that are checked, and its file, its name or its \
        baseline is gone. A change must not take what it is judged by. Bring it back; its baseline is removed in a change of its own.
        """
      ),
      es: (
        "falta un escenario con línea base aceptada",
        """
        Con `--accepted`: un escenario que alguien revisó y aceptó no está entre los que se comprueban, y falta su archivo, su nombre \
        o su línea base. Un cambio no debe quitar aquello con que se le juzga. Devuélvalo; su línea base se quita en un cambio aparte.
        """
      )),
  ]
}
