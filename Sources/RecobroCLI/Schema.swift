// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Diagnostics
import Measures
import Results
import Scenarios

/// The command `recobro schema`.
struct Schema: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract:
      "Print the JSON Schema (draft-07) of a kind of file, or a page about every key or metric.",
    discussion: """
      Examples:
        recobro schema > recobro.schema.json
        recobro schema --markdown --lang es
        recobro schema results
        recobro schema --metrics
      """)

  /// What has a schema: scenario files and stored documents.
  enum Subject: ExpressibleByArgument, CaseIterable {
    case scenario
    case stored(StoredDocument)

    static var allCases: [Subject] { [.scenario] + StoredDocument.allCases.map(Subject.stored) }

    init?(argument: String) {
      guard let subject = Self.allCases.first(where: { $0.defaultValueDescription == argument })
      else { return nil }
      self = subject
    }

    var defaultValueDescription: String {
      switch self {
      case .scenario: "scenario"
      case .stored(let document): document.rawValue
      }
    }

    static var allValueStrings: [String] { allCases.map(\.defaultValueDescription) }

    var schema: String {
      switch self {
      case .scenario: ScenarioSchema.text
      case .stored(let document): document.schema
      }
    }

    func page(in language: DiagnosticLanguage) -> String {
      switch self {
      case .scenario: ScenarioReference.text(in: language)
      case .stored(let document): document.page(in: language)
      }
    }
  }

  @Argument(
    help: "The kind of file: \(Subject.allValueStrings.joined(separator: ", ")).")
  var subject = Subject.scenario

  @Flag(help: "Print the reference of all keys as Markdown.")
  var markdown = false

  @Flag(help: "Print the reference of all metrics as Markdown.")
  var metrics = false

  @Option(help: "The language of the reference: en or es.")
  var lang: Language = .en

  func validate() throws {
    guard !(markdown && metrics) else {
      throw ValidationError("--markdown and --metrics print a page each; name one of them.")
    }
  }

  func run() {
    let language = lang.diagnostics
    Terminal.print(
      metrics
        ? MetricReference.text(in: language)
        : markdown ? subject.page(in: language) : subject.schema)
  }
}
