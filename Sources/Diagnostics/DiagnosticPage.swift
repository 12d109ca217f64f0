// SPDX-License-Identifier: GPL-3.0-or-later

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
