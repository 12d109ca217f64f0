// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Grammar
import Strategies
import Vocabulary

extension Grammar where Value == CollectionEvent {
  /// An event by its word, or how often something must have happened: `{ failed_attempts: 3 }`.
  static var event: Self {
    let counts = Grammar<Int>.wholeNumber(.between(ParameterRange.countedEvents))
    return .forms(
      scalar: .choice("an event"),
      mapping: .variants(
        [
          Variant(
            "failed_attempts", counts.map { CollectionEvent.failedAttempts($0) },
            en: "So many attempts in a row found no attention.",
            es: "Tantos intentos seguidos no hallaron atención."),
          Variant(
            "late", counts.map { CollectionEvent.late($0) },
            en: "An instalment was missed on its day, or a promise broken, for so manieth time.",
            es: "Una cuota no se pagó en su día, o se rompió una promesa, por tanta vez."),
        ], expected: "how often something happened such as { failed_attempts: 3 }"),
      expected:
        "an event such as broken_promise, or how often something happened such as { failed_attempts: 3 }"
    )
  }
}
