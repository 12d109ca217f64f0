// SPDX-License-Identifier: GPL-3.0-or-later

/// Why the driver of a tuning goes no further.
enum TuningStop: Error {
  /// The user ended it.
  case halted
  /// There is no answer.
  case failed(TuningFailure)
}
