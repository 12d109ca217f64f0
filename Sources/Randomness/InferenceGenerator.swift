// SPDX-License-Identifier: GPL-3.0-or-later

/// The chance that output analysis takes for bootstraps and random signs: a sequence of its own for each purpose.
///
/// It reads the blocks of ``DecisionPoint/inference`` one after the other, so equal seeds give equal intervals and
/// no simulated number depends on how many were taken.
public struct InferenceGenerator: RandomNumberGenerator, Sendable {
  private let address: DrawAddress
  private var occurrence: UInt32 = 0
  private var spare: UInt64?

  /// Creates the sequence of a purpose.
  ///
  /// - Parameters:
  ///   - seed: The master seed.
  ///   - purpose: What it is for, such as `best net_recovery_rate`; other texts give other sequences.
  public init(seed: UInt64, purpose: String) {
    address = DrawAddress(seed: seed, replication: 0, identity: Identity.of(purpose))
  }

  /// The next 64 bits.
  ///
  /// - Precondition: Fewer than 2²⁵ were taken before.
  public mutating func next() -> UInt64 {
    if let spare {
      self.spare = nil
      return spare
    }
    precondition(occurrence < 1 << 24, "the sequence of a purpose has 2²⁵ numbers")
    let block = address.block(.inference, occurrence)
    occurrence += 1
    spare = UInt64(block.w) << 32 | UInt64(block.z)
    return UInt64(block.y) << 32 | UInt64(block.x)
  }
}
