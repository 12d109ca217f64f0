// SPDX-License-Identifier: GPL-3.0-or-later

import Reporting
import Workbench

/// Shows on standard error how far a study is: a moving line on a terminal, a line per step elsewhere.
struct TuneDisplay: Sendable {
  let language: ReportLanguage
  private let start = ContinuousClock.now

  init(language: ReportLanguage) { self.language = language }

  func show(_ progress: TuningProgress) {
    let text = TuningLine.text(
      stage: Self.words(progress.stage), candidates: progress.candidates,
      replications: progress.replications, evaluations: progress.evaluations,
      budget: progress.budget, seconds: (ContinuousClock.now - start) / .seconds(1),
      language: language)
    if Terminal.isInteractive { Terminal.move(to: text) } else { Terminal.note("\(text)\n") }
  }

  func clear() {
    if Terminal.isInteractive { Terminal.move(to: "") }
  }

  private static func words(_ stage: TuningProgress.Stage) -> (english: String, spanish: String) {
    switch stage {
    case .look: ("looking at", "una mirada a")
    case .search: ("searching", "buscando entre")
    case .race: ("racing", "en carrera")
    case .confirmation: ("confirming", "confirmando")
    case .ends: ("one parameter at a time:", "un parámetro a la vez:")
    case .screening: ("screening:", "cribado:")
    case .shares: ("shares of variance:", "partes de la varianza:")
    }
  }
}
