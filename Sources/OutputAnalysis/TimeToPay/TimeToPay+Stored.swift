// SPDX-License-Identifier: GPL-3.0-or-later

extension TimeToPay {
  /// Puts shares together again that were stored.
  ///
  /// - Parameters:
  ///   - firstPayment: The share of accounts with a first payment, by day.
  ///   - causes: The names of the ends.
  ///   - ends: The share of each end, in the order of `causes`.
  /// - Precondition: One share per cause.
  public init(firstPayment: DailyIncidence, causes: [String], ends: [DailyIncidence]) {
    precondition(causes.count == ends.count, "one share per cause")
    self.firstPayment = firstPayment
    self.causes = causes
    self.ends = ends
  }
}
