// SPDX-License-Identifier: GPL-3.0-or-later

import Measures

/// The names of what stands between the brackets of a metric: channels, costs and built-in rules.
enum MemberLabel {
  /// The label in words; a name without one, such as that of a user's limit, stays as it is.
  static func text(_ member: String, in language: ReportLanguage) -> String {
    if let rule = ContactRule.allCases.first(where: { $0.name == member }) {
      return language.choose(rule.label)
    }
    if let cause = CostCause.all.first(where: { $0.member == member }) {
      return language.choose(cause.label)
    }
    guard let (english, spanish) = table[member] else { return TerminalText.escaped(member) }
    return language.choose(english, spanish)
  }

  /// The label of a metric's member, or of the cause of costs that it tells alone.
  static func text(_ metric: Metric, in language: ReportLanguage) -> String {
    if let cause = CostCause.all.first(where: { $0.ownMetric == metric }) {
      return language.choose(cause.label)
    }
    return text(metric.member ?? "", in: language)
  }

  private static let table: [String: (String, String)] = [
    "agent_call": ("Agent call", "Llamada de agente"),
    "voice_bot": ("Voice bot", "Bot de voz"),
    "sms": ("SMS", "SMS"),
    "whatsapp": ("WhatsApp", "WhatsApp"),
    "email": ("E-mail", "Correo"),
    "letter": ("Letter", "Carta"),
    "chatbot": ("Chatbot", "Chatbot"),
    "virtual_assistant": ("Virtual assistant", "Asistente virtual"),
    "push": ("Push message", "Notificación"),
    "field_visit": ("Field visit", "Visita"),
  ]
}
