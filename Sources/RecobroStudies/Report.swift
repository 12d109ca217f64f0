// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Results

/// All findings, as lines on standard output, a Markdown table and a JSON document.
///
/// No date, no host and no threads: a seed gives the same bytes.
struct Report {
  private let settings: StudySettings
  private var findings: [(study: StudyKind, finding: Finding)] = []

  init(_ settings: StudySettings) { self.settings = settings }

  /// Whether any bar was missed.
  var isMissed: Bool { findings.contains { $0.finding.verdict == .missed } }

  /// Adds a finding and prints it at once.
  mutating func add(_ finding: Finding, to study: StudyKind) {
    findings.append((study, finding))
    FileHandle.standardOutput.write(Data((finding.line + "\n").utf8))
  }

  /// Writes `studies.md` and `studies.json` to a folder.
  func write(to folder: String) throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try OutputFile.write(markdown, to: folder + "/studies.md")
    try OutputFile.write(document.written(), to: folder + "/studies.json")
  }

  private var markdown: String {
    let rows = findings.map { row in
      let finding = row.finding
      return [
        finding.name, finding.measuredText, finding.errorText, finding.barText,
        finding.verdict.rawValue, finding.detail,
      ]
    }
    let head = [
      ["What", "Measured", "±", "Bar", "Verdict", "More"],
      [String](repeating: "---", count: 6),
    ]
    let table = (head + rows).map { "| " + $0.joined(separator: " | ") + " |" }
    return """
      # What the statistics promise, measured

      Seed \(settings.seed). ± is the standard error of the experiment, for shares in percentage points; a bar is
      missed when what was measured lies outside it by more than \(Bar.defaultAllowance.formatted) of them.


      """ + table.joined(separator: "\n") + "\n"
  }

  private var document: JSONValue {
    [
      "format": .integer(1), "seed": .whole(settings.seed),
      "experiments": .count(settings.experiments), "gate_runs": .count(settings.gateRuns),
      "power_runs": .count(settings.powerRuns), "missed": .bool(isMissed),
      "findings": .array(findings.map { Self.document($0.study, $0.finding) }),
    ]
  }

  private static func document(_ study: StudyKind, _ finding: Finding) -> JSONValue {
    [
      "study": .string(study.rawValue), "name": .string(finding.name),
      "measured": .number(finding.measured), "se": .number(finding.standardError),
      "low": .optional(finding.bar.low), "high": .optional(finding.bar.high),
      "z": .number(finding.bar.allowance), "verdict": .string(finding.verdict.rawValue),
      "detail": .string(finding.detail),
    ]
  }
}
