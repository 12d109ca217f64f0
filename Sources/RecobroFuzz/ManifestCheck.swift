// SPDX-License-Identifier: GPL-3.0-or-later

import Results
import Storage

/// A manifest is refused with a reason, or reads and writes itself again.
struct ManifestCheck {
  let bytes: [UInt8]

  var complaint: String? {
    do throws(ManifestError) {
      let manifest = try RunManifest(parsing: bytes)
      let again = try RunManifest(parsing: Array(manifest.document.written().utf8))
      return again == manifest ? nil : "another manifest after writing and reading"
    } catch {
      return "\(error)".isEmpty ? "refused without a reason" : nil
    }
  }
}
