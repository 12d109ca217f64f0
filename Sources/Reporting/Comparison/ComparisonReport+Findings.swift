// SPDX-License-Identifier: GPL-3.0-or-later

import OutputAnalysis
import Results
import Vocabulary

/// What is said of differences between stored runs, in words.
extension ComparisonReport {
  /// `+0.21 pp (+0.12 to +0.30) * better`: the star stands where the whole table still calls it a difference.
  ///
  /// - Parameters:
  ///   - delta: The difference.
  ///   - metric: The metric's name.
  ///   - isColumn: Whether differences stand under each other, marked or not.
  /// - Returns: The text.
  func delta(_ delta: RunComparison.Delta, of metric: String, isColumn: Bool = false) -> String {
    let format = MetricFormat(metric: metric, currency: comparison.currency, language: language)
    let finding = delta.verdict(of: metric)
    switch finding {
    case .identical: return language.choose("same", "igual")
    case .sizesDiffer:
      return language.choose("not compared: sizes differ", "sin comparar: tamaños distintos")
    case .tooFewValues:
      let n = decimal.text(delta.difference.n)
      return language.choose("too few values (\(n))", "muy pocos valores (\(n))")
    default: break
    }
    let words = DifferenceWords(delta.difference, of: format, in: language)
    if delta.difference.mean == 0, finding != .equivalent {
      let apart = language.choose("not told apart", "no se distinguen")
      guard words.hasInterval else { return apart }
      return apart + " (" + words.interval + ")" + (isColumn ? unmarked : "")
    }
    guard words.hasInterval else { return words.text }
    let mark = mark(finding, margin: delta.margin.map(format.threshold) ?? "")
    return words.text + mark + (isColumn ? String(unmarked.dropFirst(mark.count)) : "")
  }

  /// What stands behind a difference.
  private func mark(_ finding: RunComparison.Finding, margin: String) -> String {
    let within = language.choose(", within ", ", dentro de ") + margin
    switch finding {
    case .better: return " * " + better
    case .worse: return " * " + worse
    case .betterWithinMargin: return " * " + better + within
    case .worseWithinMargin: return " * " + worse + within
    case .higher: return " * " + language.choose("higher", "mayor")
    case .lower: return " * " + language.choose("lower", "menor")
    case .equivalent:
      return " = " + language.choose("equivalent within ", "equivalente dentro de ") + margin
    case .identical, .undecided, .notToldApart, .sizesDiffer, .tooFewValues: return ""
    }
  }

  private var better: String { language.choose("better", "mejor") }
  private var worse: String { language.choose("worse", "peor") }
  /// As wide as most marks.
  private var unmarked: String {
    String(repeating: " ", count: language.choose(" * higher", " * mayor").count)
  }

  /// How to read intervals and stars, and what they allow for.
  var key: String? {
    guard !comparison.rows.isEmpty else { return nil }
    let all = decimal.text(comparison.compared.count)
    return language.choose(
      "Intervals of 95% each, not corrected; * is a difference at a false discovery rate of 5% over the \(all) numbers of "
        + "the whole table, which is exploratory; without it the runs are not told apart. `same` is said of what cannot "
        + "differ. ",
      "Intervalos del 95 % cada uno, sin corregir; * es una diferencia con una tasa de falsos hallazgos del 5 % en los \(all) "
        + "números de toda la tabla, que es exploratoria; sin ella, las corridas no se distinguen. `igual` se dice de lo que no "
        + "puede diferir. ") + directions + " " + margins
  }

  private var directions: String {
    language.choose(
      "Better and worse follow from the star and the metric's direction; a metric that is neither by itself is higher or "
        + "lower.",
      "Mejor y peor resultan del asterisco y de la dirección de la métrica; la que por sí misma no es ni lo uno ni lo otro "
        + "es mayor o menor.")
  }

  /// Whether margins enter.
  private var margins: String {
    guard comparison.compared.contains(where: { $0.margin != nil }) else {
      return language.choose(
        "The runs share no margin: how large a difference is does not enter, and nothing is called equivalent.",
        "Las corridas no comparten ningún margen: el tamaño de una diferencia no cuenta, y nada se llama equivalente."
      )
    }
    return language.choose(
      "Margins that both scenarios have count: *within* and *equivalent* mean that the 90% interval lies inside, which is "
        + "not corrected.",
      "Cuentan los márgenes que ambos escenarios tienen: *dentro de* y *equivalente* quieren decir que el intervalo del 90 % "
        + "queda dentro, sin corregir.")
  }

  /// What is not compared, and why.
  var withheld: String? {
    let all = comparison.rows.flatMap(\.deltas).compactMap { $0 }
    let sizes = all.count { $0.withheld == .sizesDiffer }
    let few = all.count { $0.withheld == .tooFewValues }
    let texts = [
      sizes > 0
        ? language.choose(
          "\(decimal.text(sizes)) are sums over portfolios that are not equally large",
          "\(decimal.text(sizes)) son sumas de carteras de tamaños distintos") : nil,
      few > 0
        ? language.choose(
          "\(decimal.text(few)) have a value in fewer than two replications of both",
          "\(decimal.text(few)) tienen valor en menos de dos réplicas de ambas") : nil,
    ].compactMap { $0 }
    guard !texts.isEmpty else { return nil }
    return language.choose("Not compared: ", "Sin comparar: ")
      + texts.joined(separator: ", ") + "."
  }
}
