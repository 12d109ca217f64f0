// SPDX-License-Identifier: GPL-3.0-or-later

public import Storage

/// A folder with the tables of a run and their description, for other programs.
///
/// It is put together like a ``RunFolder``: whole or not at all. Its tables lie where those of a run folder lie, so a
/// script reads either.
public enum ExportFolder {
  /// Makes sure, before the work, that nothing stands where the folder is to be.
  ///
  /// - Throws: ``FileError`` of kind ``FileError/Kind/fileInTheWay``.
  public static func check(free path: String) throws(FileError) {
    guard !Files.exists(path) else { throw .occupied(path) }
  }

  /// Writes the folder.
  ///
  /// - Parameters:
  ///   - files: The tables.
  ///   - manifest: The run they are of.
  ///   - licence: The licence they are published under.
  ///   - path: The folder; those above it are made when they are missing.
  /// - Throws: ``FileError``; then neither the folder nor a part of it is left.
  public static func write(
    _ files: [TableFile], of manifest: RunManifest, licence: DataLicence, at path: String
  ) throws(FileError) {
    let package = DataPackage.document(
      files, name: "recobro-export", title: manifest.scenario,
      origin: DataPackage.origin(of: manifest, licence: licence))
    _ = try RunFolder.store(
      files.map(RunFolder.File.init) + [RunFolder.text("datapackage.json", package.written())],
      at: [path])
  }
}
