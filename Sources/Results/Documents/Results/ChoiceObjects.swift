// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Grammar
import OutputAnalysis
import Storage

/// Which strategy is the best.
struct BestObject: StoredObject {
  static let stored = Stored.object(Self())

  let name = "what is known of the best"
  let summary = Bilingual(
    en: "Which strategy may be the best on the headline metric.",
    es: "Qué estrategia puede ser la mejor en la métrica principal.")
  let metric = Member("metric", .text, \BestSummary.metric, en: "The metric.", es: "La métrica.")
  let level = Member(
    "level", .level, \BestSummary.level,
    en: "The confidence with which the best is among contenders.",
    es: "La confianza con que la mejor está entre las candidatas.")
  let standings = Member(
    "strategies", .named(StandingObject.stored, \.strategy), \BestSummary.standings,
    en: "How each strategy stands.", es: "Cómo está cada estrategia.")
  let margin = Member(
    nullable: "margin", .number, \BestSummary.margin, en: "The margin of equivalence.",
    es: "El margen de equivalencia.")
  let indifferent = Member(
    nullable: "indifferent", .texts, \BestSummary.indifferent,
    en: "The strategies within the margin of the best; null without a margin.",
    es: "Las estrategias dentro del margen de la mejor; null sin margen.")

  func build(_ values: MemberValues) -> BestSummary {
    BestSummary(
      metric: values[metric], standings: values[standings], level: values[level],
      margin: values[margin], indifferent: values[indifferent])
  }
}

/// How a strategy stands among all.
struct StandingObject: StoredObject {
  static let stored = Stored.object(Self())

  let name = "a standing"
  let summary = Bilingual(
    en: "How a strategy stands among all.", es: "Cómo está una estrategia entre todas.")
  let probability = Member(
    "probability", .number, \BestSummary.Standing.probability,
    en: "The probability that it is the best.", es: "La probabilidad de que sea la mejor.")
  let regret = Member(
    "expected_regret", .number, \BestSummary.Standing.regret,
    en: "What choosing it is expected to lose against the best.",
    es: "Lo que se espera perder al elegirla frente a la mejor.")
  let isContender = Member(
    "contender", .flag, \BestSummary.Standing.isContender, en: "Whether it may be the best.",
    es: "Si puede ser la mejor.")
  let sameAs = Member(
    nullable: "same_as", .text, \BestSummary.Standing.sameAs,
    en: "The strategy that has its values in every replication.",
    es: "La estrategia que tiene sus mismos valores en cada réplica.")

  func build(_ values: MemberValues) -> BestSummary.Standing {
    var standing = BestSummary.Standing(
      strategy: values.name, probability: values[probability], regret: values[regret],
      isContender: values[isContender])
    standing.sameAs = values[sameAs]
    return standing
  }
}

/// What a run for the best has selected.
struct SelectionObject: StoredObject {
  static let stored = Stored.object(Self())

  let name = "a selection"
  let summary = Bilingual(
    en: "What a run that ends with the selection of the best has selected.",
    es: "Lo que eligió una corrida que termina al elegir la mejor.")
  let metric = Member(
    "metric", .text, \SelectionSummary.metric, en: "The metric.", es: "La métrica.")
  let indifference = Member(
    "indifference", .number, \SelectionSummary.indifference,
    en: "The lead that matters, in the metric's unit.",
    es: "La ventaja que importa, en la unidad de la métrica.")
  let level = Member(
    "level", .level, \SelectionSummary.level, en: "The probability of a right selection.",
    es: "La probabilidad de elegir bien.")
  let firstStage = Member(
    "first_stage", .whole, \SelectionSummary.firstStage,
    en: "The replications before the first look.", es: "Las réplicas antes de la primera mirada.")
  let replications = Member(
    "replications", .whole, \SelectionSummary.replications, en: "The replications compared.",
    es: "Las réplicas comparadas.")
  let missing = Member(
    "missing", .whole, \SelectionSummary.missing, absent: 0,
    en: "Replications that lack a value of some strategy.",
    es: "Réplicas en que falta el valor de alguna estrategia.")
  let selected = DerivedMember(
    "selected", Stored<String>.text.nullable, \SelectionSummary.selected,
    en: "The strategy selected; null for none.", es: "La estrategia elegida; null si ninguna.")
  let surviving = Member(
    "surviving", .texts, \SelectionSummary.surviving, en: "The strategies that are left.",
    es: "Las estrategias que quedan.")
  let isTie = Member(
    "tie", .flag, \SelectionSummary.isTie, absent: false,
    en: "Whether those left have the same value in every replication.",
    es: "Si las que quedan tienen el mismo valor en cada réplica.")
  let withoutValue = Member(
    "without_value", .texts, \SelectionSummary.withoutValue, absent: [],
    en: "Strategies that never have a value of the metric.",
    es: "Estrategias que nunca tienen valor de la métrica.")
  let untested = Member(
    "untested", .texts, \SelectionSummary.untested, absent: [],
    en: "Strategies that were not put to a test.", es: "Estrategias que no se pusieron a prueba.")
  let dropped = Member(
    "dropped", .named(DroppedForm.stored, \.strategy),
    { (selection: SelectionSummary) in
      selection.dropped.map { ($0.strategy, $0.replications) }
    },
    en: "After how many replications a strategy was dropped.",
    es: "Tras cuántas réplicas se descartó una estrategia.")

