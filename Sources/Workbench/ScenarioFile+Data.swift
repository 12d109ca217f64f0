// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Foundation
import Results

extension ScenarioFile {
  /// The stored run whose folder this file stands in, if it does; the file itself may have been edited since.
  var storedRun: StoredRun? { try? StoredRun(opening: folder.isEmpty ? "." : folder) }

  /// The folder from which the scenario's inputs are named.
  ///
  /// It is the scenario's own. A scenario of a run folder was written elsewhere: what does not lie beside it is
  /// looked for where the run found it.
  func dataFolder(of name: String) -> String {
    guard !FileManager.default.fileExists(atPath: Self.path(name, in: folder)) else {
      return folder
    }
    return storedRun?.dataFolder ?? folder
  }

  /// A path as seen from a folder.
  static func path(_ name: String, in folder: String) -> String {
    name.hasPrefix("/") ? name : (folder as NSString).appendingPathComponent(name)
  }

  /// Says when the file is not the one the stored run read.
  func changeSinceStored(_ input: InputFile, at path: String) -> [Diagnostic] {
    guard let digest = storedRun?.digest(ofInput: input.path), digest != input.sha256 else {
      return []
    }
    return [
      Diagnostic(
        .changedInput, severity: .warning,
        "`\(input.path)` is not the file that the stored run read, so other results come out",
        at: .init(SourceSpan(file: path, line: 1, column: 1, length: 1), "this file"),
        keyPath: "portfolio.import.file",
        help: ["bring the file back, or take the results for those of the new file"],
        notes: ["SHA-256 then \(digest)", "SHA-256 now \(input.sha256)"])
    ]
  }

  private var folder: String { (path as NSString).deletingLastPathComponent }
}

extension DiagnosticCode {
  /// An input that changed since the run was stored.
  static let changedInput = DiagnosticCode("S408")
}
