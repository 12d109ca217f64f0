// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Foundation
import Reporting
import Results

/// Where a check tells what it came to: as text, JSON, annotations and files.
///
/// It is made of the options, or read out of a command line that is wrong, so that no exit code leaves an old report in place.
struct GateOutputs: Sendable {
  var junit: String?
  var markdown: String?
  var isGitHub = false
  var isJSON = false
  var isQuiet = false
  var language = Language.en
  /// Whether the text is printed too: not where the command line is wrong, of which the usage tells.
  private var isTextual = true

  init(_ check: Check) {
    junit = check.junit
    markdown = check.markdown
    isGitHub = check.github
    isJSON = check.json
    isQuiet = check.quiet
    language = check.language
  }

  /// Reads the outputs out of the arguments of a check that cannot be parsed; nil for another command.
  init?(arguments: [String]) {
    guard arguments.first == "check" else { return nil }
    var rest = arguments.dropFirst().prefix { $0 != "--" }
    while let argument = rest.popFirst() {
      let parts = argument.split(separator: "=", maxSplits: 1).map(String.init)
      func value() -> String? {
        if parts.count == 2 { return parts[1] }
        guard let next = rest.first, !next.hasPrefix("-") else { return nil }
        return rest.popFirst()
      }
      switch parts.first {
      case "--junit": junit = value() ?? junit
      case "--markdown": markdown = value() ?? markdown
      case "--lang": language = value().flatMap(Language.init) ?? language
      case "--github": isGitHub = true
      case "--json": isJSON = true
      case "--quiet", "-q": isQuiet = true
      default: break
      }
    }
    isTextual = false
    leaveShared()
  }

  /// Writes nothing to a file that two outputs name: neither report may be lost in the other, and the old one is left.
  private mutating func leaveShared() {
    let summary = isGitHub ? ProcessInfo.processInfo.environment["GITHUB_STEP_SUMMARY"] : nil
    func isShared(_ one: String?, _ others: [String?]) -> Bool {
      guard let one else { return false }
      return others.contains { $0.map { OutputOptions.isSame(one, $0) } ?? false }
    }
    let shared = (isShared(junit, [markdown, summary]), isShared(markdown, [junit, summary]))
    if shared.0 { junit = nil }
    if shared.1 { markdown = nil }
  }

  /// Removes the files of an earlier check: whatever becomes of this one, they are not its own.
  ///
  /// - Returns: What the system refused.
  func clear() -> [FileError] {
    [junit, markdown].compactMap { $0 }.compactMap { path in
      attempt { () throws(FileError) in try OutputFile.clear(path) }
    }
  }

  /// Prints the text or the document, and writes the files asked for.
  ///
  /// - Returns: What the system refused.
  func write(
    _ outcomes: [RegressionOutcome], faults: [RegressionFault]
  ) -> [FileError] {
    var report = RegressionReport(
      outcomes, faults: faults, language: language.reporting, hasColor: Terminal.hasColor,
      columns: Terminal.columns)
    // What is printed comes last, so that it tells of files that could not be written.
    var refusals: [FileError] = []
    func put(_ path: String?, isAppended: Bool = false, _ text: (RegressionReport) -> String) {
      guard let path,
        let refusal = store(text(report), at: path, isAppended: isAppended)
      else { return }
      refusals.append(refusal)
      report.faults.append(
        RegressionFault(
          file: path, kind: .output, message: refusal.description, help: "name another file"))
    }
    if isGitHub {
      let summary = ProcessInfo.processInfo.environment["GITHUB_STEP_SUMMARY"]
      put(summary, isAppended: true) { $0.markdown() }
    }
    put(markdown) { $0.markdown() }
    put(junit) { $0.junit() }
    if isJSON {
      Terminal.print(RegressionDocument.of(outcomes, faults: report.faults).written())
    } else if !isQuiet, isTextual, !(outcomes.isEmpty && report.faults.isEmpty) {
      Terminal.print(report.text())
    }
    // GitHub reads commands from both streams; a document stays alone on its own.
    if isGitHub, isJSON { Terminal.note(Note(lines: report.gitHubAnnotations())) }
    if isGitHub, !isJSON { Terminal.print(report.gitHubAnnotations()) }
    return refusals
  }

  /// Tells of a check that was not begun, in place of an earlier one.
  func tellOnly(_ fault: RegressionFault) {
    for refusal in Set(clear() + write([], faults: [fault])) {
      Terminal.note("error: \(refusal.description)\n")
    }
  }

  /// Tells of a check that ends before all is compared.
  ///
  /// - Parameters:
  ///   - files: The scenarios.
  ///   - message: What happened to those of which nothing is known yet.
  ///   - outcomes: What was compared so far.
  ///   - faults: What could not be.
  func tellInterrupted(
    _ files: [String], _ message: String, after outcomes: [RegressionOutcome] = [],
    _ faults: [RegressionFault] = []
  ) {
    let known = Set(outcomes.map(\.file) + faults.map(\.file))
    let open = files.filter { !known.contains($0) }.map {
      RegressionFault(file: $0, kind: .interrupted, message: message)
    }
    _ = write(outcomes, faults: faults + open)
  }

  private func store(_ text: String, at path: String, isAppended: Bool = false) -> FileError? {
    attempt { () throws(FileError) in
      if !isAppended { try OutputFile.protectInputs(at: path) }
      try OutputFile.write(text, to: path, isAppended: isAppended)
    }
  }

  private func attempt(_ work: () throws(FileError) -> Void) -> FileError? {
    do throws(FileError) {
      try work()
      return nil
    } catch {
      return error
    }
  }
}
