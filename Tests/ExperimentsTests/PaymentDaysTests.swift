// SPDX-License-Identifier: GPL-3.0-or-later

import Behaviors
import Experiments
import Measures
import OutputAnalysis
import Portfolios
import Randomness
import Simulation
import Strategies
import Testing
import Vocabulary

/// When accounts pay first and end, against lives recounted and closed forms.
@Suite("Payment days") struct PaymentDaysTests {
  /// First payments and ends of one strategy, counted from the events of every life.
  private struct Recount {
    var firstPayments: [UInt32]
    var ends: [[UInt32]]
    private var paid: Set<Int> = []
    private var running: [Int: Int] = [:]

    init(_ lives: [[LifeEvent]], horizon: Int) {
      firstPayments = [UInt32](repeating: 0, count: horizon + 1)
      ends = [[UInt32]](repeating: firstPayments, count: 1 + Offer.Kind.allCases.count)
      for life in lives { add(life) }
    }

    private mutating func add(_ life: [LifeEvent]) {
      (paid, running) = ([], [:])
      var open: Set<Int> = []
      for event in life {
        if case .opened = event.kind, let account = event.account { open.insert(account) }
        // What a person agrees on is about all accounts that are open.
        for account in event.account.map({ [$0] }) ?? Array(open) {
          count(event, account, in: life)
        }
        if case .closed = event.kind, let account = event.account { open.remove(account) }
      }
    }

    private mutating func count(_ event: LifeEvent, _ account: Int, in life: [LifeEvent]) {
      let day = Int(event.time.rounded(.up))
      switch event.kind {
      case .agreed(let kind, _, _, _): running[account] = 1 + Int(kind.rawValue)
      case .agreementBroken: running[account] = nil
      case .agreementKept where event.account == nil && !closes(account, at: event.time, in: life):
        running[account] = nil
      case .paid where paid.insert(account).inserted: firstPayments[day] += 1
      // A closed account has kept what was running: the agreement ends just before the account.
      case .closed: ends[running[account] ?? 0][day] += 1
      default: break
      }
      if case .paid(_, let balance, _) = event.kind, balance > 0, isKept(life, event) {
        running[account] = nil
      }
    }

    private func closes(_ account: Int, at time: Double, in life: [LifeEvent]) -> Bool {
      life.contains {
        if case .closed = $0.kind { $0.account == account && $0.time == time } else { false }
      }
    }

    /// Whether a payment completed an agreement and left the account open.
    private func isKept(_ life: [LifeEvent], _ payment: LifeEvent) -> Bool {
      let same = life.filter { $0.time == payment.time && $0.account == payment.account }
      return same.contains { $0.kind == .agreementKept }
        && !same.contains { if case .closed = $0.kind { true } else { false } }
    }
  }

  @Test("The counts are those of the lives, for promises, plans and several accounts")
  func lives() async throws {
    let experiment = try KitchenSink.experiment()
    let result = await experiment.run(0..<1, threads: 2)[0]
    let traces = try traces(of: experiment)
    for strategy in experiment.model.strategies.indices {
      let recount = Recount(
        traces.filter { $0.strategy == strategy }.map(\.life), horizon: KitchenSink.horizon)
      let days = result.paymentDays[strategy]
      #expect(days.accounts == 1_500)
      #expect(days.firstPayments == recount.firstPayments)
      #expect(days.ends == recount.ends)
      let missing = experiment.model.endsNotOffered(strategy: strategy)
      for (name, end) in zip(experiment.model.endNames, days.ends) where strategy > 0 {
        #expect(end.contains { $0 > 0 } != missing.contains(name), "\(name)")
      }
    }
  }

