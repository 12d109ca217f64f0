// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import Vocabulary

@testable import OutputAnalysis

@Suite("Amounts in lumps") struct LumpsTests {
  /// Events among 200 debtors in each replication, per thousand.
  private func events(_ counts: [Double], weight: Double = 1_000) -> RatioSample {
    RatioSample(
      RatioForm(counting: .occurrences(weight: weight)),
      counts.map { Quotient(weight * $0, over: 200, events: $0) },
      lives: 200 * Double(counts.count))
  }

  /// What payers brought of a balance of 200 by replication.
  private func amounts(
    _ sums: [Double], in numbers: [Double], usual: Double = 1, accounts: Double = 200
  ) -> RatioSample {
    RatioSample(
      RatioForm(lumps: .raising),
      zip(sums, numbers).map {
        Quotient($0, over: 200, lumps: LumpSum($0, in: $1, usual: usual))
      }, lives: accounts * Double(sums.count))
  }

  @Test("Nothing came of 1,000 lives: up to 3.69 whole balances of one may")
  func noLumps() throws {
    let ratio = RatioCombination(amounts([0, 0, 0, 0, 0], in: [0, 0, 0, 0, 0]))
    let interval = try #require(ratio.interval())
    #expect(interval.low == 0 && abs(interval.high - 3.688_879_454 / 1_000) < 1e-9)
    #expect(ratio.fact == .nothingCounted && (ratio.standardError ?? 0) > 0)
  }

  @Test("One letter in each of five replications is no certainty: 0.62 to 11.67 letters")
  func seldomLumps() throws {
    let ratio = RatioCombination(
      amounts([1, 1, 1, 1, 1], in: [1, 1, 1, 1, 1], usual: 1))
    let interval = try #require(ratio.interval())
    // Garwood's upper end; below z·√5, of independent letters.
    #expect(abs(interval.high * 1_000 - 11.668_332) < 1e-5)
    #expect(abs(interval.low * 1_000 - (5 - 1.959_963_985 * 5.squareRoot())) < 1e-5)
    #expect(ratio.fact == .noSpread)
  }

  @Test("As many contacts for everybody are exact")
  func regularLumps() throws {
    let ratio = RatioCombination(
      amounts([2_600, 2_600], in: [2_600, 2_600], usual: 1))
    #expect(ratio.isExact && ratio.interval()?.low == 13 && ratio.interval()?.high == 13)
  }

  @Test("As many contacts for everybody are not exact where nobody paid: 3.69 lives may have fewer")
  func openLumps() throws {
    var sample = amounts([2_600, 2_600], in: [2_600, 2_600], usual: 1)
    sample.isOpen = true
    let ratio = RatioCombination(sample)
    let interval = try #require(ratio.interval())
    let reach = 3.688_879_454 * 13 / 400
    #expect(!ratio.isExact && ratio.fact == .noSpread)
    #expect(abs(interval.low - 13 + reach) < 1e-8 && abs(interval.high - 13 - reach) < 1e-8)
  }

  @Test("Days are not exact because nobody happened to pay")
  func daysOfNobody() throws {
    let sample = RatioSample(
      RatioForm(lumps: .lowering),
      (0..<5).map { _ in
        Quotient(30 * 200, over: 200, lumps: LumpSum(0, in: 0, usual: 30))
      }, lives: 1_000)
    let ratio = RatioCombination(sample)
    let interval = try #require(ratio.interval())
    #expect(ratio.fact == .noSpread)
    #expect(interval.high == 30 && abs(interval.low - (30 - 30 * 3.688_879_454 / 1_000)) < 1e-8)
  }

  /// w = V/Y with Y = Σx = 10 and V = 5·var = 5·2.5 = 12.5 by hand; D₊ = Y/w = 8; E²(8) from Garwood's end of 8,
  /// 15.763189.
  @Test("Skewed amounts reach further up than Student's interval, and not further down")
  func skewedLumps() throws {
    let ratio = RatioCombination(
      amounts([0, 1, 2, 3, 4], in: [0, 10, 20, 30, 40], accounts: 200))
    let interval = try #require(ratio.interval())
    let student = try #require(Moments([0, 0.005, 0.01, 0.015, 0.02]).interval())
    let size = 12.5 / 10 / 1_000
    let excess = (15.763_189 - 8) * (15.763_189 - 8) - 1.959_963_985 * 1.959_963_985 * 8
    let up = student.high - 0.01
    let reach = (up * up + size * size * excess).squareRoot()
    #expect(abs(interval.high - 0.01 - reach) < 1e-6)
    #expect(abs(interval.low - max(0, student.low)) < 1e-12)
  }

  @Test("A difference to a strategy that cannot have any is the metric itself")
  func differenceToNothing() throws {
    let own = events([0, 1, 0, 2, 0])
    var none = events([0, 0, 0, 0, 0])
    none.form.isImpossible = true
    let difference = RatioCombination([(1, own), (-1, none)])
    #expect(difference.interval() == RatioCombination(own).interval())
  }

  @Test("The error of a sum is not below that of its rare part")
  func errorOfTotals() throws {
    let rare = events([0, 0, 0, 0, 0], weight: 40)
    let total = RatioSample(
      RatioForm(counting: .occurrences(weight: 40)),
      [200, 200.1, 200.2, 200.1, 200].map {
        Quotient($0, over: 200, events: 0)
      }, lives: 1_000)
    let error = try #require(RatioCombination(total).standardError)
    #expect(error >= (RatioCombination(rare).standardError ?? .infinity))
  }

