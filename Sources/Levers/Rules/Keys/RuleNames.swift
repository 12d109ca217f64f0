// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Grammar
import Strategies
import Vocabulary

/// Turns packs into the rules that bind a scenario's channels, and says what cannot be.
struct RuleNames {
  private let channels: [ChannelSpecification]
  private let start: CivilDate
  private let end: CivilDate
  private let place: NodeReader
  private let bag: DiagnosticBag

  init(_ values: SectionValues, _ section: ScenarioSection, _ channels: [ChannelSpecification]) {
    self.channels = channels
    start = values[section.start]
    end = start.adding(days: values[section.horizon] - 1) ?? start
    place = values.reader(section.contactRules)
    bag = values.owner.bag
  }

  /// The rules of packs for a role; nil after reporting.
  func rules(_ draft: ContactRulesDraft, _ role: CollectorRole?) -> ContactRules? {
    let named = draft.packs.map(pack)
    let packs = named.compactMap { $0 } + draft.own.map { NamedPack($0, at: place) }
    let bound = packs.map { rules(of: $0, role ?? .creditor) }
    let found = bound.compactMap { $0 }
    guard named.allSatisfy({ $0 != nil }), found.count == bound.count,
      hasDistinctNames(packs)
    else { return nil }
    if role == nil { warnOfRole(packs) }
    let all = found.flatMap { $0 }
    guard all.count <= ContactRules.most else {
      place.report(
        .listLength, "a scenario can have at most \(ContactRules.most) rules in all packs",
        "\(all.count) here")
      return nil
    }
    guard draft.isObserved || areTogetherOpen(all) else { return nil }
    return ContactRules(all, isObserved: draft.isObserved)
  }

  /// Whether every channel has an hour that is open by all rules, where each of them has one; reports where not.
  private func areTogetherOpen(_ rules: [PackRule]) -> Bool {
    for channel in channels.indices {
      let bound = rules.filter { $0.channels.contains(channel) && $0.hours != nil }
      guard bound.count > 1, bound.allSatisfy({ isOpen([$0]) }), !isOpen(bound) else { continue }
      let names = bound.map { "`\($0.name)`" }.joined(separator: " and ")
      place.report(
        .contradictoryRules,
        "\(names) leave no minute in which `\(channels[channel].name)` is lawful",
        "contradict each other", help: ["leave one of the packs out"])
      return false
    }
    return true
  }

  /// Whether some minute of the run is open by all of some rules of hours.
  private func isOpen(_ rules: [PackRule]) -> Bool {
    (0...(end - start)).contains { day in
      guard let date = start.adding(days: day) else { return false }
      let open = rules.filter { $0.isInForce(on: date) }.compactMap { $0.hours?.open(on: date) }
      let from = open.map(\.lowerBound).max() ?? 0
      return from < (open.map(\.upperBound).min() ?? 1_440)
    }
  }

  private func pack(_ name: Marked<String>) -> NamedPack? {
    if let pack = RulePack.library.first(where: { $0.name == name.value }) {
      return NamedPack(name: pack.name, pack: pack.pack, span: name.span, path: name.path)
    }
    bag.report(
      .undefinedName(
        name.value, kind: "pack of contact rules", plural: "packs",
        known: RulePack.library.map(\.name), definedAt: nil, at: name.span,
        path: name.path.description))
    return nil
  }

  private func hasDistinctNames(_ packs: [NamedPack]) -> Bool {
    var seen: Set<String> = []
    for pack in packs where !seen.insert(pack.name).inserted {
      bag.report(
        Diagnostic(
          .repeatedName, "the pack `\(pack.name)` is named twice",
          at: .init(pack.span, "named before"), keyPath: pack.path.description,
          help: ["name it once"]))
      return false
    }
    return true
  }

  /// Whoever has no role is taken for the creditor; some packs bind an agency otherwise.
  private func warnOfRole(_ packs: [NamedPack]) {
    let differing = packs.filter { $0.pack.binds(.creditor) != $0.pack.binds(.agency) }
    guard let first = differing.first else { return }
    let names = differing.map { "`\($0.name)`" }.joined(separator: ", ")
    bag.report(
      Diagnostic(
        .roleNotSaid, severity: .warning,
        "without `role` the creditor collects; \(names) would bind an agency otherwise",
        at: .init(first.span, "taken for the creditor"), keyPath: first.path.description,
        help: ["write `role: creditor`, `role: agency` or `role: buyer`"]))
  }

  // MARK: Rules

