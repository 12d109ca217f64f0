// SPDX-License-Identifier: GPL-3.0-or-later

import Grammar

/// One side of an expectation: metrics with factors, and a number.
struct LinearExpression: Hashable {
  var terms: [Expectation.Term] = []
  var constant = 0.0

  /// This side less another.
  func minus(_ other: LinearExpression) -> LinearExpression {
    LinearExpression(
      terms: terms
        + other.terms.map { term in
          var opposite = term
          opposite.factor = -term.factor
          return opposite
        }, constant: constant - other.constant)
  }
}
