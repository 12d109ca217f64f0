// SPDX-License-Identifier: GPL-3.0-or-later

public import Randomness

/// The default behaviour: payments as a self-exciting process of exact event times.
///
///     λ(t) = Z·A(t)·(μ(dpd) + x(t))                                     (1)
///
/// Z is the debtor's frailty (mean 1), A the ability from regime, cash and payday window, μ the baseline by
/// type and DPD, and x the excitation by contacts and payments. A payment takes the share r of the balance:
/// all of it with the type's probability, otherwise a draw from ``partial``.
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
  /// The relative size of a partial payment, supported within (0, 1].
  public var partial: Distribution
  /// Parameters by latent type, indexed by its raw value; five of them.
  public var types: [TypeParameters]
  /// Whether some debtor may be of each type, indexed like ``types``; of absent types nothing depends.
  public var isPresent: [Bool] = [true, true, true, true, true]
  /// Paydays and regimes; `nil` for debtors whose cash never binds.
  public var liquidity: Liquidity?
  /// Fatigue and irritation.
  public var relationship: Relationship
  /// A debtor pays 1.00 or less never: a balance below this many currency units is written off.
  public var floor: Double

  /// Creates a model.
  public init(
    baseline: BaselineHazard, excitation: Excitation, partial: Distribution,
    types: [TypeParameters], liquidity: Liquidity? = nil, relationship: Relationship = .init(),
    floor: Double = 1
  ) {
    self.baseline = baseline
    self.excitation = excitation
    self.partial = partial
    self.types = types
    self.liquidity = liquidity
    self.relationship = relationship
    self.floor = floor
  }
}
