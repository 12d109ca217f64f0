// SPDX-License-Identifier: GPL-3.0-or-later

public import ArgumentParser
import Diagnostics
import Results
import Workbench

/// The command line.
public struct Recobro: AsyncParsableCommand {
  /// Name, help and subcommands.
  public static let configuration = CommandConfiguration(
    commandName: "recobro",
    abstract: "Try debt-collection strategies before they touch a person.",
    discussion: """
      Start with a commented scenario, run it, read the verdict:

        recobro init my-strategies
        recobro run my-strategies.yaml

      Exit codes: 0 done · 1 an expectation or a check failed · 2 run error · 3 bad scenario or data ·
      4 undecided (an expectation, or `until` ended at its maximum) · 64 usage · 130 interrupted.
      """,
    version: EngineVersion.text,
    subcommands: [
      Init.self, Validate.self, Run.self, Report.self, Export.self, Check.self, Tune.self,
      Sensitivity.self, Compare.self, LiveTest.self, PlanCapacity.self, Schema.self, Explain.self,
      Verify.self,
      Trace.self, Events.self,
      Runs.self, Reproduce.self, VerifyRun.self, Presets.self, Rules.self,
    ])

  /// Lets the program end in its own way when whoever reads its output has seen enough.
  public static func ignoreClosedPipes() { Terminal.ignoreClosedPipes() }

  /// Keeps Ctrl-C and requests to terminate until the program can answer them.
  public static func holdSignals() { Interruption.hold() }

  /// Ends the program with a clear word where the process may not have what it needs.
  public static func checkLimits() {
    let problems = ProcessLimits.problems()
    guard !problems.isEmpty else { return }
    for problem in problems { Terminal.note("error: \(problem)\n") }
    tellCheck(.program, problems.map { "\($0)" }.joined(separator: "; "))
    exit(withError: ExitStatus.runError.code)
  }

  /// Parses the command line and runs what it says.
  ///
  /// What is wrong with the command line is told with the user's own texts escaped.
  public static func start() async {
    Interruption.begin()
    do {
      var command = try parseAsRoot()
      if var waiting = command as? any AsyncParsableCommand {
        try await waiting.run()
      } else {
        try command.run()
      }
    } catch {
      let code = exitCode(for: error)
      if code.isSuccess {
        // Help and version, which the parser would print whatever becomes of them.
        let text = fullMessage(for: error)
        if !text.isEmpty { Terminal.printOwn(text + "\n") }
        exit(withError: code)
      }
      let text = withoutLines(of: CommandLine.arguments, in: fullMessage(for: error))
      if !text.isEmpty { Terminal.note(Note(lines: text + "\n")) }
      if code.rawValue == usageStatus {
        tellCheck(.usage, text.prefix { !$0.isNewline }.description)
      }
      exit(withError: code)
    }
  }

  /// A text in which no argument that is quoted begins a line of its own: the line ends within it are escaped.
  static func withoutLines(of arguments: [String], in text: String) -> String {
    var pieces: Set<String> = []
    for argument in arguments where argument.contains(where: { $0.isNewline }) {
      // An argument may be quoted in parts, such as the value after `=` or an element of a list.
      pieces.insert(argument)
      for end: Character in [",", "="] {
        for piece in argument.split(separator: end) { pieces.insert(String(piece)) }
      }
    }
    var result = text
    for piece in pieces.sorted(by: { $0.count > $1.count })
    where piece.contains(where: { $0.isNewline }) {
      result = result.replacing(piece, with: piece.printable)
    }
    return result
  }

  /// What the parser ends with when the command line is wrong.
  private static let usageStatus: Int32 = 64

  /// Leaves no report of an earlier check in place where this one cannot begin.
  static func tellCheck(_ kind: RegressionFault.Kind, _ message: String) {
    GateOutputs(arguments: Array(CommandLine.arguments.dropFirst()))?.tellOnly(
      RegressionFault(file: "recobro check", kind: kind, message: message))
  }

  /// Creates the command; the parser fills it.
  public init() {}
}
