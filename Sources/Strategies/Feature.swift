// SPDX-License-Identifier: GPL-3.0-or-later

/// What a strategy can see of an account; never anything latent.
///
/// The raw value is the word scenarios use.
public enum Feature: String, CaseIterable, BitwiseCopyable, Sendable {
  /// The observed risk score in (0, 1); higher is riskier.
  case score
  /// The open balance in currency units.
  case balance
  /// Days past due; negative before the due date.
  case dpd
  /// Promises broken so far.
  case brokenPromises = "broken_promises"
  /// Promises kept so far.
  case keptPromises = "kept_promises"
  /// Plans broken so far.
  case brokenPlans = "broken_plans"
  /// Payments posted so far.
  case payments
  /// Contact attempts so far.
  case attempts
  /// Engaged contacts so far.
  case engaged
  /// Attempts in a row that found no attention.
  case failedAttempts = "failed_attempts"
  /// Messages read since the last payment or agreement.
  case messagesIgnored = "messages_ignored"
  /// Links opened since the last payment or agreement.
  case linksOpened = "links_opened"
  /// Payments of the debtor's own accord that left a balance.
  case partialPayments = "partial_payments"
  /// Instalments missed on their day, and promises broken.
  case timesLate = "times_late"
  /// Whether a formal notice was served, and its legal wait is over.
  case noticeServed = "notice_served"
  /// The portfolio segment.
  case segment
  /// Whether the debtor is marked vulnerable.
  case vulnerable
  /// Whether the debtor was a client before.
  case knownClient = "known_client"
  /// The debtor's preferred channel.
  case preferredChannel = "preferred_channel"

  /// Whether the feature takes names instead of numbers.
  public var isCategorical: Bool {
    self == .segment || self == .preferredChannel
  }

  /// Whether it is what came of messages and dates, which is kept in mind only where somebody asks.
  public var isConduct: Bool {
    switch self {
    case .failedAttempts, .messagesIgnored, .linksOpened, .partialPayments, .timesLate,
      .noticeServed:
      true
    default: false
    }
  }

  /// Whether the feature is yes or no.
  public var isFlag: Bool {
    self == .vulnerable || self == .knownClient || self == .noticeServed
  }
}
