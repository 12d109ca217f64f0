// SPDX-License-Identifier: GPL-3.0-or-later

/// A scenario embedded in the program whose outcome is known without simulation.
///
/// The raw value is the scenario's name; `scenarios/validation/` holds the same text.
enum ValidationScenario: String, CaseIterable {
  case constantHazard = "constant-hazard"
  case periodicContacts = "periodic-contacts"
  case selfExciting = "self-exciting"
  case controlledAccount = "controlled-account"
  case giveUpThreshold = "give-up-threshold"
  case rollRateExample = "roll-rate-example"
  case rollRateMortgages = "roll-rate-mortgages"
  case agentDay = "agent-day"
  case queueIndex = "queue-index"
  case reach
  case enrichment
  case lawCeiling = "law-ceiling"
  case lawCeilingMessages = "law-ceiling-messages"
  case thompson
  case cadence

  /// The text.
  var bytes: [UInt8] {
    switch self {
    case .constantHazard: PackageResources.constant_hazard_yaml
    case .periodicContacts: PackageResources.periodic_contacts_yaml
    case .selfExciting: PackageResources.self_exciting_yaml
    case .controlledAccount: PackageResources.controlled_account_yaml
    case .giveUpThreshold: PackageResources.give_up_threshold_yaml
    case .rollRateExample: PackageResources.roll_rate_example_yaml
    case .rollRateMortgages: PackageResources.roll_rate_mortgages_yaml
    case .agentDay: PackageResources.agent_day_yaml
    case .queueIndex: PackageResources.queue_index_yaml
    case .reach: PackageResources.reach_yaml
    case .enrichment: PackageResources.enrichment_yaml
    case .lawCeiling: PackageResources.law_ceiling_yaml
    case .lawCeilingMessages: PackageResources.law_ceiling_messages_yaml
    case .thompson: PackageResources.thompson_yaml
    case .cadence: PackageResources.cadence_yaml
    }
  }

  /// The sections that are meant for worlds other than this one when they are set for all.
  var foreignSections: Set<String> {
    switch self {
    case .constantHazard, .controlledAccount, .periodicContacts, .selfExciting: []
    case .giveUpThreshold, .rollRateExample, .rollRateMortgages:
      ["behavior", "channels", "strategies", "horizon"]
    // As many accounts as their agents need; debtors of a law of their own.
    case .agentDay, .queueIndex, .reach, .enrichment, .thompson, .cadence:
      ["behavior", "channels", "strategies", "horizon", "portfolio"]
    // One debtor, for as long as is asked.
    case .lawCeiling, .lawCeilingMessages: ["behavior", "channels", "strategies", "portfolio"]
    }
  }

  /// How many times as many accounts a deep run simulates.
  ///
  /// Of the self-exciting account four digits are promised; agents make as many calls of any number of accounts,
  /// and who learns knows more the more accounts there are.
  var deepFactor: Int {
    switch self {
    case .selfExciting: 100
    case .agentDay, .queueIndex, .lawCeiling, .lawCeilingMessages, .thompson: 1
    default: 10
    }
  }

  /// The names under `parameters:`, which `--set parameters.NAME=value` changes.
  var parameters: [String] {
    String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
      .drop { $0 != "parameters:" }.dropFirst().prefix { $0.hasPrefix("  ") }
      .map { String($0.prefix { $0 != ":" }.drop { $0 == " " }) }
  }
}
