// SPDX-License-Identifier: GPL-3.0-or-later

/// What becomes of a touch that a rule holds back.
///
/// Method: *Contact rules* (Simulation).
public enum BlockedTouch: String, CaseIterable, Hashable, Sendable, BitwiseCopyable {
  /// It is lost.
  case skip
  /// It is made on the next lawful day, at the same time of day.
  case postpone
  /// The next of the step's channels that is lawful takes its place, at once.
  case nextChannel = "next_channel"

  /// The most days that a touch is put off.
  public static let longestWait = 30
}

extension Step {
  /// The channels that may take the place of one that is held back, in the order in which they are tried; those of a list go round.
  public var substitutes: [Int] {
    switch channel {
    case .fixed: []
    case .mix, .sequence, .best, .bandit: channel.channels
    case .preferred(_, let fallback): fallback.map { [$0] } ?? channel.channels
    }
  }
}

extension Strategy {
  /// What becomes of touches that rules hold back, by any step.
  public var blocked: Set<BlockedTouch> { Set(treatments.flatMap(\.path).map(\.blocked)) }
}
