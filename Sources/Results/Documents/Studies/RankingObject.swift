// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Grammar
import OutputAnalysis

/// Where a challenger overtakes along a parameter.
struct StoredFlip: Sendable {
  let parameter: String
  let flip: RankingFlips.Flip?
}

/// A challenger with what its numbers are called.
struct StoredChallenger: Sendable {
  let challenger: SensitivityRecord.Challenger
  let flips: [StoredFlip]
  let wins: StoredBox?
  let losses: StoredBox?
}

/// A ranking with what its numbers are called.
struct StoredRanking: Sendable {
  let best: String
  let challengers: [StoredChallenger]

  init(_ ranking: SensitivityRecord.Ranking, of record: SensitivityRecord) {
    best = ranking.best
    let names = ranking.parameters.map { record.parameters[$0].name }
    challengers = ranking.challengers.map { challenger in
      StoredChallenger(
        challenger: challenger,
        flips: zip(names, challenger.flips.flips).map { StoredFlip(parameter: $0, flip: $1) },
        wins: challenger.wins.map { StoredBox($0, names) },
        losses: challenger.flips.box.map { StoredBox($0, names) })
    }
  }
}

/// Where the best strategy changes.
struct RankingObject: ToldObject {
  typealias Root = StoredRanking

  static let stored = Stored.told(Self())

  let name = "a ranking"
  let summary = Bilingual(
    en: "Where the best strategy changes.", es: "Dónde cambia la mejor estrategia.")
  let best = Member(
    "best", .text, \StoredRanking.best, en: "The best strategy in the scenario as it is.",
    es: "La mejor estrategia en el escenario tal como está.")
  let challengers = Member(
    "challengers", .list(of: ChallengerObject.stored), \StoredRanking.challengers,
    en: "All other strategies.", es: "Todas las demás estrategias.")
}

/// A strategy that may overtake the best one.
struct ChallengerObject: ToldObject {
  typealias Root = StoredChallenger

  static let stored = Stored.told(Self())

  let name = "a challenger"
  let summary = Bilingual(
    en: "A strategy that may overtake the best one.",
    es: "Una estrategia que puede adelantar a la mejor.")
  let strategy = Member(
    "strategy", .text, \StoredChallenger.challenger.strategy, en: "The strategy.",
    es: "La estrategia.")
  let difference = Member(
    "difference", StudyDifferenceObject.stored, \StoredChallenger.challenger.own,
    en: "What it exceeds the best one by in the scenario as it is.",
    es: "En cuánto supera a la mejor en el escenario tal como está.")
  let share = Member(
    nullable: "better_share", .number, \StoredChallenger.challenger.flips.share?.value,
    en: "The share of points in which it is better.",
    es: "La parte de los puntos en que es mejor.")
  let shareInterval = Member(
    nullable: "better_share_interval", .ends,
    { (own: StoredChallenger) in own.challenger.flips.share.map { Ends($0.interval) } },
    en: "Its interval.", es: "Su intervalo.")
  let points = Member(
    "points", .whole, \StoredChallenger.challenger.flips.count, en: "The points compared.",
    es: "Los puntos comparados.")
  let flips = Member(
    "flips", .list(of: FlipObject.stored), \StoredChallenger.flips,
    en: "Where it overtakes along each parameter.",
    es: "Dónde adelanta a lo largo de cada parámetro.")
  let wins = Member(
    nullable: "wins_where", LossesObject.stored, \StoredChallenger.wins,
    en: "The rule that tells best where it is better.",
    es: "La regla que mejor dice dónde es mejor.")
  let losses = Member(
    nullable: "loses_where", LossesObject.stored, \StoredChallenger.losses,
    en: "The rule that tells best where it is worse.",
    es: "La regla que mejor dice dónde es peor.")
}

/// Where a challenger overtakes along a parameter.
struct FlipObject: ToldObject {
  typealias Root = StoredFlip

  static let stored = Stored.told(Self())

  private enum Side: String, CaseIterable { case above, below }

  let name = "a flip"
  let summary = Bilingual(
    en: "Where a challenger overtakes along a parameter; null where it does not.",
    es: "Dónde adelanta una retadora a lo largo de un parámetro; null si no lo hace.")
  let parameter = Member(
    "parameter", .text, \StoredFlip.parameter, en: "The parameter.", es: "El parámetro.")
  let value = Member(
    nullable: "value", .number, \StoredFlip.flip?.value, en: "The value.", es: "El valor.")
  let interval = Member(
    nullable: "interval", .ends, { (own: StoredFlip) in own.flip.map { Ends($0.interval) } },
    en: "Its interval.", es: "Su intervalo.")
  private let side = Member(
    "better", .knownWord(),
    { (own: StoredFlip) in own.flip.map { $0.isBetterAbove ? Side.above : .below } },
    en: "On which side of it the challenger is better.",
    es: "De qué lado es mejor la retadora.")
}
