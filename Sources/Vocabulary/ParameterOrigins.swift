// SPDX-License-Identifier: GPL-3.0-or-later

/// Where the numbers that a scenario assumes about debtors and channels come from.
///
/// A parameter is a number, or a text with a number such as `0.01 per day`, of the sections `behavior`, `channels` and
/// `portfolio` with every default filled in; the number of accounts and the way a file is read are none. A column of an
/// imported file is one parameter, and takes the place of the laws of the segments that it overrules.
public struct ParameterOrigins: Hashable, Sendable {
  /// How many parameters of one section come from where.
  public struct Section: Hashable, Sendable {
    /// The section's key: `behavior`, `channels` or `portfolio`.
    public var name: String
    /// Taken from a preset.
    public var preset: Int
    /// Left out, so that a default stands for them.
    public var byDefault: Int
    /// Written in the scenario, or set on the command line.
    public var written: Int
    /// Read from the user's data.
    public var data: Int

    /// Creates counts.
    public init(
      name: String, preset: Int = 0, byDefault: Int = 0, written: Int = 0, data: Int = 0
    ) {
      self.name = name
      self.preset = preset
      self.byDefault = byDefault
      self.written = written
      self.data = data
    }

    /// All of them.
    public var total: Int { preset + byDefault + written + data }
  }

  /// The sections, in the order of a scenario.
  public var sections: [Section]
  /// The presets of which some number is used, in the order of a scenario.
  public var presets: [String]
  /// The price lists that are paid by.
  public var priceLists: [PriceListUse] = []

  /// Creates counts.
  public init(sections: [Section], presets: [String]) {
    self.sections = sections
    self.presets = presets
  }

  /// Whether a scenario writes out every number that could be left to a preset or a default, as resolved scenarios do, so that
  /// where they come from is not known.
  public var isWrittenOut: Bool { all.written > 0 && all.byDefault == 0 && all.preset == 0 }

  /// All sections together.
  public var all: Section {
    sections.reduce(into: Section(name: "all")) { sum, section in
      sum.preset += section.preset
      sum.byDefault += section.byDefault
      sum.written += section.written
      sum.data += section.data
    }
  }
}
