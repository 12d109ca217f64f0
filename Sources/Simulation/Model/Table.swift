// SPDX-License-Identifier: GPL-3.0-or-later

/// A constant array at a fixed address, so that the event loop reads it without reference counting.
///
/// The elements are written once, in `init`, and freed with the table. Whoever takes ``base`` keeps the
/// table alive: every ``SimulationModel`` owns its tables and outlives the runs that read them.
final class Table<Element: BitwiseCopyable>: @unchecked Sendable {
  // Unchecked because pointers are not Sendable; the memory is never written after `init`.

  /// The first element.
  let base: UnsafePointer<Element>
  /// The number of elements.
  let count: Int

  /// Copies the elements.
  init(_ elements: [Element]) {
    let storage = UnsafeMutablePointer<Element>.allocate(capacity: max(1, elements.count))
    for (index, element) in elements.enumerated() {
      (storage + index).initialize(to: element)
    }
    base = UnsafePointer(storage)
    count = elements.count
  }

  deinit { base.deallocate() }
}
