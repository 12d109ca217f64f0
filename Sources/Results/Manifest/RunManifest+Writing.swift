// SPDX-License-Identifier: GPL-3.0-or-later

extension RunManifest {
  /// The content of `manifest.json`, which ``ManifestObject`` declares.
  public var document: JSONValue { ManifestObject.stored.write(self) }
}
