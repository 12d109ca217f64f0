// SPDX-License-Identifier: GPL-3.0-or-later

import OutputAnalysis
import Results

/// What to do, how sure that is and what it is worth, before anything else.
enum VerdictSection: PageSection {
  static let anchor = PageFrame.verdict

  static func title(_ page: PageContext) -> String { headline(page) }

  static func blocks(_ page: PageContext) -> [PageBlock] {
    var blocks = sentences(page).map(PageBlock.text)
    let tiles = tiles(page)
    if !tiles.isEmpty { blocks.append(.markup("<dl class=\"tiles\">\(tiles)</dl>")) }
    blocks += AssumptionSection.summary(page)
    let expectations = page.report.expectations
    if !expectations.isEmpty { blocks.append(.markup(list(expectations, page))) }
    return blocks
  }

  /// The claim; without a challenger what the strategy achieves.
  private static func headline(_ page: PageContext) -> String {
    if let first = page.report.variantHeadlines.first {
      return clause(plain(first)).replacing("-", with: "\u{2011}")
    }
    guard let words = words(page) else {
      return page.report.unjudgedSentences.first.map(plain).map(clause) ?? page.summary.name
    }
    if let selection = page.report.selectionSentence, words.comparison.verdict != .notTested {
      return clause(selection).replacing("-", with: "\u{2011}")
    }
    let claim = before(words, page).first ?? (words.isTie ? words.same : words.claim)
    // A hyphen inside a name is no place to break a heading.
    return clause(claim).replacing("-", with: "\u{2011}")
  }

  /// What takes the place of the verdict: that there is none, or that no payment differs.
  private static func before(_ words: VerdictSentences, _ page: PageContext) -> [String] {
    guard let activity = page.report.activityWords else { return [] }
    let contrast = activity.activity.contrast(of: words.comparison.challenger)
    if words.comparison.verdict == .notTested { return activity.untested + activity.alike }
    return contrast == .paymentsAlike || contrast == .touchesElsewhere
      ? activity.alike + activity.untested : []
  }

  private static func sentences(_ page: PageContext) -> [String] {
    page.report.variantHeadlines.dropFirst().map(plain) + verdict(page)
  }

  /// What is said of strategies; nothing of their choice where only worlds are compared, which stand in the head.
  private static func verdict(_ page: PageContext) -> [String] {
    let isOfWorlds = page.report.comparesWorlds && !page.report.variantHeadlines.isEmpty
    guard !isOfWorlds else {
      return (page.report.activityWords?.untested ?? []) + reservations(page)
    }
    guard let words = words(page) else {
      return page.report.unjudgedSentences.dropFirst().map(plain) + reservations(page)
    }
    let replaced = before(words, page)
    let others =
      replaced.isEmpty
      ? (page.report.activityWords?.untested ?? []) + (page.report.activityWords?.alike ?? [])
      : Array(replaced.dropFirst())
    guard words.comparison.verdict != .notTested else { return others + reservations(page) }
    if page.report.selectionSentence != nil {
      return others + [page.report.besideSelection(words).joined(separator: " ")]
        + reservations(page)
    }
    let claim =
      replaced.isEmpty
      ? words.isTie ? [] : [(words.evidence + words.money + ".").capitalizedFirst]
      : [words.first()]
    let second = [words.second()].filter { !$0.isEmpty } + page.report.contenderSentences.map(plain)
    return others + [(claim + second).joined(separator: " ")].filter { !$0.isEmpty }
      + reservations(page)
  }

  /// What a reader of the first sentences must not miss: a run that ended too early, assumptions that may not hold.
  private static func reservations(_ page: PageContext) -> [String] {
    let ending = page.report.stoppingNote.map { page.report.text($0).capitalizedFirst + "." }
    let uncertain = page.summary.uncertainty.flatMap { uncertainty in
      uncertainty.contrasts.first {
        $0.challenger == page.report.leadingComparison?.challenger
      }.flatMap { page.report.sentences($0, uncertainty).first }
    }.map {
      page.choose("If the assumptions vary as stated, ", "Si los supuestos varían como se indica, ")
        + $0
    }
    return [page.report.singleReplication, ending, uncertain].compactMap { $0 }
  }

  private static func words(_ page: PageContext) -> VerdictSentences? {
    page.report.leadingComparison.map { VerdictSentences(report: page.report, comparison: $0) }
  }

  private static func plain(_ sentence: String) -> String { sentence.replacingNoBreakSpaces() }

  private static func clause(_ sentence: String) -> String {
    sentence.hasSuffix(".") ? String(sentence.dropLast()) : sentence
  }

  // MARK: Tiles

  private static func tiles(_ page: PageContext) -> [Markup] {
    guard let comparison = page.report.leadingComparison else { return [] }
    // Of several variants none is the one at stake.
    let isOfWorlds = page.report.comparesWorlds && page.summary.variants?.names.count ?? 0 > 2
    guard comparison.verdict != .notTested, !isOfWorlds else {
      return [expectations(page)].compactMap { $0 }
    }
    return [
      money(comparison, page), chance(comparison, page), robustness(comparison, page),
      expectations(page),
    ]
    .compactMap { $0 }
  }

