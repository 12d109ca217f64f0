// SPDX-License-Identifier: GPL-3.0-or-later

import Measures
import OutputAnalysis

/// Gross, costs and net per account, and which of them make the difference.
enum CostSection: PageSection {
  static let anchor = "costs"

  static func title(_ page: PageContext) -> String {
    page.choose("From gross to net", "De lo recuperado a lo neto")
  }

  static func blocks(_ page: PageContext) -> [PageBlock] {
    let causes = CostFlow.causes(page)
    let flows = page.summary.strategies.compactMap {
      CostFlow(page, strategy: $0.name, causes: causes)
    }
    guard flows.count == page.summary.strategies.count, !flows.isEmpty else { return [] }
    var table = table(flows, causes, page)
    guard let leading = page.report.leadingComparison else {
      return [figure(single(flows[0], page), table, singleCaption(page), page)]
    }
    let (b, a) = (page.index(leading.challenger), page.index(leading.champion))
    let steps = difference(flows, b, minus: a, page)
    let (challenger, champion) = (StrategyGlyph.letter(b), StrategyGlyph.letter(a))
    table.header.append(
      page.choose(
        "Gain (+) or loss (−) of \(challenger) over \(champion)",
        "Ganancia (+) o pérdida (−) de \(challenger) frente a \(champion)"))
    for index in table.rows.indices {
      let label = table.rows[index].first
      table.rows[index].append(steps.first { $0.label == label }?.cell ?? "0")
    }
    return [figure(steps, table, caption(leading, page), page)]
  }

  private static func figure(
    _ steps: [WaterfallChart.Step], _ table: PageTable, _ caption: String, _ page: PageContext
  ) -> PageBlock {
    let words = steps.map { "\($0.label): \($0.tip)" }.joined(separator: "; ")
    let chart = WaterfallChart(
      description: page.choose("Waterfall chart. ", "Gráfico de cascada. ") + words + ".",
      steps: steps,
      valueTitle: page.choose(
        "\(currency(page)) per account", "\(currency(page)) por cuenta"),
      language: page.language)
    return .figure(
      PageFigure(
        name: "costs", caption: caption, description: chart.description, spec: chart.spec,
        table: table))
  }

  private static func caption(_ leading: ComparisonSummary, _ page: PageContext) -> String {
    let (b, a) = (page.name(leading.challenger), page.name(leading.champion))
    return page.choose(
      "\(b) less \(a), \(currency(page)) per account: what more is recovered, what each cost saves (+) or adds (−), and "
        + "what is left. ",
      "\(b) menos \(a), \(currency(page)) por cuenta: lo que se recupera de más, lo que cada costo ahorra (+) o añade (−) "
        + "y lo que queda. ") + page.whiskers
  }

  private static func singleCaption(_ page: PageContext) -> String {
    page.choose(
      "\(currency(page)) per account: what is recovered, what it costs, what is left. ",
      "\(currency(page)) por cuenta: lo recuperado, lo que cuesta y lo que queda. ")
      + page.whiskers
  }

  private static func currency(_ page: PageContext) -> String {
    TerminalText.escaped(page.summary.currency)
  }

  // MARK: Steps

  private static func single(
    _ flow: CostFlow, _ page: PageContext
  ) -> [WaterfallChart.Step] {
    let zero = flow.gross.map { _ in Double?.some(0) }
    let costs = flow.costs.map {
      step(MemberLabel.text($0.metric, in: page.language), zero, $0.values, page)
    }
    return [step(gross(page), flow.gross, zero, page, isTotal: true)] + costs
      + [step(net(page), flow.net, zero, page, isTotal: true)]
  }

  private static func difference(
    _ flows: [CostFlow], _ b: Int, minus a: Int, _ page: PageContext
  ) -> [WaterfallChart.Step] {
    let (challenger, champion) = (flows[b], flows[a])
    let costs = zip(challenger.costs, champion.costs).map { more, less in
      // A cost that falls is a gain.
      step(
        MemberLabel.text(more.metric, in: page.language), less.values, more.values, page,
        alone: alone(more.metric, b, a, page))
    }
    return [step(gross(page), challenger.gross, champion.gross, page)]
      + costs.filter { $0.amount != 0 }
      + [step(net(page), challenger.net, champion.net, page, isTotal: true)]
  }

