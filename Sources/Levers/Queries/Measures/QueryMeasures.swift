// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Vocabulary

extension MetricSubject {
  /// What debtors ask, and what becomes of it; only scenarios in which they ask have it.
  public static let queries = MetricSubject(
    Bilingual(en: "Questions", es: "Consultas"),
    [
      .queriesPerDebtor, .queryAnsweredRate, .queryContainment, .queryAnswerDays,
      .queryComplaintsPer1000,
    ], costs: [.queries])
}

extension MetricNeed {
  /// Debtors who ask.
  public static let queries = Self.scenario(
    ScenarioNeed(
      key: "queries", cause: Bilingual(en: "nobody asks anything", es: "nadie pregunta nada"),
      lack: "the behaviour has no `queries`", help: "give `behavior` its `queries`",
      example: "queries: { per_day: 0.02 per day }", isMet: { $0.asks }))
}

extension Metric {
  /// Questions over debtors.
  public static let queriesPerDebtor = Metric(
    "queries_per_debtor", .count, .neutral,
    label: Bilingual(en: "questions per debtor", es: "consultas por deudor"),
    definition: Bilingual(
      en: "questions that debtors ask, over all debtors",
      es: "consultas que hacen los deudores, entre todos"),
    topic: .conversation, shownIn: .comparison, need: .queries
  ) { _ in
    Formula(counting: .occurrences(weight: 1)) {
      Quotient($0.number(.queries), over: $0.number(.debtors), events: $0.number(.queries))
    }
  }

  /// Questions answered by the assistant or by agents, over questions.
  public static let queryAnsweredRate = Metric(
    "query_answered_rate", .share, .higher,
    label: Bilingual(en: "questions answered", es: "consultas respondidas"),
    definition: Bilingual(
      en: "questions answered before they are given up or the run ends, of all questions",
      es: "consultas respondidas antes de abandonarse o de terminar la simulación, de todas"),
    topic: .conversation, shownIn: [.table, .comparison, .queries], need: .queries,
    isOverPopulation: false
  ) { facts in
    Formula(counting: .trials, isImpossible: !facts.answersQueries) {
      .share(
        $0.number(.containedQueries) + $0.number(.answeredQueries), of: $0.number(.queries))
    }
  }

  /// Questions that the assistant answers, over questions.
  public static let queryContainment = Metric(
    "query_containment", .share, .higher,
    label: Bilingual(en: "questions contained", es: "consultas contenidas"),
    definition: Bilingual(
      en: "questions that the assistant answers without an agent, of all questions",
      es: "consultas que el asistente responde sin gestor, de todas"),
    topic: .conversation, shownIn: [.comparison, .queries], need: .queries,
    isOverPopulation: false
  ) { facts in
    Formula(counting: .trials, isImpossible: !facts.containsQueries) {
      .share($0.number(.containedQueries), of: $0.number(.queries))
    }
  }

  /// Days from question to answer, over questions answered.
  public static let queryAnswerDays = Metric(
    "query_answer_days", .days, .lower,
    label: Bilingual(en: "days to an answer", es: "días hasta la respuesta"),
    definition: Bilingual(
      en: "days from question to answer, over questions answered; 1 hour is 0.0417",
      es: "días de la consulta a la respuesta, entre las respondidas; 1 hora es 0,0417"),
    topic: .time, shownIn: [.table, .comparison], need: .queries, isOverPopulation: false
  ) { facts in
    Formula(isImpossible: !facts.answersQueries) {
      Quotient(
        $0.number(.queryWait) * 0x1p-20,
        over: $0.number(.containedQueries) + $0.number(.answeredQueries))
    }
  }

  /// Complaints of debtors who waited for an answer, per thousand debtors.
  public static let queryComplaintsPer1000 = Metric(
    "query_complaints_per_1000", .perThousand, .lower,
    label: Bilingual(
      en: "complaints of waiting per 1,000 debtors", es: "quejas por esperar por 1.000 deudores"),
    definition: Bilingual(
      en:
        "1,000 × complaints of debtors who waited for an answer, over all debtors; they are among all complaints too",
      es:
        "1.000 × quejas de deudores que esperaron una respuesta, entre todos; están también entre todas las quejas"
    ),
    topic: .complaint, shownIn: .comparison, need: .queries
  ) { facts in
    Formula(counting: .occurrences(weight: 1_000), isImpossible: !facts.complainsOfWaiting) {
      .perThousand($0.number(.queryComplaints), of: $0.number(.debtors))
    }
  }
}

extension CostCause {
  /// Answers at their price.
  static let queries = CostCause(
    label: Bilingual(en: "Questions", es: "Consultas"),
    part: .member(
      "queries", need: .queries,
      formula: { facts in
        Formula(isImpossible: !facts.paysForQueries) {
          Quotient($0.queryCost, over: $0.accounts)
        }
      }),
    isFree: { !$0.paysForQueries }, amounts: { [$0.queryCost] })
}
