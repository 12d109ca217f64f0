// SPDX-License-Identifier: GPL-3.0-or-later

/// How far a tuning is, in one line.
public enum TuningLine {
  /// `racing 5 candidates, replication 30   420 of 10,000   0:12`.
  ///
  /// - Parameters:
  ///   - stage: The verb in English and in Spanish.
  ///   - candidates: The candidates still in.
  ///   - replications: The replications each will have after this step.
  ///   - evaluations: The candidate-replications so far.
  ///   - budget: The most there may be.
  ///   - seconds: The seconds since the start; ≥ 0.
  ///   - language: The language.
  /// - Returns: One line without its end.
  public static func text(
    stage: (english: String, spanish: String), candidates: Int, replications: Int,
    evaluations: Int, budget: Int, seconds: Double, language: ReportLanguage
  ) -> String {
    let decimal = DecimalText(language: language)
    let what =
      language.choose(stage.english, stage.spanish) + " " + decimal.text(candidates)
      + (candidates == 1
        ? language.choose(" candidate", " candidato")
        : language.choose(" candidates", " candidatos"))
      + language.choose(", to replication ", ", hasta la réplica ") + decimal.text(replications)
    let spent =
      decimal.text(evaluations) + language.choose(" of ", " de ") + decimal.text(budget)
      + language.choose(" candidate-replications", " réplicas de candidatos")
    return [what, spent, ProgressLine.clock(Int(max(0, min(seconds, 1e6))))]
      .joined(separator: "  ").replacingNoBreakSpaces()
  }
}
