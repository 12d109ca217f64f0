// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Grammar

/// An objective.
struct ObjectiveObject: ToldObject {
  typealias Root = TuningRecord.Objective

  static let stored = Stored.told(Self())

  let name = "an objective"
  let summary = Bilingual(en: "An objective.", es: "Un objetivo.")
  let metric = Member(
    "metric", .text, \TuningRecord.Objective.metric, en: "The metric.", es: "La métrica.")
  let direction = Member(
    "direction", .word, { (own: TuningRecord.Objective) in ObjectiveDirection(own.direction) },
    en: "Which way it is to go.", es: "Hacia dónde debe ir.")
}

/// A constraint.
struct ConstraintObject: ToldObject {
  typealias Root = TuningRecord.Constraint

  static let stored = Stored.told(Self())

  let name = "a constraint"
  let summary = Bilingual(en: "A constraint.", es: "Una restricción.")
  let text = Member(
    "text", .text, \TuningRecord.Constraint.text, en: "The comparison as it was written.",
    es: "La comparación como se escribió.")
  let metric = Member(
    "metric", .text, \TuningRecord.Constraint.metric, en: "The metric.", es: "La métrica.")
  let bound = Member(
    "bound", .number, \TuningRecord.Constraint.bound, en: "The bound.", es: "La cota.")
}

/// A region with the names of its parameters.
struct StoredRegion: Sendable {
  struct Extent: Sendable {
    let parameter: String
    let values: [String]
  }

  let region: TuningRecord.Region
  let extents: [Extent]

  init(_ region: TuningRecord.Region, _ parameters: [TuningRecord.Parameter]) {
    self.region = region
    extents = zip(parameters, region.extents).map { Extent(parameter: $0.name, values: $1) }
  }
}

/// The values of a parameter stand under its name.
private enum ExtentForm {
  static let values = Stored<[String]>.list(of: .parameterValue)
  static let stored = Stored<StoredRegion.Extent>(values.description) {
    values.write($0.values)
  } read: { reader throws(ManifestError) in
    StoredRegion.Extent(parameter: reader.name, values: try values.read(reader))
  }
}

/// A region within δ.
struct RegionObject: ToldObject {
  typealias Root = StoredRegion

  static let stored = Stored.told(Self())

  let name = "a region"
  let summary = Bilingual(
    en: "The part of the space within δ of the winner, by a smooth surface through all candidates.",
    es:
      "La parte del espacio a menos de δ del ganador, según una superficie suave por todos los candidatos."
  )
  let share = Member(
    "share", .number, \StoredRegion.region.share, en: "Its share of the space.",
    es: "Su parte del espacio.")
  let low = Member(
    "share_low", .number, \StoredRegion.region.ends.lowerBound,
    en: "The share of what is within for certain.",
    es: "La parte de lo que está dentro con seguridad.")
  let high = Member(
    "share_high", .number, \StoredRegion.region.ends.upperBound,
    en: "The share of what is not out for certain.",
    es: "La parte de lo que no está fuera con seguridad.")
  let extents = Member(
    "extents", .named(ExtentForm.stored, \.parameter), \StoredRegion.extents,
    en: "Each parameter's values within δ: both ends of a range, or all of a choice.",
    es:
      "Los valores de cada parámetro a menos de δ: ambos extremos de un rango, o todos los de una elección."
  )
  let candidates = Member(
    "candidates", .whole, \StoredRegion.region.candidates,
    en: "The candidates that the surface goes through.",
    es: "Los candidatos por los que pasa la superficie.")
  let places = Member(
    "places", .whole, \StoredRegion.region.places.count, en: "The places looked at.",
    es: "Los lugares que se miraron.")
}
