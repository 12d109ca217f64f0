// SPDX-License-Identifier: GPL-3.0-or-later

import OutputAnalysis

extension UncertaintySummary {
  init(_ reader: ManifestReader) throws(ManifestError) {
    let parameters = try reader.texts("parameters")
    let contrasts = try reader.children("comparisons") { contrast throws(ManifestError) in
      (try contrast.text("champion"), try Contrast(contrast, parameters))
    }
    self.init(
      metric: try reader.text("metric"), champion: contrasts.first?.0 ?? "",
      parameters: parameters,
      draws: Array(
        repeating: UncertaintyDraw(parameters: [], values: []), count: try reader.count("draws")),
      standings: try reader.named("strategies") { name, standing throws(ManifestError) in
        Standing(
          of: name, split: try VarianceSplit(standing),
          bestShare: try standing.number("best_share"))
      }, contrasts: contrasts.map(\.1))
  }
}

extension UncertaintySummary.Contrast {
  init(_ reader: ManifestReader, _ parameters: [String]) throws(ManifestError) {
    let correlations = try reader.child("rank_correlations")
    self.init(
      of: try reader.text("challenger"), split: try VarianceSplit(reader),
      betterShare: try reader.number("better_share"),
      range: try reader.interval("range90").map { $0.low...$0.high },
      correlations: try parameters.map { name throws(ManifestError) in
        try correlations.optional(name)
      },
      losses: try reader.optionalChild("losses") { box throws(ManifestError) in
        try ScenarioBox(box, parameters)
      }, contest: try ContestCount.read(reader, "better_in"),
      extremes: try reader.interval("extremes").map { $0.low...$0.high })
  }
}

extension VarianceSplit {
  init(_ reader: ManifestReader) throws(ManifestError) {
    let (chance, parameters) = (
      try reader.number("sd_chance"), try reader.number("sd_parameters")
    )
    self.init(
      mean: try reader.number("mean"), chance: chance * chance, parameters: parameters * parameters)
  }
}

extension ScenarioBox {
  init(_ reader: ManifestReader, _ parameters: [String]) throws(ManifestError) {
    self.init(
      limits: try reader.children("limits") { limit throws(ManifestError) in
        guard let number = parameters.firstIndex(of: try limit.text("parameter")) else {
          throw .wrongMember(limit.path + "parameter")
        }
        return Limit(
          ofParameter: number, value: try limit.number("value"),
          isAbove: try limit.text("is") == "above")
      }, coverage: try reader.number("coverage"), density: try reader.number("density"),
      draws: try reader.int("draws"))
  }
}

extension ManifestReader {
  /// A number of things, small enough to be listed.
  func count(_ name: String) throws(ManifestError) -> Int {
    let number = try int(name)
    guard (0...10_000_000).contains(number) else { throw .wrongMember(path + name) }
    return number
  }
}
