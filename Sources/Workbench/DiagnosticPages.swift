// SPDX-License-Identifier: GPL-3.0-or-later

public import Diagnostics
import Portfolios
import Scenarios

/// Everything `recobro explain` can explain.
public enum DiagnosticPages {
  /// The pages about scenarios and data files.
  public static let catalog = DiagnosticCatalog(ScenarioPages.all)
}
