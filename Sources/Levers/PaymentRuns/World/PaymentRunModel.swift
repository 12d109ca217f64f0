// SPDX-License-Identifier: GPL-3.0-or-later

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Loans whose monthly instalments are paid or missed, for the question when to give up.
///
/// Each month an instalment falls due. It is paid with probability b, independently, until the missed
/// instalments first reach k; one more month is as before, and from the next on nothing is paid. A strategy gives
/// up when the missed instalments reach its threshold d.
///
/// The loss of a loan given up after month t, over its principal, is
///
///     L = r_A·(due(t) − received(t)) + r_E·left(t)
///
/// all discounted to day 0: instalments due and received by then, and the balance that would still have been
/// amortised. Nobody gives up a loan at its end: then t is the term and nothing is left.
///
/// Method: <doc:PaymentRun>. Reference: A. Botha, C. Beyers, P. de Villiers, *Simulation-based optimisation of the
/// timing of loan recovery across different portfolios*, Expert Systems with Applications 177, 2021.
public struct PaymentRunModel: Hashable, Sendable {
  /// b, in [0, 1].
  public var payProbability: Double
  /// k, at least 1; beyond the term payments never end.
  public var truncation: Int
  /// T: monthly instalments, at least 1.
  public var term: Int
  /// The loan's effective rate per year, at least 0 and finite.
  public var clientRate: Double
  /// r_A: what is lost of the arrears, in [0, 1].
  public var arrearsLoss: Double
  /// r_E: what is lost of the balance not yet due, in [0, 1].
  public var balanceLoss: Double

  /// Creates a model.
  public init(
    payProbability: Double, truncation: Int, term: Int, clientRate: Double, arrearsLoss: Double,
    balanceLoss: Double
  ) {
    self.payProbability = payProbability
    self.truncation = truncation
    self.term = term
    self.clientRate = clientRate
    self.arrearsLoss = arrearsLoss
    self.balanceLoss = balanceLoss
  }
}

extension PaymentRunModel {
  /// The instalment that pays one unit of principal off over the term.
  public var instalment: Double { monthlyRate > 0 ? monthlyRate / annuity(term) : 1 / Double(term) }

  /// The balance per unit of principal after a month whose instalments were all paid.
  ///
  /// - Parameter month: From 0 to the term.
  /// - Returns: From 1 down to 0.
  public func balance(afterMonth month: Int) -> Double {
    let months = term - month
    return monthlyRate > 0
      ? instalment * annuity(months) / monthlyRate : Double(months) / Double(term)
  }

  /// (1 + i)^(1/12) − 1.
  private var monthlyRate: Double { expm1(log1p(clientRate) / 12) }

  /// 1 − (1 + i)^(−months/12).
  private func annuity(_ months: Int) -> Double {
    -expm1(-log1p(clientRate) * Double(months) / 12)
  }
}
