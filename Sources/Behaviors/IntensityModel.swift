// SPDX-License-Identifier: GPL-3.0-or-later

import Randomness

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
  /// What words do.
  public var words = Words()
  /// What debtors ask; nil where they do not.
  public var queries: Queries?
  /// What debtors have asked of the collector.
  public var requests: [ContactRequest] = []
  /// What befalls debtors.
  public var lifeEvents: [LifeEventLaw] = []

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

extension IntensityModel {
  /// Payments that one payment brings on average, for Z = 1 and the highest ability.
  ///
  ///     n = A_max · (δ10 + δ11·E[r]) / κ,  E[r] = p + (1 − p)·E[partial]              (10)
  ///
  /// with the largest probability p of paying in full over the types that are present and their regimes. The process is
  /// stable for n < 1.
  public var branchingRatio: Double {
    let full = presentTypes.flatMap(\.full).max() ?? 0
    let share = full + (1 - full) * payment.partial.mean
    let jump = excitation.habitPerPayment + excitation.habitPerShare * share
    return highestAbility * jump / excitation.decay
  }

  /// The parameters of the types that some debtor may be of.
  public var presentTypes: [TypeParameters] { zip(types, isPresent).filter(\.1).map(\.0) }

  /// The largest A(t).
  public var highestAbility: Double {
    guard let liquidity else { return 1 }
    return (liquidity.ability.max() ?? 1) * max(1, liquidity.paydayBoost)
  }
}

/// How readily an untouched account pays, by days past due: the μ of the intensity model.
///
/// Method: <doc:Intensity>, equation (2).
public enum BaselineHazard: Hashable, Sendable {
  /// A constant rate per day, at least 0.
  case constant(Double)
  /// Rates per day that hold from a DPD on; the first also holds before it. DPDs increase strictly.
  case pieces([Piece])
  /// h(d) = (k/λ)(d/λ)^(k−1) for d > 0 days past due and 0 before.
  case weibull(shape: Double, scale: Double)

  /// A rate that holds from a DPD until the next piece begins.
  public struct Piece: Hashable, Sendable {
    /// The first DPD at which the rate holds.
    public var from: Int
    /// Payments per day, at least 0.
    public var rate: Double

    /// Creates a piece.
    public init(from: Int, rate: Double) {
      self.from = from
      self.rate = rate
    }
  }
}

/// What distinguishes one latent type from another.
public struct TypeParameters: Hashable, Sendable {
  /// Multiplies the baseline hazard, at least 0.
  public var baseline = 1.0
  /// Multiplies the excitation of a contact, at least 0.
  public var response = 1.0
  /// Multiplies the excitation of a conversation in place of ``response``, at least 0; `nil` for the same factor.
  ///
  /// Channels between the two, such as an automated call, weigh both by their pressure.
  public var conversation: Double?
  /// Multiplies the probability of engaging with a contact, at least 0.
  public var engagement = 1.0
  /// Probability that a payment is in full, by liquidity regime, each in [0, 1].
  public var full = [0.3, 0.3, 0.3]
  /// Multiplies the segment's income, at least 0.
  public var income = 1.0
  /// Probabilities of the regimes at the start; they add up to 1.
  public var regimes = [1.0, 0.0, 0.0]
  /// Probability of promising in a conversation that asks for it.
  public var promises = 0.0
  /// Probability that a promise is meant, and that an instalment is thought of at each chance.
  public var reliability = 1.0
  /// Probability of accepting a plan that is affordable.
  public var accepts = 0.0
  /// Divides irritation, above 0: what one debtor shrugs off makes another complain.
  public var tolerance = 1.0

  /// Creates the parameters of a type that differs in nothing.
  public init() {}
}
