// SPDX-License-Identifier: GPL-3.0-or-later

public import Diagnostics
import Grammar

/// The reference of every key of scenario files, made from the very fields that the reader reads.
public enum ScenarioReference {
  /// The page as Markdown, ending in a line break.
  public static func text(in language: DiagnosticLanguage) -> String {
    introduction[language] + "\n"
      + ReferencePage(ScenarioReader.grammar.description, in: language).text
  }

  private static let introduction = Bilingual(
    en: """
      # Every key of a scenario

      Made by `recobro schema --markdown` from what the reader reads: keys, values, defaults.

      ## How to read this page

      Each heading is a place in the file. `<name>` stands for a name of your own, `[]` for each item of a list: the
      keys under `strategies.<name>.path[]` are those of every step of every strategy's path. A value that can have
      keys has its own heading below, or names the heading that lists them.

      - Units are written with the value: `7 days`, `12%`, `15 dpd`, `0.1 per day`. Money is in units of the
        scenario's currency.
      - `${name}` puts a number of `parameters` in the place of a value.
      - `--set path=value` changes a value for one run: `--set portfolio.accounts=2_000`.
      - `preset` under `behavior` and `channels` fills what is left out; `recobro presets` lists the presets.
      - `recobro validate FILE` reports every problem with its place, an unknown key too; `recobro explain CODE`
        says more about one.
      - Recobro reads YAML by its own rules. Other readers may take the key `on` for `true` and `010` for 8; give
        them `scenario.resolved.yaml` of a run, where every value is written out; only `${name}` stays where a
        parameter was used, so that it varies there too.

      """,
    es: """
      # Todas las claves de un escenario

      Página hecha por `recobro schema --markdown --lang es` a partir de lo que el programa lee: claves, valores y
      valores por defecto.

      ## Cómo leer esta página

      Cada título es un lugar del archivo. `<name>` es un nombre que usted elige y `[]`, cada elemento de una lista:
      las claves bajo `strategies.<name>.path[]` son las de cada paso del camino de cada estrategia. Un valor que
      puede tener claves tiene su propio título más abajo, o nombra el título que las muestra.

      - Las unidades se escriben con el valor: `7 days`, `12%`, `15 dpd` (días de mora), `0.1 per day`. El dinero va
        en unidades de la moneda del escenario.
      - `${name}` pone un número de `parameters` en el lugar de un valor.
      - `--set ruta=valor` cambia un valor para una sola ejecución: `--set portfolio.accounts=2_000`.
      - `preset` bajo `behavior` y `channels` completa lo que falta; `recobro presets` muestra los preajustes.
      - `recobro validate ARCHIVO` informa cada problema con su lugar, también una clave desconocida; `recobro
        explain CÓDIGO --lang es` explica uno.
      - Recobro lee YAML con reglas propias. Otros lectores pueden tomar la clave `on` por `true` y `010` por 8;
        deles el `scenario.resolved.yaml` de una ejecución, donde todo valor está escrito; solo `${name}` queda donde
        se usó un parámetro, para que también allí se pueda variar.

      """)
}
