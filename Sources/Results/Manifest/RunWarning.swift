// SPDX-License-Identifier: GPL-3.0-or-later

/// What the scenario or its data warned of before the run.
public struct RunWarning: Hashable, Sendable {
  /// The code, which `recobro explain` has a page for; nil in runs of earlier versions.
  public var code: String?
  /// One line that makes sense alone, in English.
  public var text: String

  /// Creates a warning.
  public init(code: String?, text: String) {
    self.code = code
    self.text = text
  }
}