  @Test("Nobody paid and nobody complained: either may happen, so money may come and go")
  func noPaymentsAndNoComplaints() throws {
    let sample = RatioSample(
      RatioForm(counting: .occurrences(weight: -40), lumps: .raising),
      (0..<5).map { _ in
        Quotient(
          0, over: 20_000, events: 0, lumps: LumpSum(0, in: 0, usual: 100))
      }, lives: 1_000)
    let interval = try #require(RatioCombination(sample).interval())
    #expect(abs(interval.high - 3.688_879_454 * 100 / 100_000) < 1e-9)
    #expect(abs(interval.low + 3.688_879_454 * 40 / 100_000) < 1e-9)
  }

  @Test("Free contacts and complaints that may come: net recovery may lie below 0")
  func mayLieBelowZero() throws {
    let sample = RatioSample(
      RatioForm(counting: .occurrences(weight: -40), lumps: .raising),
      [0, 0, 1, 0, 0].map {
        Quotient(
          $0, over: 200, events: 0, lumps: LumpSum($0, in: $0, usual: 1))
      }, lives: 1_000)
    #expect(try #require(RatioCombination(sample).interval()).low < 0)
  }

  @Test("Days that end at half of the horizon have an interval on both sides")
  func daysOfHalf() throws {
    let sample = RatioSample(
      RatioForm(lumps: .lowering),
      [14.0, 15, 16, 15, 15].map {
        Quotient(
          $0 * 200, over: 200, lumps: LumpSum((30 - $0) * 200, in: 150, usual: 30))
      }, lives: 1_000)
    let interval = try #require(RatioCombination(sample).interval())
    #expect(interval.low < 15 && interval.high > 15)
  }

  @Test("Where events may come on both sides, the error without any is the whole end")
  func errorOfBothSides() throws {
    func term(_ values: [Double]) -> RatioSample {
      RatioSample(
        RatioForm(counting: .occurrences(weight: 40)),
        values.map { Quotient($0, over: 200, events: 0) }, lives: 1_000)
    }
    let difference = RatioCombination([
      (1, term([200, 200.1, 200.2, 200.1, 200])), (-1, term([200, 200, 200, 200, 200])),
    ])
    let error = try #require(difference.standardError)
    #expect(error >= 40 * 3.688_879_454 / 1_000 / 1.959_963_985)
  }

  @Test("As much under both strategies is no certainty: a touch may move one life in a thousand")
  func tieOfPayments() throws {
    // 40 payments of .5 in each of five replications: w = Y/x = .5/1,000; none seen that differs: ± 3.69 w.
    var left = amounts([20, 20, 20, 20, 20], in: [40, 40, 40, 40, 40], usual: 1)
    let right = left
    let tie = RatioCombination([(1, left), (-1, right)])
    let interval = try #require(tie.interval())
    let reach = 3.688_879_454 * 0.5 / 1_000
    #expect(tie.value == 0 && tie.fact == .noSpread)
    #expect(abs(interval.low + reach) < 1e-9 && abs(interval.high - reach) < 1e-9)
    #expect(tie.pValue == 1)
    // Unless no touch of either can move a payment.
    left.isInert = true
    #expect(RatioCombination([(1, left), (-1, left)]).isExact)
  }

  @Test(
    "Sums of payments that agree in two replications are no certainty; contacts of everybody are")
  func fewThatAgree() {
    let loss = RatioCombination([
      (1, amounts([62, 70], in: [62, 70])), (-1, amounts([60, 68], in: [60, 68])),
    ])
    #expect(!loss.isExact)
    let contacts = RatioCombination([
      (1, amounts([5_200, 5_200], in: [5_200, 5_200])),
      (-1, amounts([2_600, 2_600], in: [2_600, 2_600])),
    ])
    #expect(contacts.isExact && contacts.value == 13)
  }

  @Test("What few touches cost is known no better than what they may bring")
  func errorOfTies() throws {
    func net(_ costs: [Double]) -> RatioSample {
      RatioSample(
        RatioForm(lumps: .raising),
        costs.map {
          Quotient(
            20 - $0, over: 200, lumps: LumpSum(20, in: 40, usual: 1))
        }, lives: 1_000)
    }
    let difference = RatioCombination([
      (1, net([0.01, 0, 0.02, 0.01, 0])), (-1, net([0, 0, 0, 0, 0])),
    ])
    let error = try #require(difference.standardError)
    #expect(error >= 3.688_879_454 * 0.5 / 1_000 / 1.959_963_985)
  }

  @Test("No interval of a cost lies below 0, none of days beyond the horizon")
  func possibleValues() throws {
    let cost = RatioSample(
      RatioForm(counting: .occurrences(weight: 40), lumps: .raising),
      [(5.0, 1.0), (50, 2)].map {
        Quotient(
          $0.0 + 40 * $0.1, over: 200, events: $0.1,
          lumps: LumpSum($0.0 + 40 * $0.1, in: 50, usual: 1))
      }, lives: 400)
    let nothing = RatioSample(
      RatioForm(isImpossible: true),
      [0, 0].map { Quotient($0, over: 200) }, lives: 400)
    #expect(try #require(RatioCombination(cost).interval()).low == 0)
    let less = RatioCombination([(1, nothing), (-1, cost)])
    #expect(try #require(less.interval()).high == 0)
    let days = RatioSample(
      RatioForm(lumps: .lowering),
      [28.0, 29.9].map {
        Quotient(
          $0 * 200, over: 200, lumps: LumpSum((30 - $0) * 200, in: 60, usual: 30))
      }, lives: 400)
    #expect(try abs(#require(RatioCombination(days).interval()).high - 30) < 1e-9)
  }
}
