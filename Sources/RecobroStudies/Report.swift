// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Randomness
import Results
import Storage

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

/// The range in which what is measured must lie.
///
/// The measurement has an error of its own. It misses the bar when it lies outside by more than z of its standard
/// errors; a bar that already allows for it has z = 0.
struct Bar: Sendable {
  /// The z of bars that state a true value.
  static let defaultAllowance = 3.0

  /// The smallest value; nil without one.
  let low: Double?
  /// The largest value; nil without one.
  let high: Double?
  /// How many standard errors outside are allowed.
  let allowance: Double

  /// No claim: the finding is reported only.
  static let none = Bar(low: nil, high: nil)
  /// What an interval of 95 % must cover where its assumptions hold.
  static let nearNinetyFive = Bar(low: 0.94, high: 0.96)

  init(low: Double?, high: Double?, allowance: Double = Self.defaultAllowance) {
    self.low = low
    self.high = high
    self.allowance = allowance
  }

  static func atLeast(_ low: Double) -> Bar { Bar(low: low, high: nil) }

  /// What a measurement with this standard error means.
  func verdict(_ measured: Double, standardError: Double) -> Verdict {
    if low == nil, high == nil { return .reported }
    let outside = max((low ?? measured) - measured, measured - (high ?? measured))
    // Written so that NaN misses.
    if outside <= 0 { return .met }
    return outside <= allowance * standardError ? .withinError : .missed
  }

  enum Verdict: String, Sendable {
    /// No bar.
    case reported
    /// Inside the bar.
    case met = "ok"
    /// Outside by no more than the error of the experiment explains.
    case withinError = "ok within error"
    /// Outside by more.
    case missed = "MISSED"
  }
}

/// The draws of one experiment, at the address of its study and number.
struct Chance: RandomNumberGenerator {
  private let address: DrawAddress
  private var occurrence: UInt32 = 0
  private var lanes = SIMD4<UInt32>()
  private var isHalfUsed = false

  init(seed: UInt64, study: String, experiment: Int) {
    address = DrawAddress(
      seed: seed, replication: UInt32(experiment), identity: Identity.of(study))
  }

  /// Half a block; a block address has 24 bits for the occurrence.
  mutating func next() -> UInt64 {
    defer { isHalfUsed.toggle() }
    if isHalfUsed { return UInt64(lanes.w) << 32 | UInt64(lanes.z) }
    precondition(occurrence < 1 << 24, "the draws at this address are used up")
    lanes = address.block(.test, occurrence)
    occurrence += 1
    return UInt64(lanes.y) << 32 | UInt64(lanes.x)
  }

  /// A number in (0, 1).
  mutating func uniform() -> Double {
    let word = next()
    return Uniform.fine(UInt32(truncatingIfNeeded: word), UInt32(word >> 32))
  }

  /// A standard normal number.
  mutating func normal() -> Double { Normal.quantile(uniform()) }

  /// A number with the exponential law of mean 1.
  mutating func exponential() -> Double { -log(uniform()) }

  /// An index in 0 ..< `count`.
  mutating func index(below count: Int) -> Int {
    Int(next().multipliedFullWidth(by: UInt64(count)).high)
  }
}

extension Double {
  /// The number with so many decimals.
  func decimals(_ count: Int) -> String { String(format: "%.\(count)f", self) }

  /// The number with four significant digits at most.
  var formatted: String { String(format: "%.4g", self) }
}
