// SPDX-License-Identifier: GPL-3.0-or-later

extension Strategy {
  /// The resources that some step's channels need, by position.
  ///
  /// - Parameter channels: The scenario's channels.
  /// - Returns: The positions; none where its touches need nobody.
  public func resources(_ channels: [ChannelSpecification]) -> Set<Int> {
    Set(
      treatments.flatMap(\.path).flatMap(\.channel.possible).compactMap { channels[$0].resource })
  }
}

extension ChannelChoice {
  /// The channels that may be taken.
  public var possible: [Int] {
    switch self {
    case .fixed(let channel): [channel]
    case .mix(let weights): weights.map(\.channel)
    case .preferred(let channels, let fallback): channels + (fallback.map { [$0] } ?? [])
    }
  }
}
