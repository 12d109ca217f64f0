// SPDX-License-Identifier: GPL-3.0-or-later

import Synchronization

/// A value that is made when it is first asked for, and then kept.
///
/// Grammars are made by reflection, which costs more than reading with them, and may hold themselves.
final class Once<Value: Sendable>: Sendable {
  private let make: @Sendable () -> Value
  private let kept = Mutex<Value?>(nil)

  init(_ make: @escaping @Sendable () -> Value) { self.make = make }

  /// The value; two threads that ask at once may each make one, of which either is kept.
  var value: Value {
    if let value = kept.withLock({ $0 }) { return value }
    let made = make()
    kept.withLock { $0 = made }
    return made
  }
}
