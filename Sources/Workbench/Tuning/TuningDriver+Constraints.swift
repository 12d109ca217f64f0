// SPDX-License-Identifier: GPL-3.0-or-later

import Optimization
import OutputAnalysis
import Results
import Studies
import Vocabulary

extension TuningDriver {
  /// What a candidate's metric exceeds a bound by.
  func excess(
    _ constraint: Int, _ candidate: Int, _ values: CandidateValues
  ) -> MeanEstimate {
    let metric = RatioCombination(values.sample(candidate, metric: 1 + constraint))
    return MeanEstimate(
      metric.value.map(plan.constraints[constraint].excess) ?? .nan,
      standardError: metric.standardError ?? .nan)
  }

  /// What is shown of a candidate's constraints.
  ///
  /// The intervals are those that are reported, which know of events not yet seen. They hold at all replications together,
  /// because this is asked after each batch, and for all runners and constraints together.
  func feasibility(
    _ candidate: Int, _ values: CandidateValues
  ) -> TunedCandidate.Feasibility {
    let shared = plan.level.shared(among: max(1, runners.count) * plan.constraints.count)
    guard let sequence = try? StudentSequence(level: shared, effect: CandidateRace.effect) else {
      return .open
    }
    var isMet = true
    for constraint in plan.constraints.indices {
      let interval = sequence.interval(
        of: RatioCombination(values.sample(candidate, metric: 1 + constraint)))
      guard let interval else {
        isMet = false
        continue
      }
      let ends = [interval.low, interval.high].map(plan.constraints[constraint].excess)
      if ends.allSatisfy({ $0 > 0 }) { return .violated }
      isMet = isMet && ends.allSatisfy { $0 <= 0 }
    }
    return isMet ? .met : .open
  }

  /// Why no candidate is left.
  func noneLeft(_ candidates: [Int]) -> StudyFailure {
    guard candidates.contains(where: { field.problems[$0] == nil }) else {
      let first = candidates.first
      return .candidate(
        settings: first.map(field.settings) ?? [],
        first.flatMap { field.problems[$0] } ?? "it is not valid",
        help: StudyFailure.narrower(plan.settings.first, field.base))
    }
    return .infeasible(plan.constraints.indices.map { nearest($0, candidates) })
  }

  private func nearest(_ constraint: Int, _ candidates: [Int]) -> String {
    let known = candidates.compactMap { candidate -> (Int, Double)? in
      let mean = excess(constraint, candidate, race).mean
      return mean.isFinite ? (candidate, mean) : nil
    }
    let text = plan.constraints[constraint].text
    guard let best = known.min(by: { $0.1 < $1.1 }) else { return text }
    let value = race.estimate(best.0, metric: 1 + constraint).mean ?? .nan
    let rounded = (value * 1e6).rounded() / 1e6
    let values = zip(plan.settings, field.texts[best.0]).map { "\($0.name)=\($1)" }
    return "\(text): the nearest is \(rounded) at \(values.joined(separator: " "))"
  }

  /// Refuses constraints on what has no value in any replication of any candidate, so that no candidate can be shown to meet them.
  func checkConstraints(_ values: CandidateValues) throws(StudyStop<StudyFailure>) {
    let seen = candidates.filter { values.count($0) > 0 }
    for (index, constraint) in plan.constraints.enumerated()
    where !seen.isEmpty
      && seen.allSatisfy({ values.values($0, metric: 1 + index).allSatisfy { !$0.isFinite } })
    {
      throw .failed(
        .valueless(
          constraint.metric.name, of: plan.strategy, field.base,
          replications: seen.map(values.count).max() ?? 0, constraint: constraint.text))
    }
  }

  /// Refuses an objective that says nothing.
  func checkVariation(
    _ values: CandidateValues, metric: Int = 0
  ) throws(StudyStop<StudyFailure>) {
    let name = plan.outputs[metric].metric.name
    let seen = candidates.filter { values.count($0) > 0 }
    guard seen.count > 1 else { return }
    if seen.allSatisfy({ values.values($0, metric: metric).allSatisfy { !$0.isFinite } }) {
      throw .failed(
        .valueless(
          name, of: plan.strategy, field.base, replications: seen.map(values.count).max() ?? 0))
    }
    guard values.isConstant(seen, metric: metric) else { return }
    let count = seen.map(values.count).min() ?? 0
    if seen.allSatisfy({ values.values($0, metric: metric).allSatisfy { $0 == 0 } }) {
      throw .failed(.neverSeen(name, of: plan.strategy, field.base, replications: count))
    }
    throw .failed(
      field.unmoved(
        plan.outputs[metric].metric, of: plan.strategy, option: "--objective",
        "for all \(seen.count) candidates in \(count) replications"))
  }
}
