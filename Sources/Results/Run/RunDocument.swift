// SPDX-License-Identifier: GPL-3.0-or-later

public import Storage

/// The document that `run --json` prints and `results.json` stores; ``ResultsObject`` declares it.
///
/// Keys are added, never renamed, within a ``format``. NaN and infinities become null. Names and lists
/// keep the order of the summary, so equal runs give equal bytes.
public enum RunDocument {
  /// The version of the layout.
  public static let format: Int64 = 1

  /// What `results.json` holds: everything but the run's path and its timing.
  public static func results(_ record: RunRecord) -> JSONValue {
    ResultsObject.stored.write(
      ResultsContent(
        status: record.status, versions: record.versions, summary: record.summary,
        expectations: record.expectations))
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
    var members = results(record).members ?? []
    let place = members.firstIndex { $0.name == "versions" } ?? members.endIndex
    members.insert(.init("run", .optional(run)), at: place)
    return .object(members + [.init("timing", timing)])
  }
}
