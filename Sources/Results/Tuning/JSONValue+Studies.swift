// SPDX-License-Identifier: GPL-3.0-or-later

import OutputAnalysis

extension JSONValue {
  /// A parameter's value: a number in a scenario, and so it is here.
  static func parameter(_ text: String) -> JSONValue {
    Int64(text).map(JSONValue.integer) ?? Double(text).map(JSONValue.number) ?? .string(text)
  }
}

extension TuningRecord.Parameter {
  /// The parameter in a study's document.
  var document: JSONValue {
    [
      "name": .string(name), "domain": .string(domain), "current": .parameter(current),
    ]
  }
}

extension MetricEstimate {
  /// The estimate in a study's document.
  var document: JSONValue {
    [
      "mean": .optional(mean), "se": .optional(standardError), "ci95": .interval(interval95),
      "n": .count(n),
    ]
  }
}

extension DifferenceEstimate {
  /// The difference in a study's document.
  var document: JSONValue {
    [
      "mean": .optional(mean), "se": .optional(standardError), "interval": .interval(interval),
      "n": .count(n),
    ]
  }
}
