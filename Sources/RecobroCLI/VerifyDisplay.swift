// SPDX-License-Identifier: GPL-3.0-or-later

import Experiments
import Reporting
import Synchronization
import Verification
import Workbench

/// Prints each check as soon as it is known, and on a terminal what is simulated meanwhile.
final class VerifyDisplay: Sendable {
  private let control: RunControl
  private let language: Language
  private let showsPasses: Bool
  private let start = ContinuousClock.now
  private let state = Mutex(State())

  private struct State {
    var part = ""
    var hasHeading = false
  }

  init(control: RunControl, language: Language, showsPasses: Bool) {
    self.control = control
    self.language = language
    self.showsPasses = showsPasses
  }

  /// Shows a step; lines of the table only where one is asked for.
  func show(_ step: VerificationStep, isTable: Bool) {
    switch step {
    case .begins(let name, let number, let count):
      state.withLock {
        $0.part = words("\(number) of \(count)", "\(number) de \(count)") + "  " + name
      }
    case .found(let checks):
      if isTable { print(checks.filter { showsPasses || !$0.passes }) }
    }
  }

  private func print(_ checks: [VerificationCheck]) {
    guard !checks.isEmpty else { return }
    let isFirst = state.withLock { state in
      defer { state.hasHeading = true }
      return !state.hasHeading
    }
    let table: VerificationTable.Language = language == .es ? .spanish : .english
    let heading = isFirst ? [VerificationTable.heading(in: table)] : []
    clear()
    let lines = heading + checks.map { VerificationTable.line($0, in: table) }
    Terminal.print(lines.joined(separator: "\n") + "\n")
  }

  /// Works while a moving line on a terminal says what is simulated.
  func ticking(
    _ work: () async throws -> VerificationTable
  ) async throws -> VerificationTable {
    let ticker = Task { await tick() }
    defer {
      ticker.cancel()
      clear()
    }
    return try await work()
  }

  private func tick() async {
    guard Terminal.isInteractive else { return }
    while !Task.isCancelled {
      try? await Task.sleep(for: .milliseconds(250))
      guard !Task.isCancelled else { return }
      let seconds = (ContinuousClock.now - start) / .seconds(1)
      let line = ProgressLine.text(
        part: state.withLock(\.part), accountDays: control.simulatedAccountDays, seconds: seconds,
        language: language.reporting)
      Terminal.move(to: line)
    }
  }

  private func clear() {
    if Terminal.isInteractive { Terminal.move(to: "") }
  }

  private func words(_ english: String, _ spanish: String) -> String {
    language == .es ? spanish : english
  }
}
