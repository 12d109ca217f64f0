// SPDX-License-Identifier: GPL-3.0-or-later

import OutputAnalysis

extension AttributionSummary {
  init(_ reader: ManifestReader) throws(ManifestError) {
    self.init(
      replications: try reader.count("replications"),
      strategies: try reader.children("strategies", StrategyAttribution.init))
  }
}

extension StrategyAttribution {
  init(_ reader: ManifestReader) throws(ManifestError) {
    let level = try reader.optional("level") == nil ? .ninetyFive : reader.level("level")
    let effect = { (metric: String, reader: ManifestReader) throws(ManifestError) -> Effect in
      try Effect(metric, reader, level)
    }
    self.init(
      strategy: try reader.text("strategy"),
      contributions: try reader.children("steps") { step throws(ManifestError) in
        Contribution(
          step: try AttributedStep(step), effects: try step.named("effects", effect))
      }, all: try reader.named("all", effect),
      remainder: try reader.named("remainder", effect))
  }
}

extension StrategyAttribution.Effect {
  init(
    _ metric: String, _ reader: ManifestReader, _ level: ConfidenceLevel
  ) throws(ManifestError) {
    var difference = DifferenceEstimate(
      mean: try reader.optional("mean"), standardError: try reader.optional("se"),
      interval: try reader.interval("ci", level: level), n: try reader.int("n"))
    difference.fact = reader.value["fact"]?.text.flatMap(EstimateFact.init)
    self.init(metric: metric, difference: difference)
  }
}

extension AttributedStep {
  init(_ reader: ManifestReader) throws(ManifestError) {
    self.init(
      number: try reader.int("number"), treatment: reader.value["treatment"]?.text,
      trigger: try Trigger(try reader.child("trigger")), every: reader.value["every"]?.int,
      until: reader.value["until"]?.int, times: reader.value["times"]?.int,
      channels: try reader.texts("channels"), offer: reader.value["offer"]?.text)
  }
}

extension AttributedStep.Trigger {
  init(_ reader: ManifestReader) throws(ManifestError) {
    if reader.value["at"] != nil {
      self = .daysPastDue(try reader.int("at"))
    } else if reader.value["on"] != nil {
      self = .event(try reader.text("on"), after: try reader.int("after"))
    } else {
      self = .intensity(try reader.number("sustain"))
    }
  }
}
