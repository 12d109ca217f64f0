// SPDX-License-Identifier: GPL-3.0-or-later

public import Results
public import Storage

extension StoredRun {
  /// The tables of the folder, with the columns that its `datapackage.json` describes.
  ///
  /// Written again as CSV they have the bytes of the stored files. All tables a run has come back, also those whose
  /// numbers stand nowhere else, such as the draws of uncertain parameters.
  ///
  /// - Returns: The tables in the order of the package.
  /// - Throws: ``StoredRunError`` when a file is missing, is not the one that was written, or is none of ours.
  public func tables() throws(StoredRunError) -> [Table] {
    let name = "datapackage.json"
    let bytes = try contents(of: name)
    guard let resources = (try? JSONValue(parsing: bytes))?["resources"]?.elements else {
      throw .changed(path: path + "/" + name)
    }
    return try resources.map { resource throws(StoredRunError) in
      guard let file = resource["path"]?.text, let empty = Table(resource: resource) else {
        throw .changed(path: path + "/" + name)
      }
      let bytes = try contents(of: file)
      do throws(MisplacedFault) { return try empty.filled(from: bytes) } catch {
        throw .row(path: path + "/" + file, line: error.line, error.fault)
      }
    }
  }
}
