// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Grammar
import Strategies
import Vocabulary

/// Turns the names of resources into positions, and says what cannot be.
struct CapacityNames {
  /// The resources under their names.
  let resources: [Resource]
  private let place: SourceSpan?
  private let bag: DiagnosticBag

  /// Names resources and gives them the days off of the calendar that they ask for.
  init(
    _ resources: [Named<ResourceDraft>], _ calendar: BusinessCalendar?,
    definedAt place: SourceSpan?,
    _ bag: DiagnosticBag
  ) {
    self.resources = resources.map { entry in
      var resource = entry.value.resource
      resource.name = entry.name
      if let asked = entry.value.calendar {
        if calendar == nil { bag.report(.noCalendar(at: asked.span, asked.path)) }
        resource.holidays = calendar?.holidays ?? []
      }
      return resource
    }
    self.place = place
    self.bag = bag
  }

  private func position(_ name: Marked<String>) -> Int? {
    if let position = resources.firstIndex(where: { $0.name == name.value }) { return position }
    bag.report(
      .undefinedName(
        name.value, kind: "resource", plural: "resources", known: resources.map(\.name),
        definedAt: place, at: name.span, path: name.path.description))
    return nil
  }

  /// The resource of a channel; nil for none, and after reporting.
  func resource(of channel: ChannelSpecification, _ name: Marked<String>?) -> Int? {
    guard let name, let position = position(name) else { return nil }
    guard !channel.handling.isNone else {
      bag.report(
        Diagnostic(
          .channelWithoutMinutes,
          "touches through `\(channel.name)` take no minutes, so `\(name.value)` could make any number of them",
          at: .init(name.span, "needs nobody's time"), keyPath: name.path.description,
          help: ["give the channel `minutes_engaged` and `minutes_unanswered`, such as 4 and 0.5"]))
      return nil
    }
    return position
  }

  /// The agents that a strategy has in place of the resource's; nil after reporting.
  func staff(_ list: [Named<StaffDraft>], _ path: KeyPathText) -> [Int: Int]? {
    var staff: [Int: Int] = [:]
    for entry in list {
      let name = Marked(value: entry.name, span: entry.span, path: path.appending(key: entry.name))
      guard let position = position(name) else { return nil }
      let own = resources[position].agents
      let number =
        switch entry.value {
        case .number(let number): number
        case .difference(let difference): own + difference
        }
      guard ParameterRange.agents.contains(number) else {
        bag.report(
          Diagnostic(
            .outOfRange,
            "`\(entry.name)` would have \(number) agents, and must have from 1 to \(ParameterRange.agents.upperBound)",
            at: .init(entry.span, "the resource has \(own)"), keyPath: name.path.description,
            expected: "from 1 to \(ParameterRange.agents.upperBound) agents",
            help: [
              "write a smaller difference, or the number itself such as `\(entry.name): \(own)`"
            ]))
        return nil
      }
      staff[position] = number
    }
    return staff
  }

  /// What becomes of touches that nobody has time for; nil after reporting.
  func unserved(
    _ draft: UnservedDraft, _ channels: [ChannelSpecification],
    _ find: (Marked<String>) -> Int?
  ) -> Unserved? {
    switch draft {
    case .wait: return .wait
    case .drop: return .drop
    case .word(let word):
      report(word, channels)
      return nil
    case .channel(let name):
      guard let position = find(name) else { return nil }
      guard channels[position].resource == nil else {
        bag.report(
          Diagnostic(
            .scarceSubstitute,
            "`\(name.value)` needs agents as well, so it cannot take the place of touches that nobody has time for",
            at: .init(name.span, "needs somebody"), keyPath: name.path.description,
            help: ["take a channel without `resource`, such as sms or whatsapp"]))
        return nil
      }
      return .channel(position)
    }
  }

  /// Reports a word that is neither `wait` nor `drop`: the name of a channel that could take its place, or something misspelt.
  private func report(_ word: Marked<String>, _ channels: [ChannelSpecification]) {
    let free = channels.filter { $0.resource == nil }.map(\.name)
    let words = UnservedDraft.words.map(\.word)
    let meant =
      free.contains(word.value)
      ? word.value : Suggestion.nearest(to: word.value, among: words + free)
    bag.report(
      Diagnostic(
        .unknownWord,
        "`\(word.path.last)` is `\(word.value.shortened)`, which is not \(UnservedDraft.kind)",
        at: .init(word.span, "found \(word.value.shortened)"), keyPath: word.path.description,
        expected: Grammar<UnservedDraft>.unserved.expected,
        help: meant.map {
          ["write `\(word.path.last): \(words.contains($0) ? $0 : "{ channel: \($0) }")`"]
        } ?? [],
        notes: free.isEmpty ? [] : ["channels that need no agents: " + free.joined(separator: ", ")]
      ))
  }

  /// Whether no step that sustains an intensity needs a resource; reports where one does.
  func isTimed(_ step: Step, _ channels: [ChannelSpecification], at place: Marked<String>?) -> Bool
  {
    guard case .intensity = step.trigger,
      step.channel.possible.contains(where: { channels[$0].resource != nil })
    else { return true }
    if let place {
      bag.report(
        Diagnostic(
          .scarceSubstitute, "a step with `sustain` cannot wait for agents",
          at: .init(place.span, "needs somebody"), keyPath: place.path.description,
          help: ["take a channel without `resource`"]))
    }
    return false
  }
}

extension DiagnosticCode {
  /// A channel that needs agents and takes none of their time.
  static let channelWithoutMinutes = DiagnosticCode("S230")
  /// A channel that needs agents where none may be needed.
  static let scarceSubstitute = DiagnosticCode("S231")
  /// Agents whom no touch needs.
  static let idleAgents = DiagnosticCode("S430")
  /// Touches that ask for more time than there is.
  static let growingQueue = DiagnosticCode("S431")
  /// Touches that are lost because nobody works on their days.
  static let touchesOnDaysOff = DiagnosticCode("S432")
  /// A priority that is the same for all touches.
  static let constantPriority = DiagnosticCode("S433")
  /// A priority that is not always a number.
  static let priorityWithoutValue = DiagnosticCode("S434")
  /// Agents who are never there.
  static let nobodyAtWork = DiagnosticCode("S435")
}
