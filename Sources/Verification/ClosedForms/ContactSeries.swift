// SPDX-License-Identifier: GPL-3.0-or-later

/// Contacts at times fixed in advance, each of which raises the intensity by a jump or not at all.
///
/// Successes are independent and add up without saturation. A probability of 1 is a deterministic jump.
public struct ContactSeries: Hashable, Sendable {
  /// Days at which the contacts happen, at least 0, in any order.
  public let times: [Double]
  /// g per day, at least 0.
  public let jump: Double
  /// The probability p of a jump, in [0, 1].
  public let probability: Double

  /// Creates a series.
  ///
  /// - Throws: ``VerificationError/parameter(name:value:requirement:)`` outside the stated domains.
  public init(
    times: [Double], jump: Double, probability: Double = 1
  ) throws(VerificationError) {
    for time in times {
      try VerificationError.require(
        time >= 0 && time.isFinite, "times", time, "at least 0 and finite")
    }
    try VerificationError.require(
      jump >= 0 && jump.isFinite, "jump", jump, "at least 0 and finite")
    try VerificationError.require(
      probability >= 0 && probability <= 1, "probability", probability, "in [0, 1]")
    self.times = times
    self.jump = jump
    self.probability = probability
  }
}
