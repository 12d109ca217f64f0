// SPDX-License-Identifier: GPL-3.0-or-later

import Behaviors
import Measures
import Vocabulary

/// How many accounts paid first, and how many ended and why, on each day of one replication.
///
/// Counts are by elapsed days 0…H: what happens after day d − 1 up to and including its end d counts at d.
public struct PaymentDays: Hashable, Sendable {
  /// The accounts watched, all from day 0 to the horizon H.
  public let accounts: Int
  /// First payments by day.
  public let firstPayments: [UInt32]
  /// Ends by cause, in the order of ``SimulationModel/endNames``, and day.
  public let ends: [[UInt32]]
}

extension SimulationModel {
  /// The names of what may end an account.
  public var endNames: [String] {
    switch world {
    case .intensity: AccountEnd.names
    case .rollRate(let world): world.model.ends
    case .paymentRun: RunWorld.endNames
    }
  }

  /// The days of first payments and ends in a tally.
  public func paymentDays(_ tally: Tally) -> PaymentDays {
    let layout = tally.layout
    func days(from first: Int) -> [UInt32] {
      (first...(first + layout.horizon)).map { UInt32(clamping: tally.buffer[$0]) }
    }
    return PaymentDays(
      accounts: Int(tally[.accounts]), firstPayments: days(from: layout.firstPayments),
      ends: (0..<layout.endCount).map { days(from: layout.ends($0)) })
  }
}
