// SPDX-License-Identifier: GPL-3.0-or-later

import Behaviors
import Diagnostics
import Grammar
import Portfolios
import Randomness
import Strategies

/// Whether a scenario says only what its behaviour model uses.
///
/// What a model does not use is refused, never accepted and ignored: a reader would take it for something that
/// matters. Keys left at their defaults say nothing, so that a resolved scenario can be read again.
struct ModelUse {
  private let values: SectionValues
  private let section: ScenarioSection
  private let draft: BehaviorDraft

  init(_ values: SectionValues, _ section: ScenarioSection) {
    (self.values, self.section) = (values, section)
    draft = values[section.behavior]
  }

  // MARK: The model

  /// The model with a matrix for every segment; nil after reporting.
  func behavior() -> BehaviorModel? {
    switch draft {
    case .intensity(let model): return intensity(model).map { .intensity($0) }
    case .paymentRun(let model): return holds(model.term) ? .paymentRun(model) : nil
    case .rollRate(let draft): return chain(draft).map { .rollRate($0) }
    }
  }

  /// The model with the types that some segment has, where payments do not explode.
  private func intensity(_ draft: IntensityModel) -> IntensityModel? {
    var model = draft
    let portfolio = values[section.portfolio]
    // What shares of accounts segments of a file have is not known here.
    let segments = portfolio.segments.map(\.value.segment)
      .filter { portfolio.mapping != nil || $0.share > 0 }
    model.isPresent = model.types.indices.map { type in segments.contains { $0.types[type] > 0 } }
    return values.reader(section.behavior)["excitation"].isStable(model) ? model : nil
  }

  private func holds(_ term: Int) -> Bool {
    let horizon = values[section.horizon]
    let last = MonthClock.day(ofMonth: term)
    guard last > horizon else { return true }
    values.reader(section.behavior)["term"].report(
      .termBeyondHorizon, "a term of \(term) months ends on day \(last), beyond the horizon",
      "\(term) months", secondary: values.label(section.horizon, "\(horizon) days"),
      help: ["set `horizon: \(last) days` or more, or shorten `term`"])
    return false
  }

  private func chain(_ draft: RollRateDraft) -> RollRateModel? {
    let names = values[section.portfolio].segments.map(\.name)
    var model = draft.model
    let common = model.moves[0]
    model.moves = names.map { _ in common }
    var isKnown = true
    for entry in draft.segments {
      guard let position = names.firstIndex(of: entry.name) else {
        isKnown = false
        values.owner.bag.report(
          .undefinedName(
            entry.name, kind: "segment", plural: "segments", known: names,
            definedAt: values.label(section.portfolio, "").first?.span, at: entry.span,
            path: "behavior.segments.\(entry.name)"))
        continue
      }
      for (state, row) in entry.value.enumerated() {
        if let row { model.moves[position][state] = row }
      }
    }
    return isKnown ? model : nil
  }

  // MARK: What it does not use

  /// Whether nothing is said that the model does not use; reports everything that is.
  func isConsistent() -> Bool {
    let strategies = values[section.strategies].map(isConsistent)
    let isChain = if case .intensity = draft { false } else { true }
    guard isChain else { return strategies.allSatisfy { $0 } }
    let frame = isFrameConsistent()
    let segments = values[section.portfolio].segments.map(isConsistent)
    return (strategies + segments + [frame]).allSatisfy { $0 }
  }

  private func isConsistent(_ strategy: Named<StrategyDraft>) -> Bool {
    let reader = values.reader(section.strategies)[strategy.name]
    let used: [String] =
      switch draft {
      case .intensity:
        [
          "path", "segments", "limits", "priority", "unserved", "staff", "blocked", "queries",
          "inbound", "enrichment",
          "treat", "share",
        ]
      case .rollRate: ["odds"]
      case .paymentRun: ["give_up"]
      }
    let help: String =
      switch draft {
      case .intensity: "write a `path`, or set `model` to roll-rate or payment-run"
      case .rollRate: "write `odds: { cure: 1.4, roll: 0.8 }`"
      case .paymentRun: "write `give_up: { missed: 3 }`"
      }
    let given = strategy.value.policyKeys.filter { !used.contains($0) }
    for key in given { refuse(reader[key], "a strategy's `\(key)`", help: help) }
    return given.isEmpty && canSustain(strategy.value, reader)
  }

  /// When an intensity falls to a level is known in closed form for a constant baseline.
  private func canSustain(_ strategy: StrategyDraft, _ reader: NodeReader) -> Bool {
    guard strategy.sustains, case .intensity(let model) = draft else { return true }
    if case .constant = model.baseline { return true }
    reader.report(
      .outOfRange, "`sustain` needs a constant `baseline`", "sustains an intensity",
      help: ["write `behavior: { baseline: 0.004 per day }`"])
    return false
  }

