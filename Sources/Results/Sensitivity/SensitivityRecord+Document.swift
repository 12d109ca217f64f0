// SPDX-License-Identifier: GPL-3.0-or-later

public import Storage

extension SensitivityRecord {
  /// The format of ``document``.
  public static let format = 1

  /// The content of `sensitivity.json`, which ``SensitivityObject`` declares; keys are added, never renamed, within a format.
  public var document: JSONValue { SensitivityObject.stored.write(self) }

  /// The document with the folder it was written to, as `--json` prints it.
  ///
  /// - Parameter folder: The folder's path.
  /// - Returns: ``document`` with the member `folder`.
  public func document(folder: String) -> JSONValue {
    .object((document.members ?? []) + [.init("folder", .string(folder))])
  }
}
