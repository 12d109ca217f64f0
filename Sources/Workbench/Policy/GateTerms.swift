// SPDX-License-Identifier: GPL-3.0-or-later

import OutputAnalysis
import Results
import Scenarios
import Vocabulary

/// The terms on which strategies are compared: those of a check, or those that a policy asks for.
struct GateTerms {
  var accounts: Int
  var replications: Int
  var seed: UInt64
  var fixed: [Baseline.Part]
  /// The digests of imported files.
  var inputs: [String]
  var margins: [GatePolicy.Amount]
  var expect: [String]

  /// What a policy asks for.
  init(_ policy: GatePolicy, of baseline: Baseline) {
    accounts = policy.accounts
    replications = policy.replications
    seed = baseline.seed
    fixed = policy.fixed
    inputs = baseline.inputs.map(\.sha256)
    margins = policy.margins
    expect = policy.expect
  }

  /// The terms of a run.
  init(_ record: RunRecord, _ scenario: Scenario) {
    accounts = record.summary.accounts
    replications = record.summary.replications
    seed = record.summary.seed
    fixed = FixedParts.of(record.resolvedScenario, of: scenario)
    inputs = record.inputs.map(\.sha256)
    margins = scenario.margins.map { .init(metric: $0.metric, value: $0.value) }
    expect = scenario.expectations.map(\.text)
  }
}

// MARK: - What is weaker

extension GateTerms {
  /// Where these terms are weaker than others.
  ///
  /// - Parameters:
  ///   - asked: The terms asked for.
  ///   - reference: Whose they are.
  /// - Returns: A finding for each.
  func weaknesses(
    against asked: GateTerms, of reference: GateFinding.Reference
  ) -> [GateFinding] {
    var findings: [GateFinding] = []
    func find(
      _ kind: GateFinding.Kind, _ subject: GateFinding.Subject?, _ was: GateFinding.Value?,
      _ now: GateFinding.Value?
    ) {
      findings.append(
        GateFinding(kind, of: reference, subject: subject, asked: was, found: now))
    }
    if accounts < asked.accounts {
      find(.fewerAccounts, nil, .count(asked.accounts), .count(accounts))
    }
    if replications < asked.replications {
      find(.fewerReplications, nil, .count(asked.replications), .count(replications))
    }
    if seed != asked.seed { find(.otherSeed, nil, .seed(asked.seed), .seed(seed)) }
    for (path, was, now) in changedParts(since: asked) {
      find(
        FixedParts.world.contains(path) ? .otherWorld : .otherMeasuring, .named(path),
        was.map { .text($0) }, now.map { .text($0) })
    }
    for margin in margins {
      let was = asked.margins.first { $0.metric == margin.metric }?.value ?? 0
      if margin.value > was {
        find(.marginWidened, .metric(margin.metric), .amount(was), .amount(margin.value))
      }
    }
    for line in asked.expect {
      switch Self.counterpart(of: line, in: expect) {
      case .kept: break
      case .loosened(let now): find(.expectationLoosened, .named(line), .text(line), .text(now))
      case .gone: find(.expectationGone, .named(line), .text(line), nil)
      }
    }
    return findings
  }

  /// The fixed parts that are others; imported data belong to the portfolio.
  private func changedParts(
    since asked: GateTerms
  ) -> [(path: String, was: String?, now: String?)] {
    let paths = (asked.fixed + fixed).map(\.path).uniqued()
    let changed = paths.compactMap { path -> (path: String, was: String?, now: String?)? in
      let was = asked.fixed.first { $0.path == path }?.content
      let now = fixed.first { $0.path == path }?.content
      // A rate where there was none converts what was not there before: it is part of what is tried.
      if path == FixedParts.rate, was == nil { return nil }
      return FixedParts.isSame(now, as: was)
        ? nil : (path, FixedParts.shown(was), FixedParts.shown(now))
    }
    guard inputs != asked.inputs, !changed.contains(where: { $0.path == "portfolio" }) else {
      return changed
    }
    return changed + [("portfolio", nil, nil)]
  }

  private enum Counterpart {
    case kept
    case loosened(String)
    case gone
  }

  /// What became of a line of `expect`: kept where some line is at least as strict.
  private static func counterpart(of line: String, in lines: [String]) -> Counterpart {
    if lines.contains(line) { return .kept }
    guard let asked = Expectation(reading: line) else { return .gone }
    let now = lines.compactMap { Expectation(reading: $0) }
    if now.contains(where: { $0.isAtLeastAsStrict(as: asked) }) { return .kept }
    let looser = now.first { $0.isAboutTheSame(as: asked) }
    return looser.map { .loosened($0.text) } ?? .gone
  }
}
