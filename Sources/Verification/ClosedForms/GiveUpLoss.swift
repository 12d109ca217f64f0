// SPDX-License-Identifier: GPL-3.0-or-later

public import Behaviors

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// The expected loss of giving loans up at a threshold, by an exact recursion.
///
/// The state of a loan is its number of missed instalments and whether payments are as usual, in their last month, or
/// over. One sweep over the term moves the probability of every state a month on; what is given up leaves with its
/// loss. Nothing is drawn, and the account's own history is never needed, because arrears are never negative and the
/// loss is linear in what was received.
///
/// Method: <doc:ClosedForms>, equations (13)–(14).
public struct GiveUpLoss: Hashable, Sendable {
  /// The loans.
  public let model: PaymentRunModel
  /// f: effective rate per year.
  public let discountRate: Double

  /// Creates the recursion for a model.
  ///
  /// - Parameters:
  ///   - model: The loans.
  ///   - discountRate: f: effective rate per year, at least 0.
  /// - Throws: ``VerificationError/parameter(name:value:requirement:)`` outside the stated domains.
  public init(_ model: PaymentRunModel, discountRate: Double) throws(VerificationError) {
    for (name, value) in [
      ("payProbability", model.payProbability), ("arrearsLoss", model.arrearsLoss),
      ("balanceLoss", model.balanceLoss),
    ] {
      try VerificationError.require(value >= 0 && value <= 1, name, value, "in [0, 1]")
    }
    for (name, value) in [("term", model.term), ("truncation", model.truncation)] {
      try VerificationError.require(value >= 1, name, Double(value), "at least 1")
    }
    for (name, value) in [("clientRate", model.clientRate), ("discountRate", discountRate)] {
      try VerificationError.require(
        value >= 0 && value.isFinite, name, value, "at least 0 and finite")
    }
    self.model = model
    self.discountRate = discountRate
  }

  /// Expected loss over principal.
  ///
  /// - Parameter threshold: d: missed instalments at which loans are given up, at least 0; above the term never.
  /// - Returns: The loss, discounted to day 0.
  /// - Complexity: O(term²).
  public func loss(threshold: Int) -> Double {
    precondition(threshold >= 0, "a number of missed instalments is at least 0")
    guard threshold > 0 else { return model.balanceLoss }
    var sweep = Sweep(count: min(threshold, model.term + 1))
    var lost = 0.0
    var received = 0.0
    var due = 0.0
    for month in 1...model.term {
      let discount = pow(1 + discountRate, -Double(month) / 12)
      due += model.instalment * discount
      let left = model.balance(afterMonth: month) * discount
      let (paid, gone) = sweep.advance(model, threshold: threshold)
      received += paid * model.instalment * discount
      lost += gone * (model.arrearsLoss * due + model.balanceLoss * left)
    }
    return lost + model.arrearsLoss * (sweep.total * due - received)
  }

  /// The threshold of a range with the smallest loss; the lowest of equal ones.
  ///
  /// - Parameter thresholds: At least one.
  /// - Returns: The best.
  public func best(among thresholds: [Int]) -> Int {
    precondition(!thresholds.isEmpty, "one threshold at least")
    let losses = thresholds.map { loss(threshold: $0) }
    return thresholds[losses.indices.min { losses[$0] < losses[$1] } ?? 0]
  }
}

/// Probabilities of the states of a loan that is not given up, by missed instalments.
private struct Sweep {
  /// Payments as usual; in their last month; over.
  private var usual: [Double]
  private var last: [Double]
  private var over: [Double]

  init(count: Int) {
    usual = [Double](repeating: 0, count: count)
    last = usual
    over = usual
    usual[0] = 1
  }

  var total: Double { usual.reduce(0, +) + last.reduce(0, +) + over.reduce(0, +) }

  /// One month: the probability that its instalment is paid, and that the loan is given up.
  mutating func advance(_ model: PaymentRunModel, threshold: Int) -> (paid: Double, gone: Double) {
    var next = Sweep(count: usual.count)
    next.usual[0] = 0
    var paid = 0.0
    var gone = 0.0
    for missed in usual.indices {
      let able = usual[missed] + last[missed]
      paid += able * model.payProbability
      // The first month at k is still as usual; what follows the last month is over.
      next.place(usual[missed] * model.payProbability, missed, model.truncation)
      next.over[missed] += last[missed] * model.payProbability
      let failing = 1 - model.payProbability
      guard missed + 1 < threshold, missed + 1 < usual.count else {
        gone += able * failing + over[missed]
        continue
      }
      next.place(usual[missed] * failing, missed + 1, model.truncation)
      next.over[missed + 1] += last[missed] * failing + over[missed]
    }
    self = next
    return (paid, gone)
  }

  private mutating func place(_ probability: Double, _ missed: Int, _ truncation: Int) {
    if missed < truncation { usual[missed] += probability } else { last[missed] += probability }
  }
}
