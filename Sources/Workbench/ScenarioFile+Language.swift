// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
public import Reporting
import Scenarios

extension ScenarioFile {
  /// The language that the scenario asks for, also where it is not valid; nil where nothing tells.
  public var statedLanguage: ReportLanguage? {
    switch ScenarioReader(file: path, bytes: bytes, overrides: overrides).statedLanguage {
    case .spanish: .spanish
    case .english: .english
    case nil: nil
    }
  }
}
