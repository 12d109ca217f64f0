// SPDX-License-Identifier: GPL-3.0-or-later

public import Diagnostics
import Grammar

/// The Spanish of what diagnostics say of scenarios.
public enum ScenarioWording {
  /// The lists of all rooms.
  public static let lists: [String] = [
    ReadingWording.spanish, KeyWording.spanish,
    CapacityWording.spanish,
    RuleWording.spanish,
    PriceWording.spanish,
    WordsWording.spanish,
    ChannelWording.spanish,
    EnrichmentWording.spanish,
    LearningWording.spanish,
    CalendarWording.spanish,
    OfferWording.spanish,
    NoticeWording.spanish,
    PaymentWording.spanish,
    PersonWording.spanish,
    QueryWording.spanish,
    InboundWording.spanish,
    ChainWording.spanish,
  ]

  /// The Spanish of what values look like.
  public static func form(_ english: String) -> String? { SpanishForms.known(english) }

  /// The wording of scenarios alone.
  public static let all = DiagnosticWording(lists, forms: form)
}
