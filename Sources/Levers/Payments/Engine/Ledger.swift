// SPDX-License-Identifier: GPL-3.0-or-later

import Measures

/// The books of lives under one strategy: every amount that is owed, received, left over or spent is posted here.
///
/// The ledger adds to the counters of a tally and holds no account of its own. After each debtor
///
///     opening = cash + in transit + written off + closing,
///
/// which checked builds assert where nothing is charged on top of what was placed. Money is in minor units, costs are in cost units (see ``CostUnit``), days count from the
/// start.
struct Ledger: BitwiseCopyable {
  private let counters: UnsafeMutablePointer<Int64>
  /// Where the days of cash, of first payments and of the first end begin; ends follow one another.
  private let cashDays: UnsafeMutablePointer<Int64>
  private let firstPaymentDays: UnsafeMutablePointer<Int64>
  private let endDays: UnsafeMutablePointer<Int64>
  private let daysPerEnd: Int
  private(set) var sums = TallySums()

  /// Opens the books of a tally, which must outlive them.
  init(_ tally: Tally) {
    counters = tally.buffer + TallyLayout.ledger
    cashDays = tally.buffer + tally.layout.cash
    firstPaymentDays = tally.buffer + tally.layout.firstPayments
    endDays = tally.buffer + tally.layout.ends(0)
    daysPerEnd = tally.layout.ends(1) - tally.layout.ends(0)
  }

  @inline(__always)
  private func add(_ amount: Int64, to counter: LedgerCounter) {
    counters[counter.rawValue] += amount
  }

  // MARK: Postings

  /// An account is placed.
  @inline(__always)
  func open(_ balance: Int64) { add(balance, to: .openingBalance) }

  /// A payment is received by the end of a day.
  @inline(__always)
  func receive(_ amount: Int64, day: Int, isFirst: Bool, isVulnerable: Bool = false) {
    add(amount, to: .cash)
    if isVulnerable { add(amount, to: .vulnerableCash) }
    cashDays[day] += amount
    count(onDay: day, isFirst: isFirst)
  }

  /// A payment is made by the end of a day, and its money is on its way for a time in whole 2⁻²⁰ of a day.
  func send(_ amount: Int64, day: Int, isFirst: Bool, for time: Int64) {
    add(amount, to: .inTransit)
    add(time, to: .daysToCash)
    count(onDay: day, isFirst: isFirst)
  }

  /// Money that was on its way arrives by the end of a day.
  func settle(_ amount: Int64, day: Int, isVulnerable: Bool) {
    add(-amount, to: .inTransit)
    add(amount, to: .cash)
    if isVulnerable { add(amount, to: .vulnerableCash) }
    cashDays[day] += amount
  }

  @inline(__always)
  private func count(onDay day: Int, isFirst: Bool) {
    add(1, to: .payments)
    if isFirst { firstPaymentDays[day] += 1 }
  }

  /// A payment costs a fee.
  func charge(_ fee: Int64) { add(fee, to: .fees) }

  /// A balance is given up.
  @inline(__always)
  func writeOff(_ balance: Int64) { add(balance, to: .writtenOff) }

  /// A balance is still owed at the horizon.
  @inline(__always)
  func carry(_ balance: Int64) { add(balance, to: .closingBalance) }

  /// An account ends of a cause by the end of a day.
  @inline(__always)
  func end(_ cause: Int, day: Int) { endDays[cause * daysPerEnd + day] += 1 }

  // MARK: Present values

  /// Adds what a payment is worth on the first day.
  @inline(__always)
  mutating func discount(cash amount: Int64, by factor: Double) {
    sums.discountedCash += Self.fixed(Double(amount) * factor)
  }

  /// Adds what a cost, or its expectation, is worth on the first day; the cost itself follows from counts.
  @inline(__always)
  mutating func discount(cost amount: Double, by factor: Double) {
    sums.discountedCost += Self.fixed(amount * factor)
  }

  /// Adds a cost, or its expectation, of the time after the warm-up.
  @inline(__always)
  mutating func add(lateCost amount: Double) { sums.lateCost += Self.fixed(amount) }

  /// Adds a loss on the first day.
  @inline(__always)
  mutating func lose(_ amount: Double) { sums.loss += Self.fixed(amount) }

  // MARK: Debtors

  /// Adds the squares of a debtor's opening balance and cash.
  @inline(__always)
  mutating func settle(opening: Int64, cash: Int64) {
    sums.openingSquared += Int128(opening) * Int128(opening)
    sums.openingTimesCash += Int128(opening) * Int128(cash)
    sums.cashSquared += Int128(cash) * Int128(cash)
  }

  /// Adds a debtor's martingale.
  mutating func add(martingale amount: Double) { sums.martingale += Self.fixed(amount) }

  #if RECOBRO_CHECKS
  /// Opening − cash − in transit − written off − closing, over all that was posted: no finished life changes it.
  var imbalance: Int64 {
    posted(.openingBalance) - posted(.cash) - posted(.inTransit) - posted(.writtenOff)
      - posted(.closingBalance)
  }

  private func posted(_ counter: LedgerCounter) -> Int64 { counters[counter.rawValue] }
  #endif

  /// An amount in whole 2⁻²⁰ of its unit, so that sums do not depend on their order.
  @inline(__always)
  static func fixed(_ amount: Double) -> Int128 { Int128((amount * 0x1p20).rounded()) }
}
