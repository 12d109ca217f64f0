// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import OutputAnalysis
import Workbench

/// What calls that come in are like, and how they are to be answered.
struct InboundOptions: ParsableArguments {
  @Option(
    name: .customLong("inbound-per-hour"), parsing: .unconditional,
    help: ArgumentHelp("How many calls come in.", valueName: "calls"))
  var callsPerHour: Double?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "How long a call takes on average, with the work after it.", valueName: "minutes"))
  var handling: Double?

  @Option(
    parsing: .unconditional,
    help: "How many agents answer; without it only the fewest who meet the target are told.")
  var agents: Int?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "After how long callers who wait hang up on average; without it they all wait.",
      valueName: "minutes"))
  var patience: Double?

  @Option(parsing: .unconditional, help: "The share of calls to be answered in time.")
  var target = Share(value: 0.8)

  @Option(
    help: ArgumentHelp("The time, such as 20s or 1min.", valueName: "time"))
  var within = ShortTime(minutes: 1.0 / 3)

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("The share of calls that go first.", valueName: "share"))
  var urgent: Share?

  mutating func validate() throws {
    guard let callsPerHour, let handling else {
      guard callsPerHour == nil, handling == nil, agents == nil, patience == nil, urgent == nil
      else {
        throw ValidationError(
          "Calls that come in need both --inbound-per-hour and --handling, such as --inbound-per-hour 100 --handling 6."
        )
      }
      return
    }
    try Self.require(callsPerHour > 0 && callsPerHour.isFinite, "--inbound-per-hour", "above 0")
    try Self.require(
      handling > 0 && handling.isFinite, "--handling",
      "above 0: the mean minutes of a call, such as 6")
    try Self.require(
      callsPerHour / 60 * handling <= OfferedLoad.most, "--inbound-per-hour",
      "so small that at most 100000 agents are busy")
    try Self.require((1...200_000).contains(agents ?? 1), "--agents", "between 1 and 200000")
    try Self.require(
      target.value > 0 && target.value < 1, "--target", "above 0 and below 100%, such as 80%")
    try Self.require(
      (urgent?.value ?? 0.5) > 0 && (urgent?.value ?? 0.5) < 1, "--urgent",
      "above 0 and below 100%")
    guard let patience else { return }
    try Self.require(
      patience > 0 && callsPerHour / 60 * patience <= ErlangA.mostWithinPatience, "--patience",
      "above 0, and so short that at most 1000000 calls come in meanwhile")
  }

  private static func require(_ holds: Bool, _ option: String, _ requirement: String) throws {
    guard holds else { throw ValidationError("\(option) must be \(requirement).") }
  }

  /// The answers; nil where nothing was asked.
  func plan() throws(CapacityProblem) -> InboundPlan? {
    guard let callsPerHour, let handling else { return nil }
    return try InboundPlan(
      callsPerHour: callsPerHour, handling: handling, agents: agents, patience: patience,
      share: target.value, within: within.minutes, urgent: urgent?.value)
  }
}

/// A share, as `80%` or `0.8`.
struct Share: ExpressibleByArgument, CustomStringConvertible {
  let value: Double

  init(value: Double) { self.value = value }

  init?(argument: String) {
    let isPercent = argument.hasSuffix("%")
    guard let number = Double(isPercent ? String(argument.dropLast()) : argument),
      number.isFinite
    else { return nil }
    value = isPercent ? number / 100 : number
  }

  var description: String { "\((value * 1e6).rounded() / 1e4)%" }
}

/// A short time, as `20s`, `1min` or a number of seconds.
struct ShortTime: ExpressibleByArgument, CustomStringConvertible {
  let minutes: Double

  init(minutes: Double) { self.minutes = minutes }

  init?(argument: String) {
    let unit = argument.drop { $0.isNumber || $0 == "." }
    let perMinute: [Substring: Double] = ["": 60, "s": 60, "min": 1]
    guard let per = perMinute[unit], let number = Double(argument.dropLast(unit.count)),
      number.isFinite
    else { return nil }
    minutes = number / per
  }

  var description: String { "\((minutes * 6e4).rounded() / 1e3)s" }
}
