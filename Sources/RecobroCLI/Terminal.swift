// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Foundation

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Where text goes: results to standard output, everything else to standard error.
enum Terminal {
  /// Writes results, of which nothing but the program's own colours steers the terminal.
  ///
  /// A closed pipe ends the program quietly: whoever closed it has seen enough.
  static func print(_ text: String) {
    write(text.printableLines(keepsStyles: hasColor), to: STDOUT_FILENO)
  }

  /// Writes a text of the program's own, such as its help.
  static func printOwn(_ text: String) { write(text, to: STDOUT_FILENO) }

  /// Writes errors and notes, in which texts from outside stay on their line.
  static func note(_ note: Note) { write(note.text.printableLines(), to: STDERR_FILENO) }

  /// Writes diagnostics, which may be coloured.
  static func show(_ text: String) {
    write(text.printableLines(keepsStyles: hasColor), to: STDERR_FILENO)
  }

  /// Writes a line in place of the one before it on a person's terminal; an empty one wipes it.
  static func move(to text: String) {
    write("\r\u{1B}[K" + text.printable, to: STDERR_FILENO)
  }

  /// Whether standard error is a person's terminal.
  static var isInteractive: Bool {
    isatty(STDERR_FILENO) == 1 && environment("CI") == nil
      && environment("TERM") != "dumb"
  }

  /// Whether standard output may be coloured.
  static var hasColor: Bool {
    if let no = environment("NO_COLOR"), !no.isEmpty { return false }
    if let force = environment("FORCE_COLOR"), !force.isEmpty { return true }
    return isatty(STDOUT_FILENO) == 1 && environment("TERM") != "dumb"
  }

  /// The width of the terminal, 100 when there is none.
  static var columns: Int {
    var size = winsize()
    guard isatty(STDOUT_FILENO) == 1, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0,
      size.ws_col > 0
    else { return 100 }
    return Int(size.ws_col)
  }

  /// Makes a closed pipe an error of the write that meets it instead of the end of the program.
  static func ignoreClosedPipes() { signal(SIGPIPE, SIG_IGN) }

  private static func environment(_ name: String) -> String? {
    ProcessInfo.processInfo.environment[name]
  }

  private static func write(_ text: String, to descriptor: Int32) {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else {
        // What cannot be said on standard error is not said: the work and its exit code count.
        guard descriptor == STDOUT_FILENO else { return }
        if errno == EPIPE { exit(0) }
        endUndelivered(String(cString: strerror(errno)))
      }
      bytes = bytes.dropFirst(count)
    }
  }

  /// Ends the program because results were not delivered, as on a full disk.
  private static func endUndelivered(_ reason: String) -> Never {
    note(
      isSpanish
        ? "error: no se pudo escribir en la salida estándar: \(reason)\n"
          + "  = help: haga sitio, o dirija la salida a otro lugar, y repita la orden\n"
        : "error: cannot write to standard output: \(reason)\n"
          + "  = help: make room, or send the output to another place, and repeat the command\n")
    exit(ExitStatus.runError.rawValue)
  }

  /// Whether the command line asks for Spanish: what is asked where no command is at hand.
  private static var isSpanish: Bool {
    let words = CommandLine.arguments
    return words.contains("--lang=es")
      || zip(words, words.dropFirst()).contains { $0 == "--lang" && $1 == "es" }
  }

  /// A number and its noun: `1 replication`, `12 replications`.
  static func counted(_ count: Int, _ noun: String) -> String {
    count == 1 ? "1 \(noun)" : "\(count) \(noun)s"
  }
}
