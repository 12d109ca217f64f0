// SPDX-License-Identifier: GPL-3.0-or-later

extension DiagnosticRenderer {
  /// One line: place, severity, code, message and the first help.
  func concise(_ diagnostic: Diagnostic) -> String {
    let span = diagnostic.primary.span
    let place = "\(span.file.printable):\(span.line):\(span.column)"
    let heading =
      DiagnosticHeadings(language).name(of: diagnostic.severity) + "[\(diagnostic.code)]"
    let help = diagnostic.help.first.map { "; " + $0.printable } ?? ""
    return "\(place): " + painted(heading, diagnostic.severity.paint)
      + ": " + diagnostic.message.printable + help
  }
}
