// SPDX-License-Identifier: GPL-3.0-or-later

import Experiments
import Results
import Testing

@testable import Scenarios
@testable import Workbench

/// Every number of a scenario at both ends of what it may be: it is refused, or it runs.
///
/// The numbers are those of the resolved text, which has every key; the ends are those that the refusal of a number beyond
/// all reason names. In debug a sample of the keys is tried.
@Suite("Ends of ranges") struct RangeEndTests {
  static let scenarios = [
    intensity, laws, rollRate, paymentRun, offers, sustained, mixed, selection, agents,
  ]

  /// What decides how much is simulated is read at its ends and not run.
  private static let sizes = ["accounts", "replications", "min", "max", "batch", "draws"] + slow

  // Generous, as other tests run beside these: what is looked for is what never ends.
  #if DEBUG
  /// A century takes 40 s without optimisation, 2 s with it.
  private static let slow = ["horizon"]
  private static let stride = 8
  private static let limit = Duration.seconds(600)
  #else
  private static let slow: [String] = []
  private static let stride = 1
  private static let limit = Duration.seconds(20)
  #endif

  @Test(arguments: scenarios.indices)
  func everyNumberIsRefusedOrRuns(_ number: Int) async throws {
    let text = Self.scenarios[number]
    let resolved = try ScenarioReader(file: "ends.yaml", bytes: Array(text.utf8)).read().resolved
    let leaves = try NumericLeaf.all(of: resolved).filter { !$0.path.hasPrefix("version") }
    #expect(leaves.count >= 10)
    var runs = 0
    var refusals = 0
    for index in Swift.stride(from: number % Self.stride, to: leaves.count, by: Self.stride) {
      let leaf = leaves[index]
      for value in leaf.texts(resolved) {
        let clock = ContinuousClock.now
        switch NumericLeaf.read(resolved, ["\(leaf.path)=\(value)"]) {
        case .refused: refusals += 1
        case .read(let file):
          guard !Self.sizes.contains(where: { leaf.path.hasSuffix($0) }) else { continue }
          try await run(file, "\(leaf.path)=\(value)")
          runs += 1
        }
        let elapsed = ContinuousClock.now - clock
        #expect(elapsed < Self.limit, "\(leaf.path)=\(value) took \(elapsed)")
      }
    }
    #expect(runs > 0 && refusals > 0)
  }

  /// Simulates two replications; what the parts of a scenario refuse together is refused.
  private func run(_ file: ScenarioFile, _ setting: String) async throws {
    do throws(RunFailure) {
      let record = try await ScenarioRun(file).execute(
        threads: 1, control: RunControl(), command: []
      )
      let rates = record.replications.filter { ["recovery_rate", "loss_rate"].contains($0.metric) }
      #expect(!rates.isEmpty)
      for series in rates {
        #expect(series.values.allSatisfy { $0 != nil }, "\(setting): \(series.metric) is no number")
      }
    } catch .problem {
    } catch .invalid {
    } catch .uncertainty {
      // A law may draw what its parameter cannot be: that is told with the draw.
    } catch {
      Issue.record("\(setting): \(error)")
    }
  }
}

extension RangeEndTests {
  static func frame(_ horizon: String) -> String {
    """
    version: 1
    name: ends
    start: 2026-01-05
    horizon: \(horizon)
    seed: 5
    replications: 2

    """
  }

