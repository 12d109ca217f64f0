// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Measures
import OutputAnalysis
import Strategies

extension ReportWords {
  /// When half of the accounts have paid something, and what ended accounts by the horizon.
  func timeToPayLines(in terminal: TerminalLayout) -> [String] {
    let rows = timeToPayRows
    guard !rows.isEmpty else { return [] }
    let caption = language.choose("Time to pay", "Tiempo hasta pagar")
    return [terminal.style.apply(.heading, to: caption)]
      + strategyBlocks(
        in: terminal, labels: rows.map(\.label),
        cells: { strategy in rows.map { $0.cell(strategy) } }
      )
      .flatMap { block in table(rows, block).lines() }
  }

  typealias TimeToPayRow = (label: String, cell: (Int) -> String)

  var timeToPayRows: [TimeToPayRow] {
    let times = summary.strategies.compactMap(\.timeToPay)
    guard let first = times.first, times.count == summary.strategies.count else { return [] }
    let last = first.firstPayment.share.count - 1
    let half: TimeToPayRow = (
      language.choose("half have paid something by day", "la mitad pagó algo para el día"),
      { median(times[$0].firstPayment) }
    )
    let ends = first.causes.indices.filter { cause in
      times.contains { ($0.ends[cause].share.last ?? 0) > 0 }
    }
    return [half]
      + ends.map { cause in
        (
          end(first.causes[cause], by: last),
          { strategy in
            times[strategy].notOffered.contains(first.causes[cause])
              ? language.choose("not offered", "no se ofrece")
              : share(times[strategy].ends[cause], on: last)
          }
        )
      }
  }

  /// Whether some strategy's accounts never come to an end that is shown.
  var hasEndThatNeverCame: Bool {
    let times = summary.strategies.compactMap(\.timeToPay)
    guard times.count == summary.strategies.count else { return false }
    return times.contains { own in
      own.causes.indices.contains { cause in
        own.ends[cause].share.last == 0 && !own.notOffered.contains(own.causes[cause])
          && times.contains { ($0.ends[cause].share.last ?? 0) > 0 }
      }
    }
  }

  private func median(_ incidence: DailyIncidence) -> String {
    guard let day = incidence.day(reaching: 0.5) else {
      let last = decimal.text(incidence.share.count - 1)
      return language.choose("not by day \(last)", "no hasta el día \(last)")
    }
    let interval = incidence.days(reaching: 0.5)
    // Of a single replication neither end is known.
    guard interval.earliest != nil || interval.latest != nil else { return decimal.text(day) }
    let ends = [interval.earliest, interval.latest].map { $0.map(decimal.text) ?? "…" }
    guard interval.earliest != day || interval.latest != day else { return decimal.text(day) }
    return "\(decimal.text(day)) (\(ends[0])–\(ends[1]))"
  }

  private func share(_ incidence: DailyIncidence, on day: Int) -> String {
    let format = format(.closedRate)
    if incidence.share[day] == 0 {
      let n = decimal.text(summary.replications)
      let none = language.choose("none in \(n)", "cero en \(n)")
      guard let high = incidence.interval[day]?.high, high > 0 else { return none }
      return none + " (" + format.most(high, decimals: format.decimals(error: high / 2)) + ")"
    }
    guard let interval = incidence.interval[day] else {
      return format.value(
        incidence.share[day], decimals: format.decimals(error: incidence.independentError[day]))
        + language.choose(" (1 replication)", " (1 réplica)")
    }
    let decimals = format.decimals(error: incidence.standardError[day])
    return format.mean(incidence.share[day], interval, decimals: decimals)
  }

  private func end(_ cause: String, by day: Int) -> String {
    let number = decimal.text(day)
    if let kind = Offer.Kind.allCases.first(where: { $0.end == cause }) {
      return language.choose(
        "… under \(kind.indefinite.english)", "… con \(kind.noun.spanish)")
    }
    return switch cause {
    case "paid":
      language.choose("paid off alone by day \(number)", "saldadas sin acuerdo al día \(number)")
    case "given_up":
      language.choose("given up by day \(number)", "abandonados al día \(number)")
    case "term":
      language.choose("at the end of the term", "al final del plazo")
    default: TerminalText.escaped(cause)
    }
  }

  private func table(_ rows: [TimeToPayRow], _ strategies: [Int]) -> TextTable {
    var table = TextTable(
      header: [language.choose("share of accounts", "parte de las cuentas")]
        + strategies.map { strategyName($0, limit: 20) }, leftColumns: [0])
    for row in rows { table.append([row.label] + strategies.map(row.cell)) }
    return table
  }
}
