// SPDX-License-Identifier: GPL-3.0-or-later

import Behaviors
import Measures
import OutputAnalysis
import Randomness
import Results
import Scenarios
import Strategies
import Vocabulary

/// A validation scenario with its estimates.
struct VerificationSimulation {
  let scenario: Scenario
  let record: RunRecord

  /// The estimates of the only strategy.
  var strategy: StrategySummary { record.summary.strategies[0] }

  /// The days of a list that the horizon reaches.
  func days(_ days: [Int]) throws -> [Int] {
    let reached = days.filter { $0 <= scenario.horizon }
    guard !reached.isEmpty else {
      throw VerificationError.parameter(
        name: "horizon", value: Double(scenario.horizon),
        requirement: "at least \(days[0]) days, the first that is checked")
    }
    return reached
  }

  /// The recovery curve at a day against its exact value.
  func check(_ name: String, day: Int, exact: Double) -> VerificationCheck {
    VerificationCheck(
      name: name, simulated: strategy.curve.mean[day] ?? .nan, exact: exact,
      standardError: strategy.curve.standardError[day] ?? .nan)
  }

  /// The discounted value over the horizon against its exact value.
  func valueCheck(_ name: String, _ transform: SelfExcitingTransform) throws -> VerificationCheck {
    let exact = try transform.discountedRecovery(
      discount: scenario.discountRate, horizon: Double(scenario.horizon))
    let estimate = strategy.metrics.first { $0.name == Metric.valueU.name }?.estimate
    return VerificationCheck(
      name: name, simulated: estimate?.mean ?? .nan, exact: exact.value.value,
      standardError: estimate?.standardError ?? .nan)
  }

  /// The transform of the scenario's own parameters.
  func transform() throws -> SelfExcitingTransform {
    let (intensity, payment) = try stream()
    return try SelfExcitingTransform(intensity, payment: payment, contacts: try contacts())
  }

  /// The stream of payments without contacts, and the law of a payment's share.
  func stream() throws -> (RepaymentIntensity, RelativePayment) {
    guard let behavior = scenario.behavior.intensity,
      case .constant(let rate) = behavior.baseline
    else {
      throw VerificationError.parameter(
        name: "baseline", value: .nan, requirement: "a constant rate")
    }
    let excitation = behavior.excitation
    let intensity = try RepaymentIntensity(
      start: rate + excitation.initial, longRun: rate, decay: excitation.decay,
      habitPerPayment: excitation.habitPerPayment, habitPerShare: excitation.habitPerShare)
    let payment = try RelativePayment(fullProbability: behavior.types[0].full[0]) {
      behavior.payment.partial.quantile($0)
    }
    return (intensity, payment)
  }

  /// The touches of the only path as instants with their probability and jump.
  private func contacts() throws -> [ContactSeries] {
    guard let step = scenario.strategies[0].treatments.first?.path.first,
      case .fixed(let position) = step.channel, case .dpd(let first) = step.trigger
    else { return [] }
    let channel = scenario.channels[position]
    let last = scenario.horizon - 1
    let days = stride(from: first, through: min(last, step.until ?? last), by: step.every ?? last)
    return [
      try ContactSeries(
        times: days.map(Double.init), jump: channel.stimulus,
        probability: channel.deliverability * channel.engagement)
    ]
  }
}

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
