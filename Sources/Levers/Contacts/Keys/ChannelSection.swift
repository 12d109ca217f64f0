// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Grammar
import Randomness
import Strategies
import Vocabulary

/// A channel as written; its name decides what is not said.
struct ChannelDraft: Sendable {
  var channel = ChannelSpecification(name: "", address: 0, converses: false, digital: false)
  var kind: ChannelKind?
  var converses: Bool?
  var digital: Bool?
  var resource: Marked<String>?
  var line: Marked<String>?

  /// The channel under its name.
  func named(_ name: String, address: UInt8) -> ChannelSpecification {
    let kind = kind ?? ChannelKind(rawValue: name)
    var result = channel
    result.kind = kind
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
  let costPerAttempt = Self.number(
    \.costPerAttempt, en: "Currency units per attempt.",
    es: "Unidades de moneda por intento.")
  let costPerMinute = Self.number(
    \.costPerMinute, en: "Currency units per minute of handling.",
    es: "Unidades de moneda por minuto de atención.")
  let minutesEngaged = Field(
    "minutes_engaged", .handlingTime, default: "0",
    en: "Minutes when the debtor pays attention: a number or a law.",
    es: "Minutos si el deudor atiende: un número o una ley."
  )
  .into(\ChannelDraft.channel.handling.engaged)
  let minutesUnanswered = Field(
    "minutes_unanswered", .handlingTime, default: "0", en: "Minutes otherwise.",
    es: "Minutos en otro caso."
  )
  .into(\ChannelDraft.channel.handling.unanswered)
  let minutesAgreed = Field(
    optional: "minutes_agreed", .handlingTime,
    en: "Minutes of a contact that ends in a promise or plan; as `minutes_engaged` without it.",
    es: "Minutos de un contacto que acaba en promesa o plan; como `minutes_engaged` si falta."
  )
  .into(\ChannelDraft.channel.handling.agreed)
  let wrapUp = Field(
    "wrap_up", .handlingTime, default: "0", en: "Minutes of work after one that found attention.",
    es: "Minutos de trabajo tras uno que fue atendido."
  )
  .into(\ChannelDraft.channel.handling.wrapUp)
  let resource = Field(
    optional: "resource", Grammar<String>.name.marked,
    en: "The resource whose agents its touches need; they compete for their time.",
    es: "El recurso cuyos gestores necesitan sus contactos; compiten por su tiempo."
  )
  .into(\ChannelDraft.resource)
  let deliverability = Self.number(
    \.deliverability, en: "Attempts that arrive.",
    es: "Intentos que llegan.")
  let engagement = Self.number(
    \.engagement, isRequired: true, en: "Delivered contacts that find attention.",
    es: "Contactos entregados que encuentran atención.")
  let latency = Self.number(
    \.latency, en: "Mean time from delivery to attention.",
    es: "Tiempo medio de la entrega a la atención.")
  let stimulus = Self.number(
    \.stimulus, isRequired: true,
    en: "g: what an unsaturated contact adds to the payment intensity.",
    es: "g: lo que un contacto no saturado añade a la intensidad de pago.")
  let pressure = Field(
    optional: "pressure", .share,
    en:
      "How far it works as a conversation: 0% takes a type's `response`, 100% its `conversation`; by default 100% where it converses, else 0%.",
    es:
      "Cuánto actúa como conversación: 0% toma `response` del tipo, 100% `conversation`; por defecto 100% si conversa y 0% si no."
  )
  .into(\ChannelDraft.channel.pressure)
  let irritation = Self.number(
    \.irritation,
    en: "What a delivered contact adds to irritation.",
    es: "Lo que un contacto entregado añade a la irritación.")
  let fatigue = Self.number(
    \.fatigue,
    en: "f: attention is divided by 1 + f × recent contacts.",
    es: "f: la atención se divide por 1 + f × contactos recientes.")
  let optOut = Self.number(
    \.optOut, en: "Opt-outs per delivered contact and unit of irritation.",
    es: "Bajas por contacto entregado y unidad de irritación.")
  let complaint = Self.number(
    \.complaint,
    en: "Complaints per delivered contact and unit of irritation.",
    es: "Quejas por contacto entregado y unidad de irritación.")
  let binding = Self.number(
    \.binding,
    en:
      "How far what is agreed binds: a factor on a type's `reliability`; a machine's may be below 1.",
    es:
      "Cuánto obliga lo acordado: factor de la `reliability` de un tipo; el de una máquina puede ser menor que 1."
  )
  let scar = Self.number(
    \.scar,
    en:
      "What later contacts lose to one with a new debtor that found attention: see `relationship.scar_window`.",
    es:
      "Lo que pierden los contactos posteriores por uno atendido con un deudor nuevo: vea `relationship.scar_window`."
  )
  let engagementByHour = Field(
    optional: "engagement_by_hour", .engagementByHour,
    en: "Factors on attention by hour of the day; 1 at hours that are not named.",
    es: "Factores de la atención por hora del día; 1 en las horas que no se nombran."
  )
  .into { (draft: inout ChannelDraft, factors: [Double]?) in
    draft.channel.engagementByHour = factors ?? []
  }
  let line = Field(
    optional: "line", Grammar<String>.name.marked,
    en:
      "Another channel whose line its touches take, as a bot does that calls in the agents' place: reach, luck and habituation are that channel's.",
    es:
      "Otro canal cuya línea usan sus contactos, como un bot que llama en lugar de los gestores: alcance, azar y saturación son los de ese canal."
  )
  .into(\ChannelDraft.line)
  let postalDays = Field(
    optional: "postal_days",
    .wholeRange(.between(ParameterRange.postalDays)),
    en:
      "Business days in the post, fixed or a range of which each is as likely; it tires, irritates and is noticed from its arrival on.",
    es:
      "Días hábiles en el correo, fijos o un rango en que cada uno es igual de probable; cansa, irrita y se atiende desde que llega."
  )
  .into(\ChannelDraft.channel.postalDays)
  let answers = Field(
    optional: "answers", .section(AnswersSection()),
    en: "How often its contacts make debtors call or write back; never without it.",
    es: "Con qué frecuencia sus contactos llevan a llamar o escribir; nunca si falta."
  )
  .into(\ChannelDraft.channel.answers)
  let kind = Field(
    optional: "kind", .choice("a kind of channel"),
    en:
      "What laws take a channel of one's own for; without it, it counts as every kind.",
    es:
      "Por qué tipo lo toma la ley si es un canal propio; si falta, cuenta como todos."
  )
  .into(\ChannelDraft.kind)
  let converses = Field(
    optional: "converses", .boolean,
    en: "Whether terms can be agreed; without it true of \(Self.names(\.converses)) alone.",
    es: "Si se pueden acordar condiciones; si falta, solo en \(Self.names(\.converses))."
  )
  .into(\ChannelDraft.converses)
  let digital = Field(
    optional: "digital", .boolean,
    en: "Whether digital affinity counts; without it true of \(Self.names(\.isDigital)) alone.",
    es: "Si cuenta la afinidad digital; si falta, solo en \(Self.names(\.isDigital))."
  )
  .into(\ChannelDraft.digital)

  /// The known channels that have a property.
  private static func names(_ property: KeyPath<ChannelKind, Bool>) -> String {
    ChannelKind.allCases.filter { $0[keyPath: property] }.map { "`\($0.rawValue)`" }
      .joined(separator: ", ")
  }

  /// A number of channels under its word, as it is written and with the value that it has by itself.
  private static func number(
    _ place: any WritableKeyPath<ChannelNumbers, Double> & Sendable, isRequired: Bool = false,
    en english: String, es spanish: String
  ) -> Entry<ChannelDraft> {
    guard let number = ChannelAttribute.all.first(where: { $0.place == place }) else {
      preconditionFailure("a number of channels without a row")
    }
    let grammar = Grammar<Double>.number(of: number.kind)
    let field =
      isRequired
      ? Field(number.key, grammar, en: english, es: spanish)
      : Field(
        number.key, grammar, default: ChannelNumbers()[keyPath: place], en: english, es: spanish)
    return field.into { $0.channel.numbers[keyPath: place] = $1 }
  }

  func build(_ values: SectionValues) -> ChannelDraft? {
    let draft = fill(ChannelDraft(), with: values)
    // Written only where they say something, so that nobody else's resolved scenario grows.
    if draft.channel.binding == 1 { values.leaveOut(binding) }
    if draft.channel.scar == 0 { values.leaveOut(scar) }
    return draft
  }
}

extension Grammar where Value == Distribution {
  /// Minutes that a touch takes: none below 0, and a mean within a day.
  static var handlingTime: Self {
    .forms(
      scalar: Grammar<Double>.number(.between(0, mostMinutes), examples: ["4"]).flatMap {
        value, reader in
        reader.law { () throws(ParameterError) in try .constant(value: value) }
      }, mapping: .distribution,
      expected: "minutes such as 4, or a law such as { gamma: { shape: 2, mean: 4 } }"
    ).flatMap { law, reader in
      guard law.support.low >= 0, law.mean <= mostMinutes else {
        reader.report(
          .outOfRange, "\(reader.path.subject) must lie between 0 and 1440 minutes",
          law.support.low < 0 ? "may be below 0" : "is more than a day on average",
          help: [
            law.support.low < 0
              ? "take a law above 0, such as { gamma: { shape: 2, scale: 2 } }"
              : "write minutes, such as 4"
          ])
        return nil
      }
      guard law.mean == 0 || law.mean >= leastMinutes else {
        reader.report(
          .outOfRange, "\(reader.path.subject) must be 0, or at least 0.01 minutes on average",
          "less than a second", help: ["write 0 for no time at all, or minutes such as 4"])
        return nil
      }
      return law
    }
  }

  /// A day's.
  private static var mostMinutes: Double { 1_440 }
  private static var leastMinutes: Double { 0.01 }
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
