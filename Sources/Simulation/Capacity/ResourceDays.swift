// SPDX-License-Identifier: GPL-3.0-or-later

/// How a resource was used in one replication, by day.
public struct ResourceDays: Hashable, Sendable {
  /// Minutes of calls over minutes of presence; not a number on days on which nobody works.
  public var utilisation: [Double]
  /// Touches that wait at the end of the day.
  public var backlog: [Double]
}

extension SimulationModel {
  /// How the resources that a strategy needs were used; empty for the tally of a segment, in which they are not counted.
  func resourceDays(_ tally: Tally) -> [ResourceDays] {
    let layout = tally.layout
    guard layout.resources > 0 else { return [] }
    return resourcesInUse(strategy: layout.strategy).sorted().map { resource in
      func days(_ series: ResourceSeries) -> [Double] {
        let first = layout.series(series, of: resource)
        return (first..<(first + layout.horizon)).map { Double(tally.buffer[$0]) }
      }
      return ResourceDays(
        utilisation: zip(days(.busy), days(.staffed)).map { $0 / $1 }, backlog: days(.backlog))
    }
  }
}
