// SPDX-License-Identifier: GPL-3.0-or-later

import Experiments
import Foundation
import Reporting

/// Shows on standard error how far a run is: a moving line on a terminal, one line per 10 % elsewhere.
struct ProgressDisplay {
  let control: RunControl
  let replications: Int
  /// What an earlier process did of them; it counts as done and not towards the rate.
  let earlierReplications: Double
  let accountDaysPerReplication: Double
  let language: ReportLanguage

  /// Looks four times a second until cancelled.
  func run() async {
    let start = ContinuousClock.now
    var shownTenth = 0
    var isForeseen = false
    while !Task.isCancelled {
      try? await Task.sleep(for: .milliseconds(250))
      guard !Task.isCancelled else { break }
      let seconds = (ContinuousClock.now - start) / .seconds(1)
      let done = control.simulatedAccountDays
      if seconds > Self.pilot, !isForeseen {
        isForeseen = true
        foresee(seconds)
      }
      let text = ProgressLine.text(
        done: earlierReplications + done / accountDaysPerReplication,
        earlier: earlierReplications, total: replications, accountDays: done, seconds: seconds,
        language: language)
      if Terminal.isInteractive {
        Terminal.move(to: text)
      } else {
        let tenth = Int(
          10 * (earlierReplications + done / accountDaysPerReplication) / Double(replications))
        if tenth > shownTenth, seconds > 2 { Terminal.note("\(text)\n") }
        shownTenth = max(shownTenth, tenth)
      }
    }
    if Terminal.isInteractive { Terminal.move(to: "") }
  }
  /// Says how long it will take, where that is long, and what would take less.
  private func foresee(_ seconds: Double) {
    let done = control.simulatedAccountDays / accountDaysPerReplication
    guard
      let words = ProgressLine.foreseen(
        done: done, left: Double(replications) - earlierReplications - done, seconds: seconds,
        language: language)
    else { return }
    if Terminal.isInteractive { Terminal.move(to: "") }
    Terminal.note("\(words)\n")
  }

  /// Seconds of work that tell how long the whole takes.
  private static let pilot = 3.0
}
