// SPDX-License-Identifier: GPL-3.0-or-later

import Strategies

/// Some of the kinds of offers, one bit each.
struct KindSet: BitwiseCopyable {
  private var bits: UInt8 = 0

  /// The kinds that are paid in instalments.
  static let inInstalments = {
    var set = KindSet()
    for kind in Offer.Kind.allCases where kind.isInInstalments { set.insert(kind) }
    return set
  }()

  func contains(_ kind: Offer.Kind) -> Bool { bits & 1 << kind.rawValue != 0 }

  /// Adds a kind.
  ///
  /// - Returns: Whether it was not in the set before.
  @discardableResult
  mutating func insert(_ kind: Offer.Kind) -> Bool {
    let isNew = !contains(kind)
    bits |= 1 << kind.rawValue
    return isNew
  }
}

/// What ends an account; the ends compete, for an account has one at most.
///
/// An opt-out is none: the debtor can still pay.
enum AccountEnd {
  /// Paid without an agreement, then paid while one of each kind was running.
  static let names = ["paid"] + Offer.Kind.allCases.map(\.end)

  /// The position among ``names`` of an account's end that is paid while an agreement runs, or without.
  static func position(under agreement: Offer.Kind?) -> Int {
    agreement.map { Int($0.rawValue) + 1 } ?? 0
  }
}