  private func rules(of named: NamedPack, _ role: CollectorRole) -> [PackRule]? {
    let pack = named.pack
    guard pack.roles?.contains(role) ?? true else { return [] }
    var rules: [PackRule] = []
    for draft in pack.rules where draft.value.roles?.contains(role) ?? true {
      guard let bound = positions(draft.value.channels, in: named),
        let demand = demand(draft.value, bound, in: named)
      else { return nil }
      var rule = PackRule(name: "\(named.name)-\(draft.name)", demand, channels: bound)
      rule.from = [pack.from, draft.value.from].compactMap { $0 }.max()
      rule.until = [pack.until, draft.value.until].compactMap { $0 }.min()
      rules.append(rule)
    }
    return rules
  }

  private func demand(
    _ draft: PackRuleDraft, _ bound: [Int], in named: NamedPack
  ) -> PackRule.Demand? {
    switch draft.demand {
    case .frequency(let frequency): return .frequency(frequency)
    case .hours(let minutes, let isClosed):
      guard isClosed else { return .hours(OpenHours(minutes: minutes)) }
      return holidays(of: named).map { .hours(OpenHours(minutes: minutes, closedOn: $0)) }
    case .quiet(let days, let after):
      guard let after else { return .quiet(days: days, after: bound) }
      return positions(after, in: named).map { .quiet(days: days, after: $0) }
    case .oneChannel(let window): return .oneChannel(window)
    case .never: return .never
    case .requests(let blocks): return .requests(hours: blocks.hours, means: blocks.means)
    case .suspension(let span, let extensions): return .suspension(span, extensions: extensions)
    }
  }

  /// The channels meant by kinds and names; all where none are named.
  ///
  /// A channel of one's own without kind is of every kind.
  private func positions(_ names: [Marked<String>]?, in named: NamedPack) -> [Int]? {
    guard let names else { return Array(channels.indices) }
    var found: Set<Int> = []
    for name in names {
      let kind = ChannelKind(rawValue: name.value)
      let meant = channels.indices.filter { position in
        channels[position].name == name.value
          || kind != nil && (channels[position].kind == nil || channels[position].kind == kind)
      }
      guard kind != nil || !meant.isEmpty else {
        bag.report(
          .undefinedName(
            name.value, kind: "channel or kind of channel", plural: "channels and kinds",
            known: channels.map(\.name) + ChannelKind.allCases.map(\.rawValue), definedAt: nil,
            at: name.span, path: name.path.description))
        return nil
      }
      found.formUnion(meant)
    }
    return found.sorted()
  }

  /// The public holidays of a pack's country within the run; nil after reporting.
  private func holidays(of named: NamedPack) -> Set<CivilDate>? {
    guard let country = named.pack.country else {
      bag.report(
        Diagnostic(
          .holidaysUnknown, "`holidays: closed` needs the pack's `country`",
          at: .init(named.span, "no country"), keyPath: named.path.description,
          help: ["add `country`, such as `country: CO`, to the pack"]))
      return nil
    }
    guard let known = PublicHolidays(country: country.value) else {
      bag.report(
        .undefinedName(
          country.value, kind: "country with public holidays", plural: "countries",
          known: PublicHolidays.countries, definedAt: nil, at: country.span,
          path: country.path.description))
      return nil
    }
    guard known.years.contains(start.year), known.years.contains(end.year) else {
      bag.report(
        Diagnostic(
          .holidaysUnknown,
          "the public holidays of \(known.country) are known from \(known.years.lowerBound) to \(known.years.upperBound), and the run reaches from \(start) to \(end)",
          at: .init(named.span, "closed on holidays"), keyPath: named.path.description,
          help: ["move `start` or shorten `horizon`, so that the run lies in these years"]))
      return nil
    }
    return Set((start.year...end.year).flatMap { known.dates(in: $0).map(\.date) })
  }
}

/// A pack with where it is named.
private struct NamedPack {
  let name: String
  let pack: RulePack
  let span: SourceSpan
  let path: KeyPathText

  init(name: String, pack: RulePack, span: SourceSpan, path: KeyPathText) {
    (self.name, self.pack, self.span, self.path) = (name, pack, span, path)
  }

  init(_ own: Named<RulePack>, at place: NodeReader) {
    self.init(
      name: own.name, pack: own.value, span: own.span,
      path: place.path.appending(key: "own").appending(key: own.name))
  }
}

extension RulePack {
  /// The positions of the rules that bind a role.
  fileprivate func binds(_ role: CollectorRole) -> [Int] {
    guard roles?.contains(role) ?? true else { return [] }
    return rules.indices.filter { rules[$0].value.roles?.contains(role) ?? true }
  }
}

extension PackRule {
  fileprivate var hours: OpenHours? { if case .hours(let hours) = demand { hours } else { nil } }
}

extension DiagnosticCode {
  /// Hours that exclude each other.
  static let contradictoryRules = DiagnosticCode("S242")
  /// Rules that tell collectors apart, and no role.
  static let roleNotSaid = DiagnosticCode("S440")
}
