// SPDX-License-Identifier: GPL-3.0-or-later

/// How a resource was used in one replication, by day.
public struct ResourceDays: Hashable, Sendable {
  /// Minutes of presence, busy or idle.
  public var staffed: [Double]
  /// Minutes of calls and of the work around them.
  public var busy: [Double]
  /// Touches made.
  public var calls: [Double]
  /// Touches that wait at the end of the day.
  public var backlog: [Double]
  /// Where the day ended; nil where nobody was turned away.
  public var cutoffs: [Cutoff?]

  /// Minutes of calls over minutes of presence; not a number on days on which nobody works.
  public var utilisation: [Double] { zip(busy, staffed).map { $0 / $1 } }

  /// Whether minutes were left on every day on which anybody worked, so that no touch of that day had to wait.
  public var hasTimeLeft: Bool {
    zip(staffed, busy).allSatisfy { $0 == 0 || $1 < $0 }
  }
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
        staffed: days(.staffed).map { $0 * 0x1p-20 }, busy: days(.busy).map { $0 * 0x1p-20 },
        calls: days(.served), backlog: days(.backlog),
        cutoffs: (0..<layout.horizon).map { tally.cutoff(of: resource, day: $0) })
    }
  }
}
