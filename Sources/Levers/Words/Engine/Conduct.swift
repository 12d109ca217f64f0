// SPDX-License-Identifier: GPL-3.0-or-later

import Strategies

/// What an account's debtor did about messages and dates, as far as the strategy asks for it.
struct Conduct: BitwiseCopyable {
  /// Attempts in a row that found no attention.
  var failed: UInt32 = 0
  /// Messages read, and links opened, since the last payment or agreement.
  var read: UInt32 = 0
  var links: UInt32 = 0
  /// Payments of the debtor's own accord that left a balance.
  var partial: UInt32 = 0
  /// Instalments missed on their day, and promises broken.
  var late: UInt32 = 0

  /// How far a formal notice is.
  var notice = Notice.none

  /// How far a formal notice is.
  enum Notice: UInt8 {
    case none
    /// Its delivery is proved, and the legal wait runs.
    case served
    /// The wait is over.
    case inForce
  }

  /// What a strategy sees of it.
  func observed(_ feature: Feature) -> Double {
    switch feature {
    case .failedAttempts: Double(failed)
    case .messagesIgnored: Double(read)
    case .linksOpened: Double(links)
    case .partialPayments: Double(partial)
    case .timesLate: Double(late)
    case .noticeServed: notice == .inForce ? 1 : 0
    default: 0
    }
  }
}

/// What of a debtor's conduct a strategy asks for.
struct Heed: OptionSet, BitwiseCopyable {
  let rawValue: UInt8
  /// It is kept in mind, because a condition, a step or a priority asks.
  static let conduct = Self(rawValue: 1)
  /// A treatment's conditions ask, so that it is chosen anew whenever something changes.
  static let treatments = Self(rawValue: 2)

  /// What a strategy heeds.
  static func of(_ strategy: Strategy) -> Self {
    let steps = strategy.treatments.flatMap(\.path)
    let grouping = strategy.treatments.flatMap(\.conditions).map(\.feature)
    let features =
      grouping + steps.flatMap(\.conditions).map(\.feature)
      + strategy.treatments.flatMap(\.stop).map(\.feature)
      + strategy.enrichment.flatMap(\.conditions).map(\.feature)
    let ranked = strategy.priority.observables.contains {
      if case .feature(let feature) = $0 { feature.isConduct } else { false }
    }
    var heed: Self = []
    if features.contains(where: \.isConduct) || ranked || steps.contains(where: \.answersConduct)
      || strategy.givesNotice
    {
      heed.insert(.conduct)
    }
    if grouping.contains(where: \.isConduct) { heed.insert(.treatments) }
    return heed
  }
}

extension Step {
  /// Whether it answers something that only conduct tells.
  fileprivate var answersConduct: Bool {
    guard case .event(let event, _) = trigger else { return false }
    return switch event {
    case .partialPayment, .readAndIgnored, .linkOpened, .failedAttempts, .late, .noticeServed:
      true
    case .broken, .missedInstalment, .payment: false
    }
  }
}
