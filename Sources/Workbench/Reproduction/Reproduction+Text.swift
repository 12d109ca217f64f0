// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
public import Reporting
import Results
import Storage

extension Reproduction {
  /// What came out, in a few lines.
  public func text(in language: ReportLanguage) -> String {
    (changes.map { line($0, language) } + files.compactMap { line($0, language) }
      + [verdict(language)]).map(\.printable).joined(separator: "\n") + "\n"
  }

  private func line(_ change: ReproductionChange, _ language: ReportLanguage) -> String {
    language.choose(
      "\(change.name): then \(change.then), now \(change.now)",
      "\(change.name): entonces \(change.then), ahora \(change.now)")
  }

  private func line(_ file: File, _ language: ReportLanguage) -> String? {
    switch file.verdict {
    case .same: nil
    case .other:
      language.choose("\(file.path): other bytes came out", "\(file.path): salieron otros bytes")
    case .damaged:
      language.choose(
        "\(file.path): missing, or changed after it was written",
        "\(file.path): falta, o se cambió después de escribirlo")
    case .unlisted:
      language.choose(
        "\(file.path): the manifest does not list it", "\(file.path): el manifiesto no lo enumera")
    case .notMade:
      language.choose("\(file.path): not made again", "\(file.path): no se rehizo")
    }
  }

  private func verdict(_ language: ReportLanguage) -> String {
    let same = files.count { $0.verdict == .same }
    let compared = files.count { $0.verdict != .notMade }
    guard succeeds else {
      return language.choose(
        "not reproduced: \(same) of \(compared) files have the same bytes",
        "no reproducida: \(same) de \(compared) archivos tienen los mismos bytes")
    }
    return language.choose(
      "reproduced: \(same) of \(compared) files have the same bytes",
      "reproducida: \(same) de \(compared) archivos tienen los mismos bytes")
  }

  /// The same as one JSON document, ending in a line break.
  public var json: String {
    let document: JSONValue = [
      "format": .count(1),
      "run": .string(stored.path),
      "reproduced": .bool(succeeds),
      "files": .array(
        files.map { ["path": .string($0.path), "verdict": .string($0.verdict.rawValue)] }),
      "changes": .array(
        changes.map {
          ["name": .string($0.name), "then": .string($0.then), "now": .string($0.now)]
        }),
    ]
    return document.written()
  }
}
