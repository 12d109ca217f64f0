// SPDX-License-Identifier: GPL-3.0-or-later

/// What a tally counts of a resource over the whole run; minutes in 2⁻²⁰, money in minor units.
public enum ResourceCounter: Int, CaseIterable, Sendable {
  /// Minutes of presence, busy or idle.
  case staffed
  /// Minutes of calls and of the work around them.
  case busy
  /// Days of presence of an agent.
  case agentDays
  /// Touches asked for.
  case requests
  /// Touches made.
  case served
  /// Touches made that found attention.
  case answered
  /// Answers that found nobody to speak.
  case abandoned
  /// Days between the asking and the making, over touches made.
  case waitedDays
  /// Touches lost because nobody had time, or nobody worked.
  case dropped
  /// Touches whose place another channel took, for the same reasons.
  case diverted
  /// Touches that came due while an earlier one of their step waited.
  case merged
  /// Σ over days of the touches that waited at their end.
  case backlogDays
  /// Σ of the balances of the accounts called, at the call.
  case calledBalance
  /// Minutes of presence in which nobody worked.
  case idle
  /// Minutes of calls beyond the end of the day, which nobody is paid for.
  case overrun
  /// Touches lost, or whose place another channel took, on days on which nobody worked.
  case unstaffed
}
