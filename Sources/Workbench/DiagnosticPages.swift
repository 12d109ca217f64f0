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

  /// The pages about scenarios and data files.
  public static let catalog = DiagnosticCatalog(ScenarioPages.all, importPages)
}
