// SPDX-License-Identifier: GPL-3.0-or-later

public import Reporting

/// Why there is no such life to tell.
public struct TraceProblem: Error, Hashable, Sendable {
  private let english: String
  private let spanish: String

  init(_ english: String, es spanish: String) {
    self.english = english
    self.spanish = spanish
  }

  /// One line that makes sense alone.
  public func message(in language: ReportLanguage) -> String { language.choose(english, spanish) }
}