  private static func step(
    _ label: String, _ plus: [Double?], _ minus: [Double?], _ page: PageContext,
    isTotal: Bool = false, alone: DifferenceEstimate? = nil
  ) -> WaterfallChart.Step {
    let paired = PairedDifference(challenger: plus, minus: minus)
    let estimate = alone ?? DifferenceEstimate(paired)
    let format = page.report.moneyFormat
    let decimals = min(format.decimals(error: estimate.standardError), 2)
    return WaterfallChart.Step(
      label: label, amount: paired.mean ?? 0, error: estimate.interval?.halfWidth ?? 0,
      isTotal: isTotal,
      text: format.bareDifference(paired.mean ?? 0, decimals: decimals),
      tip: page.difference(estimate, of: .npv), cell: cell(estimate, page))
  }

  /// What a cost of one strategy takes from or saves against another that has none: its own interval, as the table has it.
  private static func alone(
    _ metric: Metric, _ challenger: Int, _ champion: Int, _ page: PageContext
  ) -> DifferenceEstimate? {
    let own = [challenger, champion].map { page.estimate(metric, of: $0) }
    guard let more = own[0], let less = own[1] else { return nil }
    let isFree = [more, less].map(isFree)
    guard isFree[0] != isFree[1] else { return nil }
    let (estimate, sign) = isFree[0] ? (less, 1.0) : (more, -1.0)
    let interval = estimate.interval95.flatMap { interval in
      let ends = [sign * interval.low, sign * interval.high]
      return ConfidenceInterval(
        low: min(ends[0], ends[1]), high: max(ends[0], ends[1]), level: interval.level)
    }
    var difference = DifferenceEstimate(
      mean: estimate.mean.map { sign * $0 }, standardError: estimate.standardError,
      interval: interval, n: estimate.n)
    difference.fact = estimate.fact
    return difference
  }

  /// Whether nothing can be spent: at no price, or on nobody, such as wages where nobody is employed.
  private static func isFree(_ estimate: MetricEstimate) -> Bool {
    estimate.mean == 0 && estimate.fact == .exact || estimate.fact == .noExposure
  }

  private static func gross(_ page: PageContext) -> String {
    page.choose("Recovered (gross)", "Recuperado (bruto)")
  }

  private static func net(_ page: PageContext) -> String { page.choose("Net", "Neto") }

  // MARK: Table

  private static func table(
    _ flows: [CostFlow], _ causes: [Metric], _ page: PageContext
  ) -> PageTable {
    let costs = causes.indices.map { index in
      [MemberLabel.text(causes[index], in: page.language)]
        + flows.indices.map { strategy in
          // The estimate of the other tables, which knows what was counted.
          let own = page.estimate(causes[index], of: strategy)
          return own.map { page.mean(isFree($0) ? .free($0.n) : $0, of: causes[index]) }
            ?? mean(flows[strategy].costs[index].values, page)
        }
    }
    return PageTable(
      caption: page.choose(
        "\(currency(page)) per account", "\(currency(page)) por cuenta") + " (" + page.halfWidths
        + ")",
      header: [page.choose("Part", "Parte")] + page.names,
      rows: [[gross(page)] + flows.map { mean($0.gross, page) }] + costs
        + [[net(page)] + flows.map { mean($0.net, page) }])
  }

  /// A mean with half of its interval.
  private static func mean(_ values: [Double?], _ page: PageContext) -> String {
    let estimate = MetricEstimate(values)
    guard let mean = estimate.mean else { return "—" }
    let format = page.report.moneyFormat
    let decimals =
      estimate.isConstant
      ? format.exactDecimals(mean) : format.decimals(error: estimate.standardError)
    return format.mean(
      mean, estimate.isConstant ? nil : estimate.interval95, decimals: decimals)
  }

  private static func cell(_ difference: DifferenceEstimate, _ page: PageContext) -> String {
    guard let mean = difference.mean else { return "—" }
    let format = page.report.moneyFormat
    guard !difference.isExact else {
      return format.difference(mean, decimals: format.exactDecimals(mean))
    }
    return format.meanDifference(
      mean, difference.interval,
      decimals: format.decimals(error: difference.standardError))
  }
}

extension MetricEstimate {
  /// What is spent where nothing can be.
  fileprivate static func free(_ replications: Int) -> Self {
    var estimate = Self(Array(repeating: 0, count: max(1, replications)))
    estimate.fact = .exact
    return estimate
  }
}
