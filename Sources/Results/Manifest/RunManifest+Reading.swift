// SPDX-License-Identifier: GPL-3.0-or-later

extension RunManifest {
  /// Reads the content of a `manifest.json`.
  ///
  /// Unknown members are left aside, so that manifests of later minor versions can be read.
  ///
  /// - Throws: ``ManifestError`` for text that is not JSON, another format and members that are missing
  ///   or of another type.
  public init(parsing text: [UInt8]) throws(ManifestError) {
    let document: JSONValue
    do {
      document = try JSONValue(parsing: text)
    } catch {
      throw .notJSON(error)
    }
    try self.init(document)
  }

  private init(_ document: JSONValue) throws(ManifestError) {
    let reader = ManifestReader(value: document, path: "")
    let format = try reader.format()
    guard format == Self.currentFormat else { throw .otherFormat(format) }
    self = try ManifestObject.stored.read(reader)
  }
}
