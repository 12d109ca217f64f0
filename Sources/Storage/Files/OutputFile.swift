// SPDX-License-Identifier: GPL-3.0-or-later

/// A file a command was asked to write.
public enum OutputFile {
  /// Writes a text, in place of what was there or after it.
  ///
  /// - Parameters:
  ///   - text: The content.
  ///   - path: The file, whose folder must exist.
  ///   - isAppended: Whether what is there stays.
  /// - Throws: ``FileError``.
  public static func write(
    _ text: String, to path: String, isAppended: Bool = false
  ) throws(FileError) {
    let earlier = isAppended && Files.isPlain(path) ? try Files.contents(of: path) : []
    try write(earlier + Array(text.utf8), to: path)
  }

  /// Refuses a path where a scenario, data or a file of a run would be lost.
  ///
  /// What is there may be replaced where it begins as reports do, links followed, unless its name ends as inputs and tables do, or it
  /// belongs to the folder of a run or study and is none of its reports.
  ///
  /// - Parameter path: The file that is to be written.
  /// - Throws: ``FileError``.
  public static func protectInputs(at path: String) throws(FileError) {
    guard Files.exists(path) else { return }
    guard isReport(path) else { throw .taken(path) }
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let ending = name.split(separator: ".").dropFirst().last.map { $0.lowercased() }
    if let ending, inputs.contains(ending) { throw .taken(path) }
    let isReport = reports.contains(name) && !Files.isLink(path)
    var folder = Files.parent(of: path) ?? "."
    // Tables, charts and exports lie at most two folders below the manifest.
    for _ in 0..<3 {
      if !isReport,
        ["manifest.json", "timing.json"].allSatisfy({ Files.exists(folder + "/" + $0) })
      {
        throw .taken(path)
      }
      folder += "/.."
    }
  }

  /// Whether a file, or what a link leads to, is empty or begins as the files do that are written here; what is no plain file
  /// has nothing to lose.
  private static func isReport(_ path: String) -> Bool {
    guard Files.isPlain(path) else { return true }
    guard let bytes = try? Files.contents(of: path, first: 64) else { return false }
    let start = String(decoding: bytes, as: UTF8.self).lowercased()
      .drop(while: \.isWhitespace)
    return start.isEmpty || beginnings.contains { start.hasPrefix($0) }
  }

  private static let beginnings = ["<!doctype html", "<?xml", "%pdf", "## "]

  /// Makes room for a file that is to be written later: what is told now must not be mistaken for what will be.
  ///
  /// A plain file is removed; what a link leads to is emptied; devices and pipes stay.
  ///
  /// - Parameter path: The file.
  /// - Throws: ``FileError``; also where a scenario, data or a file of a run would be lost.
  public static func clear(_ path: String) throws(FileError) {
    try protectInputs(at: path)
    guard Files.isPlain(path) else { return }
    if Files.isLink(path) { return try Files.store([], at: path) }
    try Files.removeAll(path)
  }

  private static let inputs: Set<String> = [
    "yaml", "yml", "csv", "tsv", "json", "jsonl", "parquet", "xlsx", "ods",
  ]
  private static let reports: Set<String> = ["report.html", "report.pdf"]

  /// Writes bytes in place of what was there.
  ///
  /// - Parameters:
  ///   - bytes: The content.
  ///   - path: The file, whose folder must exist.
  /// - Throws: ``FileError``.
  public static func write(_ bytes: [UInt8], to path: String) throws(FileError) {
    try Files.store(bytes, at: path)
  }
}
