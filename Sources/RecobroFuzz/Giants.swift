// SPDX-License-Identifier: GPL-3.0-or-later

/// A few enormous inputs: each must end in diagnostics soon and within bounded memory.
enum Giants {
  /// Processor seconds an input may take on a slow machine: cost that grows with the square of the
  /// input takes minutes at these sizes, linear cost a few seconds.
  static let seconds = 60.0
  /// MiB the process may have taken in all, its own copies of the input of up to 100 MB included.
  static let memory = 1_024.0

  private struct Giant: Sendable {
    let name: String
    let target: FuzzTarget
    let input: @Sendable () -> [UInt8]
  }

  /// Feeds all of them; how many were taken badly.
  static func run() -> Int {
    giants.count { giant in
      let input = giant.input()
      let start = Stopwatch.processor
      let complaint = giant.target.complaint(about: input)
      let took = Stopwatch.processor - start
      let peak = Stopwatch.peakMemory
      let found =
        complaint ?? (took > seconds ? "too slow" : nil) ?? (peak > memory ? "too big" : nil)
      let hundredths = Double(Int(took * 100)) / 100
      Say.line(
        "\(giant.name): \(input.count) bytes, \(hundredths) s, peak \(Int(peak)) MiB: \(found ?? "ok")"
      )
      return found != nil
    }
  }

  private static func text(_ piece: String, _ times: Int) -> [UInt8] {
    Array(repeatElement(Array(piece.utf8), count: times).joined())
  }

  /// Lines behind a scenario that reads well.
  private static func behind(_ bytes: [UInt8]) -> [UInt8] { Seeds.plain + bytes }

  private static let header =
    "0id,debtor,balance,due,dpd,segment,score,income,channel,sms_ok,vulnerable\n"

  private static let giants: [Giant] =
    [
      Giant(name: "alias bomb", target: .scenario) {
        behind(
          text("a0: &a0 [x, x]\n", 1)
            + (1..<60).flatMap { text("a\($0): &a\($0) [*a\($0 - 1), *a\($0 - 1)]\n", 1) })
      },
      Giant(name: "deep lists in a line", target: .scenario) {
        behind(text("z: ", 1) + text("[", 100_000))
      },
      Giant(name: "deep mappings in a line", target: .scenario) {
        behind(text("z: ", 1) + text("{a: ", 100_000))
      },
      Giant(name: "deep lists by blocks", target: .scenario) {
        behind(text("z:\n ", 1) + text("- ", 100_000))
      },
      Giant(name: "deep mappings by blocks", target: .scenario) {
        behind((0..<1_900).flatMap { text(" ", $0) + text("a:\n", 1) })
      },
      Giant(name: "a long list below the limit", target: .scenario) {
        behind(text("z: [", 1) + text("1,", 1_900_000) + text("1]\n", 1))
      },
      Giant(name: "a long line of text below the limit", target: .scenario) {
        behind(text("z: \"", 1) + text("x", 3_900_000) + text("\"\n", 1))
      },
      Giant(name: "one key many times", target: .scenario) { behind(text("k: 1\n", 700_000)) },
      Giant(name: "many unknown keys", target: .scenario) {
        behind((0..<300_000).flatMap { text("k\($0): 1\n", 1) })
      },
      Giant(name: "many unknown keys inside", target: .scenario) {
        Array("strategies:\n".utf8) + (0..<200_000).flatMap { text("  k\($0): {a: 1}\n", 1) }
      },
      Giant(name: "many parameters", target: .scenario) {
        Array("parameters:\n".utf8) + (0..<100_000).flatMap { text("  k\($0): ${k\($0 + 1)}\n", 1) }
      },
      Giant(name: "digits below the limit", target: .scenario) {
        behind(text("z: ", 1) + text("9", 3_900_000) + text("\n", 1))
      },
      Giant(name: "parameters in a text", target: .scenario) {
        behind(text("z: \"", 1) + text("${a}", 900_000) + text("\"\n", 1))
      },
      Giant(name: "a line beyond the limit", target: .scenario) { text("x", 100_000_000) },
      Giant(name: "lists beyond the limit", target: .scenario) { text("[", 100_000_000) },
      Giant(name: "a path of a setting", target: .set) { text("a.", 500_000) + text("b=1", 1) },
      Giant(name: "indices of a setting", target: .set) {
        text("path", 1) + text("[0]", 300_000) + text("=1", 1)
      },
      Giant(name: "a value of a setting", target: .set) { text("name=", 1) + text("[", 1_000_000) },
      Giant(name: "digits of a setting", target: .set) { text("seed=", 1) + text("9", 10_000_000) },
      Giant(name: "a line of a file", target: .csv) {
        text(header, 1) + text("x", 100_000_000)
      },
      Giant(name: "a header of columns", target: .csv) {
        text("0id", 1) + text(",c", 1_000_000) + text("\n", 1)
      },
      Giant(name: "a field that is never closed", target: .csv) {
        text(header + "A,\"", 1) + text("x\n", 50_000_000)
      },
      Giant(name: "short rows", target: .csv) { text(header, 1) + text("x\n", 5_000_000) },
      Giant(name: "digits of an amount", target: .csv) {
        text(header + "A,D,", 1)
          + text("9", 900_000) + text(",,,,,,,,\n", 1)
      },
      Giant(name: "deep lists of a manifest", target: .manifest) { text("[", 1_000_000) },
      Giant(name: "digits of a manifest", target: .manifest) {
        text("{\"format\": ", 1) + text("9", 10_000_000)
      },
    ]
}
