// SPDX-License-Identifier: GPL-3.0-or-later

public import Results
import Scenarios

/// What a user asks of the policy that `check --update` writes; what is not said stays as it was kept, or is the default.
public struct PolicyChoices: Hashable, Sendable {
  /// A value of `--require`.
  public enum Requirement: Hashable, Sendable {
    /// The fewest accounts.
    case accounts(Int)
    /// The fewest replications.
    case replications(Int)
    /// The shift of a metric that a check must be able to find.
    case effect(GatePolicy.Amount)
    /// What follows from the size of the baseline, whatever was chosen before.
    case defaults

    /// Reads `recovery_rate=0.5%`, `accounts=500`, `replications=60` or `default`.
    ///
    /// Nil for another text, and for a metric that is neither better nor worse.
    public init?(reading text: String) {
      let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
      if parts == ["default"] {
        self = .defaults
        return
      }
      guard parts.count == 2 else { return nil }
      if let size = Self.size(parts[0], parts[1]) {
        self = size
        return
      }
      guard let amount = Margin(reading: text), Baseline.isGuarded(amount.metric) else {
        return nil
      }
      self = .effect(.init(metric: amount.metric, value: amount.value))
    }

    private static func size(_ name: String, _ text: String) -> Self? {
      guard let count = Int(text.filter { $0 != "_" }), count > 0 else { return nil }
      switch name {
      case "accounts": return .accounts(count)
      case "replications": return .replications(count)
      default: return nil
      }
    }

    /// What it is about, as `GatePolicy.chosen` names it.
    var name: String {
      switch self {
      case .accounts: "accounts"
      case .replications: "replications"
      case .effect(let amount): amount.metric
      case .defaults: "default"
      }
    }
  }

  /// The only metrics that guard; empty for all that are not watched, nil for those of the kept policy.
  public var guards: [String]?
  /// Metrics that are told and fail nothing.
  public var watches: [String]
  /// What is required beside the defaults.
  public var requirements: [Requirement]

  /// Creates choices.
  public init(
    guards: [String]? = nil, watches: [String] = [], requirements: [Requirement] = []
  ) {
    self.guards = guards
    self.watches = watches
    self.requirements = requirements
  }
}
