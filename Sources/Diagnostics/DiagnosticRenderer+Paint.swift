// SPDX-License-Identifier: GPL-3.0-or-later

extension DiagnosticRenderer {
  /// The colours used, by role, as terminal sequences.
  enum Paint: String {
    case error = "1;31"
    case warning = "1;33"
    case frame = "34"
    case strong = "1"
  }

  /// The text in a colour, or as it is.
  func painted(_ text: String, _ paint: Paint) -> String {
    colored && !text.isEmpty ? "\u{1B}[\(paint.rawValue)m\(text)\u{1B}[0m" : text
  }
}

extension Diagnostic.Severity {
  /// The colour of the severity.
  var paint: DiagnosticRenderer.Paint {
    switch self {
    case .error: .error
    case .warning: .warning
    }
  }
}
