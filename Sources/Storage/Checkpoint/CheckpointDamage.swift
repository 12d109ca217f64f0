// SPDX-License-Identifier: GPL-3.0-or-later

/// What of a checkpoint could not be read: it was cut short, as by a kill, or changed.
public struct CheckpointDamage: Hashable, Sendable {
  /// The file's path.
  public let path: String
  /// How many records before the damage are whole; 0 where the file is none of this work.
  public let wholeRecords: Int
}
