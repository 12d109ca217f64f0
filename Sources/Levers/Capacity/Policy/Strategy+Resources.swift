// SPDX-License-Identifier: GPL-3.0-or-later

extension Strategy {
  /// The resources that some step's channels need, or those who answer debtors, by position.
  ///
  /// Agents of a step that is silenced stay: what they do instead is part of what it brings.
  ///
  /// - Parameters:
  ///   - channels: The scenario's channels.
  ///   - acting: The channels through which any step may act that is not silenced; nil for all.
  /// - Returns: The positions; none where its touches need nobody.
  public func resources(
    _ channels: [ChannelSpecification], acting: Set<Int>? = nil
  ) -> Set<Int> {
    let taken = treatments.flatMap(\.path).flatMap { step in
      step.channel.possible.filter { step.isSilenced || acting?.contains($0) ?? true }
    }
    return Set(taken.compactMap { channels[$0].resource })
      .union(answeringResources(channels))
  }

  /// The resources whose agents answer what debtors ask, or their calls, by position.
  public func answeringResources(_ channels: [ChannelSpecification]) -> Set<Int> {
    let called = inbound.flatMap { channels[$0.channel].resource }
    return Set([queries?.agents?.resource, called].compactMap { $0 })
  }

  /// How far the last call of an agent goes beyond a day of any length, in minutes on average, at most: that of the channel of
  /// the strategy that takes longest.
  ///
  /// - Parameters:
  ///   - resource: The resource, by position.
  ///   - resources: The scenario's resources.
  ///   - channels: The scenario's channels.
  /// - Returns: Minutes; 0 where no step needs the resource.
  public func maximumOverrun(
    of resource: Int, _ resources: [Resource], _ channels: [ChannelSpecification]
  ) -> Double {
    let reading = resources[resource].readingMinutes
    let answers = queries?.agents.flatMap { agents in
      agents.resource == resource
        ? HandlingTime(engaged: agents.minutes, unanswered: agents.minutes).maximumOverrun(
          reading: 0) : nil
    }
    return
      (Set(treatments.flatMap(\.path).flatMap { $0.channel.possible })
      .union(inbound.map { [$0.channel] } ?? [])
      .map { channels[$0] }.filter { $0.resource == resource }
      .map { $0.handling.maximumOverrun(reading: reading) } + [answers ?? 0]).max() ?? 0
  }

  /// The steps, counted within their treatments, between which all are whose touches may wait: for a resource, or for a lawful day.
  ///
  /// - Parameters:
  ///   - channels: The scenario's channels.
  ///   - isScarce: Whether touches may need a resource.
  /// - Returns: From the first such step to the last; empty where there are none.
  public func stepsThatWait(_ channels: [ChannelSpecification], isScarce: Bool) -> Range<Int> {
    let positions = treatments.flatMap { treatment in
      treatment.path.indices.filter { position in
        let step = treatment.path[position]
        return step.blocked == .postpone
          || isScarce && step.channel.possible.contains { channels[$0].resource != nil }
      }
    }
    guard let first = positions.min(), let last = positions.max() else { return 0..<0 }
    return first..<last + 1
  }
}
