// SPDX-License-Identifier: GPL-3.0-or-later

import OutputAnalysis

/// What must be said before any verdict: that nobody was touched, nobody paid, or nothing that differs ever happened.
struct ActivityWords {
  let activity: ActivitySummary
  /// The champion's name; nil for a strategy alone.
  let champion: String?
  let replications: Int
  let language: ReportLanguage
  /// How a strategy is called in sentences.
  let name: (String) -> String

  private var decimal: DecimalText { DecimalText(language: language) }

  /// What is not tested, a sentence each; empty when everything is.
  var untested: [String] {
    let idle = activity.strategies.filter(\.isIdle)
    let unserved = idle.filter { $0.unserved ?? 0 > 0 }
    let (blocked, never) = (
      idle.filter { $0.unserved ?? 0 == 0 && $0.heldBack ?? 0 > 0 },
      idle.filter { $0.unserved ?? 0 == 0 && $0.heldBack ?? 0 == 0 }
    )
    return (never.isEmpty ? [] : [neverDue(never)]) + unserved.map(nobodyAtWork)
      + blocked.map(heldBack)
      + (activity.isNothingPaid
        ? [nobodyPaid]
        : challengers(.identical).filter { !isIdle($0) }.map(identical)
          + challengers(.same).filter { !isIdle($0) }.map(nothingDiffers)
          + challengers(.cameToNothing).filter { !isIdle($0) }.map(cameToNothing))
  }

  /// Whose payments, or all numbers, are the champion's, though what was done differs; a sentence each.
  var alike: [String] {
    activity.isNothingPaid
      ? []
      : challengers(.paymentsAlike).filter { !isIdle($0) }.map(paymentsAlike)
        + challengers(.touchesElsewhere).filter { !isIdle($0) }.map(touchesElsewhere)
  }

  private func challengers(_ contrast: ActivitySummary.Contrast) -> [String] {
    activity.contrasts.filter { $0.contrast == contrast }.map(\.challenger)
  }

  /// Whether there is nothing more to say of a challenger than that a strategy of the pair never acted.
  private func isIdle(_ challenger: String) -> Bool {
    [challenger, champion].compactMap { $0 }.contains { activity.deeds(of: $0)?.isIdle == true }
  }

  private var nobodyPaid: String {
    language.choose(
      "Not tested: nobody paid anything under any strategy, in any replication; only contacts, what they cost and complaints can be compared.",
      "Sin comparar: nadie pagó nada con ninguna estrategia, en ninguna réplica; solo se pueden comparar contactos, lo que cuestan y quejas."
    )
  }

  private func neverDue(_ idle: [ActivitySummary.Deeds]) -> String {
    let names = idle.map { name($0.strategy) }
    return language.choose(
      "Not tested: no step of \(list(names, " or ")) came due for any account.",
      "Sin comparar: ningún paso de \(list(names, " ni de ")) llegó a tocar a ninguna cuenta.")
  }

  /// Whoever is at work makes the first call that is asked for, so that where none was made nobody was.
  private func nobodyAtWork(_ deeds: ActivitySummary.Deeds) -> String {
    let (strategy, count) = (name(deeds.strategy), deeds.unserved ?? 0)
    let number = decimal.text(count)
    let rest = deeds.heldBack ?? 0
    let held = decimal.text(rest)
    let others =
      rest == 0
      ? ""
      : language.choose(
        "; \(held) more \(rest == 1 ? "was" : "were") held back by consent, agreements, limits or contact rules",
        rest == 1
          ? "; otro quedó retenido por consentimiento, acuerdos, límites o reglas de contacto"
          : "; otros \(held) quedaron retenidos por consentimiento, acuerdos, límites o reglas de contacto"
      )
    let (asked, days) =
      count == 1 ? ("1 touch asked", "its") : ("\(number) touches asked", "their")
    let wanted = count == 1 ? "1 contacto pedía" : "\(number) contactos pedían"
    return language.choose(
      "Not tested: \(strategy) touched nobody; \(asked) for agents, and on none of \(days) days was any of them at work\(others).",
      "Sin comparar: \(strategy) no tocó a nadie; \(wanted) gestores, y en ninguno de sus días trabajaba ninguno de ellos\(others)."
    )
  }

