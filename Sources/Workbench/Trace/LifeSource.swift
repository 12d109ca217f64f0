// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Experiments
import Results
import Simulation

/// How a life that depends on those of others was found.
enum LifeSource: Hashable, Sendable {
  /// Lived again by itself, from the cut-offs of a stored run.
  case run(folder: String)
  /// Simulated with all others, and why.
  case simulation(Reason)

  /// Why a life was not lived again by itself.
  enum Reason: Hashable, Sendable {
    /// No run was given.
    case noRun
    /// The run has no cut-offs.
    case noCutoffs
    /// A machine dials: who answers at the same time decides who is heard.
    case dialed
    /// A step learns from all lives.
    case learning
    /// The run ended before the replication.
    case beyond
    /// The run was interrupted and has no cut-offs of the replication.
    case interrupted
    /// The scenario, or the seed, is not that of the run.
    case otherScenario
    /// Program, machine or data are others than those of the run.
    case changed(ReproductionChange)

    /// The word of documents.
    var code: String {
      switch self {
      case .noRun: "no_run"
      case .noCutoffs: "no_cutoffs"
      case .dialed: "dialed"
      case .learning: "learning"
      case .beyond: "beyond"
      case .interrupted: "interrupted"
      case .otherScenario: "other_scenario"
      case .changed(let change): change.name
      }
    }
  }

  var folder: String? { if case .run(let folder) = self { folder } else { nil } }

  var reason: Reason? { if case .simulation(let reason) = self { reason } else { nil } }
}

extension ScenarioRun {
  /// How a life can be found; nil where it shares nothing with others.
  func source(
    of strategy: Int, _ replication: UInt32, _ cutoffs: StoredCutoffs?
  ) -> LifeSource? {
    let arm = resolved.experiment.arms[strategy]
    guard arm.isShared else { return nil }
    guard !arm.model.learns(strategy: arm.strategy) else { return .simulation(.learning) }
    guard let cutoffs else { return .simulation(.noRun) }
    guard arm.model.isReplayable(strategy: arm.strategy) else { return .simulation(.dialed) }
    if let reason = cutoffs.difference(from: self, replication) { return .simulation(reason) }
    return .run(folder: cutoffs.stored.path)
  }
}

extension StoryTeller {
  /// How the life was found, where it shares agents with others.
  var sourced: [String] {
    switch life.source {
    case nil: []
    case .run(let folder):
      [
        word(
          "Told from the cut-offs of `\(folder.printable)`: the others who share the agents are not simulated again",
          "Contada con los cortes de `\(folder.printable)`: los demás que comparten los gestores no se simulan de nuevo"
        )
      ]
    case .simulation(.learning):
      [
        word("Simulated with all others: ", "Simulada con todos los demás: ") + words(.learning)
      ]
    case .simulation(let reason):
      [
        word(
          "Simulated with all others who share the agents: ",
          "Simulada con todos los demás que comparten los gestores: ") + words(reason)
      ]
    }
  }

  private func words(_ reason: LifeSource.Reason) -> String {
    switch reason {
    case .noRun:
      word(
        "with the folder of a run in place of the scenario its cut-offs spare that",
        "con la carpeta de una corrida en lugar del escenario sus cortes lo ahorran")
    case .noCutoffs:
      word(
        "the run has no table of cut-offs, as those of earlier versions",
        "la corrida no tiene tabla de cortes, como las de versiones anteriores")
    case .dialed:
      word(
        "a machine dials, and who answers at the same time decides who is heard",
        "marca una máquina, y quién contesta al mismo tiempo decide a quién se atiende")
    case .learning:
      word(
        "a step learns from all of them which channel brings most",
        "un paso aprende de todos ellos qué canal rinde más")
    case .beyond:
      word(
        "the run ended before this replication", "la corrida acabó antes de esta réplica")
    case .interrupted:
      word(
        "the run was interrupted, and has no cut-offs of this replication",
        "la corrida fue interrumpida y no tiene cortes de esta réplica")
    case .otherScenario:
      word(
        "the scenario or its seed is not that of the run",
        "el escenario o su semilla no es el de la corrida")
    case .changed(let change):
      word(
        "\(change.name.printable) was \(change.then.printable) in the run and is \(change.now.printable)",
        "\(change.name.printable) era \(change.then.printable) en la corrida y es \(change.now.printable)"
      )
    }
  }
}