  func build(_ values: MemberValues) -> SelectionSummary {
    var selection = SelectionSummary(
      metric: values[metric], indifference: values[indifference], level: values[level],
      firstStage: values[firstStage], replications: values[replications],
      surviving: values[surviving],
      dropped: values[dropped])
    selection.missing = values[missing]
    selection.isTie = values[isTie]
    selection.withoutValue = values[withoutValue]
    selection.untested = values[untested]
    return selection
  }
}

/// A dropped strategy is a number under its name.
enum DroppedForm {
  static let stored = Stored<(strategy: String, replications: Int)>(Stored<Int>.whole.description) {
    .count($0.replications)
  } read: { reader throws(ManifestError) in
    (reader.name, try Stored<Int>.whole.read(reader))
  }
}

/// How a run that could end early ended.
struct StoppingObject: StoredObject {
  static let stored = Stored.object(Self())

  let name = "an ending"
  let summary = Bilingual(
    en: "How the number of replications came about.",
    es: "Cómo resultó el número de réplicas.")
  let metric = Member(
    "metric", .text, \StoppingSummary.metric, en: "The metric whose interval was to be narrow.",
    es: "La métrica cuyo intervalo debía ser estrecho.")
  let target = Member(
    "target", TargetObject.stored, \StoppingSummary.target, en: "How narrow.",
    es: "Cuán estrecho.")
  let isReached = Member(
    "reached", .flag, \StoppingSummary.isReached, en: "Whether it became so.",
    es: "Si llegó a serlo.")
  let halfWidth = Member(
    nullable: "half_width", .number, \StoppingSummary.halfWidth,
    en: "Half of the widest interval at the end.",
    es: "La mitad del intervalo más ancho al final.")
  let looks = Member(
    "looks", .whole, \StoppingSummary.lookCount, en: "The looks planned.",
    es: "Las miradas previstas.")
  let level = Member(
    "level_of_each_look", .level, \StoppingSummary.levelOfEachLook,
    en: "The level of the intervals at each look, so that all together hold at 95%.",
    es: "El nivel de los intervalos en cada mirada, para que todos juntos valgan al 95 %.")
  let withoutValue = Member(
    "without_value", .texts, \StoppingSummary.withoutValue, absent: [],
    en: "Strategies that never have a value of the metric.",
    es: "Estrategias que nunca tienen valor de la métrica.")

  func build(_ values: MemberValues) -> StoppingSummary {
    var stopping = StoppingSummary(
      metric: values[metric], target: values[target], isReached: values[isReached],
      lookCount: values[looks], levelOfEachLook: values[level], halfWidth: values[halfWidth])
    stopping.withoutValue = values[withoutValue]
    return stopping
  }
}

/// How narrow an interval was to become: one of two members.
struct TargetObject: StoredObject {
  static let stored = Stored.object(Self())

  let name = "a target"
  let summary = Bilingual(
    en: "How narrow an interval was to become; one of the two.",
    es: "Cuán estrecho debía ser un intervalo; una de las dos.")
  let halfWidth = Member(
    optional: "half_width", .number,
    { (target: PrecisionTarget) in if case .absolute(let width) = target { width } else { nil } },
    en: "Half of its width, in the metric's unit.",
    es: "La mitad de su anchura, en la unidad de la métrica.")
  let relativeError = Member(
    optional: "relative_error", .number,
    { (target: PrecisionTarget) in if case .relative(let error) = target { error } else { nil } },
    en: "The same relative to the mean.", es: "Lo mismo, relativa a la media.")

  func build(_ values: MemberValues) throws(ManifestError) -> PrecisionTarget {
    if let halfWidth = values[halfWidth] { return .absolute(halfWidth) }
    guard let error = values[relativeError] else { throw values.wrong(relativeError) }
    return .relative(error)
  }
}