  static let intensity =
    frame("60 days") + """
      discount: { annual: 10% }
      warm_up: 10 days
      complaint_cost: 3
      portfolio:
        accounts: 2
        segments:
          all:
            types: { forgetter: 40%, constrained: 30%, strategic: 30% }
            balance: 150
            dpd: 3
            liquidity: 200
            accounts_per_debtor: 2
            digital_affinity: 1.2
            vulnerable: 10%
            reach: { agent_call: { beta: { a: 1, b: 4 } } }
      behavior:
        preset: consumer-cards
        liquidity: { paydays: [{ days: [5], share: 100% }] }
        queries:
          per_day: 0.1 per day
          by_hour: [1, 1, 1, 1, 1, 1, 2, 4, 6, 6, 6, 6, 6, 6, 6, 6, 7, 9, 10, 10, 9, 7, 4, 2]
          after_touch: 20%
          topics: { balance: 40%, how_to_pay: 30%, plan: 20%, dispute: 10% }
          holds_payment: 80%
          patience: 2 days
          complaints: 5%
        requests: { noons: { share: 20%, hours: { monday-friday: 12:00-14:00 }, means: [sms] } }
        life_events: { illness: { rate: 0.1 per day, lasts: 5 days, told: 50%, holds_payment: true } }
      channels:
        sms: { engagement: 30%, stimulus: 0.05 per day, cost_per_attempt: 0.4, irritation: 0.2, fatigue: 0.1, answers: { share: 10%, after: 3 hours } }
        agent_call:
          engagement: 30%
          stimulus: 0.1 per day
          cost_per_minute: 0.3
          minutes_engaged: 4
          latency: 2 hours
          opt_out: 1%
          complaint: 1%
        letter: { engagement: 30%, stimulus: 0.05 per day, postal_days: 3 }
      price_lists:
        provider:
          currency: EUR
          rate: { value: 1.1, currency: USD, date: 2026-01-02 }
          prices: { sms: [{ effective_from: 2025-01-01, cost_per_attempt: 0.3, cost_per_minute: 0.2 }] }
      prices: provider
      strategies:
        weekly:
          path:
            - { at: 1 dpd, every: 7 days, until: 40 dpd, times: 5, channel: sms }
            - { at: 10 dpd, every: 10 days, channel: agent_call, offer: promise }
            - { at: 4 dpd, channel: letter, formal_notice: { proof: 80%, wait: 3 days, cost_per_notice: 2 } }
            - { on: notice_served, after: 1 day, channel: sms, while: { notice_served: true } }
          queries:
            assistant: { contains: { balance: 90%, how_to_pay: 80%, plan: 30%, dispute: 1% }, cost_per_query: 0.1 }
            agents: { hours: { monday-friday: 09:00-17:00 }, answers_within: 2 hours, cost_per_query: 1 }
          inbound: { channel: agent_call, hours: { monday-friday: 09:00-17:00 }, offer: promise, unanswered: called_back }
          enrichment:
            phones:
              channels: [agent_call]
              after_failed: 1
              while: { balance: ">= 20" }
              hit: 40%
              finds: 0.6
              cost_per_search: 0.3
              charged: hit
              delay: 1 day
              limit: 3
        asked: { path: [{ at: 2 dpd, channel: sms }], queries: { assistant: { contains: 60% } } }

      """

  static let agents =
    frame("30 days") + """
      portfolio:
        accounts: 6
        arrivals: { at_start: 50%, every: 5 days }
        segments:
          all:
            types: { forgetter: 60%, insolvent: 40% }
            balance: { gamma: { shape: 2, mean: 200 } }
            dpd: 3
            score: { gini: 40%, of: [insolvent] }
      behavior: { preset: consumer-cards, liquidity: { paydays: [{ days: [5], share: 100% }] }, queries: { per_day: 0.1 per day } }
      resources:
        callers: { agents: 1, minutes_per_day: 30, absence: 10%, wage_per_hour: 5, skill: 1.1, dialing: { preview: { minutes: 0.5 } } }
        machine:
          shifts:
            - { agents: 2, minutes_per_day: { monday: 60, tuesday: 50, wednesday: 40, thursday: 30, friday: 20, saturday: 10, sunday: 5 } }
            - { agents: 1, minutes_per_day: 10 }
          dialing: { predictive: { lines: 2 } }
        weekly: { agents: 1, minutes_per_day: { monday: 60, tuesday: 50, wednesday: 40, thursday: 30, friday: 20, saturday: 10, sunday: 5 } }
      channels:
        sms: { engagement: 30%, stimulus: 0.05 per day }
        agent_call:
          engagement: 40%
          stimulus: 0.1 per day
          minutes_engaged: 4
          minutes_agreed: 6
          minutes_unanswered: 1
          wrap_up: 2
          resource: callers
        voice_bot: { engagement: 40%, stimulus: 0.1 per day, converses: true, minutes_engaged: 4, minutes_unanswered: 1, resource: machine }
        virtual_assistant: { engagement: 40%, stimulus: 0.1 per day, minutes_engaged: 4, resource: weekly }
      strategies:
        calls:
          path:
            - { at: 3 dpd, every: 3 days, until: 30 dpd, channel: agent_call, offer: promise }
            - { at: 4 dpd, every: 2 days, channel: voice_bot }
            - { at: 5 dpd, every: 7 days, channel: virtual_assistant }
          priority: score * balance
          unserved: { channel: sms }
          staff: { callers: 2, machine: { fewer: 1 }, weekly: { more: 1 } }
          queries: { agents: { hours: { monday-friday: 09:00-17:00 }, resource: callers, minutes: 3 } }

      """

