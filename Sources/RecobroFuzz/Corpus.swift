// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// Inputs that were once taken badly; the file name's ending is the target.
struct Corpus {
  let folder: String

  /// Replays every input.
  ///
  /// - Returns: How many are taken badly.
  func replay() throws -> Int {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    var failures = 0
    for name in names where FuzzTarget(rawValue: Self.ending(name)) != nil {
      failures += try Self.replay(folder + "/" + name) ? 0 : 1
    }
    Say.line("fuzz: \(names.count) inputs of the corpus, \(failures) failures")
    return failures
  }

  /// Replays one file; whether it is taken well.
  static func replay(_ path: String) throws -> Bool {
    guard let target = FuzzTarget(rawValue: ending(path)) else {
      throw FuzzProblem("`\(path)` does not end in the name of a target")
    }
    let input = Array(try Data(contentsOf: URL(fileURLWithPath: path)))
    var complaint: String?
    let seconds = Stopwatch.seconds { complaint = target.complaint(about: input) }
    guard let found = complaint ?? (seconds > Worker.slow ? "took \(seconds) s" : nil) else {
      return true
    }
    Say.line("\(path): \(found)")
    return false
  }

  private static func ending(_ path: String) -> String {
    path.split(separator: ".").last.map(String.init) ?? ""
  }
}
