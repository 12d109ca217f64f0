// SPDX-License-Identifier: GPL-3.0-or-later

import Results

extension VerificationTable {
  /// The checks as one JSON document, ending in a line break.
  public var json: String {
    let list = checks.map { check -> JSONValue in
      [
        "check": .string(check.name), "simulated": .number(check.simulated),
        "exact": .number(check.exact), "standard_error": .number(check.standardError),
        "z": .number(check.z), "digits": .number(check.digits), "passes": .bool(check.passes),
      ]
    }
    let document: JSONValue = [
      "format": .count(1), "passes": .bool(passes), "checks": .array(list),
    ]
    return document.written()
  }
}
