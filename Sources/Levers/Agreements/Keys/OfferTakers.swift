// SPDX-License-Identifier: GPL-3.0-or-later

import Behaviors
import Grammar
import Strategies

/// Whether some debtor ever takes what is offered.
struct OfferTakers {
  private let promises: Bool
  private let accepts: Bool

  /// Looks at the types that some segment has; values that are uncertain say nothing for certain.
  init(_ scenario: Scenario) {
    let types = scenario.uncertainty == nil ? scenario.behavior.intensity?.presentTypes : nil
    promises = types?.contains { $0.promises > 0 } ?? true
    accepts = types?.contains { $0.accepts > 0 } ?? true
  }

  /// Why an event that follows from an offer never comes; nil where it may.
  func reasonAgainst(_ event: CollectionEvent) -> String? {
    switch event {
    case .payment: nil
    case .brokenPromise: promises ? nil : "`promises` is 0% for every type of debtor here"
    case .missedInstalment, .brokenPlan:
      accepts ? nil : "`accepts` is 0% for every type of debtor here"
    }
  }

  /// What brings it about.
  func help(_ event: CollectionEvent) -> String {
    "give a type of `behavior.types` a share that \(event == .brokenPromise ? "`promises`" : "`accepts`")"
  }
}
