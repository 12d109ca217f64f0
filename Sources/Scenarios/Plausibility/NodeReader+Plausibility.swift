// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Grammar
import Measures
import Portfolios
import Randomness
import Strategies

extension NodeReader {
  /// Warns of a step that never touches anybody; the cursor is on the step.
  func warn(of reason: IdleStep, _ reach: DaysPastDueReach?) {
    switch reason {
    case .endsBeforeItBegins(let at, let until):
      self["until"].warn(
        .idleStep, "a step that begins at \(at) dpd and ends at \(until) dpd never acts",
        "before `at`", secondary: [.init(self["at"].place, "begins here")],
        help: ["set `until` to at least \(at) dpd, or leave it out for no end"])
    case .beginsTooLate(let at):
      self["at"].warn(
        .idleStep, "no account reaches \(at) dpd within the horizon, so this step never acts",
        "never reached", help: ["begin earlier, or lengthen `horizon`"], notes: notes(reach))
    case .missed(let at):
      self["at"].warn(
        .idleStep, "every account starts beyond \(at) dpd, so this single touch is never made",
        "lies before the start",
        help: ["begin later, or add `every` so that later days are touched"], notes: notes(reach))
    case .endsTooEarly(let until):
      self["until"].warn(
        .idleStep, "every account starts beyond \(until) dpd, so this step never acts",
        "lies before the start", help: ["end later, or leave `until` out for no end"],
        notes: notes(reach))
    case .noDay(let at):
      self["at"].warn(
        .idleStep,
        "no day of this step from \(at) dpd on is one that an account has and its conditions allow, so it never acts",
        "never falls on an account", help: ["change `at`, `every`, `until` or `while`"],
        notes: notes(reach))
    case .waitsTooLong(let after):
      self["after"].warn(
        .idleStep,
        "a step that waits \(after) days after its event waits beyond the horizon, so it never acts",
        "never reached", help: ["wait less, or lengthen `horizon`"])
    case .noCause(let event):
      self["on"].warn(
        .noCause, "nothing in this strategy can cause `\(event.rawValue)`, so this step never acts",
        "never happens",
        help: Offer.Kind.causes(of: event).prefix(1).map { MetricNeed.offer($0).help })
    }
  }

  /// Warns of a treatment behind one for everybody; the cursor is on its name.
  func warnOfHiddenTreatment(_ name: String, behind blocking: String, at span: SourceSpan) {
    warn(
      .hiddenTreatment, "no account ever follows `\(name)`: `\(blocking)` before it takes them all",
      "never reached", secondary: [.init(span, "has no `when`")],
      help: ["give `\(blocking)` a `when`, or put it last"])
  }

  /// Warns of debtors who never have cash; the cursor is on their segment.
  func warnOfNoIncome(of segment: SegmentSpecification) {
    warn(
      .noIncome, "nobody in `\(segment.name)` can ever pay: there are paydays, but no `liquidity`",
      "no income",
      help: ["give the segment a `liquidity`, or import it with `columns.liquidity`"])
  }

  /// Warns of a contact that costs more than half of the debts; the cursor is on its price.
  func warnOfDearContact(_ contact: String, costing cost: String, median: String) {
    warn(
      .outOfProportion,
      "one contact by \(contact) costs up to \(cost), more than the median placed balance of \(median)",
      "more than half of the debts", help: [.sameCurrency], notes: [.notConverted])
  }

  /// Warns of a factor with which everybody keeps what is agreed; the cursor is on it.
  func warnOfEverybodyBound(by factor: Double, least: Double) {
    let share = NumberText.shown(((least * 1e4).rounded()) / 1e2) + "%"
    warn(
      .outOfProportion,
      "with this factor everybody means what is agreed: \(NumberText.shown(factor)) × a `reliability` of \(share) or more is above 1",
      "more than all promises",
      help: [
        "write at most \(NumberText.shown((1e4 / least).rounded() / 1e4)), beyond which nothing changes"
      ])
  }

  /// Warns of a complaint that costs many debts; the cursor is on its price.
  func warnOfDearComplaint(costing cost: String, median: String) {
    warn(
      .outOfProportion,
      "a complaint costs \(cost), more than ten times the median placed balance of \(median)",
      "more than ten debts", help: [.sameCurrency], notes: [.notConverted])
  }

  /// Warns of complaints or opt-outs that nothing can bring about; the cursor is on their probability.
  func warnOfNoIrritation(_ isComplaint: Bool) {
    warn(
      .idleKey,
      "no channel irritates, so nobody ever \(isComplaint ? "complains" : "opts out")",
      "has no effect",
      help: ["give a channel an `irritation`, or leave the key out"])
  }

  /// Warns of a key without effect, unless it is a preset's; the cursor is on it.
  func warnOfIdle(_ message: String, help: String) {
    guard !Preset.all.contains(where: { $0.source == place.file }) else { return }
    warn(.idleKey, message, "has no effect", help: ["\(help), or leave the key out"])
  }

