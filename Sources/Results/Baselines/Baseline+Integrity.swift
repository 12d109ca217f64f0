// SPDX-License-Identifier: GPL-3.0-or-later

import OutputAnalysis
import Storage
import Vocabulary

extension Baseline {
  /// Refuses a table that is not the one the document tells of, even with a digest made anew.
  ///
  /// Every strategy has its replications; every metric has the mean, the spread and the number of values that the document
  /// says; and no metric is in one and not in the other. What changes both alike is a new baseline, which the diff of a
  /// reviewer shows.
  ///
  /// - Parameters:
  ///   - series: What the table holds.
  ///   - document: The JSON file.
  ///   - paths: The two files.
  /// - Throws: ``BaselineError`` that names what does not agree.
  func verify(
    _ series: [ReplicationSeries], against document: JSONValue, paths: (json: String, table: String)
  ) throws(BaselineError) {
    if let short = series.first(where: { $0.values.count != replications }) {
      throw .otherRows(
        path: paths.table, strategy: short.strategy, found: short.values.count,
        wanted: replications)
    }
    guard let told = document["metrics"]?.members else {
      throw .wrongMember(path: paths.json, member: "metrics")
    }
    for strategy in told {
      for metric in strategy.value.members ?? [] {
        let one = series.first { $0.strategy == strategy.name && $0.metric == metric.name }
        guard let one, Self.isSummary(metric.value, of: one) else {
          throw .otherSummary(path: paths.json, name: "\(strategy.name).\(metric.name)")
        }
      }
    }
    let untold = Self.guarded(series).first {
      document["metrics"]?[$0.strategy]?[$0.metric] == nil
    }
    if let untold {
      throw .otherSummary(path: paths.json, name: "\(untold.strategy).\(untold.metric)")
    }
    if let strategy = lostStrategy(series) {
      throw .otherRows(path: paths.table, strategy: strategy, found: 0, wanted: replications)
    }
  }

  /// Whether a member of `metrics` says what the values come to, to one unit of its last digit.
  private static func isSummary(_ summary: JSONValue, of series: ReplicationSeries) -> Bool {
    let moments = Moments(series.values.map { $0 ?? .nan })
    return summary["n"]?.int == moments.count && isNear(summary["mean"]?.double, moments.mean)
      && isNear(summary["sd"]?.double, moments.standardDeviation)
  }

  private static func isNear(_ told: Double?, _ found: Double?) -> Bool {
    guard let told, let found else { return told == nil && found == nil }
    return (told - found).magnitude <= 1e-5 * found.magnitude
  }

  /// A strategy of the scenario that was accepted, and of which the table has nothing.
  ///
  /// One replication guards nothing.
  private func lostStrategy(_ series: [ReplicationSeries]) -> String? {
    guard replications > 1 else { return nil }
    let accepted = parts.map(\.path).filter { $0.hasPrefix("strategies.") }.map {
      String($0.dropFirst("strategies.".count))
    }
    return accepted.first { name in
      !name.hasPrefix("\"") && !name.hasPrefix("'")
        && !series.contains { $0.strategy == name || $0.strategy.hasPrefix("\(name)@") }
    }
  }
}

// MARK: - The document

extension Baseline {
  /// The digest of a document without the member that holds it; blanks and line ends change nothing.
  static func digest(_ document: JSONValue) -> String {
    let facts = (document.members ?? []).filter { $0.name != digestMember }
    return SHA256.hex(JSONValue.object(facts).written().utf8)
  }

  static let digestMember = "document_sha256"

  /// Refuses a document whose members contradict each other, or that its own digest does not fit.
  ///
  /// - Throws: ``BaselineError/edited(path:member:)`` with the member that does not agree.
  func verifyFacts(_ document: JSONValue, _ path: String) throws(BaselineError) {
    if let member = contradiction { throw .edited(path: path, member: member) }
    if let told = document["made_from"]?["replications"]?.int, told != replications {
      throw .edited(path: path, member: "made_from.replications")
    }
    // The first format had neither policy nor digest.
    let isPlain = document["policy"] == nil && document[Self.digestMember] == nil
    if document["format"]?.int == 1, isPlain { return }
    guard document[Self.digestMember]?.text == Self.digest(document) else {
      throw .edited(path: path, member: Self.digestMember)
    }
  }

  /// The first member of the header that is not what the accepted scenario says, or of a policy that is not of this baseline.
  private var contradiction: String? {
    let told = [
      ("seed", "seed", "\(seed)"), ("accounts", "portfolio.accounts", "\(accounts)"),
      ("currency", "currency", currency), ("resample", "resample", resample),
      ("made_from.replications", "replications", "\(replications)"),
    ]
    // A reference among variants may have other accounts than the scenario.
    let hasVariants = parts.contains { $0.path.hasPrefix("variants.") }
    let header = told.filter { !hasVariants || $0.0 != "accounts" }.first { _, path, value in
      parts.first { $0.path == path && !$0.content.contains("$") }.map { $0.content != value }
        ?? false
    }
    if let header { return header.0 }
    guard let policy else { return nil }
    let named = policy.guards + policy.watchedMetrics
    if Set(named).count != named.count || !Set(named).isSuperset(of: series.map(\.metric)) {
      return "policy.guards"
    }
    if policy.accounts > accounts || policy.accounts < 1 { return "policy.accounts" }
    if policy.replications > replications || policy.replications < 1 {
      return "policy.replications"
    }
    return nil
  }
}
