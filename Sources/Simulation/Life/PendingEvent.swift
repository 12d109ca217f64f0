// SPDX-License-Identifier: GPL-3.0-or-later

/// What was begun and comes later, at an instant that is known: the one list of all that waits in an ``Agenda``.
///
/// A lever that has something come later declares here what it keeps until then, and where the life goes with it; the entry
/// itself stands in the lever's room.
enum PendingEvent: BitwiseCopyable {
  /// A delivered contact is noticed.
  case notice(PendingContact)

  /// When it comes, in days since the start.
  var time: Double {
    switch self {
    case .notice(let contact): contact.time
    }
  }
}

extension Life {
  /// What comes first of all that was pending comes now.
  mutating func meetPending(at time: Double) {
    switch agenda.takePending(from: scratch) {
    case .notice(let contact): notice(contact, at: time)
    }
  }
}
