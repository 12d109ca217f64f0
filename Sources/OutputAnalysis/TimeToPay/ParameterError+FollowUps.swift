// SPDX-License-Identifier: GPL-3.0-or-later

extension ParameterError {
  /// The error of an estimate without any follow-up.
  static let noFollowUps = ParameterError(
    name: "number of follow-ups", value: 0, requirement: "at least 1")
}
