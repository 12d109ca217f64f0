// SPDX-License-Identifier: GPL-3.0-or-later

public import Diagnostics
import Portfolios
import Scenarios

/// Everything `recobro explain` can explain.
public enum DiagnosticPages {
  private static let importPages = ImportDiagnostics.pages.map { page in
    DiagnosticPage(
      DiagnosticCode(page.code),
      title: Bilingual(en: page.english.title, es: page.spanish.title),
      explanation: Bilingual(en: page.english.explanation, es: page.spanish.explanation),
      wrong: "", right: "")
  }

  private static let changedInput = DiagnosticPage(
    .changedInput,
    title: Bilingual(
      en: "a stored run's data have changed", es: "los datos de una ejecución guardada han cambiado"
    ),
    explanation: Bilingual(
      en: """
        A run folder keeps the digest of the file it imported, not the file, which may be large and personal. \
        The scenario in it reads the file beside it, or else where the run found it. That file is another one \
        now, so the results are not those of the stored run.
        """,
      es: """
        La carpeta de una ejecución guarda el resumen criptográfico del archivo importado, no el archivo, que \
        puede ser grande y contener datos personales. Su escenario lee el archivo que esté a su lado o, si no, \
        el del lugar donde lo encontró la ejecución. Ese archivo es ahora otro, así que los resultados no son \
        los de la ejecución guardada.
        """), wrong: "", right: "")

  private static let outsideImportRoot = DiagnosticPage(
    .outsideImportRoot,
    title: Bilingual(
      en: "a file outside of the folder that a scenario may read",
      es: "un archivo fuera de la carpeta que un escenario puede leer"),
    explanation: Bilingual(
      en: """
        `--import-root DIR` bounds what scenarios from elsewhere may read, such as those of a pull request. Every file \
        that a scenario names must lie below DIR when all links are followed, and so must a scenario that is a link or has \
        its name below DIR. The file was not opened. Move it below DIR, or name a folder above both.
        """,
      es: """
        `--import-root DIR` limita lo que pueden leer escenarios ajenos, como los de un pull request. Todo archivo que \
        un escenario nombra debe estar dentro de DIR una vez seguidos los enlaces, y también un escenario que sea un \
        enlace o cuyo nombre esté dentro de DIR. El archivo no se abrió. Muévalo dentro de DIR, o nombre una carpeta que contenga ambos.
        """), wrong: "", right: "")

  /// The Spanish of what diagnostics say.
  public static let wording = DiagnosticWording(
    ScenarioWording.lists + [ImportWording.spanish, StudyWording.spanish],
    forms: ScenarioWording.form)

  /// The pages about scenarios, data files and checks.
  public static let catalog = DiagnosticCatalog(
    ScenarioPages.all, importPages, [changedInput, outsideImportRoot], GatePages.all,
    BaselinePages.all)
}
