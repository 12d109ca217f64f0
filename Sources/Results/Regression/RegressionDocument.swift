// SPDX-License-Identifier: GPL-3.0-or-later

import OutputAnalysis
public import Storage

/// The document that `check --json` prints; keys are added, never renamed, within a ``format``.
public enum RegressionDocument {
  /// The version of the layout.
  public static let format: Int64 = 1

  /// One document for all scenarios of an invocation.
  ///
  /// - Parameters:
  ///   - outcomes: Those that were compared.
  ///   - faults: Those that were not; the verdict is then `error`.
  /// - Returns: The document.
  public static func of(
    _ outcomes: [RegressionOutcome], faults: [RegressionFault] = []
  ) -> JSONValue {
    [
      "format": .integer(format),
      "false_alarm_rate": .number(FalseAlarms.rate),
      "tests": .count(outcomes.first?.family.tests ?? 0),
      "level": .optional(outcomes.first?.family.level.value),
      "verdict": .string(faults.isEmpty ? verdict(outcomes).rawValue : "error"),
      "scenarios": .array(outcomes.map(scenario)),
      "faults": .array(faults.map(fault)),
    ]
  }

  private static func fault(_ fault: RegressionFault) -> JSONValue {
    [
      "file": .string(fault.file), "scenario": .optional(fault.scenario),
      "kind": .string(fault.kind.rawValue), "message": .string(fault.message),
      "help": .optional(fault.help), "code": .optional(fault.code),
      "line": fault.line.map(JSONValue.count) ?? .null,
      "column": fault.column.map(JSONValue.count) ?? .null,
    ]
  }

  /// The worst verdict of several.
  public static func verdict(_ outcomes: [RegressionOutcome]) -> ExpectationOutcome.Verdict {
    let verdicts = outcomes.map(\.verdict)
    return verdicts.contains(.fail) ? .fail : verdicts.contains(.undecided) ? .undecided : .pass
  }

  private static func scenario(_ outcome: RegressionOutcome) -> JSONValue {
    [
      "scenario": .string(outcome.scenario), "file": .string(outcome.file),
      "baseline": .string(outcome.baseline), "verdict": .string(outcome.verdict.rawValue),
      "exactness": .string(outcome.exactness.rawValue),
      "design": .string(outcome.design.rawValue), "seed": .whole(outcome.seed),
      "replications": .count(outcome.replications),
      "baseline_replications": .count(outcome.baselineReplications),
      "accounts": .count(outcome.accounts), "seconds": .number(outcome.seconds),
      "currency": .string(outcome.currency),
      "changes": .array(outcome.changes.map(JSONValue.string)),
      "metrics": .array(outcome.shifts.map(shift)),
      "expectations": .array(outcome.expectations.map(ExpectationObject.stored.write)),
      "activity": outcome.activity.map(ActivityObject.stored.write) ?? .null,
      "policy": outcome.policy.map(PolicyObject.stored.write) ?? .null,
      "findings": .array(outcome.findings.map(finding)),
    ]
  }

  private static func finding(_ finding: GateFinding) -> JSONValue {
    [
      "code": .string(finding.kind.code), "kind": .string(finding.kind.rawValue),
      "effect": .string(finding.kind.effect.rawValue),
      "reference": .string(finding.reference.rawValue), "subject": .optional(finding.subject?.text),
      "asked": .optional(finding.asked?.text), "found": .optional(finding.found?.text),
    ]
  }

  private static func shift(_ shift: MetricShift) -> JSONValue {
    [
      "strategy": .string(shift.strategy), "metric": .string(shift.metric),
      "before": .optional(shift.before), "now": .optional(shift.now),
      "difference": .optional(shift.difference), "se": .optional(shift.standardError),
      "interval": shift.interval.map { [.number($0.low), .number($0.high)] } ?? .null,
      "minimum_detectable_effect": .optional(shift.minimumDetectableEffect),
      "margin": .optional(shift.margin), "guards": .bool(shift.isGuarding),
      "verdict": .string(shift.verdict.rawValue),
    ]
  }
}