  private func isFrameConsistent() -> Bool {
    var isConsistent = true
    func refuse(_ field: any AnyField, _ key: String, _ isUsed: Bool, help: String) {
      guard isUsed else { return }
      isConsistent = false
      self.refuse(values.reader(field), "`\(key)`", help: help)
    }
    let leaveOut = "leave it out"
    refuse(section.channels, "channels", !values[section.channels].isEmpty, help: leaveOut)
    refuse(section.resources, "resources", !values[section.resources].isEmpty, help: leaveOut)
    refuse(section.role, "role", values[section.role] != nil, help: leaveOut)
    refuse(
      section.contactRules, "contact_rules", !values[section.contactRules].isEmpty, help: leaveOut)
    refuse(section.priceLists, "price_lists", values[section.priceLists] != nil, help: leaveOut)
    refuse(section.prices, "prices", values[section.prices] != nil, help: leaveOut)
    refuse(section.messages, "messages", values[section.messages] != nil, help: leaveOut)
    refuse(section.calendar, "calendar", values[section.calendar] != nil, help: leaveOut)
    refuse(section.warmUp, "warm_up", values[section.warmUp] != nil, help: leaveOut)
    refuse(
      section.reduction, "variance_reduction", values[section.reduction] != nil, help: leaveOut)
    refuse(section.attribution, "attribution", values[section.attribution] != nil, help: leaveOut)
    refuse(
      section.complaintCost, "complaint_cost", values[section.complaintCost] > 0, help: leaveOut)
    let frailty = values[section.portfolio].frailty
    // 2 is what stands when the key is left out.
    if frailty != 0, frailty != 2 {
      isConsistent = false
      self.refuse(
        values.reader(section.portfolio)["frailty"], "`frailty`", help: "leave it out, or set 0")
    }
    return isConsistent
  }

  private func isConsistent(_ segment: Named<SegmentDraft>) -> Bool {
    let reader = values.reader(section.portfolio)["segments"][segment.name]
    let made = segment.value.segment
    let plain = SegmentSpecification(name: "", share: 1, balance: .one, daysPastDue: .zero)
    var said = [
      ("types", made.types != plain.types), ("liquidity", made.liquidity != plain.liquidity),
      ("digital_affinity", made.digitalAffinity != plain.digitalAffinity),
      ("preferred_channel", !segment.value.preferred.isEmpty),
      ("consent", !segment.value.consent.isEmpty), ("reach", !segment.value.reach.isEmpty),
      ("vulnerable", made.vulnerable > 0),
      ("known_client", made.knownClient > 0), ("score", made.score != nil),
    ]
    // Loans of the payment-run model are new.
    if case .paymentRun = draft {
      said.append(("dpd", made.daysPastDue != plain.daysPastDue))
    }
    for (key, isSaid) in said where isSaid {
      refuse(reader[key], "a segment's `\(key)`", help: "leave it out")
    }
    return !said.contains { $0.1 }
  }

  private func refuse(_ reader: NodeReader, _ what: String, help: String) {
    reader.report(
      .unusedByModel, "\(what) means nothing to the \(draft.name) behaviour", "has no effect",
      help: [help])
  }
}

extension StrategyDraft {
  /// The keys that say what the collector does and are not empty.
  var policyKeys: [String] {
    let isPath = treatments.count == 1 && treatments[0].name == "everyone"
    return (treatments.isEmpty ? [] : [isPath ? "path" : "segments"])
      + (limits.isEmpty ? [] : ["limits"]) + (blocked == .skip ? [] : ["blocked"])
      + (treat == .person ? [] : ["treat"]) + (share == .oldestFirst ? [] : ["share"])
      + (odds == nil ? [] : ["odds"])
      + (giveUp == nil ? [] : ["give_up"]) + (priority.value == .waiting ? [] : ["priority"])
      + (unserved.isWaiting ? [] : ["unserved"]) + (staff.value.isEmpty ? [] : ["staff"])
      + (queries == nil ? [] : ["queries"])
      + (inbound == nil ? [] : ["inbound"])
      + (enrichment.value.isEmpty ? [] : ["enrichment"])
  }
}

extension DiagnosticCode {
  /// A key the behaviour model does not use.
  static let unusedByModel = DiagnosticCode("S306")
  /// A term that outlives the horizon.
  static let termBeyondHorizon = DiagnosticCode("S307")
}
