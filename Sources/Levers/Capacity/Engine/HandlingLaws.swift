// SPDX-License-Identifier: GPL-3.0-or-later

import Randomness
import Strategies

/// The laws of the minutes that touches take, by channel.
final class HandlingLaws: Sendable {
  private let laws: [HandlingTime]

  init(_ channels: [ChannelSpecification]) { laws = channels.map(\.handling) }

  /// What came of an attempt.
  enum Outcome {
    case unanswered
    case engaged
    case agreed
  }

  /// Minutes of an attempt.
  ///
  /// - Parameters:
  ///   - channel: The channel's position.
  ///   - outcome: What came of it.
  ///   - lanes: The lanes at the touch's address: two for the minutes, two for the work after it.
  /// - Returns: Minutes, at least 0.
  func minutes(_ channel: Int, _ outcome: Outcome, _ lanes: SIMD4<UInt32>) -> Double {
    let handling = laws[channel]
    let law =
      switch outcome {
      case .unanswered: handling.unanswered
      case .engaged: handling.engaged
      case .agreed: handling.agreed ?? handling.engaged
      }
    var minutes = value(law, lanes.x, lanes.y)
    if outcome != .unanswered { minutes += value(handling.wrapUp, lanes.z, lanes.w) }
    return max(0, minutes)
  }

  @inline(__always)
  private func value(_ law: Distribution, _ high: UInt32, _ low: UInt32) -> Double {
    if case .constant(let constant) = law { return constant.value }
    return law.quantile(Uniform.fine(high, low))
  }
}
