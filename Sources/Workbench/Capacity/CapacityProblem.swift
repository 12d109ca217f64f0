// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Foundation
public import OutputAnalysis
public import Reporting
import Vocabulary

/// Why agents cannot be planned.
public struct CapacityProblem: Error, Sendable {
  /// Whether the scenario lacks what a plan needs, rather than the command naming what is not there.
  public let isOfScenario: Bool
  private let message: Bilingual
  private let help: Bilingual

  private init(_ message: Bilingual, help: Bilingual, isOfScenario: Bool = false) {
    self.isOfScenario = isOfScenario
    self.message = message
    self.help = help
  }

  /// One line that makes sense alone.
  public func message(in language: ReportLanguage) -> String {
    language.choose(message.english, message.spanish)
  }

  /// What would do.
  public func help(in language: ReportLanguage) -> String {
    language.choose(help.english, help.spanish)
  }
}

extension CapacityProblem {
  /// The scenario has no agents who are few.
  static let noResources = CapacityProblem(
    Bilingual(
      en: "the scenario has no `resources`, so that any number of touches can be made",
      es: "el escenario no tiene `resources`, así que se puede hacer cualquier número de contactos"),
    help: Bilingual(
      en:
        "add `resources: { agents: { agents: 10 } }`, and `resource: agents` with `minutes_engaged` to a channel",
      es:
        "añada `resources: { agents: { agents: 10 } }`, y `resource: agents` con `minutes_engaged` a un canal"
    ), isOfScenario: true)

  /// Several worlds, in which agents may be others.
  static let variants = CapacityProblem(
    Bilingual(
      en: "the scenario has `variants`, and agents are planned for one world",
      es: "el escenario tiene `variants`, y los gestores se planifican para un solo mundo"),
    help: Bilingual(
      en:
        "choose one with `--variant NAME`",
      es:
        "elija una con `--variant NOMBRE`"
    ), isOfScenario: true)

  /// Nobody asks for anybody.
  static let nothingAsked = CapacityProblem(
    Bilingual(
      en: "no step of these strategies uses a channel that needs such agents",
      es: "ningún paso de estas estrategias usa un canal que necesite tales gestores"),
    help: Bilingual(
      en: "name another strategy or resource, or give the channel of a step `resource: …`",
      es: "nombre otra estrategia u otro recurso, o dé `resource: …` al canal de un paso"),
    isOfScenario: true)

  /// A name that the scenario does not have.
  static func unknown(
    _ name: String, _ noun: Bilingual, among names: [String]
  ) -> CapacityProblem {
    let nearest = Suggestion.nearest(to: name, among: names)?.printable
    let list = names.map { "`\($0.printable)`" }.joined(separator: ", ")
    return CapacityProblem(
      Bilingual(
        en: "there is no \(noun.english) `\(name.printable)`",
        es: "no existe \(noun.spanish) `\(name.printable)`"),
      help: Bilingual(
        en: (nearest.map { "did you mean `\($0)`? " } ?? "") + "there are: \(list)",
        es: (nearest.map { "¿quiso decir `\($0)`? " } ?? "") + "hay: \(list)"))
  }

  /// As many calls as agents can handle, or more, and all callers wait.
  static func noSteadyState(_ load: OfferedLoad, agents: Int) -> CapacityProblem {
    let fewest = Int(load.erlangs.rounded(.down)) + 1
    let numbers = [load.arrivals * 60, load.handling, load.erlangs].map {
      String(format: "%.6g", $0)
    }
    func counted(_ place: Int, _ one: String, _ many: String, mark: String = ".") -> String {
      let number = numbers[place]
      return number.replacing(".", with: mark) + " " + (number == "1" ? one : many)
    }
    let isOne = numbers[0] == "1"
    return CapacityProblem(
      Bilingual(
        en: counted(0, "call", "calls") + " an hour of " + counted(1, "minute", "minutes")
          + (isOne ? " keeps " : " keep ") + counted(2, "agent", "agents")
          + " busy, and there \(agents == 1 ? "is" : "are") \(agents): the queue only grows, and there is no steady state",
        es: counted(0, "llamada", "llamadas", mark: ",") + " por hora de "
          + counted(1, "minuto", "minutos", mark: ",") + (isOne ? " ocupa a " : " ocupan a ")
          + counted(2, "gestor", "gestores", mark: ",")
          + ", y hay \(agents): la cola solo crece y no hay estado estacionario"),
      help: Bilingual(
        en:
          "take `--agents \(fewest)` or more, or say with `--patience` after how many minutes callers hang up",
        es:
          "use `--agents \(fewest)` o más, o diga con `--patience` a los cuántos minutos cuelga quien llama"
      ))
  }

  /// A number outside its domain.
  init(_ error: ParameterError) {
    self.init(
      Bilingual(
        en: "\(error.name) is \(error.value) and must be \(error.requirement)",
        es: "\(error.name) es \(error.value) y debe ser \(error.requirement)"),
      help: Bilingual(en: "`--help` tells the options", es: "`--help` muestra las opciones"))
  }
}

extension InboundPlan {
  /// What calls that come in need, with the reason in words where there is no answer.
  ///
  /// - Parameters:
  ///   - callsPerHour: How many come in, above 0.
  ///   - handling: Mean minutes of a call, above 0.
  ///   - agents: How many agents to tell of; nil for the fewest alone.
  ///   - patience: Mean minutes until callers hang up; nil where they wait for good.
  ///   - share: The share to be answered in time, in (0, 1).
  ///   - within: The time, in minutes.
  ///   - urgent: The share of calls that go first, in (0, 1); nil where none do.
  /// - Throws: ``CapacityProblem`` for numbers outside their domains, and where agents never catch up.
  public init(
    callsPerHour: Double, handling: Double, agents: Int?, patience: Double?, share: Double,
    within: Double, urgent: Double?
  ) throws(CapacityProblem) {
    let load: OfferedLoad
    do throws(ParameterError) {
      load = try OfferedLoad(arrivals: callsPerHour / 60, handling: handling)
    } catch {
      throw CapacityProblem(error)
    }
    if let agents, patience == nil, Double(agents) <= load.erlangs {
      throw .noSteadyState(load, agents: agents)
    }
    do throws(ParameterError) {
      try self.init(
        load, target: try ServiceTarget(share: share, within: within), agents: agents,
        patience: patience, urgent: urgent)
    } catch {
      throw CapacityProblem(error)
    }
  }
}