  static let laws =
    frame("30 days") + """
      portfolio:
        accounts: 8
        segments:
          a: { share: 20%, balance: { lognormal: { median: 150, sigma: 0.7 } }, dpd: { gaussian: { mean: 10, sd: 3 } } }
          b: { share: 20%, balance: { gamma: { shape: 2, scale: 100 } }, dpd: { gamma: { shape: 2, scale: 4 } } }
          c:
            share: 20%
            balance: { beta: { a: 2, b: 3, low: 10, high: 900 } }
            digital_affinity: { beta: { a: 20, b: 30 } }
          d:
            share: 20%
            balance: { weibull: { shape: 1.5, scale: 200 } }
            dpd: { exponential: { mean: 10 } }
            digital_affinity: { truncated: { law: { lognormal: { mean: 1, sd: 0.5 } }, low: 0.1, high: 4 } }
          e:
            share: 20%
            balance: { pareto: { shape: 3, minimum: 50 } }
            dpd: { weibull: { shape: 1.2, scale: 20 } }
            liquidity: { uniform: [10, 400] }
            accounts_per_debtor: { discrete: { values: [1, 2], weights: [0.7, 0.3] } }
            digital_affinity: { truncated: { law: { lognormal: { mean: 1, cv: 0.5 } }, low: 0.1, high: 4 } }
      behavior:
        baseline: { weibull_shape: 0.9, weibull_scale: 100 days }
        payment:
          partial: { beta: { a: 1.2, b: 2, low: 0.05, high: 1 } }
          methods:
            card: { share: 40%, delay: 2 days, fee: 0.3, fee_share: 2.9% }
            cash: { share: 60% }
      channels: { sms: { engagement: 30%, stimulus: 0.05 per day } }
      strategies: { one: { path: [{ at: 1 dpd, every: 7 days, channel: sms }] } }

      """

  static let rollRate =
    frame("365 days") + """
      portfolio: { accounts: 2, segments: { all: { balance: 100, dpd: 3 } } }
      behavior:
        model: roll-rate
        states: { C: 0 dpd, I: 1 dpd }
        ends: { paid: paid, bad: lost }
        moves: { C: { paid: 80%, I: 20% }, I: { paid: 40%, I: 30%, bad: 30% } }
        segments: { all: { C: { paid: 70%, I: 30% } } }
        cure_payment: 10%
      strategies: { one: { odds: { cure: 2, roll: 0.5 } } }

      """

  static let paymentRun =
    frame("731 days") + """
      discount: { annual: 7% }
      portfolio: { accounts: 2, segments: { loans: { balance: 3000 } } }
      behavior:
        model: payment-run
        pay_probability: 80%
        truncation: 3
        term: 24
        client_rate: 20%
        arrears_loss: 70%
        balance_loss: 40%
      strategies: { one: { give_up: { missed: 3 } } }

      """
}