  /// What the difference is worth for a portfolio, with its interval.
  private static func money(_ comparison: ComparisonSummary, _ page: PageContext) -> Markup? {
    guard MetricWording.isShareOfBalance(comparison.metric),
      let balance = page.summary.placedBalance, let mean = comparison.difference.mean,
      let interval = comparison.difference.interval
    else { return nil }
    let error = comparison.difference.standardError
    let money = MoneyWording(report: page.report, balance: balance)
    let range =
      comparison.difference.isExact
      ? page.choose("exact", "exacto")
      : money.range(interval, error: error) + " ("
        + MetricWording.level(interval.level, page.decimal) + ")"
    let amount = money.amount(mean, error: error)
    let what = money.direction(mean) + " " + money.perPortfolio + "; " + range
    // What is not told apart is no amount that somebody gains.
    guard !comparison.verdict.isOpen else {
      // An interval that allows for one measure alone may leave out 0 where the verdict allows for all challengers.
      let holdsNothing = interval.low <= 0 && interval.high >= 0
      return PageTile.markup(
        page.choose("At stake", "En juego"),
        holdsNothing
          ? page.choose("could be nothing", "podría ser nada")
          : page.choose("undecided", "sin decidir"),
        page.choose("estimate ", "estimación: ") + amount + " " + what)
    }
    return PageTile.markup(page.choose("At stake", "En juego"), amount, what)
  }

  private static func chance(_ comparison: ComparisonSummary, _ page: PageContext) -> Markup? {
    guard !MetricWording.isNeutral(comparison.metric), !comparison.difference.isExact,
      comparison.difference.n > 1, let better = comparison.probabilityBetter
    else { return nil }
    if let contest = better.contest, contest.alike > 0 || contest.total < 20 {
      let words = page.report.words(contest)
      return PageTile.markup(
        page.choose("Portfolios in which it did better", "Carteras en que fue mejor"), words.count,
        words.certainty + words.rest)
    }
    let n = page.decimal.text(comparison.difference.n)
    let low = page.decimal.percent(better.interval.low, decimals: 0)
    let high = page.decimal.percent(better.interval.high, decimals: 0)
    let level = MetricWording.level(better.interval.level, page.decimal)
    return PageTile.markup(
      page.choose("Portfolios in which it did better", "Carteras en que fue mejor"),
      page.decimal.percent(better.value, decimals: 0),
      page.choose(
        "of \(n) simulated; \(low) to \(high) (\(level))",
        "de \(n) simuladas; \(low) a \(high) (\(level))"))
  }

  /// How often the verdict's challenger is better when the assumptions vary: a claim must not stand without it.
  private static func robustness(_ comparison: ComparisonSummary, _ page: PageContext) -> Markup? {
    guard let uncertainty = page.summary.uncertainty,
      let contrast = page.report.testedContrasts.first(where: {
        $0.challenger == comparison.challenger
      })
    else { return nil }
    if let contest = contrast.contest {
      let words = page.report.words(contest)
      return PageTile.markup(
        page.choose("Better if assumptions vary", "Mejor si los supuestos varían"), words.count,
        page.choose("draws of the assumptions", "sorteos de los supuestos")
          + " (\(words.certainty))" + words.rest)
    }
    let draws = page.decimal.text(uncertainty.draws.count)
    return PageTile.markup(
      page.choose("Better if assumptions vary", "Mejor si los supuestos varían"),
      page.decimal.percent(contrast.betterShare, decimals: 0),
      page.choose("of \(draws) draws of the assumptions", "de \(draws) sorteos de los supuestos"))
  }

  private static func expectations(_ page: PageContext) -> Markup? {
    let outcomes = page.report.expectations
    guard !outcomes.isEmpty else { return nil }
    let held = page.decimal.text(outcomes.count { $0.verdict == .pass })
    let all = page.decimal.text(outcomes.count)
    let failed = outcomes.count { $0.verdict == .fail }
    let open = outcomes.count { $0.verdict == .undecided }
    let rest = [
      failed > 0 ? page.choose("\(failed) failed", "\(failed) sin cumplir") : nil,
      open > 0 ? page.choose("\(open) undecided", "\(open) sin decidir") : nil,
    ].compactMap { $0 }.joined(separator: ", ")
    return PageTile.markup(
      page.choose("Expectations that hold", "Expectativas que se cumplen"),
      page.choose("\(held) of \(all)", "\(held) de \(all)"),
      rest.isEmpty ? page.choose("judged on intervals", "juzgadas por intervalos") : rest)
  }

  private static func list(_ outcomes: [ExpectationOutcome], _ page: PageContext) -> Markup {
    let items = outcomes.map { outcome -> Markup in
      let sign = page.report.sign(outcome.verdict).trimmed
      let text = page.report.expectation(outcome)
      return """
        <li class="\(outcome.verdict.rawValue)"><span class="sign" aria-hidden="true">\(sign)</span> \(text)</li>

        """
    }
    let heading = page.choose("Expectations", "Expectativas")
    return "<h3>\(heading)</h3><ul class=\"expectations\">\(items)</ul>"
  }
}

extension String {
  /// The text without spaces at its ends.
  fileprivate var trimmed: String { split(separator: " ").joined(separator: " ") }
}
