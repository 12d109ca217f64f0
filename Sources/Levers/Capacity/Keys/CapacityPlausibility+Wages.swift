// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Grammar
import Strategies

/// Agents who are paid by the hour, and once more by the minute of a call.
extension CapacityPlausibility {
  /// Warns of channels whose price of a minute, which is for the labour of agents, is left as a preset has it beside a wage.
  func checkWages() {
    let used = strategies.reduce(into: Set<Int>()) { all, reach in
      all.formUnion(reach.steps.flatMap { $0.channel.channels })
    }
    for position in used.sorted() {
      let channel = scenario.channels[position]
      guard let resource = channel.resource, scenario.resources[resource].wagePerHour > 0,
        channel.costPerMinute > 0, !channel.handling.isNone
      else { continue }
      let written = document["channels"][channel.name]
      guard let preset = written.presetOf("cost_per_minute") else { continue }
      warn(written["resource"], channel, scenario.resources[resource], preset)
    }
  }

  private func warn(
    _ place: NodeReader, _ channel: ChannelSpecification, _ team: Resource, _ preset: String
  ) {
    let (perMinute, wage) = (channel.costPerMinute, team.wagePerHour / 60)
    place.report(
      .paidTwice, severity: .warning,
      "`\(team.name)` are paid twice: \(amount(team.wagePerHour)) an hour, and \(amount(perMinute)) for each minute of `\(channel.name)`, which preset `\(preset)` has for their work",
      "paid by the hour, and by the minute",
      help: [
        "write `cost_per_minute: 0` for `\(channel.name)`, or what a minute of the line costs without the agent"
      ],
      notes: [
        "a minute of a call costs \(amount(wage)) of wages (\(amount(team.wagePerHour)) / 60) + \(amount(perMinute)) = \(amount(wage + perMinute))"
      ])
  }

  private func amount(_ units: Double) -> String {
    "\(scenario.currency) \(NumberText.shown((units * 1e4).rounded() / 1e4))"
  }
}

extension NodeReader {
  /// The preset from which a key here comes; nil where it is written, or not there.
  fileprivate func presetOf(_ key: String) -> String? {
    guard let entry = node.entry(key) else { return nil }
    return Preset.all.first { $0.source == entry.value.span.file }?.name
  }
}

extension DiagnosticCode {
  /// Agents with a wage whose minutes have a price too.
  static let paidTwice = DiagnosticCode("S436")
}
