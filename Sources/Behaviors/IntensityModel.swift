// SPDX-License-Identifier: GPL-3.0-or-later

/// The default behaviour: payments as a self-exciting process of exact event times.
///
///     λ(t) = Z·A(t)·(μ(dpd) + x(t))                                     (1)
///
/// Z is the debtor's frailty (mean 1), A the ability from regime, cash and payday window, μ the baseline by
/// type and DPD, and x the excitation by contacts and payments. A payment takes the share r of the balance:
/// all of it with the type's probability, otherwise a draw from ``PaymentBehavior/partial``.
///
/// With A = Z = 1, a constant μ, no contacts and no floor this is the process of Chehrazi & Weber (2015).
///
/// Method: <doc:Intensity>. Reference: N. Chehrazi, P. Glynn, T. Weber, *Dynamic credit-collections
/// optimization*, Management Science 65(6), 2019.
public struct IntensityModel: Hashable, Sendable {
  /// The baseline μ, before the type's factor.
  public var baseline: BaselineHazard
  /// Jumps and decay of readiness.
  public var excitation: Excitation
  /// How debtors pay.
  public var payment: PaymentBehavior
  /// Parameters by latent type, indexed by its raw value; five of them.
  public var types: [TypeParameters]
  /// Whether some debtor may be of each type, indexed like ``types``; of absent types nothing depends.
  public var isPresent: [Bool] = [true, true, true, true, true]
  /// Paydays and regimes; `nil` for debtors whose cash never binds.
  public var liquidity: Liquidity?
  /// Fatigue and irritation.
  public var relationship: Relationship

  /// Creates a model.
  public init(
    baseline: BaselineHazard, excitation: Excitation, payment: PaymentBehavior,
    types: [TypeParameters], liquidity: Liquidity? = nil, relationship: Relationship = .init()
  ) {
    self.baseline = baseline
    self.excitation = excitation
    self.payment = payment
    self.types = types
    self.liquidity = liquidity
    self.relationship = relationship
  }
}
