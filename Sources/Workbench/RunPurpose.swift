// SPDX-License-Identifier: GPL-3.0-or-later

public import OutputAnalysis

/// What a run is for.
public enum RunPurpose: Hashable, Sendable {
  /// Results to be kept and read.
  case results
  /// The complete replications of a run that was interrupted, without what comes after them.
  case replications
  /// A gate whose tests share a false-alarm rate: a line of `expect` fails only beyond what that allows.
  case gate(FalseAlarms)

  /// Whether the complete replications of a run that was halted are of use; a gate would compare half a sample with a
  /// whole one.
  var keepsPart: Bool {
    if case .gate = self { return false }
    return true
  }

  /// The level at which a line of `expect` must be contradicted to fail; nil for the line's own.
  var failureLevel: ConfidenceLevel? {
    switch self {
    case .results, .replications: nil
    case .gate(let family): family.level
    }
  }
}
