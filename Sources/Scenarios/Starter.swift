// SPDX-License-Identifier: GPL-3.0-or-later

public import Diagnostics
import Grammar

/// The commented scenario that `recobro init` writes.
public enum Starter {
  /// The text under a name.
  public static func text(name: String, language: DiagnosticLanguage) -> String {
    let bytes =
      language == .spanish ? PackageResources.starter_es_yaml : PackageResources.starter_en_yaml
    return String(decoding: bytes, as: UTF8.self).replacing("NAME", with: name)
  }

  /// Whether a name can serve as the name of a scenario.
  public static func isName(_ name: String) -> Bool {
    (try? NameText.check(name)) != nil
  }
}
