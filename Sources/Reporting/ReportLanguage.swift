// SPDX-License-Identifier: GPL-3.0-or-later

/// The languages of reports.
public enum ReportLanguage: String, Hashable, Sendable, CaseIterable {
  /// English.
  case english = "en"
  /// Spanish.
  case spanish = "es"

  /// Chooses between two wordings.
  public func choose(_ english: String, _ spanish: String) -> String {
    switch self {
    case .english: english
    case .spanish: spanish
    }
  }

  /// Names with commas and a last "and".
  func list(_ names: [String]) -> String {
    guard let last = names.last, names.count > 1 else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + choose(" and ", " y ") + last
  }
}