  private func heldBack(_ deeds: ActivitySummary.Deeds) -> String {
    let count = decimal.text(deeds.heldBack ?? 0)
    let strategy = name(deeds.strategy)
    if deeds.heldBack == 1 {
      return language.choose(
        "Not tested: \(strategy) touched nobody; the only touch that came due was held back by consent, agreements, limits or contact rules.",
        "Sin comparar: \(strategy) no tocó a nadie; el único contacto que tocaba quedó retenido por consentimiento, acuerdos, "
          + "límites o reglas de contacto.")
    }
    return language.choose(
      "Not tested: \(strategy) touched nobody; all \(count) touches that came due were held back by consent, "
        + "agreements, limits or contact rules.",
      "Sin comparar: \(strategy) no tocó a nadie; los \(count) contactos que tocaban quedaron retenidos por "
        + "consentimiento, acuerdos, límites o reglas de contacto.")
  }

  private func identical(_ challenger: String) -> String {
    let (a, b) = (champion.map(name) ?? "", name(challenger))
    return language.choose(
      "Not tested: \(b) does the same as \(a); at most names or the order of steps differ, and every difference is exactly 0.",
      "Sin comparar: \(b) hace lo mismo que \(a); a lo sumo cambian nombres o el orden de los pasos, y toda diferencia es "
        + "exactamente 0.")
  }

  private func nothingDiffers(_ challenger: String) -> String {
    let (a, b) = (champion.map(name) ?? "", name(challenger))
    return language.choose(
      "Not tested: nothing that differs between \(b) and \(a) happened in \(any), and every number is the same; intervals "
        + "of differences say what others might still show.",
      "Sin comparar: nada que distinga a \(b) de \(a) ocurrió en \(any), y cada número es el mismo; los intervalos de las "
        + "diferencias dicen qué podrían mostrar otras.")
  }

  private func cameToNothing(_ challenger: String) -> String {
    let (a, b) = (champion.map(name) ?? "", name(challenger))
    return language.choose(
      "Not tested: what differs between \(b) and \(a) came to nothing; payments, contacts and costs are the same in "
        + "\(each), and only touches that were held back or offers that nobody took differ.",
      "Sin comparar: lo que distingue a \(b) de \(a) quedó en nada; pagos, contactos y costos son los mismos en "
        + "\(each), y solo difieren contactos retenidos u ofertas que nadie aceptó.")
  }

  private func touchesElsewhere(_ challenger: String) -> String {
    let (a, b) = (champion.map(name) ?? "", name(challenger))
    return language.choose(
      "Every number of \(b) and \(a) is the same in \(each), though they touch other accounts, on other days or by other "
        + "channels: what differs has no effect here.",
      "Cada número de \(b) y \(a) es el mismo en \(each), aunque contactan a otras cuentas, en otros días o por otros "
        + "canales: lo que difiere no tiene aquí efecto.")
  }

  private func paymentsAlike(_ challenger: String) -> String {
    let (a, b) = (champion.map(name) ?? "", name(challenger))
    return language.choose(
      "No payment differs between \(b) and \(a) in \(any): they differ at most in contacts and in what these cost.",
      "Ningún pago distingue a \(b) de \(a) en \(any): a lo sumo difieren en los contactos y en lo que cuestan."
    )
  }

  private var each: String {
    replications == 1
      ? language.choose("the one replication", "la única réplica")
      : language.choose(
        "each of the \(decimal.text(replications)) replications",
        "cada una de las \(decimal.text(replications)) réplicas")
  }

  /// As `each`, after a negation.
  private var any: String {
    replications == 1
      ? each
      : language.choose(
        "any of the \(decimal.text(replications)) replications",
        "ninguna de las \(decimal.text(replications)) réplicas")
  }

  private func list(_ names: [String], _ last: String) -> String {
    guard let end = names.last, names.count > 1 else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + last + end
  }
}

extension ReportWords {
  /// What must be said before any verdict.
  var activityWords: ActivityWords? {
    summary.activity.map { activity in
      // What a variant does to a strategy is told with the variants.
      var activity = activity
      activity.contrasts.removeAll { isInTwoWorlds($0.challenger) }
      return ActivityWords(
        activity: activity, champion: summary.comparisons.first?.champion,
        replications: summary.replications, language: language, name: { strategyName($0) })
    }
  }

  /// Whether a challenger is the champion itself in another variant.
  private func isInTwoWorlds(_ challenger: String) -> Bool {
    let arms = summary.variants?.arms
    func strategy(_ name: String?) -> String? { arms?.first { $0.name == name }?.strategy }
    return strategy(challenger).map { $0 == strategy(summary.comparisons.first?.champion) } ?? false
  }
}
