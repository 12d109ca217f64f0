// SPDX-License-Identifier: GPL-3.0-or-later

import OutputAnalysis

/// Either procedure that drops candidates replication by replication.
enum CandidateRace {
  case elimination(SequentialElimination)
  case kimNelson(KimNelson)

  /// The replications that every candidate gets before the first look.
  static let firstStage = 10

  /// Prepares a race that ends by what it shows; the caller ends it sooner.
  init(_ systems: Int, _ plan: TuningPlan) throws(ParameterError) {
    let endless = 1 << 30
    if plan.method == .kimNelson {
      self = .kimNelson(
        try KimNelson(
          systems: systems, indifference: plan.indifference, firstStage: 2 * Self.firstStage,
          maximum: endless, level: plan.stageLevel, direction: plan.direction))
    } else {
      self = .elimination(
        try SequentialElimination(
          systems: systems, indifference: plan.indifference, maximum: endless,
          level: plan.stageLevel,
          direction: plan.direction))
    }
  }

  mutating func add(_ row: [Double]) {
    switch self {
    case .elimination(var race):
      race.add(row)
      self = .elimination(race)
    case .kimNelson(var race):
      race.add(row)
      self = .kimNelson(race)
    }
  }

  var decision: SelectionDecision {
    switch self {
    case .elimination(let race): race.decision
    case .kimNelson(let race): race.decision
    }
  }

  var surviving: [Int] {
    switch self {
    case .elimination(let race): race.surviving
    case .kimNelson(let race): race.surviving
    }
  }

  var droppedAfter: [Int?] {
    switch self {
    case .elimination(let race): race.droppedAfter
    case .kimNelson(let race): race.droppedAfter
    }
  }
}
