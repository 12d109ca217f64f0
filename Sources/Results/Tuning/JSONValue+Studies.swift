// SPDX-License-Identifier: GPL-3.0-or-later

extension JSONValue {
  /// A parameter's value: a number in a scenario, and so it is here.
  static func parameter(_ text: String) -> JSONValue {
    Int64(text).map(JSONValue.integer) ?? Double(text).map(JSONValue.number) ?? .string(text)
  }
}
