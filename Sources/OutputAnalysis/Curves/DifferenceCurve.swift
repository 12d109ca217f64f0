// SPDX-License-Identifier: GPL-3.0-or-later

/// The recovery curve of a challenger less that of the champion, with its band.
///
/// Method: <doc:CurveBands>.
public struct DifferenceCurve: Hashable, Sendable {
  /// The champion's name.
  public var champion: String
  /// The challenger's name.
  public var challenger: String
  /// The difference by day, from day 0, with intervals for one day and for all days at once.
  public var band: CurveBand

  /// Creates a curve.
  public init(champion: String, challenger: String, band: CurveBand) {
    self.champion = champion
    self.challenger = challenger
    self.band = band
  }
}
