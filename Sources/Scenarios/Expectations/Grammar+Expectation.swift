// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Grammar

extension Grammar where Value == Expectation {
  /// What must hold: `challenger.net_recovery_rate - champion.net_recovery_rate > 0 @ 95%`.
  static var expectation: Self {
    Self(
      TextGrammar(
        expected:
          "a comparison of metrics such as `challenger.recovery_rate - champion.recovery_rate > 0 @ 95%`",
        pattern: #".*(<|>| in ).*"#, isFreeText: true,
        parse: { text throws(ValueProblem) in
          var scanner = ExpectationScanner(text)
          return try scanner.expectation()
        }, write: \.text))
  }
}
