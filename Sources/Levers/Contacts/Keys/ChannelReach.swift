// SPDX-License-Identifier: GPL-3.0-or-later

import Grammar
import Portfolios
import Strategies

/// The channels that steps with `preferred` can come to, as far as the laws of segments tell.
///
/// A touch takes a channel because the debtor prefers it, or as the first that takes the place of a preference and has consent. Nobody
/// comes to a channel that nobody prefers, that nobody consents to, or that stands behind one to which everybody consents for good.
struct ChannelReach {
  /// The segments with debtors.
  let segments: [SegmentSpecification]
  /// The scenario's channels.
  let channels: [ChannelSpecification]

  /// The channels by which a step may touch somebody; all that it names where nobody can be touched, since it is consent then
  /// that holds it back.
  func channels(of step: Step) -> [Int] {
    let named = step.channel.channels
    guard case .preferred(let among, let fallback) = step.channel else { return named }
    let messages = among.filter { !channels[$0].converses }
    let places = fallback.map { [$0] } ?? (messages.isEmpty ? among : messages)
    let reached = named.filter { channel in
      segments.contains { segment in
        consent(segment, channel) > 0
          && (among.contains(channel) && mayPrefer(segment, channel)
            || mayFallBack(segment, on: channel, of: places, instead: among))
      }
    }
    return reached.isEmpty ? named : reached
  }

  private func consent(_ segment: SegmentSpecification, _ channel: Int) -> Double {
    segment.consent.indices.contains(channel) ? segment.consent[channel] : 1
  }

  /// Whether everybody of a segment consents to a channel, and nobody withdraws.
  private func isCertain(_ segment: SegmentSpecification, _ channel: Int) -> Bool {
    consent(segment, channel) >= 1 && channels[channel].optOut == 0
  }

  private func mayPrefer(_ segment: SegmentSpecification, _ channel: Int) -> Bool {
    let shares = segment.preferredChannel
    guard shares.indices.contains(channel) else { return false }
    // What shares leave out of 1 goes to the last.
    let isRest = channel == shares.count - 1 && shares.reduce(0, +) < 1 - 1e-9
    return shares[channel] > 0 || isRest
  }

  /// Whether somebody's preference may be of no use, and no earlier channel takes its place for sure.
  private func mayFallBack(
    _ segment: SegmentSpecification, on channel: Int, of places: [Int], instead among: [Int]
  ) -> Bool {
    guard places.contains(channel),
      !places.contains(where: { $0 < channel && isCertain(segment, $0) })
    else { return false }
    let preferred = channels.indices.filter { mayPrefer(segment, $0) }
    return preferred.isEmpty
      || !preferred.allSatisfy { among.contains($0) && isCertain(segment, $0) }
  }
}
