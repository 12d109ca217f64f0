// SPDX-License-Identifier: GPL-3.0-or-later

/// What the numbers of a run warn of, as facts that reports put into words.
///
/// A note depends on the summary alone, so that equal runs have equal notes.
public enum RunNote: Hashable, Sendable {
  /// The replications came to their maximum before the interval of a metric was as narrow as asked.
  case precisionNotReached(metric: String)
  /// The run ended without a value of the metric whose precision it was to reach.
  case precisionUnknown(metric: String, strategies: [String], replications: Int)
  /// A strategy has no value of a metric in some replications, which its mean leaves out; `others` more are like it.
  case valuesMissing(metric: String, strategy: String, missing: Int, present: Int, others: Int)
  /// Common random numbers widen the interval of a difference: the ratio of variances is below 1.
  case pairingHarmful(metric: String, varianceRatio: Double)
}

extension RunNote {
  /// As manifests hold it.
  var document: JSONValue {
    switch self {
    case .precisionNotReached(let metric):
      ["code": .string(code), "metric": .string(metric)]
    case .precisionUnknown(let metric, let strategies, let replications):
      [
        "code": .string(code), "metric": .string(metric),
        "strategies": .array(strategies.map(JSONValue.string)),
        "replications": .count(replications),
      ]
    case .valuesMissing(let metric, let strategy, let missing, let present, let others):
      [
        "code": .string(code), "metric": .string(metric), "strategy": .string(strategy),
        "missing": .count(missing), "present": .count(present), "others": .count(others),
      ]
    case .pairingHarmful(let metric, let ratio):
      ["code": .string(code), "metric": .string(metric), "variance_ratio": .number(ratio)]
    }
  }

  private var code: String {
    switch self {
    case .precisionNotReached: "precision_not_reached"
    case .precisionUnknown: "precision_unknown"
    case .valuesMissing: "values_missing"
    case .pairingHarmful: "pairing_harmful"
    }
  }

  init(_ reader: ManifestReader) throws(ManifestError) {
    let metric = try reader.text("metric")
    switch try reader.text("code") {
    case "precision_not_reached": self = .precisionNotReached(metric: metric)
    case "precision_unknown":
      self = .precisionUnknown(
        metric: metric, strategies: try reader.texts("strategies"),
        replications: try reader.int("replications"))
    case "values_missing":
      self = .valuesMissing(
        metric: metric, strategy: try reader.text("strategy"), missing: try reader.int("missing"),
        present: try reader.int("present"), others: try reader.int("others"))
    case "pairing_harmful":
      self = .pairingHarmful(metric: metric, varianceRatio: try reader.number("variance_ratio"))
    default: throw .wrongMember(reader.path + "code")
    }
  }
}
