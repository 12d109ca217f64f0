// SPDX-License-Identifier: GPL-3.0-or-later

/// What each coordinate of a debtor's point decides: frozen, append only.
///
/// The coordinates of Sobol's sequence are the more even the earlier, so they go by how much an attribute moves payments.
/// An attribute keeps its coordinate whether or not the others vary: another law for one leaves the others as they were.
enum PointDimension: Int, CaseIterable {
  case frailty
  case latentType
  case balance
  case daysPastDue
  case liquidity
  case digitalAffinity
  case regime
  case payday
}

extension Attribute {
  /// The coordinate that decides it: of an account's attributes for the debtor's first account.
  var dimension: PointDimension {
    switch self {
    case .balance: .balance
    case .daysPastDue: .daysPastDue
    case .liquidity: .liquidity
    case .digitalAffinity: .digitalAffinity
    }
  }
}
