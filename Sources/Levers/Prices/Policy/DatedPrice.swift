// SPDX-License-Identifier: GPL-3.0-or-later

/// What a channel costs from a day of the run on, until the next price of the channel.
public struct DatedPrice: Hashable, Sendable {
  /// The day of the run from which it is paid, at least 1: what day 0 costs is the channel's own price.
  public var day: Int
  /// Currency units per attempt, at least 0.
  public var perAttempt: Double
  /// Currency units per minute of handling, at least 0.
  public var perMinute: Double

  /// Creates a price.
  public init(day: Int, perAttempt: Double, perMinute: Double) {
    (self.day, self.perAttempt, self.perMinute) = (day, perAttempt, perMinute)
  }
}

extension ChannelSpecification {
  /// What an attempt and a minute cost on a day of the run, in currency units.
  public func price(on day: Int) -> (perAttempt: Double, perMinute: Double) {
    let price = laterPrices.last { $0.day <= day }
    return (price?.perAttempt ?? numbers.costPerAttempt, price?.perMinute ?? numbers.costPerMinute)
  }

  /// The dearest attempt of any day, in currency units, without its minutes.
  public var dearestAttempt: Double {
    laterPrices.reduce(numbers.costPerAttempt) { max($0, $1.perAttempt) }
  }

  /// What an attempt costs at most, in currency units: it is engaged with, or rings in vain; on average where minutes are drawn.
  public var mostPerAttempt: Double {
    let minutes = handling.mostOnAverage
    return laterPrices.reduce(numbers.costPerAttempt + numbers.costPerMinute * minutes) {
      max($0, $1.perAttempt + $1.perMinute * minutes)
    }
  }

  /// Whether attempts cost nothing on any day, engaged or not.
  public var isFree: Bool {
    dearestAttempt == 0
      && (handling.isNone
        || numbers.costPerMinute == 0 && laterPrices.allSatisfy { $0.perMinute == 0 })
  }
}
