// SPDX-License-Identifier: GPL-3.0-or-later

extension ExpectationOutcome.Claim {
  /// As results hold it.
  var document: JSONValue {
    [
      "terms": .array(
        terms.map { term in
          [
            "factor": .number(term.factor), "strategy": .string(term.strategy),
            "segment": .optional(term.segment), "metric": .string(term.metric),
          ]
        }),
      "comparison": .string(comparison.rawValue),
      "bounds": .array(bounds.map(JSONValue.number)),
      "level": .number(level),
    ]
  }

  init(_ reader: ManifestReader) throws(ManifestError) {
    guard
      let comparison = ExpectationOutcome.Comparison(rawValue: try reader.text("comparison"))
    else { throw .wrongMember(reader.path + "comparison") }
    self.init(
      terms: try reader.children("terms") { term throws(ManifestError) in
        ExpectationOutcome.Term(
          factor: try term.number("factor"), strategy: try term.text("strategy"),
          segment: term.value["segment"]?.text, metric: try term.text("metric"))
      }, comparison: comparison, bounds: try reader.numbers("bounds"),
      level: try reader.number("level"))
  }
}
