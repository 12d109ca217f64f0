// SPDX-License-Identifier: GPL-3.0-or-later

import OutputAnalysis
import Results

extension TuningPage {
  /// What the winner is on fresh replications, what it gains, and how many share the answer.
  var tiles: [Markup] {
    guard let confirmation = record.confirmation else { return [] }
    return [confirmed(confirmation), gain(confirmation), company].compactMap { $0 }
  }

  private func confirmed(_ confirmation: TuningConfirmation) -> Markup? {
    let estimate = confirmation.confirmed
    guard let mean = estimate.mean else { return nil }
    let decimals = report.format.decimals(of: mean, error: estimate.standardError)
    let half = estimate.interval95.flatMap {
      report.format.spread(mean, $0, decimals: decimals)
    }
    let count = report.decimal.replications(estimate.n)
    return PageTile.markup(
      language.choose("On fresh replications", "En réplicas nuevas"),
      report.format.value(mean, decimals: decimals),
      [report.metric, half, count]
        .compactMap { $0 }.joined(separator: ", "))
  }

  private func gain(_ confirmation: TuningConfirmation) -> Markup? {
    guard let gain = confirmation.gain, let mean = gain.mean else { return nil }
    let decimals = report.format.decimals(ofDifference: mean, error: gain.standardError)
    let interval = gain.interval.map {
      report.format.ends($0.low, $0.high, decimals: decimals)
    }
    return PageTile.markup(
      language.choose("Against the scenario as it is", "Frente al escenario actual"),
      report.format.difference(mean, decimals: decimals), interval ?? "")
  }

  private var company: Markup? {
    let set = record.indifferenceSet.count
    let open = record.unresolved.count
    guard record.winner != nil else { return nil }
    return PageTile.markup(
      language.choose("In the indifference set", "En el conjunto indiferente"),
      report.decimal.text(set),
      language.choose(
        "of \(report.decimal.text(record.candidates.count)) candidates",
        "de \(report.decimal.text(record.candidates.count)) candidatos")
        + (open == 0
          ? ""
          : language.choose(
            "; open of \(report.decimal.text(open))",
            "; sin decidir de \(report.decimal.text(open))")))
  }
}
