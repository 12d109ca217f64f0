// SPDX-License-Identifier: GPL-3.0-or-later

import Measures
import OutputAnalysis

/// What a replication is made of, in words, and what that gained.
extension ReportWords {
  /// `100 replications` or `100 antithetic pairs`.
  func replicationWords(_ count: Int) -> String {
    guard summary.design.isAntithetic else { return decimal.replications(count) }
    let number = decimal.text(count)
    return count == 1
      ? language.choose("1 antithetic pair", "1 par antitético")
      : language.choose("\(number) antithetic pairs", "\(number) pares antitéticos")
  }

  /// Follows the number of accounts where the debtors are not independent.
  var pointWords: String {
    summary.design.hasSobolPoints
      ? language.choose(" drawn by Sobol' points", " sorteadas con puntos de Sobol'") : ""
  }

  /// A sentence for each part of the design that has a ratio; nothing for a plain design.
  var designSentences: [String] {
    [pairSentence, pointSentence, complaintSentence].compactMap(\.self)
  }

  private var pairSentence: String? {
    let comparison = leadingComparison
    let gain =
      comparison?.gain ?? estimate(comparison.map { Metric(stored: $0.metric) } ?? headline)?.gain
    guard let ratio = gain?.antithetic else { return nil }
    let times = decimal.text(ratio, decimals: 1)
    let subject = designSubject(comparison)
    return language.choose(
      "Antithetic pairs, \(subject): the variance of two independent replications over that of a pair \(times).",
      "Pares antitéticos, \(subject): la varianza de dos réplicas independientes entre la de un par \(times)."
    )
  }

  private var pointSentence: String? {
    guard let ratio = estimate(.recoveryRate)?.gain?.sobol else { return nil }
    let times = decimal.text(ratio, decimals: 1)
    let subject = label(.recoveryRate) + language.choose(" of ", " de ") + strategyName(0)
    return language.choose(
      "Sobol' points, \(subject): the variance of independent debtors over that with the points \(times).",
      "Puntos de Sobol', \(subject): la varianza de deudores independientes entre la que hay con los puntos \(times)."
    )
  }

  private var complaintSentence: String? {
    let metric = Metric.complaintsPer1000
    let comparison = summary.comparisons.first { $0.metric == metric.name }
    guard let ratio = (comparison?.gain ?? estimate(metric)?.gain)?.expectation else { return nil }
    let times = decimal.text(ratio, decimals: 1)
    let subject = comparison == nil ? label(metric) : designSubject(comparison)
    return language.choose(
      "Expected complaints, \(subject): the variance of complaints as drawn over that of their probabilities \(times).",
      "Quejas esperadas, \(subject): la varianza de las quejas sorteadas entre la de sus probabilidades \(times)."
    )
  }

  private func designSubject(_ comparison: ComparisonSummary?) -> String {
    guard let comparison else { return label(headline) }
    return label(comparison.metric) + language.choose(" of ", " de ")
      + strategyName(comparison.challenger) + language.choose(" less ", " menos ")
      + strategyName(comparison.champion)
  }

  private func estimate(_ metric: Metric) -> MetricEstimate? {
    summary.strategies.first?.metrics.first { $0.name == metric.name }?.estimate
  }
}
