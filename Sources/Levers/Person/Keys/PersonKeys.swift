// SPDX-License-Identifier: GPL-3.0-or-later

import Behaviors
import Diagnostics
import Grammar
import Portfolios
import Randomness
import Strategies

extension TreatedParty {
  /// The key of a strategy.
  static let field = Field(
    "treat", Grammar<TreatedParty>.choice("who is treated"), default: "person",
    en: """
      Who follows the paths: the `person`, by the oldest debt and the whole balance, with one contact for all accounts, or each \
      `account` for itself.
      """,
    es: """
      Quién sigue los caminos: la persona (`person`), por la deuda más antigua y el saldo total, con un contacto para todas las \
      cuentas, o cada cuenta (`account`) por su lado.
      """)
}

extension PaymentShare {
  /// The key of a strategy.
  static let field = Field(
    "share", Grammar<PaymentShare>.choice("a way of sharing out"), default: "oldest_first",
    en: """
      How what a person agreed to pay is shared out over the accounts: the oldest debt first, the smallest balance first, or in \
      proportion to balances.
      """,
    es: """
      Cómo se reparte entre las cuentas lo que una persona acordó pagar: primero la deuda más antigua, primero el saldo más pequeño, \
      o en proporción a los saldos.
      """)
}

/// Warns of what says how persons are treated where it decides nothing.
struct PersonPlausibility {
  let scenario: Scenario
  let document: NodeReader

  /// Reports every warning.
  func report() {
    for strategy in scenario.strategies {
      let written = document["strategies"][strategy.name]
      if let reason = reasonAgainstTreating(strategy) { warn(written, "treat", reason) }
      if let reason = reasonAgainstSharing(strategy) { warn(written, "share", reason) }
    }
  }

  private func warn(_ strategy: NodeReader, _ key: String, _ reason: String) {
    guard strategy.node.entry(key) != nil else { return }
    strategy[key].report(
      .idleKey, severity: .warning, reason, "has no effect", help: ["leave `\(key)` out"])
  }

  private func reasonAgainstTreating(_ strategy: Strategy) -> String? {
    if strategy.treat == .person, !strategy.treatsPersons {
      return "a step with `sustain` keeps up the intensity of an account, so accounts are treated"
    }
    return haveOneAccount
      ? "every debtor has one account, so it does not matter who is treated" : nil
  }

  private func reasonAgainstSharing(_ strategy: Strategy) -> String? {
    if !strategy.treatsPersons {
      return "each account is treated for itself, so nothing is shared out"
    }
    if haveOneAccount { return "every debtor has one account, so nothing is shared out" }
    return strategy.offers.isEmpty ? "no step offers an agreement, so nothing is shared out" : nil
  }

  /// Whether no debtor can have several accounts.
  private var haveOneAccount: Bool {
    guard case .synthetic(let portfolio) = scenario.portfolio else { return false }
    return portfolio.segments.allSatisfy {
      $0.share <= 0 || $0.accountsPerDebtor.support.high <= 1
    }
  }
}
