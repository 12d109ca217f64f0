// SPDX-License-Identifier: GPL-3.0-or-later

import Measures
import OutputAnalysis

extension ReportWords {
  /// What the control variate made of the verdict's number, and what it gained; nothing without one.
  func controlLines(in terminal: TerminalLayout) -> [String] {
    guard let controlled = leadingComparison?.controlled ?? singleEstimate?.controlled,
      let ratio = controlled.controlVarianceRatio
    else { return [] }
    let text = "\(controlSubject): \(controlNumbers(controlled)), \(gain(ratio))."
    return TextWrap.lines(text, columns: terminal.columns)
  }

  private var singleEstimate: MetricEstimate? {
    summary.strategies.first?.metrics.first { $0.name == headline.name }?.estimate
  }

  private var controlSubject: String {
    let metric = label(leadingComparison?.metric ?? headline.name)
    let intro = language.choose(
      "With the martingale as control, ", "Con la martingala como control, ")
    guard let comparison = leadingComparison else { return intro + metric }
    return intro + metric + language.choose(" of ", " de ") + strategyName(comparison.challenger)
      + language.choose(" less ", " menos ") + strategyName(comparison.champion)
  }

  private func controlNumbers(_ controlled: ControlledEstimate) -> String {
    let isDifference = leadingComparison != nil
    let format = format(leadingComparison?.metric ?? headline.name)
    let decimals =
      isDifference
      ? format.decimals(ofDifference: controlled.mean, error: controlled.standardError)
      : format.decimals(of: controlled.mean, error: controlled.standardError)
    let mean =
      isDifference
      ? format.difference(controlled.mean, decimals: decimals)
      : format.value(controlled.mean, decimals: decimals)
    guard let interval = controlled.interval else { return noBreak(mean) }
    let ends = format.valueEnds(
      format.possible(interval, around: controlled.mean), decimals: decimals)
    let (low, high) =
      isDifference
      ? (
        format.differenceEnd(interval.low, decimals: decimals),
        format.differenceEnd(interval.high, decimals: decimals)
      ) : ends
    return noBreak(mean) + " (\(noBreak(low))" + language.choose(" to ", " a ")
      + "\(noBreak(high)))"
  }

  private func gain(_ ratio: Double) -> String {
    let times = decimal.text(ratio, decimals: 1)
    return language.choose(
      "the variance without it over that with it \(times)",
      "la varianza sin él entre la varianza con él \(times)")
  }
}
