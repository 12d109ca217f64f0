// SPDX-License-Identifier: GPL-3.0-or-later

import Reporting
import Studies

/// Shows on standard error how far a study is: a moving line on a terminal, a line per step elsewhere.
struct StudyDisplay: Sendable {
  let language: ReportLanguage
  private let start = ContinuousClock.now

  init(language: ReportLanguage) { self.language = language }

  func show(_ progress: StudyProgress) {
    let text = TuningLine.text(
      stage: (progress.stage.english, progress.stage.spanish), candidates: progress.variants,
      replications: progress.replications, evaluations: progress.evaluations,
      budget: progress.budget, seconds: (ContinuousClock.now - start) / .seconds(1),
      language: language)
    if Terminal.isInteractive { Terminal.move(to: text) } else { Terminal.note("\(text)\n") }
  }

  func clear() {
    if Terminal.isInteractive { Terminal.move(to: "") }
  }
}
