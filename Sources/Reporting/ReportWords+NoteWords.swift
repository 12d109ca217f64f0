// SPDX-License-Identifier: GPL-3.0-or-later

import Results

/// A sentence for each note, in the report's language.
extension ReportWords {
  func text(_ note: RunNote) -> String {
    switch note {
    case .precisionNotReached(let metric): precisionNotReached(metric)
    case .precisionUnknown(let metric, let strategies, let replications):
      precisionUnknown(metric, strategies, replications)
    case .valuesMissing(let metric, let strategy, let missing, let present, let others):
      valuesMissing(metric, strategy, missing, of: missing + present, others)
    case .pairingHarmful(let metric, let ratio): pairingHarmful(metric, ratio)
    }
  }

  private func precisionNotReached(_ metric: String) -> String {
    let label = label(metric)
    return language.choose(
      "the replications ended at their maximum before the interval of \(label) was as narrow as asked",
      "las réplicas llegaron a su máximo antes de que el intervalo de \(label) fuera tan estrecho "
        + "como se pidió")
  }

  private func precisionUnknown(
    _ metric: String, _ strategies: [String], _ replications: Int
  ) -> String {
    let names = language.list(strategies.map { strategyName($0) })
    let (isOne, label) = (strategies.count == 1, label(metric))
    return language.choose(
      "the run ended after \(replicationWords(replications)), in none of which \(names) \(isOne ? "has" : "have") a "
        + "value of \(label): its precision cannot be judged",
      "la corrida terminó tras \(replicationWords(replications)), en ninguna de las cuales \(names) "
        + "\(isOne ? "tiene" : "tienen") valor de \(label): su precisión no se puede juzgar")
  }

  private func valuesMissing(
    _ metric: String, _ strategy: String, _ missing: Int, of all: Int, _ others: Int
  ) -> String {
    let (label, name) = (label(metric), strategyName(strategy))
    let (count, total) = (decimal.text(missing), replicationWords(all))
    let first = language.choose(
      "\(label) of \(name): no value in \(count) of \(total), which its mean leaves out",
      "\(label) de \(name): sin valor en \(count) de \(total), que su media no cuenta")
    let more = language.choose("; \(others) more like it", "; \(others) más así")
    return first + (others > 0 ? more : "")
  }

  private func pairingHarmful(_ metric: String, _ ratio: Double) -> String {
    let (number, label) = (decimal.text(ratio, decimals: 2), label(metric))
    return language.choose(
      "common random numbers do not help \(label) (variance ratio \(number))",
      "los números aleatorios comunes no ayudan en \(label) (razón de varianzas \(number))")
  }
}
