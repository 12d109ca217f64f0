// SPDX-License-Identifier: GPL-3.0-or-later

import Behaviors
import Diagnostics
import Grammar

/// The roll-rate model as written.
struct RollRateDraft: Sendable {
  /// The model with the rows that hold for every segment.
  var model: RollRateModel
  /// Rows by state that replace those in some segments.
  var segments: [Named<[[Double]?]>]
}

/// `behavior:` of the roll-rate model.
struct RollRateSection: Section {
  let name = "the roll-rate behaviour"
  let summary = Bilingual(
    en: "Accounts that move once a month between delinquency states.",
    es: "Cuentas que se mueven cada mes entre estados de mora.")
  let model = Field(
    "model", .choice("a behaviour model", [(word: "roll-rate", value: "roll-rate")]),
    en: "The model; `roll-rate` moves accounts once a month.",
    es: "El modelo; `roll-rate` mueve las cuentas una vez al mes.")
  let states = Field(
    "states", .named(.dpd, expected: "states with the lowest DPD at which accounts start there"),
    en: "Delinquency states from best to worst, each with its lowest DPD at the start.",
    es: "Estados de mora del mejor al peor, cada uno con su menor mora al inicio.")
  let ends = Field(
    "ends",
    .named(
      .choice("an end", [(word: "paid", value: true), (word: "lost", value: false)]),
      expected: "ends, each paid or lost"),
    en: "What may end an account: its balance is then `paid` or `lost`.",
    es: "Lo que puede terminar una cuenta: su saldo queda pagado (`paid`) o perdido (`lost`).")
  let moves = Field(
    "moves", .moves,
    en: """
      Probabilities of a month's moves by state; rows are scaled to 100% within 0.1%, and within 0.05% \
      a target where they have at most one decimal.
      """,
    es: """
      Probabilidades de los movimientos de un mes por estado; las filas se ajustan a 100% dentro del 0,1%, y dentro del \
      0,05% por destino si tienen a lo sumo un decimal.
      """)
  let segments = Field(
    "segments", .named(.moves, expected: "rows of moves by segment"), default: "{}",
    en: "Rows that replace those of `moves` in single segments.",
    es: "Filas que reemplazan a las de `moves` en algunos segmentos.")
  let curePayment = Field(
    "cure_payment", .share, default: "0%",
    en: "Share of the balance paid per state by which an account gets better; below 100%.",
    es: "Parte del saldo que se paga por cada estado que mejora una cuenta; menos de 100%.")

  func build(_ values: SectionValues) -> RollRateDraft? {
    let states = values[states]
    let ends = values[ends]
    guard areDistinct(values), areOrdered(values), values[curePayment] < 1 || isBelow(values) else {
      return nil
    }
    var model = RollRateModel(
      states: states.map { .init(name: $0.name, from: $0.value) },
      paidEnds: ends.filter(\.value).map(\.name), lostEnds: ends.filter { !$0.value }.map(\.name),
      moves: [], curePayment: values[curePayment])
    let reader = values.reader(moves)
    let common = rows(values[moves], model, reader)
    let own = values[segments].map { entry in
      (entry, rows(entry.value, model, values.reader(segments)[entry.name]))
    }
    guard let common, isComplete(common, model, reader) else { return nil }
    let found = own.compactMap { entry, rows in rows.map { entry.replaced(by: $0) } }
    guard found.count == own.count else { return nil }
    model.moves = [common.compactMap { $0 }]
    return RollRateDraft(model: model, segments: found)
  }

  private func areDistinct(_ values: SectionValues) -> Bool {
    guard !values[states].isEmpty, !values[ends].isEmpty else {
      let empty: any AnyField = values[states].isEmpty ? states : ends
      values.reader(empty).report(
        .listLength, "a chain needs at least one state and one end", "none here")
      return false
    }
    return values.owner.checkDistinct(
      values[states].map { ($0.name, $0.span) } + values[ends].map { ($0.name, $0.span) },
      kind: "states and ends")
  }

  private func areOrdered(_ values: SectionValues) -> Bool {
    let days = values[states].map(\.value)
    guard !zip(days, days.dropFirst()).allSatisfy({ $0 < $1 }) else { return true }
    values.reader(states).report(
      .outOfRange, "the states must be ordered from best to worst", "DPD do not increase here")
    return false
  }

  private func isBelow(_ values: SectionValues) -> Bool {
    values.reader(curePayment).report(
      .outOfRange, "`cure_payment` must lie below 100%", "nothing would be left to owe")
    return false
  }

  /// Rows by state, nil for a state without; nil after reporting.
  private func rows(
    _ written: [Named<[Named<Double>]>], _ model: RollRateModel, _ reader: NodeReader
  ) -> [[Double]?]? {
    var rows: [[Double]?] = model.states.map { _ in nil }
    var isKnown = true
    for row in written {
      guard
        let state = position(
          of: row.name, at: row.span, among: model.states.map(\.name), "state", reader),
        let values = self.row(row, model, reader[row.name])
      else {
        isKnown = false
        continue
      }
      rows[state] = values
    }
    return isKnown ? rows : nil
  }

  /// A row by target, scaled to add up to 1; nil after reporting.
  private func row(
    _ written: Named<[Named<Double>]>, _ model: RollRateModel, _ reader: NodeReader
  ) -> [Double]? {
    let targets = model.targets
    var row = targets.map { _ in 0.0 }
    for move in written.value {
      guard
        let target = position(
          of: move.name, at: move.span, among: targets, "state or end", reader)
      else { return nil }
      row[target] = move.value
    }
    let sum = DecimalSum(row)
    // Published tables are rounded: with one decimal each of k targets may be off by 0.05 points.
    let isRounded = DecimalSum.areMultiples(row, of: 0.001)
    let targetCount = Double(written.value.count)
    let tolerance = isRounded ? max(0.001, 0.0005 * targetCount) : 0.001
    guard sum.isOne(within: tolerance) else { return reader.checkSum(of: row) ? row : nil }
    let total = sum.value
    return row.map { $0 / total }
  }

  private func position(
    of name: String, at span: SourceSpan, among known: [String], _ kind: String,
    _ reader: NodeReader
  ) -> Int? {
    if let position = known.firstIndex(of: name) { return position }
    reader.bag.report(
      .undefinedName(
        name, kind: kind, plural: "states and ends", known: known, definedAt: nil, at: span,
        path: reader.path.description))
    return nil
  }

  private func isComplete(
    _ rows: [[Double]?], _ model: RollRateModel, _ reader: NodeReader
  ) -> Bool {
    let missing = zip(model.states, rows).filter { $0.1 == nil }.map(\.0.name)
    for state in missing {
      reader.bag.report(
        .missingKey(
          state, of: "the moves", path: reader.path.description, at: reader.holder,
          expected: Grammar<[Named<Double>]>.row.expected))
    }
    return missing.isEmpty
  }
}

extension Named {
  /// The same name with another value.
  fileprivate func replaced<Other>(by value: Other) -> Named<Other> {
    Named<Other>(name: name, span: span, value: value)
  }
}

extension Grammar where Value == [Named<Double>] {
  /// One state's moves: targets with probabilities.
  static var row: Self {
    .named(.share, expected: "targets with probabilities such as { paid: 80%, late: 20% }")
  }
}

extension Grammar where Value == [Named<[Named<Double>]>] {
  /// Rows of moves by state.
  static var moves: Self { .named(.row, expected: "rows of moves by state") }
}
