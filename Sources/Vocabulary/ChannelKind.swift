// SPDX-License-Identifier: GPL-3.0-or-later

/// The ways of reaching a debtor that Recobro knows by name.
///
/// A scenario may add its own channels. The raw value is the word scenarios use.
public enum ChannelKind: String, CaseIterable, Sendable {
  /// A call by a person.
  case agentCall = "agent_call"
  /// A call by a voice bot or interactive voice response.
  case voiceBot = "voice_bot"
  /// A text message.
  case sms
  /// A WhatsApp message.
  case whatsapp
  /// An email.
  case email
  /// A letter by post.
  case letter
  /// A push notification or a notice in the client portal.
  case push
  /// A written conversation with a bot.
  case chatbot
  /// A virtual assistant that speaks or writes.
  case virtualAssistant = "virtual_assistant"
  /// A visit in person.
  case fieldVisit = "field_visit"

  /// The channel's field in draw addresses: frozen, append only.
  public var address: UInt8 {
    switch self {
    case .agentCall: 0
    case .voiceBot: 1
    case .sms: 2
    case .whatsapp: 3
    case .email: 4
    case .letter: 5
    case .push: 6
    case .chatbot: 7
    case .virtualAssistant: 8
    case .fieldVisit: 9
    }
  }

  /// Whether an engaged contact is a conversation in which terms can be agreed.
  public var converses: Bool {
    switch self {
    case .agentCall, .voiceBot, .chatbot, .virtualAssistant, .fieldVisit: true
    case .sms, .whatsapp, .email, .letter, .push: false
    }
  }

  /// Whether reaching the debtor needs a device and the habit of using it.
  public var isDigital: Bool {
    switch self {
    case .agentCall, .letter, .fieldVisit, .voiceBot, .sms: false
    case .whatsapp, .email, .push, .chatbot, .virtualAssistant: true
    }
  }

  /// The first address of channels that a scenario defines itself.
  public static let firstUserAddress: UInt8 = 32
}
