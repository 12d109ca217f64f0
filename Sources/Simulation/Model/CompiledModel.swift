// SPDX-License-Identifier: GPL-3.0-or-later

import Portfolios

/// Everything about the world and the scenario that the event loop reads.
struct CompiledModel: BitwiseCopyable {
  let behavior: CompiledBehavior
  /// Read only where the behaviour has liquidity.
  let liquidity: CompiledLiquidity
  let calendarCount: Int
  /// The days of the run, for steps that follow a calendar.
  let workdays: CompiledWorkdays
  let channels: UnsafePointer<CompiledChannel>
  let channelCount: Int
  /// What messages do: see ``CompiledWords/row(message:type:isKnown:)``.
  let words: UnsafePointer<CompiledWords>
  /// Factors on engagement by channel and hour.
  let hours: UnsafePointer<Double>
  /// Whether words or speakers may differ in how far what is agreed binds.
  let hasWords: Bool
  /// Whether a channel leaves scars.
  let scars: Bool
  /// The laws of the channels' minutes; read only where they are counted.
  let handling: Unmanaged<HandlingLaws>
  /// H, as a time and as a day.
  let horizon: Double
  let horizonDays: Int32
  let minorPerUnit: Double
  /// Continuous discount rate per day; 0 for none.
  let discountRate: Double
  /// Whether costs count by their instants, for present values, after a warm-up or where prices change.
  let datesCosts: Bool
  /// What touches cost by day; read only where that changes.
  let prices: CompiledPrices
  /// The day from which costs are summed up apart; infinite for never.
  let warmUp: Double
  /// What a complaint costs, in cost units.
  let complaintCost: Int64
  /// Whether complaints count by their probabilities.
  let expectsComplaints: Bool
  /// What debtors ask; nil where they do not.
  let queries: UnsafePointer<CompiledQueries>?
  /// How often contacts make debtors call back, by channel and behind these by message; nil where none do.
  let answers: UnsafePointer<CompiledAnswers>?
  /// Whether contacts make debtors ask or call back.
  let stirsDebtors: Bool
  /// What debtors have asked and what befalls them; nil for nothing.
  let rights: UnsafePointer<CompiledRights>?
  /// The largest frailty at which payments do not explode.
  let frailtyLimit: Double
  /// A place to point to before the first debtor.
  let noAccounts: UnsafePointer<AccountFacts>
}

/// The grain of the cost ledger: a ten-thousandth of a minor unit, so that a message of 0.0075 is exact.
public enum CostUnit {
  /// Cost units in one minor unit.
  public static let perMinorUnit: Int64 = 10_000

  /// A currency amount in cost units, rounded to the nearest.
  ///
  /// - Parameters:
  ///   - amount: Currency units, finite, below 10⁹.
  ///   - minorPerUnit: Minor units in a currency unit, such as 100.
  /// - Returns: Cost units.
  static func units(ofCurrency amount: Double, minorPerUnit: Double) -> Int64 {
    Int64((amount * minorPerUnit * Double(perMinorUnit)).rounded())
  }
}
