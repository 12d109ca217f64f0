// SPDX-License-Identifier: GPL-3.0-or-later

import Studies

extension StudyStage {
  /// All candidates are looked at on small portfolios.
  static let look = StudyStage(english: "looking at", spanish: "una mirada a")
  /// Candidates are sought.
  static let search = StudyStage(english: "searching", spanish: "buscando entre")
  /// The best are raced.
  static let race = StudyStage(english: "racing", spanish: "en carrera")
  /// The winner is simulated with fresh chance.
  static let confirmation = StudyStage(english: "confirming", spanish: "confirmando")
}
