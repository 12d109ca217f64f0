// SPDX-License-Identifier: GPL-3.0-or-later

/// Something that is measured with an error and held against bars.
protocol Study: Sendable {
  /// Measures, and tells every finding as soon as it is there.
  func measure(_ settings: StudySettings, _ tell: (Finding) -> Void) async throws
}