  /// Warns of a condition that always or never holds; the cursor is on it.
  func warn(of finding: ConditionReach.Finding, _ condition: Condition, _ use: ConditionUse) {
    let feature = condition.feature
    let otherCondition = condition.scoreHelp ?? .otherCondition
    let name = "this condition on `\(feature.rawValue)`"
    switch (finding, use) {
    case (.never(let reason), .treatment(let treatment)):
      warn(
        .idleKey, "\(name) never holds, since \(reason): nobody follows `\(treatment)`",
        "never holds", help: [otherCondition])
    case (.never(let reason), .step):
      warn(
        .idleKey, "\(name) never holds, since \(reason): the step never acts", "never holds",
        help: [otherCondition])
    case (.never(let reason), .stop):
      warn(
        .idleKey, "\(name) never holds, since \(reason): it stops nothing", "never holds",
        help: [otherCondition])
    case (.always(let reason), .stop), (.alwaysHere(let reason), .stop):
      warn(
        .idleKey, "\(name) always holds, since \(reason): contacting ends at the first touch",
        "always holds", help: [otherCondition])
    case (.always(let reason), _):
      warn(
        .idleKey, "\(name) always holds, since \(reason): it changes nothing", "always holds",
        help: [otherCondition])
    // Of other debtors it may not hold, so it may stand there for them.
    case (.alwaysHere, _): break
    }
  }

  /// Warns of a precision that cannot be judged, or a best that cannot be selected; the cursor is on its metric.
  func warnOfMissingMetric(_ metric: Metric, _ need: MetricNeed, isSelection: Bool) {
    let outcome = isSelection ? "no best is selected" : "no precision is reached"
    warn(
      .missingMetric,
      "not every strategy can have a value of `\(metric.name)`, so \(outcome)",
      "may have no value", help: [need.helpForWatching])
  }

  /// Warns of an expectation on what can have no value; the cursor is on the line.
  func warnOfMissing(_ term: Expectation.Term, _ lack: MetricLack) {
    let name = "\(term.strategy).\(term.segment.map { $0 + "." } ?? "")\(term.metric)"
    warn(
      .missingMetric,
      "`\(name)` can have no value, since \(lack.reason): this line stays undecided",
      "never has a value", help: [lack.help])
  }

  /// Warns of an expectation that is settled before anything happens; the cursor is on the line.
  func warnOfSettled(_ holds: Bool, _ reason: String) {
    warn(
      .idleKey,
      holds
        ? "this line always holds, since \(reason): it guards nothing"
        : "this line can never hold, since \(reason)",
      holds ? "always holds" : "never holds", help: ["change the bound, or leave the line out"])
  }

  /// Warns of a control that too few replications leave without effect; the cursor is on the control.
  func warnOfIdleControl(_ replications: Int, _ fewest: Int) {
    warn(
      .idleControl,
      "estimates with a control need at least \(fewest) replications, so some are missing",
      "\(replications) at most",
      help: ["set `replications` to \(fewest) or more, or leave `variance_reduction` out"])
  }

  private func warn(
    _ code: DiagnosticCode, _ message: String, _ label: String,
    secondary: [Diagnostic.Label] = [], help: [String], notes: [String] = []
  ) {
    report(
      code, severity: .warning, message, label, secondary: secondary, help: help, notes: notes)
  }

  private func notes(_ reach: DaysPastDueReach?) -> [String] {
    guard let reach else { return [] }
    let (low, high) = (reach.start.lowerBound, reach.start.upperBound)
    let start = low == high ? "at \(low) dpd" : "between \(low) and \(high) dpd"
    return ["accounts start \(start), and none is beyond \(reach.last) dpd on the last day"]
  }
}

extension MetricNeed {
  /// What a run that watches the metric needs.
  fileprivate var helpForWatching: String {
    switch self {
    case .offer: help
    case .touch: "give a strategy a step that acts, or watch another metric"
    case .scenario(let need): need.help + ", or watch another metric"
    case .conversation, .vulnerable, .channel, .message, .learning, .notice, .resource, .agents:
      help + ", or watch another metric"
    }
  }
}

extension Condition {
  /// What a bound on scores means that is written for scores of 100 or 1,000 points; nil for others.
  fileprivate var scoreHelp: String? {
    guard feature == .score, value > 1, value <= 1_000 else { return nil }
    let most = value <= 100 ? 100.0 : 1_000
    let sign =
      switch comparison {
      case .less: "<"
      case .atMost: "<="
      case .equal: "="
      case .different: "!="
      case .atLeast: ">="
      case .greater: ">"
      }
    return
      "write `\(sign) \(NumberText.shown(value / most))` for \(NumberText.shown(value)) of \(NumberText.shown(most)) points, or leave it out"
  }
}

/// What a condition decides.
enum ConditionUse: Hashable {
  /// Whether a treatment of this name is followed.
  case treatment(String)
  /// Whether a step touches.
  case step
  /// Whether contacting ends.
  case stop
}

extension String {
  fileprivate static let otherCondition = "change the condition, or leave it out"
  fileprivate static let sameCurrency = "write balances and prices in one currency and in its units"
  fileprivate static let notConverted =
    "`exchange_rate` converts what presets give; what the scenario or its file gives is never converted"
}

extension DiagnosticCode {
  /// A step whose days no account can have.
  static let idleStep = DiagnosticCode("S403")
  /// An answer to what cannot happen.
  static let noCause = DiagnosticCode("S404")
  /// A treatment behind one for everybody.
  static let hiddenTreatment = DiagnosticCode("S405")
  /// Debtors without income in a world of paydays.
  static let noIncome = DiagnosticCode("S409")
  /// A price that no debt bears.
  static let outOfProportion = DiagnosticCode("S413")
  /// A watched metric that never has a value.
  static let missingMetric = DiagnosticCode("S407")
  /// A key that can have no effect.
  static let idleKey = DiagnosticCode("S415")
  /// A control without enough replications.
  static let idleControl = DiagnosticCode("S410")
}