  @Test("Ends add up to the closed rate, and days to close lie between their daily bounds")
  func metrics() async throws {
    let experiment = try KitchenSink.experiment()
    let results = await experiment.run(0..<3, threads: 2)
    for strategy in experiment.model.strategies.indices {
      let closed = experiment.values(of: .closedRate, strategy: strategy, results)
      let days = experiment.values(of: .daysToClose, strategy: strategy, results)
      for (result, values) in zip(results, zip(closed, days)) {
        let counts = result.paymentDays[strategy]
        let byDay = counts.ends[0].indices.map { day in
          counts.ends.reduce(0.0) { $0 + Double($1[day]) }
        }
        let accounts = Double(counts.accounts)
        let ended = byDay.reduce(0, +)
        #expect(values.0 == ended / accounts)
        let latest =
          byDay.enumerated().reduce(0) { $0 + Double($1.offset) * $1.element }
          + (accounts - ended) * Double(KitchenSink.horizon)
        #expect(values.1 <= latest / accounts + 1e-5)
        #expect(values.1 >= (latest - ended) / accounts - 1e-5)
      }
    }
  }

  @Test("Constant hazard μ: the share paid is 1 − e^(−μd), the mean time (1 − e^(−μH))/μ (z = 4)")
  func constantHazard() async throws {
    var plain = try PlainExperiment()
    plain.baseline = .constant(0.01)
    plain.accounts = 2_000
    let experiment = try plain.experiment()
    let results = await experiment.run(0..<20, threads: 2)
    let summary = experiment.summary(of: results, SummarySettings(name: "one", currency: "EUR"))
    let times = try #require(summary.strategies[0].timeToPay)
    let accounts = Double(plain.accounts * results.count)
    for day in [1, 10, 69, 70, 180] {
      let share = 1 - exponential(-0.01 * Double(day))
      let error = (share * (1 - share) / accounts).squareRoot()
      #expect(abs(times.firstPayment.share[day] - share) <= 4 * error, "day \(day)")
      #expect(times.ends[0].share[day] == times.firstPayment.share[day])
      #expect(abs(times.firstPayment.independentError[day] / error - 1) < 0.05)
    }
    #expect(times.ends[1].share[180] == 0)
    // ½ is reached at ln 2/0.01 = 69.3 days.
    let half = times.firstPayment.days(reaching: 0.5)
    #expect(try #require(half.earliest) <= 70 && #require(half.latest) >= 70)
    let values = experiment.values(of: .daysToClose, strategy: 0, results)
    let (mean, error) = meanAndError(values)
    #expect(abs(mean - (1 - exponential(-1.8)) / 0.01) <= 4 * error)
  }

  /// Four accounts share one Z, so a share over replications varies more than that of independent accounts.
  ///
  /// By 1 + 3ρ, with ρ the correlation of two accounts' payment by day 90. For gamma Z of variance θ = 2 and hazard
  /// μZ the Laplace transform gives P(neither) = (1 + 2θμt)^(−1/θ), P(one unpaid) = (1 + θμt)^(−1/θ).
  @Test(
    "Shared frailty: the spread between replications shows the clusters, the independent error not")
  func clusters() async throws {
    var plain = try PlainExperiment()
    plain.baseline = .constant(0.01)
    plain.accounts = 400
    plain.frailty = 2
    plain.segment.accountsPerDebtor = try .constant(value: 4)
    let experiment = try plain.experiment()
    let results = await experiment.run(0..<200, threads: 2)
    let summary = experiment.summary(of: results, SummarySettings(name: "four", currency: "EUR"))
    let curve = try #require(summary.strategies[0].timeToPay).firstPayment
    let unpaid = 1 / (1 + 2 * 0.9).squareRoot()
    let neither = 1 / (1 + 4 * 0.9).squareRoot()
    let correlation = (neither - unpaid * unpaid) / (unpaid * (1 - unpaid))
    let ratio = try #require(curve.standardError[90]) / curve.independentError[90]
    // ln of a variance from R replications has an error of about √(2/(R − 1)) = 0.1; z = 4.
    #expect(abs(2 * logarithm(ratio) - logarithm(1 + 3 * correlation)) < 0.4)
    #expect(abs(curve.share[90] - (1 - unpaid)) <= 4 * (curve.standardError[90] ?? 0))
  }
}
