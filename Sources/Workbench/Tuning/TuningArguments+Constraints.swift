// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Measures
import Scenarios

/// What must hold of candidates.
extension TuningArguments {
  func constraints(_ strategy: String) -> [TuningConstraint] {
    request.constraints.indices.compactMap { constraint($0, strategy) }
  }

  private func constraint(_ index: Int, _ strategy: String) -> TuningConstraint? {
    let text = request.constraints[index]
    guard let sign = ["<=", ">="].first(where: { text.contains($0) }),
      let range = text.firstRange(of: sign)
    else {
      let strict = text.first { $0 == "<" || $0 == ">" || $0 == "≤" || $0 == "≥" }
      common.report(
        "S201", "`--subject-to` cannot read `\(text)`", constraintTexts.place(index, ""),
        expected: "a metric, `<=` or `>=`, and a number: `complaints_per_1000 <= 20`",
        help: strict.map { sign in
          let parts = text.split(separator: sign, maxSplits: 1).map(Self.trimmed)
          let meant = sign == "<" || sign == "≤" ? "<=" : ">="
          return "write `\(parts.joined(separator: " \(meant) "))`"
        })
      return nil
    }
    var name = Self.trimmed(text[..<range.lowerBound])
    if let dot = name.firstIndex(of: ".") {
      let named = String(name[..<dot])
      guard common.known(strategy: named, constraintTexts, index) != nil else { return nil }
      guard named == strategy else {
        common.report(
          "S207", "`\(strategy)` is tuned, and `\(named)` is not simulated",
          constraintTexts.place(index, named), help: "constrain `\(strategy)`")
        return nil
      }
      name = String(name[name.index(after: dot)...])
    }
    guard let metric = common.known(metric: name, of: strategy, constraintTexts, index),
      let bound = number(
        Self.trimmed(text[range.upperBound...]), metric, constraintTexts, index)
    else { return nil }
    let constraint = TuningConstraint(
      text: text, metric: metric, bound: bound, isUpper: sign == "<=")
    return isOpen(constraint, index, strategy) ? constraint : nil
  }

  /// Whether candidates can differ in meeting a constraint; reported where none can, noted where all do.
  private func isOpen(_ constraint: TuningConstraint, _ index: Int, _ strategy: String) -> Bool {
    let name = constraint.metric.name
    let lack = common.base.resolved.scenario.writtenLack(of: constraint.metric, strategy: strategy)
    if let lack, !lack.isZero {
      common.refuse(name, of: strategy, lack, constraintTexts.place(index, name))
      return false
    }
    let values = lack == nil ? constraint.metric.possibleValues : 0...0
    let bound: Expectation.Bound =
      constraint.isUpper ? .atMost(constraint.bound) : .atLeast(constraint.bound)
    guard let holds = bound.isMet(byAll: values) else { return true }
    let reason = lack?.reason ?? Metric.rangeText(name, values)
    let place = constraintTexts.place(index, constraint.text)
    guard holds else {
      common.report(
        "S204", "no candidate can meet `\(constraint.text)`, since \(reason)", place,
        help: lack?.help ?? "change the bound, or leave the constraint out")
      return false
    }
    common.warn(
      Diagnostic(
        DiagnosticCode("S415"), severity: .warning,
        "every candidate meets `\(constraint.text)`, since \(reason): it constrains nothing",
        at: .init(place, "always holds"), help: ["change the bound, or leave the constraint out"]))
    return true
  }

  /// A number in the metric's unit; percentages need their sign.
  func number(
    _ text: String, _ metric: Metric, _ source: ArgumentText, _ index: Int
  ) -> Double? {
    let digits = text.hasSuffix("%") ? Self.trimmed(text.dropLast()) : text
    if metric.unit == .currency {
      common.warn(
        common.base.resolved.scenario.amountWarning(
          of: text, subject: "`\(source.option)`", at: source.place(index, text)))
    }
    guard let number = DomainText.number(digits.filter { $0 != "_" }) else {
      common.report(
        "S201", "`\(text)` is not a number", source.place(index, text),
        expected: "a number such as `4` or `2.5%`",
        help: Self.plain(text, metric).map { "write `\($0)`" })
      return nil
    }
    guard metric.unit == .share, !text.hasSuffix("%"), abs(number) > 1 else {
      guard text.hasSuffix("%") else { return number }
      return Double(digits.filter { $0 != "_" } + "e-2") ?? number / 100
    }
    common.report(
      "S202", "`\(metric.name)` is a share, which does not reach \(text)",
      source.place(index, text), help: "write `\(text)%`")
    return nil
  }

  /// A number written with percentage points, or with a currency before or behind it, as it is read; nil of other texts.
  private static func plain(_ text: String, _ metric: Metric) -> String? {
    let number = trimmed(
      text.drop { !$0.isNumber && $0 != "-" && $0 != "." }.prefix {
        $0.isNumber || "-._".contains($0)
      })
    guard DomainText.number(number.filter { $0 != "_" }) != nil else { return nil }
    return number + (metric.unit == .share ? "%" : "")
  }
}
