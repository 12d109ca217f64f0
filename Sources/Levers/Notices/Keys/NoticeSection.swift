// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Grammar
import Strategies
import Vocabulary

/// `formal_notice:` of a step.
struct NoticeSection: Section {
  let name = "a formal notice"
  let summary = Bilingual(
    en: """
      A touch that is served once its delivery is proved. When the legal wait is over, `on: notice_served` and \
      `while: { notice_served: true }` hold for what needs it. As understood, not legal advice.
      """,
    es: """
      Un contacto que queda notificado cuando se prueba su entrega. Vencido el plazo legal, valen `on: notice_served` y \
      `while: { notice_served: true }` para lo que lo requiere. Según se entiende; no es asesoría legal.
      """)
  let proof = Field(
    "proof", .share, default: "100%",
    en: "Delivered notices whose delivery is proved: signed for, or certified.",
    es: "Notificaciones entregadas cuya entrega se prueba: firmada o certificada.")
  let wait = Field(
    "wait", .wholeDays(.between(ParameterRange.legalWait)), default: "0 days",
    en: "The legal wait from service on, whose day does not count.",
    es: "El plazo legal desde la notificación, cuyo día no cuenta.")
  let cost = Field(
    "cost_per_notice", .money, default: "0",
    en: "What the proof costs per notice, beside the attempt.",
    es: "Lo que cuesta la prueba por notificación, además del intento.")

  func build(_ values: SectionValues) -> FormalNotice? {
    FormalNotice(proof: values[proof], wait: values[wait], cost: values[cost])
  }
}

extension ScenarioNames {
  /// Whether a step's channels can prove a delivery; reports one that speaks, or whose messages nobody signs for.
  func canProve(
    _ step: Step, _ place: Marked<ChannelChoiceDraft>, _ bag: DiagnosticBag
  ) -> Bool {
    guard step.notice != nil,
      let other = step.channel.possible.first(where: { !channels[$0].provesDelivery })
    else { return true }
    let proving = channels.filter(\.provesDelivery).map { "`\($0.name)`" }
    bag.report(
      Diagnostic(
        .unprovenChannel,
        "a formal notice goes by letter or email: nobody can prove that `\(channels[other].name)` was delivered",
        at: .init(place.span, "cannot be proved"), keyPath: place.path.description,
        help: [
          proving.isEmpty
            ? "add a channel `letter` or `email`"
            : "take \(proving.joined(separator: " or ")), or a channel of your own without a `kind`",
          "or leave `formal_notice` out",
        ]))
    return false
  }
}

extension ChannelSpecification {
  /// Whether somebody may sign for what it delivers: letters, email, and what is no known kind.
  fileprivate var provesDelivery: Bool {
    guard !converses else { return false }
    return kind.map { [.letter, .email].contains($0) } ?? true
  }
}

extension DiagnosticCode {
  /// A formal notice through a channel that proves nothing.
  static let unprovenChannel = DiagnosticCode("S252")
}

/// The pages of problems with formal notices.
enum NoticePages {
  static let all = [
    DiagnosticPage(
      .unprovenChannel,
      title: Bilingual(
        en: "a formal notice without proof of delivery",
        es: "una notificación formal sin prueba de entrega"),
      explanation: Bilingual(
        en: """
          A formal notice counts once its delivery is proved: a registered letter that was signed for, or an email with a certificate. \
          Calls, messages and visits have no such proof here. A channel of your own that is of no known `kind` and does not converse may \
          carry one, such as a bailiff.
          """,
        es: """
          Una notificación formal vale cuando se prueba su entrega: una carta certificada que se firmó, o un correo con certificado. \
          Llamadas, mensajes y visitas no la tienen aquí. Un canal propio que no es de un `kind` conocido y no conversa puede llevarla, \
          como un notario.
          """), wrong: "{ at: 45 dpd, channel: sms, formal_notice: { proof: 90% } }",
      right: "{ at: 45 dpd, channel: letter, formal_notice: { proof: 90% } }")
  ]
}
