// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics

/// Keys that stand together in a document, as the reference of keys shows them.
package struct ReferenceSection: Sendable {
  /// Where they stand first, with the keys around them: `strategies.<name>.path[]`; empty at the top.
  let path: String
  /// What they are for; nil for keys of which one is chosen.
  let summary: Bilingual?
  /// The keys in declared order.
  package let fields: [FieldDescription]

  /// The path of one of the keys.
  func path(of field: FieldDescription) -> String { Self.joined(path, field.key) }

  /// A key below another.
  static func joined(_ path: String, _ key: String) -> String {
    path.isEmpty ? key : "\(path).\(key)"
  }
}
