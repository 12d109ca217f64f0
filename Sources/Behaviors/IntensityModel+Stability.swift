// SPDX-License-Identifier: GPL-3.0-or-later

import Randomness

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
