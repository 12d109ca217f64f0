// SPDX-License-Identifier: GPL-3.0-or-later

import Results
import Scenarios
import Storage

/// What of a scenario measures and tries its strategies, and so has to stay for outcomes to be comparable.
///
/// Numbers stand in the place of parameters, so that moving one does not go unseen.
enum FixedParts {
  /// Keys by which time, money and chance are counted.
  static let measuring = [
    "start", "horizon", "currency", rate, "resample", "variance_reduction", "discount",
    "complaint_cost",
  ]
  /// The key of the exchange rate, which resolved scenarios hold only where it is a parameter.
  static let rate = "exchange_rate"
  /// Keys of the debtors and of what they do.
  static let world = ["portfolio", "behavior"]

  /// The parts of a resolved scenario: single values as they stand, others as a digest.
  ///
  /// - Parameters:
  ///   - resolved: The scenario with every default.
  ///   - scenario: The scenario, which knows the rate that its amounts were converted at.
  /// - Returns: The parts in the order of their keys.
  static func of(_ resolved: String, of scenario: Scenario) -> [Baseline.Part] {
    let leaves = ResolvedLeaves.of(resolved).filter { $0.path != "portfolio.accounts" }
    return (measuring + world).compactMap { key -> Baseline.Part? in
      let own = leaves.filter { top($0.path) == key }
      if own.isEmpty {
        guard key == rate, let value = scenario.exchangeRate else { return nil }
        return Baseline.Part(path: key, content: JSONNumber.text(value) ?? "")
      }
      if own.count == 1, own[0].path == key {
        return Baseline.Part(path: key, content: own[0].value)
      }
      let text = own.map { "\($0.path)=\($0.value)" }.joined(separator: "\n")
      return Baseline.Part(path: key, content: digest + SHA256.hex(text.utf8))
    }
  }

  private static let digest = "sha256:"

  /// Whether a part is what is asked for; baselines of earlier versions ask for the beginning of a digest.
  ///
  /// A beginning does not do where the whole is asked for: other texts can be found that begin like it.
  static func isSame(_ found: String?, as asked: String?) -> Bool {
    guard let found, let asked, asked.hasPrefix(digest), asked.count >= digest.count + 12 else {
      return found == asked
    }
    return found.hasPrefix(asked)
  }

  /// What people are told of a part: of a digest its beginning.
  static func shown(_ content: String?) -> String? {
    content.map { $0.hasPrefix(digest) ? String($0.prefix(digest.count + 12)) : $0 }
  }

  /// The first key of a path.
  static func top(_ path: some StringProtocol) -> String {
    String(path.prefix { $0 != "." && $0 != "[" && $0 != "=" })
  }
}
