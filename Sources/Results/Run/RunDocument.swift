// SPDX-License-Identifier: GPL-3.0-or-later

import OutputAnalysis

/// The document that `run --json` prints and `results.json` stores.
///
/// Keys are added, never renamed, within a ``format``. NaN and infinities become null. Names and lists
/// keep the order of the summary, so equal runs give equal bytes.
public enum RunDocument {
  /// The version of the layout.
  public static let format: Int64 = 1

  /// What `results.json` holds: everything but the run's path and its timing.
  public static func results(_ record: RunRecord) -> JSONValue {
    .object(head(record) + body(record))
  }

  /// What `run --json` prints: the same with `run` and `timing`.
  ///
  /// - Parameters:
  ///   - record: The run.
  ///   - run: The path of the run folder; nil when none was written.
  /// - Returns: One document.
  public static func full(_ record: RunRecord, run: String?) -> JSONValue {
    let timing: JSONValue = [
      "seconds": .number(record.timing.seconds),
      "account_days_per_second": .number(record.timing.accountDaysPerSecond),
      "threads": .count(record.timing.threads),
    ]
    return .object(
      head(record) + [.init("run", .optional(run))] + body(record) + [.init("timing", timing)])
  }

  private static func head(_ record: RunRecord) -> [JSONValue.Member] {
    [.init("format", .integer(format)), .init("status", .string(record.status.rawValue))]
  }

  private static func body(_ record: RunRecord) -> [JSONValue.Member] {
    let summary = record.summary
    let members: [JSONValue.Member] = [
      .init("versions", versions(record.versions)),
      .init("scenario", .string(summary.name)),
      .init("seed", .whole(summary.seed)),
      .init("replications", .count(summary.replications)),
      .init("accounts", .count(summary.accounts)),
      .init("currency", .string(summary.currency)),
      .init("sampling_unit", .string(summary.unit.rawValue)),
      .init("strategies", .object(summary.strategies.map { .init($0.name, strategy($0)) })),
      .init("comparisons", .array(summary.comparisons.map(comparison))),
      .init("selection", summary.selection.map(selection) ?? .null),
      .init("best", summary.best.map(best) ?? .null),
      .init("difference_curves", .array(summary.differenceCurves.map(differenceCurve))),
      .init("segment_comparisons", .array(summary.segmentComparisons.map(segmentComparison))),
      .init("uncertainty", summary.uncertainty.map(uncertainty) ?? .null),
      .init("stopping", summary.stopping.map(stopping) ?? .null),
      .init("expectations", .array(record.expectations.map(expectation))),
    ]
    let activity = summary.activity.map { [JSONValue.Member("activity", Self.activity($0))] } ?? []
    let placed =
      summary.placedBalance.map { [JSONValue.Member("placed_balance", .number($0))] } ?? []
    let perAccount =
      summary.placedBalancePerAccount.isEmpty
      ? []
      : [
        JSONValue.Member(
          "placed_balance_per_account",
          .array(summary.placedBalancePerAccount.map(JSONValue.number)))
      ]
    let staffing =
      summary.staffing.isEmpty
      ? [] : [JSONValue.Member("staffing", .array(summary.staffing.map(Self.staffing)))]
    return members + placed + perAccount + staffing + activity + attribution(summary)
      + design(summary.design)
  }

  /// What a replication is, where it is not one simulation of independent debtors.
  private static func design(_ design: ReplicationDesign) -> [JSONValue.Member] {
    guard design != .plain else { return [] }
    return [
      .init(
        "design",
        [
          "simulations_per_replication": .count(design.members),
          "points": design.hasSobolPoints ? .string("sobol") : .null,
        ])
    ]
  }

  private static func versions(_ versions: RunVersions) -> JSONValue {
    [
      "engine": .string(versions.engine), "value_epoch": .count(versions.valueEpoch),
      "scenario": .count(versions.scenario),
    ]
  }
}
