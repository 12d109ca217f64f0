// SPDX-License-Identifier: GPL-3.0-or-later

import Measures
import OutputAnalysis
import Results

extension VerificationSimulation {
  /// A metric of the only strategy, over all debtors or in one segment, against its exact value.
  ///
  /// - Parameters:
  ///   - name: What is compared.
  ///   - metric: The metric.
  ///   - segment: The segment's name; all debtors without it.
  ///   - exact: What the metric must be.
  ///   - unit: What both sides are multiplied by, above 0.
  /// - Returns: The check.
  func check(
    _ name: String, metric: Metric, segment: String? = nil, exact: Double, unit: Double = 1
  ) -> VerificationCheck {
    let list =
      segment.map { name in strategy.segments.first { $0.name == name }?.metrics ?? [] }
      ?? strategy.metrics
    let estimate = list.first { $0.name == metric.name }?.estimate
    return VerificationCheck(
      name: name, simulated: (estimate?.mean ?? .nan) * unit, exact: exact * unit,
      standardError: max(estimate?.standardError ?? .nan, resolution(of: exact)) * unit)
  }

  /// A metric with the martingale of payments as a control, against its exact value.
  ///
  /// - Parameters:
  ///   - name: What is compared.
  ///   - metric: The metric.
  ///   - exact: What the metric must be.
  /// - Returns: The check; it fails without the control.
  func controlledCheck(_ name: String, metric: Metric, exact: Double) -> VerificationCheck {
    let estimate = ControlledEstimate(
      values(of: metric), controls: [values(of: .paymentMartingale)])
    return VerificationCheck(
      name: name, simulated: estimate?.mean ?? .nan, exact: exact,
      standardError: estimate?.standardError ?? .nan)
  }

  /// The values of a metric by replication.
  func values(of metric: Metric) -> [Double] {
    record.replications.first { $0.metric == metric.name }?.values.map { $0 ?? .nan } ?? []
  }

  /// Sums in fixed point and in floating point differ by so much without any error of either.
  ///
  /// Half of 2⁻²⁰ minor units on a balance of a few thousand is 10⁻¹² of it, and equal accounts all round the same way.
  func resolution(of exact: Double) -> Double { 1e-11 * abs(exact) }
}
