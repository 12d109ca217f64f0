// SPDX-License-Identifier: GPL-3.0-or-later

import OutputAnalysis
import Results

/// Who lies within δ of the best, of whom it is open, and which region of a search's space does.
extension TuningReport {
  /// Who is shown to share the answer.
  func company(_ winner: TunedCandidate) -> [String] {
    let shown = record.shownWithin
    if shown.isEmpty, record.candidates.count > 1, record.unresolved.isEmpty {
      return [
        language.choose(
          "Every other candidate raced is shown to be worse by more than \(delta).",
          "Se demuestra que todos los demás en carrera son peores por más de \(delta).")
      ]
    }
    guard !shown.isEmpty else { return [] }
    return [
      language.choose(
        "Indifference set, shown to lie within \(delta) of the best: \(names([winner] + shown)).",
        "Conjunto indiferente, se demuestra que está a no más de \(delta) del mejor: \(names([winner] + shown))."
      )
    ]
  }

  /// Of whom it is not shown, what they look like, and what ended it.
  var open: [String] {
    let open = record.unresolved
    guard !open.isEmpty else { return [] }
    let near = record.indifferenceSet.filter { $0.proximity == .unresolved }
    let far = open.count - near.count
    let count = decimal.text(open.count)
    let whole = language.choose(
      open.count == 1
        ? "Of 1 candidate it is open whether it lies within \(delta) of the best (\(limit))"
        : "Of \(count) candidates it is open whether they lie within \(delta) of the best (\(limit))",
      open.count == 1
        ? "De 1 candidato no se sabe si está a no más de \(delta) del mejor (\(limit))"
        : "De \(count) candidatos no se sabe si están a no más de \(delta) del mejor (\(limit))"
    )
    let parts =
      (near.isEmpty
        ? []
        : [
          language.choose(
            "it looks so of \(many(near)), counted in the indifference set\(rest(near))",
            near.count == 1
              ? "parece que sí en \(names(near)), contado en el conjunto indiferente"
              : "parece que sí en \(many(near)), contados en el conjunto indiferente\(rest(near))")
        ])
      + (far == 0
        ? []
        : [
          language.choose(
            far == 1 ? "1 looks farther away" : "\(decimal.text(far)) look farther away",
            far == 1 ? "1 parece estar más lejos" : "\(decimal.text(far)) parecen estar más lejos")
        ])
    return [whole + ": " + parts.joined(separator: "; ") + "."]
  }

  /// What ended it.
  private var limit: String {
    guard !record.isInterrupted else {
      return language.choose("the interruption ended it", "terminó por la interrupción")
    }
    let option = record.isBudgetSpent ? "--budget" : "--replications"
    return language.choose("`\(option)` ended it", "terminó por `\(option)`")
  }

  /// Which part of the space is within δ.
  var region: [String] {
    guard let region = record.region else { return [] }
    let candidates = decimal.text(region.candidates)
    guard region.extents.allSatisfy({ !$0.isEmpty }) else {
      return [
        language.choose(
          "The region within \(delta) of the best is smaller than a thousandth of the space, by a smooth surface through "
            + "\(candidates) candidates.",
          "La región a no más de \(delta) del mejor es menor que una milésima del espacio, según una superficie suave por "
            + "\(candidates) candidatos.")
      ]
    }
    let extents = zip(record.parameters, region.extents).map(extent).joined(separator: "; ")
    let share = percent(region.share)
    let (low, high) = (percent(region.ends.lowerBound), percent(region.ends.upperBound))
    return [
      language.choose(
        "The region within \(delta) of the best, estimated by a smooth surface through \(candidates) candidates all over the "
          + "space, is about \(share) of it (\(low) to \(high)): \(extents). Its places stand in tables/region.csv.",
        "La región a no más de \(delta) del mejor, estimada con una superficie suave por \(candidates) candidatos en todo el "
          + "espacio, es cerca del \(share) (\(low) a \(high)): \(extents). Sus puntos están en tables/region.csv."
      )
    ] + ruledOut(region)
  }

  /// How much of the region constraints rule out.
  private func ruledOut(_ region: TuningRecord.Region) -> [String] {
    guard let violating = region.violatingShare else { return [] }
    let share = percent(violating)
    return [
      language.choose(
        "Of its places that may lie within \(delta) the constraints rule out \(share), by surfaces of their own; the values "
          + "named are those of the rest.",
        "De sus puntos que pueden estar a no más de \(delta), las restricciones descartan el \(share), según superficies "
          + "propias; los valores nombrados son los de los demás.")
    ]
  }

  private func extent(_ parameter: TuningRecord.Parameter, _ values: [String]) -> String {
    let name = TerminalText.escaped(parameter.name)
    let texts = values.map { TerminalText.escaped($0) }
    guard parameter.range != nil, texts.count == 2 else {
      return "\(name) = \(texts.joined(separator: ", "))"
    }
    return "\(name) = \(texts[0])"
      + (texts[0] == texts[1] ? "" : language.choose(" to ", " a ") + texts[1])
  }

  private func percent(_ share: Double) -> String {
    decimal.percent(share, decimals: share < 0.1 ? 1 : 0)
  }

  func names(_ candidates: [TunedCandidate]) -> String {
    let first = candidates.prefix(Self.named).map(name).joined(separator: "; ")
    let more = candidates.count - Self.named
    guard more > 0 else { return first }
    let count = decimal.text(more)
    return first
      + language.choose(
        "; and \(count) more in tables/candidates.csv", "; y \(count) más en tables/candidates.csv")
  }

  /// The names of a few; of many their number, and the names after it.
  private func many(_ candidates: [TunedCandidate]) -> String {
    candidates.count > Self.named ? decimal.text(candidates.count) : names(candidates)
  }

  private func rest(_ candidates: [TunedCandidate]) -> String {
    candidates.count > Self.named ? " (\(names(candidates)))" : ""
  }

  /// The most candidates a sentence names.
  private static let named = 10
}
