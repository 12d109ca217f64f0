// SPDX-License-Identifier: GPL-3.0-or-later

/// What happens to an import when a row cannot be used.
public enum BadRowPolicy: String, CaseIterable, Codable, Sendable {
  /// Every bad row is reported and nothing is imported.
  case reject
  /// Every bad row is reported as a warning and left out.
  case skip
}
