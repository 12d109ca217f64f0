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

extension DiagnosticCatalog {
  /// The text `recobro explain` prints about a code, or nil when the code does not exist.
  public func explanation(
    of code: String, in language: DiagnosticLanguage = .english
  ) -> String? {
    page(for: code).map { $0.text(in: language) }
  }

  /// A table of all codes and titles, one a line.
  public func list(in language: DiagnosticLanguage = .english) -> String {
    pages.map { "\($0.code)  \($0.title[language])" }.joined(separator: "\n") + "\n"
  }

  /// The code written most like `text`, for "did you mean".
  public func suggestion(for text: String) -> String? {
    Suggestion.nearest(to: text, among: pages.map(\.code.description))
  }
}

extension DiagnosticPage {
  /// The page as plain text: title, explanation, the wrong example and the right one.
  public func text(in language: DiagnosticLanguage = .english) -> String {
    let headings = DiagnosticHeadings(language)
    let written = [(headings.wrong, wrong), (headings.right, right)].filter { !$0.1.isEmpty }
    let examples = written.map { heading, example in
      "\(heading):\n\n" + example.indentedLines(by: 4)
    }
    return (["\(code): \(title[language])", explanation[language]] + examples)
      .joined(separator: "\n\n") + "\n"
  }
}

extension String {
  /// The text with every line that is not empty moved right.
  fileprivate func indentedLines(by count: Int) -> String {
    split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.isEmpty ? "" : String(repeating: " ", count: count) + $0 }
      .joined(separator: "\n")
  }
}

/// What `recobro explain CODE` prints about one kind of problem.
///
/// Every code has one page in both languages; the manual's list and the tests come from the same
/// table, so a code without a page cannot ship.
public struct DiagnosticPage: Hashable, Sendable {
  /// The code explained.
  public let code: DiagnosticCode
  /// A few words naming the problem.
  public let title: Bilingual
  /// Why it is a problem and what to do, in a paragraph or two of plain text.
  public let explanation: Bilingual
  /// A short file part that has the problem.
  public let wrong: String
  /// The same part, mended.
  public let right: String

  /// Creates a page.
  public init(
    _ code: DiagnosticCode, title: Bilingual, explanation: Bilingual, wrong: String, right: String
  ) {
    self.code = code
    self.title = title
    self.explanation = explanation
    self.wrong = wrong
    self.right = right
  }
}

/// One text in both languages of the workbench.
public struct Bilingual: Hashable, Sendable {
  /// The English text.
  public let english: String
  /// The Spanish text.
  public let spanish: String

  /// Creates a text from its two versions.
  public init(en english: String, es spanish: String) {
    self.english = english
    self.spanish = spanish
  }

  /// The version in `language`.
  public subscript(language: DiagnosticLanguage) -> String {
    switch language {
    case .english: english
    case .spanish: spanish
    }
  }
}
