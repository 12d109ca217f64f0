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
}
