// SPDX-License-Identifier: GPL-3.0-or-later

/// Every problem of the files read, in order of position; never empty.
public struct InvalidSource: Error, Sendable {
  /// The problems, at least one of them an error.
  public let diagnostics: [Diagnostic]

  /// Creates the error.
  ///
  /// - Precondition: `diagnostics` is not empty.
  public init(_ diagnostics: [Diagnostic]) {
    precondition(!diagnostics.isEmpty, "an invalid source has at least one diagnostic")
    self.diagnostics = diagnostics
  }
}
