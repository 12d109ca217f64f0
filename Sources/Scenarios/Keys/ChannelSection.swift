// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Grammar
import Strategies
import Vocabulary

/// A channel as written; its name decides what is not said.
struct ChannelDraft: Sendable {
  var channel: ChannelSpecification
  var converses: Bool?
  var digital: Bool?

  /// The channel under its name.
  func named(_ name: String, address: UInt8) -> ChannelSpecification {
    let kind = ChannelKind(rawValue: name)
    var result = channel
    result.name = name
    result.address = address
    result.converses = converses ?? kind?.converses ?? false
    result.digital = digital ?? kind?.isDigital ?? false
    return result
  }
}

/// One entry of `channels:`.
struct ChannelSection: Section {
  let name = "a channel"
  let summary = Bilingual(
    en: "A way of reaching debtors.", es: "Una forma de llegar a los deudores.")
  let costPerAttempt = Field(
    "cost_per_attempt", .money, default: "0", en: "Currency units per attempt.",
    es: "Unidades de moneda por intento.")
  let costPerMinute = Field(
    "cost_per_minute", .money, default: "0", en: "Currency units per minute of handling.",
    es: "Unidades de moneda por minuto de atención.")
  let minutesEngaged = Field(
    "minutes_engaged", .number(.between(0, 1_440)), default: "0",
    en: "Minutes when the debtor pays attention.", es: "Minutos si el deudor atiende.")
  let minutesUnanswered = Field(
    "minutes_unanswered", .number(.between(0, 1_440)), default: "0", en: "Minutes otherwise.",
    es: "Minutos en otro caso.")
  let deliverability = Field(
    "deliverability", .share, default: "100%", en: "Attempts that arrive.",
    es: "Intentos que llegan.")
  let engagement = Field(
    "engagement", .share, en: "Delivered contacts that find attention.",
    es: "Contactos entregados que encuentran atención.")
  let latency = Field(
    "latency", .duration, default: "0 days", en: "Mean time from delivery to attention.",
    es: "Tiempo medio de la entrega a la atención.")
  let stimulus = Field(
    "stimulus", .rate, en: "g: what an unsaturated contact adds to the payment intensity.",
    es: "g: lo que un contacto no saturado añade a la intensidad de pago.")
  let pressure = Field(
    optional: "pressure", .share,
    en:
      "How far it works as a conversation: 0% takes a type's `response`, 100% its `conversation`; by default 100% where it converses, else 0%.",
    es:
      "Cuánto actúa como conversación: 0% toma `response` del tipo, 100% `conversation`; por defecto 100% si conversa y 0% si no."
  )
  let irritation = Field(
    "irritation", .number(.factor), default: "0",
    en: "What a delivered contact adds to irritation.",
    es: "Lo que un contacto entregado añade a la irritación.")
  let fatigue = Field(
    "fatigue", .number(.factor), default: "0",
    en: "f: attention is divided by 1 + f × recent contacts.",
    es: "f: la atención se divide por 1 + f × contactos recientes.")
  let optOut = Field(
    "opt_out", .share, default: "0%", en: "Opt-outs per delivered contact and unit of irritation.",
    es: "Bajas por contacto entregado y unidad de irritación.")
  let complaint = Field(
    "complaint", .share, default: "0%",
    en: "Complaints per delivered contact and unit of irritation.",
    es: "Quejas por contacto entregado y unidad de irritación.")
  let converses = Field(
    optional: "converses", .boolean,
    en: "Whether terms can be agreed; without it true of \(Self.names(\.converses)) alone.",
    es: "Si se pueden acordar condiciones; si falta, solo en \(Self.names(\.converses)).")
  let digital = Field(
    optional: "digital", .boolean,
    en: "Whether digital affinity counts; without it true of \(Self.names(\.isDigital)) alone.",
    es: "Si cuenta la afinidad digital; si falta, solo en \(Self.names(\.isDigital)).")

  /// The known channels that have a property.
  private static func names(_ property: KeyPath<ChannelKind, Bool>) -> String {
    ChannelKind.allCases.filter { $0[keyPath: property] }.map { "`\($0.rawValue)`" }
      .joined(separator: ", ")
  }

  func build(_ values: SectionValues) -> ChannelDraft? {
    var channel = ChannelSpecification(name: "", address: 0, converses: false, digital: false)
    channel.costPerAttempt = values[costPerAttempt]
    channel.costPerMinute = values[costPerMinute]
    channel.minutesEngaged = values[minutesEngaged]
    channel.minutesUnanswered = values[minutesUnanswered]
    channel.deliverability = values[deliverability]
    channel.engagement = values[engagement]
    channel.latency = values[latency]
    channel.stimulus = values[stimulus]
    channel.pressure = values[pressure]
    channel.irritation = values[irritation]
    channel.fatigue = values[fatigue]
    channel.optOut = values[optOut]
    channel.complaint = values[complaint]
    return ChannelDraft(
      channel: channel, converses: values[converses], digital: values[digital])
  }
}

extension Grammar where Value == [Named<ChannelDraft>] {
  /// Channels by name.
  ///
  /// The resolved text says of each whether it converses and whether it is digital, also where its name decides.
  static var channels: Self {
    let channels = Self.named(.section(ChannelSection()), expected: "channels by name")
    return Self(channels.description) { reader in
      guard let reading = channels.read(reader) else { return nil }
      let resolved = reading.value.map {
        YAMLTree.Entry($0.name, $0.value.resolved($0.name, reading.resolved[$0.name]))
      }
      return Reading(value: reading.value, resolved: .mapping(resolved))
    }
  }
}

extension ChannelDraft {
  /// The text of a channel with what its name decides.
  fileprivate func resolved(_ name: String, _ written: YAMLTree?) -> YAMLTree {
    guard case .mapping(let entries) = written else { return .mapping([]) }
    let channel = named(name, address: 0)
    let nature = [("converses", channel.converses), ("digital", channel.digital)]
    let others = entries.filter { entry in !nature.contains { $0.0 == entry.key } }
    return .mapping(others + nature.map { .init($0.0, .plain($0.1 ? "true" : "false")) })
  }
}
