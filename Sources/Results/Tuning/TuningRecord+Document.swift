// SPDX-License-Identifier: GPL-3.0-or-later

public import Storage

extension TuningRecord {
  /// The format of ``document``.
  public static let format = 1

  /// The content of `tuning.json`, which ``TuningObject`` declares; keys are added, never renamed, within a format.
  public var document: JSONValue { TuningObject.stored.write(self) }

  /// The document with the folder it was written to, as `--json` prints it.
  public func document(folder: String) -> JSONValue {
    .object((document.members ?? []) + [.init("folder", .string(folder))])
  }
}

extension JSONValue {
  /// A parameter's value: a number in a scenario, and so it is here.
  static func parameter(_ text: String) -> JSONValue {
    Int64(text).map(JSONValue.integer) ?? Double(text).map(JSONValue.number) ?? .string(text)
  }
}
