// SPDX-License-Identifier: GPL-3.0-or-later

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
