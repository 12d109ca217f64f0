// SPDX-License-Identifier: GPL-3.0-or-later

import Measures
import OutputAnalysis

extension ReportWords {
  func curveLines(in terminal: TerminalLayout) -> [String] {
    guard let sketch = CurveSketch(summary.strategies.map(\.curve)) else { return [] }
    let caption = language.choose(
      "Recovery by day, share of the placed balance",
      "Recuperación por día, parte del saldo asignado")
    let labels = axisLabels(sketch)
    let width = labels.map(TerminalText.width).max() ?? 0
    var lines = [terminal.style.apply(.heading, to: caption)]
    for (row, label) in labels.enumerated() {
      let axis =
        TerminalText.padded(label, to: width, isRight: true) + (label.isEmpty ? " │" : " ┤")
      lines.append(axis + drawn(sketch.grid[row], in: terminal))
    }
    return lines + dayAxis(sketch.days, indentation: width + 1)
      + legend(sketch, width + 2, in: terminal)
      + leads(width + 2, in: terminal)
  }

  /// How far each challenger is ahead of the champion day by day, under the same axis.
  ///
  /// Curves that lie on each other in the sketch are told apart here.
  private func leads(_ indentation: Int, in terminal: TerminalLayout) -> [String] {
    let curves = summary.differenceCurves.filter { !$0.band.mean.compactMap(\.self).isEmpty }
    guard let champion = curves.first?.champion else { return [] }
    let indent = String(repeating: " ", count: indentation)
    let caption = language.choose(
      "Lead over \(strategyName(champion)) by day, each from its least to its most",
      "Ventaja sobre \(strategyName(champion)) por día, cada una desde su mínimo hasta su máximo")
    return TextWrap.lines(caption, columns: terminal.columns - indentation).map {
      indent + terminal.style.apply(.heading, to: $0)
    } + curves.flatMap { lead($0, indent, in: terminal) }
  }

  private func lead(
    _ curve: DifferenceCurve, _ indent: String, in terminal: TerminalLayout
  ) -> [String] {
    let sparkline = Sparkline(
      curve.band.mean, columns: min(CurveSketch.columns, terminal.columns - indent.count))
    let format = format(.recoveryRate)
    let decimals = format.decimals(
      error: curve.band.standardError.compactMap(\.self).max())
    let index = summary.strategies.firstIndex { $0.name == curve.challenger } ?? 0
    let range = noBreak(
      "\(StrategyGlyph.letter(index)) " + format.bareDifference(sparkline.least, decimals: decimals)
        + language.choose(" to ", " a ") + format.difference(sparkline.most, decimals: decimals))
    let line = indent + terminal.style.apply(.strategy(index), to: sparkline.text)
    let width = indent.count + sparkline.text.count + 2 + TerminalText.width(range)
    return width <= terminal.columns ? [line + "  " + range] : [line, indent + range]
  }

  private func axisLabels(_ sketch: CurveSketch) -> [String] {
    let (low, high) = (sketch.range.lowerBound, sketch.range.upperBound)
    let step = (high - low) / Double(sketch.steps)
    let decimals = Self.decimals(ofStep: step * 100)
    let last = sketch.grid.count - 1
    return sketch.grid.indices.map { row in
      guard row.isMultiple(of: last / sketch.steps) else { return "" }
      let value = low + step * Double((last - row) * sketch.steps / last)
      return decimal.percent(value, decimals: decimals)
    }
  }

  /// The decimals that show a round step, exactly where three do.
  private static func decimals(ofStep step: Double) -> Int {
    var scaled = step
    for decimals in 0..<3 {
      if (scaled - scaled.rounded()).magnitude < 1e-6 * scaled.magnitude { return decimals }
      scaled *= 10
    }
    return 3
  }

  private func drawn(_ row: [Character?], in terminal: TerminalLayout) -> String {
    let end = (row.lastIndex { $0 != nil } ?? -1) + 1
    return row[..<end].map { letter in
      guard let letter else { return " " }
      let index = summary.strategies.indices.first { StrategyGlyph.letter($0) == letter }
      return index.map { terminal.style.apply(.strategy($0), to: String(letter)) } ?? String(letter)
    }.joined()
  }

  private func dayAxis(_ days: ClosedRange<Int>, indentation: Int) -> [String] {
    let columns = CurveSketch.columns
    let indent = String(repeating: " ", count: indentation)
    let rule = indent + "└" + String(repeating: "─", count: columns)
    var labels = Array(repeating: Character(" "), count: columns + 12)
    let span = Double(days.upperBound - days.lowerBound)
    let ticks = span < 4 ? 1 : 4
    for tick in 0...ticks {
      let share = Double(tick) / Double(ticks)
      let day = days.lowerBound + Int((span * share).rounded())
      let text = Array(decimal.text(day))
      let column = Int((Double(columns - 1) * share).rounded())
      let start = max(0, column - (text.count - 1) / 2)
      for (offset, digit) in text.enumerated() { labels[start + offset] = digit }
    }
    let end = (labels.lastIndex { $0 != " " } ?? 0) + 1
    let line = indent + " " + String(labels[..<end]) + language.choose("  day", "  día")
    return [rule, line]
  }

  private func legend(
    _ sketch: CurveSketch, _ indentation: Int, in terminal: TerminalLayout
  ) -> [String] {
    var items = summary.strategies.indices.map { noBreak(strategyName($0)) }
    if sketch.grid.contains(where: { $0.contains(StrategyGlyph.shared) }) {
      items.append(noBreak(language.choose("* several", "* varias")))
    }
    let text = items.joined(separator: ", ")
    let indent = String(repeating: " ", count: indentation)
    return TextWrap.lines(text, columns: terminal.columns - indentation).map { indent + $0 }
  }
}
