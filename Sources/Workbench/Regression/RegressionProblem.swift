// SPDX-License-Identifier: GPL-3.0-or-later

public import Results
public import Storage

/// Why a scenario could not be compared with its baseline.
public enum RegressionProblem: Error, Sendable {
  /// The scenario cannot be run.
  case run(RunFailure)
  /// The baseline cannot be compared with.
  case baseline(BaselineError)
  /// `--require` asks for more than the new baseline has itself.
  case unmet(PolicyChoices.Requirement, asked: Int, own: Int)
  /// The policy of a new baseline would watch every metric, where these were to guard.
  case guardsNothing([String])
  /// A baseline cannot be written.
  case unwritable(FileError)
}

extension RegressionProblem {
  /// What is wrong with a policy that watches every metric, and what to do.
  ///
  /// - Parameter guards: The metrics that `--guard` names, none of which the outcomes have; empty without the option.
  /// - Returns: Two clauses.
  public static func nothingGuardsWords(_ guards: [String]) -> (message: String, help: String) {
    let reason =
      guards.isEmpty
      ? "every metric is watched, by this or by earlier updates"
      : "these outcomes have no \(guards.map { "`\($0)`" }.joined(separator: ", "))"
    return (
      "the policy would guard nothing: \(reason)",
      "name what guards with `--guard`; `--guard all` makes every metric guard again"
    )
  }

  /// What is wrong with a requirement, and what to do.
  ///
  /// - Returns: Two clauses.
  public static func words(
    _ requirement: PolicyChoices.Requirement, asked: Int, own: Int
  ) -> (message: String, help: String) {
    let name = requirement.name
    let option =
      name == "accounts" ? "--set portfolio.accounts=\(asked)" : "--replications \(asked)"
    return (
      "--require \(name)=\(asked) asks for more than the new baseline has, \(own): it would fail its own check",
      "make the baseline larger with `\(option)`, or require \(own) at most"
    )
  }
}
