// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics

extension Diagnostic {
  /// A scenario that names a file outside of the folder given with `--import-root`.
  static func outsideImportRoot(
    _ root: ImportRoot, _ name: String, at span: SourceSpan
  ) -> Diagnostic {
    Diagnostic(
      .outsideImportRoot, severity: .error,
      "`\(name)` does not lie below `\(root.path)`, the folder of --import-root",
      at: .init(span, "it was not opened"), keyPath: "portfolio.import.file",
      expected: "a file below `\(root.path)`, links followed", found: name,
      help: ["move the file there, or name a folder above both with --import-root"])
  }

  /// A scenario that is a link out of that folder, or lies in a folder that is.
  static func linkOutside(_ root: ImportRoot, _ path: String) -> Diagnostic {
    Diagnostic(
      .outsideImportRoot, severity: .error,
      "`\(path)` leads out of `\(root.path)`, the folder of --import-root, by a link",
      at: .init(SourceSpan(file: path, line: 1, column: 1, length: 1), "it was not opened"),
      expected: "a file below `\(root.path)`, links followed",
      help: ["put the scenario or its folder in the place of the link"])
  }
}

extension DiagnosticCode {
  /// A file outside of the folder that bounds what scenarios read.
  static let outsideImportRoot = DiagnosticCode("S416")
}
