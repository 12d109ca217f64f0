// SPDX-License-Identifier: GPL-3.0-or-later

/// The chance that output analysis takes for bootstraps and random signs: a sequence of its own for each purpose.
///
/// It reads the blocks of ``DecisionPoint/inference`` one after the other, so equal seeds give equal intervals and
/// no simulated number depends on how many were taken. An identity has 2²⁵ numbers; after them the sequence goes on under
/// that of the purpose with a number.
public struct InferenceGenerator: RandomNumberGenerator, Sendable {
  private let purpose: String
  private var address: DrawAddress
  private var occurrence: UInt32 = 0
  private var volume = 0
  private var spare: UInt64?

  /// Creates the sequence of a purpose.
  ///
  /// - Parameters:
  ///   - seed: The master seed.
  ///   - purpose: What it is for, such as `best net_recovery_rate`; other texts give other sequences.
  public init(seed: UInt64, purpose: String) {
    self.purpose = purpose
    address = DrawAddress(seed: seed, replication: 0, identity: Identity.of(purpose))
  }

  /// Creates a sequence that stands before an occurrence of its address, for tests of the end of a page.
  init(seed: UInt64, purpose: String, occurrence: UInt32) {
    self.init(seed: seed, purpose: purpose)
    self.occurrence = occurrence
  }

  /// Goes on under another identity once an address has no more occurrences.
  private mutating func turnPage() {
    volume += 1
    occurrence = 0
    address = DrawAddress(
      seed: address.seed, replication: 0, identity: Identity.of("\(purpose)\u{1F}\(volume)"))
  }

  /// The next 64 bits.
  public mutating func next() -> UInt64 {
    if let spare {
      self.spare = nil
      return spare
    }
    if occurrence == 1 << 24 { turnPage() }
    let block = address.block(.inference, occurrence)
    occurrence += 1
    spare = UInt64(block.w) << 32 | UInt64(block.z)
    return UInt64(block.y) << 32 | UInt64(block.x)
  }
}
