// SPDX-License-Identifier: GPL-3.0-or-later

import Behaviors
import Diagnostics
import Grammar

/// `behavior:` as written; segments are still names.
enum BehaviorDraft: Sendable {
  case intensity(IntensityModel)
  case rollRate(RollRateDraft)
  case paymentRun(PaymentRunModel)

  /// The word scenarios use.
  var name: String {
    switch self {
    case .intensity: "intensity"
    case .rollRate: "roll-rate"
    case .paymentRun: "payment-run"
    }
  }
}

extension Grammar where Value == BehaviorDraft {
  /// The keys of the model that `model` names: each has its own, and no other is accepted.
  static var behavior: Self {
    let intensity = Grammar<IntensityModel>.section(BehaviorSection()).map(BehaviorDraft.intensity)
    let rollRate = Grammar<RollRateDraft>.section(RollRateSection()).map(BehaviorDraft.rollRate)
    let paymentRun = Grammar<PaymentRunModel>.section(PaymentRunSection())
      .map(BehaviorDraft.paymentRun)
    let forms = [intensity, rollRate, paymentRun].map(\.description)
    return Self(.forms(forms, expected: intensity.expected)) { reader in
      switch word(reader) {
      case "intensity": intensity.read(reader)
      case "roll-rate": rollRate.read(reader)
      case "payment-run": paymentRun.read(reader)
      default: nil
      }
    }
  }

  /// The model's word; nil after reporting one that is none.
  private static func word(_ reader: NodeReader) -> String? {
    guard let entry = reader.node.entry("model") else { return "intensity" }
    return reader.child(entry).read(models)?.value
  }

  private static var models: Grammar<String> {
    .choice(
      "a behaviour model", ["intensity", "roll-rate", "payment-run"].map { (word: $0, value: $0) })
  }
}
