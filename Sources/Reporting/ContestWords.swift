// SPDX-License-Identifier: GPL-3.0-or-later

import OutputAnalysis

/// How often one of two did better, in words: counts first, a share only where there are enough for one.
struct ContestWords {
  let contest: ContestCount
  let decimal: DecimalText
  let language: ReportLanguage

  /// Fewer trials have no percentage.
  private static let least = 20

  private var isShare: Bool { contest.total >= Self.least }

  /// "164 of 200".
  var count: String {
    let (better, total) = (decimal.text(contest.better), decimal.text(contest.total))
    return language.choose("\(better) of \(total)", "\(better) de \(total)")
  }

  /// "82%; 95% interval 76 to 87%"; without the share of a few.
  var certainty: String {
    guard let interval = contest.interval(), let share = contest.share else { return "" }
    let low = decimal.text(interval.low * 100, decimals: 0)
    let high = decimal.percent(interval.high, decimals: 0)
    let level = MetricWording.level(interval.level, decimal)
    let range = language.choose(
      "\(level) interval \(low) to \(high)", "intervalo del \(level): \(low) a \(high)")
    guard isShare else {
      return language.choose("\(range) of all", "\(range) de todos los posibles")
    }
    return decimal.percent(share, decimals: 0) + "; " + range
  }

  /// ", worse in 10 and alike in 26"; empty where none is alike.
  var rest: String {
    guard contest.alike > 0 else { return "" }
    let (worse, alike) = (decimal.text(contest.worse), decimal.text(contest.alike))
    return language.choose(
      ", worse in \(worse) and alike in \(alike)", ", peor en \(worse) e igual en \(alike)")
  }

  /// For a table: the share, or better/worse/alike where some are alike or there are few.
  var cell: String {
    if contest.alike == 0, isShare, let share = contest.share {
      return decimal.percent(share, decimals: 0)
    }
    return [contest.better, contest.worse, contest.alike].map { decimal.text($0) }
      .joined(separator: "/")
  }
}

extension ReportWords {
  /// How often a challenger did better; a stored run without counts has the share alone.
  func wins(_ share: ProportionEstimate?) -> String {
    guard let share else { return "—" }
    return share.contest.map(words)?.cell ?? decimal.percent(share.value, decimals: 0)
  }

  func words(_ contest: ContestCount) -> ContestWords {
    ContestWords(contest: contest, decimal: decimal, language: language)
  }
}
