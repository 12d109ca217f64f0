// SPDX-License-Identifier: GPL-3.0-or-later

/// What decides the numbers of all studies, and the threads, which do not.
struct StudySettings: Sendable {
  let seed: UInt64
  let experiments: Int
  let gateRuns: Int
  let powerRuns: Int
  let tunings: Int
  let scenarioRuns: Int
  let threads: Int
  let scenarios: String
  /// Only groups of lines with this text in their names are measured; nil for all.
  var lines: String?

  /// Whether a group of lines is wanted.
  func wants(_ name: String) -> Bool { lines.map { name.contains($0) } ?? true }
}
