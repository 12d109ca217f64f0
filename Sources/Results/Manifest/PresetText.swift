// SPDX-License-Identifier: GPL-3.0-or-later

/// A preset of which a scenario uses numbers, as the version that ran it had it.
public struct PresetText: Hashable, Sendable {
  /// The name.
  public var name: String
  /// Its numbers with the source of each.
  public var text: String

  /// Creates a preset.
  public init(name: String, text: String) {
    self.name = name
    self.text = text
  }
}
