// SPDX-License-Identifier: GPL-3.0-or-later

import Studies

extension StudyStage {
  /// One parameter at a time goes to its ends.
  static let ends = StudyStage(
    english: "one parameter at a time:", spanish: "un parámetro a la vez:")
  /// Parameters are screened.
  static let screening = StudyStage(english: "screening:", spanish: "cribado:")
  /// Variances are shared out.
  static let shares = StudyStage(english: "shares of variance:", spanish: "partes de la varianza:")
}
