// SPDX-License-Identifier: GPL-3.0-or-later

/// All pages known to a program, in order of their codes.
///
/// Modules contribute lists of pages and the front end composes them:
///
///     DiagnosticCatalog(scenarioPages, importPages).page(for: "S204")
public struct DiagnosticCatalog: Sendable {
  /// The pages in order of their codes.
  public let pages: [DiagnosticPage]

  /// Composes a catalogue from the lists of several modules.
  ///
  /// - Precondition: No code has two pages.
  public init(_ lists: [DiagnosticPage]...) {
    let pages = lists.flatMap { $0 }.sorted { $0.code < $1.code }
    for (page, next) in zip(pages, pages.dropFirst()) {
      precondition(page.code != next.code, "code \(page.code) has two pages")
    }
    self.pages = pages
  }

  /// The page of a code, ignoring case; nil when there is none.
  public func page(for code: String) -> DiagnosticPage? {
    pages.first { $0.code.description.lowercased() == code.lowercased() }
  }
}
