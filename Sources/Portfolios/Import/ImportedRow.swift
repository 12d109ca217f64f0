// SPDX-License-Identifier: GPL-3.0-or-later

/// The values of one row, checked, before they join the columns.
struct ImportedRow {
  var identity: UInt64 = 0
  var balance: Int64 = 0
  /// Whether the balance could be read.
  var hasBalance = false
  var isExact = true
  var daysPastDue: Int32?
  var score: Double?
  var segment: String?
  var liquidity: Int64?
  var preferredChannel: String?
  var consents: [Bool?] = []
  var isVulnerable: Bool?
  var isPriorClient: Bool?

  /// Forgets everything but the memory of the list.
  mutating func clear() {
    var kept = consents
    kept.removeAll(keepingCapacity: true)
    self = ImportedRow()
    consents = kept
  }
}
