// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

/// Exit codes, streams and files of the program itself.
@Suite struct CommandTests {
  private let minimal = "scenarios/minimal.yaml"
  private let small = ["--set", "portfolio.accounts=200", "--replications", "3"]

  @Test func versionNamesWhatDecidesNumbers() throws {
    let run = try Spawned.recobro("--version")
    #expect(run.status == 0)
    for word in ["recobro 0.1.0", "value epoch 7", "scenario format 1", "GSL "] {
      #expect(run.output.contains(word))
    }
  }

  @Test func everyShippedScenarioIsValid() throws {
    for folder in ["scenarios", "scenarios/validation", "scenarios/evidence"] {
      let url = Spawned.root.appendingPathComponent(folder)
      let files = try FileManager.default.contentsOfDirectory(atPath: url.path)
        .filter { $0.hasSuffix(".yaml") }
      #expect(!files.isEmpty)
      for file in files {
        let run = try Spawned.recobro("validate", "\(folder)/\(file)")
        #expect(run.status == 0, "\(file): \(run.errors)")
      }
    }
  }

  @Test func theCommittedSchemaIsTheProgramsOwn() throws {
    let run = try Spawned.recobro("schema")
    let committed = try String(
      contentsOf: Spawned.root.appendingPathComponent("scenarios/recobro.schema.json"),
      encoding: .utf8)
    #expect(run.output == committed)
  }

  @Test(arguments: [("en", "ScenarioKeys"), ("es", "ClavesDeEscenarios")])
  func theCommittedReferenceIsTheProgramsOwn(_ language: String, _ page: String) throws {
    let run = try Spawned.recobro("schema", "--markdown", "--lang", language)
    let committed = try String(
      contentsOf: Spawned.root.appendingPathComponent(
        "Sources/recobro/Documentation.docc/\(page).md"), encoding: .utf8)
    #expect(run.output == committed)
  }

  @Test(arguments: [("en", "MetricDefinitions"), ("es", "DefinicionesDeMetricas")])
  func theCommittedDefinitionsAreTheProgramsOwn(_ language: String, _ page: String) throws {
    let run = try Spawned.recobro("schema", "--metrics", "--lang", language)
    let committed = try String(
      contentsOf: Spawned.root.appendingPathComponent(
        "Sources/recobro/Documentation.docc/\(page).md"), encoding: .utf8)
    #expect(run.output == committed)
    #expect(try Spawned.recobro("schema", "--metrics", "--markdown").status != 0)
  }

  @Test func embeddedValidationScenariosEqualTheShippedOnes() throws {
    for name in [
      "agent-day", "cadence", "constant-hazard", "controlled-account", "enrichment",
      "give-up-threshold",
      "law-ceiling", "law-ceiling-messages",
      "periodic-contacts", "queue-index", "reach", "roll-rate-example", "roll-rate-mortgages",
      "self-exciting", "thompson",
    ] {
      let shipped = Spawned.root.appendingPathComponent("scenarios/validation/\(name).yaml")
      let embedded = Spawned.root.appendingPathComponent(
        "Sources/Verification/Resources/\(name).yaml")
      #expect(try Data(contentsOf: shipped) == Data(contentsOf: embedded))
    }
  }

  @Test func jsonIsOneDocumentAndThreadsChangeNothing() throws {
    try Spawned.withFolder { folder in
      func results(_ threads: String, _ name: String) throws -> Data {
        let out = folder.appendingPathComponent(name).path
        let run = try Spawned.recobro(
          "run", minimal, "--set", "portfolio.accounts=300", "--replications", "4", "--threads",
          threads, "--json", "--out", out)
        #expect(run.status == 0)
        let document = try JSONSerialization.jsonObject(with: Data(run.output.utf8))
        let members = try #require(document as? [String: Any])
        #expect(members["format"] as? Int == 1)
        let path = try #require(members["run"] as? String)
        return try Data(contentsOf: URL(fileURLWithPath: path + "/results.json"))
      }
      let one = try results("1", "a")
      #expect(try results("2", "b") == one)
      #expect(try results("7", "c") == one)
    }
  }

  @Test func theRunFolderHoldsWhatItShould() throws {
    try Spawned.withFolder { folder in
      let run = try Spawned.recobro(
        "run", minimal, "--set", "portfolio.accounts=100", "--replications", "2", "--out",
        folder.path)
      #expect(run.status == 0)
      #expect(run.output.contains("net recovery rate"))
      let scenario = folder.appendingPathComponent("minimal")
      let names = try FileManager.default.contentsOfDirectory(atPath: scenario.path)
      let folderName = try #require(names.first)
      let files = try FileManager.default.contentsOfDirectory(
        atPath: scenario.appendingPathComponent(folderName).path)
      for file in [
        "manifest.json", "scenario.yaml", "scenario.resolved.yaml", "results.json", "tables",
        "datapackage.json", "timing.json",
      ] {
        #expect(files.contains(file))
      }
      let listing = try Spawned.recobro("runs", "--out", folder.path)
      #expect(listing.output.contains("2 replications"))
      let spanish = try Spawned.recobro("runs", "--out", folder.path, "--lang", "es")
      #expect(
        spanish.output.contains("  completa  semilla ") && spanish.output.contains("  2 réplicas  ")
      )
    }
  }

  @Test func aResolvedScenarioGivesTheSameNumbers() throws {
    try Spawned.withFolder { folder in
      func run(_ file: String, _ out: String) throws -> (path: String, results: Data) {
        let run = try Spawned.recobro(
          "run", file, "--json", "--out", folder.appendingPathComponent(out).path, "--set",
          "portfolio.accounts=500", "--replications", "2")
        let document = try JSONSerialization.jsonObject(with: Data(run.output.utf8))
        let path = try #require((document as? [String: Any])?["run"] as? String)
        return (path, try Data(contentsOf: URL(fileURLWithPath: path + "/results.json")))
      }
      let first = try run("scenarios/demo.yaml", "a")
      let second = try run(first.path + "/scenario.resolved.yaml", "b")
      #expect(first.results == second.results)
    }
  }

  @Test func initWritesAScenarioThatRunsAndOverwritesNothing() throws {
    try Spawned.withFolder { folder in
      for language in ["en", "es"] {
        let name = "mine-\(language)"
        #expect(try Spawned.recobro("init", name, "--lang", language, in: folder).status == 0)
        let run = try Spawned.recobro(
          "run", name + ".yaml", "--set", "portfolio.accounts=100", "--replications", "2",
          in: folder)
        #expect(run.status == 0, "\(run.errors)")
        #expect(try Spawned.recobro("init", name, in: folder).status == 2)
      }
    }
  }

  @Test func traceTellsALife() throws {
    let run = try Spawned.recobro(
      "trace", "scenarios/demo.yaml", "--strategy", "right-channel", "--debtor", "payroll-1")
    #expect(run.status == 0)
    #expect(run.output.contains("owes"))
    let spanish = try Spawned.recobro(
      "trace", "scenarios/demo.yaml", "--debtor", "payroll-1", "--lang", "es")
    #expect(spanish.output.contains("debe "))
    let nobody = try Spawned.recobro("trace", "scenarios/demo.yaml", "--debtor", "nobody")
    #expect(nobody.status == 64)
    #expect(nobody.errors.contains("payroll-1"))
  }

  @Test func traceAsJSONIsOneDocument() throws {
    let run = try Spawned.recobro(
      "trace", "scenarios/demo.yaml", "--strategy", "flexible-plans", "--debtor", "payroll-17",
      "--json")
    let document = try JSONSerialization.jsonObject(with: Data(run.output.utf8))
    let members = try #require(document as? [String: Any])
    let events = try #require(members["events"] as? [[String: Any]])
    let paid = events.filter { $0["event"] as? String == "paid" }
      .compactMap { $0["amount"] as? Int }.reduce(0, +)
    let outcome = try #require(members["outcome"] as? [String: Any])
    #expect(outcome["paid"] as? Int == paid && paid > 0)
  }

  @Test func verifyTakesOtherParameters() throws {
    let run = try Spawned.recobro(
      "verify", "--set", "parameters.kappa=0.9", "--set", "replications=10", "--set",
      "parameters.lambda0=0.3", "--set", "portfolio.accounts=200", "--set",
      "parameters.threshold=2", "--seed", "7", "--quiet")
    #expect(run.status == 0 && run.output.isEmpty, "\(run.output)\(run.errors)")
    let unknown = try Spawned.recobro("verify", "--set", "parameters.kapa=0.9")
    #expect(unknown.status == 3 && unknown.errors.contains("kappa"))
  }

  @Test func parquetNeedsItsToolBeforeAnythingIsSimulated() throws {
    try Spawned.withFolder { folder in
      let run = try Spawned.recobro(
        "run", minimal, "--format", "csv,parquet", "--out", folder.path,
        environment: ["RECOBRO_DUCKDB": "/nowhere/duckdb"])
      #expect(run.status == 2 && run.errors.contains("pip install duckdb-cli"))
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
      #expect(try Spawned.recobro("run", minimal, "--format", "csv,xls").status == 64)
    }
  }

  @Test func aFailingParquetToolKeepsTheTables() throws {
    try Spawned.withFolder { folder in
      let run = try Spawned.recobro(
        "run", minimal, "--set", "portfolio.accounts=50", "--replications", "2", "--format",
        "parquet", "--out", folder.path, environment: ["RECOBRO_DUCKDB": "/bin/false"])
      #expect(run.status == 2 && run.errors.contains("exit code 1"))
      #expect(run.output.contains("Run folder"))
      #expect(try Spawned.recobro("runs", "--out", folder.path).output.contains("complete"))
    }
  }

  @Test func aStoredRunIsReproducedAndAChangedOneIsNot() throws {
    try Spawned.withFolder { folder in
      let run = try Spawned.recobro(
        "run", minimal, "--set", "portfolio.accounts=200", "--seed", "9", "--replications", "3",
        "--json", "--out", folder.path)
      let document = try JSONSerialization.jsonObject(with: Data(run.output.utf8))
      let path = try #require((document as? [String: Any])?["run"] as? String)
      let again = try Spawned.recobro("reproduce", path, "--threads", "1")
      // All but those that tell of the other files, the clock and the machine.
      let left: Set = ["manifest.json", "SHA256SUMS", "timing.json"]
      let files = try FileManager.default.subpathsOfDirectory(atPath: path)
        .filter { URL(fileURLWithPath: path + "/" + $0).pathExtension != "" && !left.contains($0) }
      #expect(files.contains("report.html") && files.contains("tables/measures.csv"))
      let count = "\(files.count) of \(files.count) files"
      #expect(again.status == 0 && again.output.contains(count), "\(again) \(files)")
      let results = URL(fileURLWithPath: path + "/results.json")
      let text = try String(contentsOf: results, encoding: .utf8)
      try Data(text.replacingOccurrences(of: "mean", with: "maen").utf8).write(to: results)
      let changed = try Spawned.recobro("reproduce", path, "--lang", "es")
      #expect(changed.status == 1 && changed.output.contains("results.json: falta"))
      #expect(try Spawned.recobro("reproduce", folder.path).status == 3)
    }
  }

  @Test func explainAndPresetsPrintPages() throws {
    let page = try Spawned.recobro("explain", "S204", "--lang", "es")
    #expect(page.status == 0 && page.output.contains("S204"))
    #expect(try Spawned.recobro("explain", "S999").status == 64)
    let list = try Spawned.recobro("presets")
    #expect(list.output.contains("consumer-cards") && list.output.contains("latam-2026"))
    #expect(try Spawned.recobro("presets", "consumer-cards").output.contains("ASSUMPTION"))
    #expect(try Spawned.recobro("presets", "nothing").status == 64)
  }

  @Test func aPrecisionThatIsNotReachedEndsUndecided() throws {
    try Spawned.withFolder { folder in
      let run = try Spawned.recobro(
        "run", minimal, "--out", folder.path, "--set", "portfolio.accounts=50", "--set",
        "replications={ min: 4, max: 8, batch: 4, until: { half_width: 0.0001% } }")
      #expect(run.status == 4)
      #expect(run.errors.contains("undecided"))
      #expect(run.output.contains("Run folder"))
    }
  }

  @Test func theManifestHoldsEveryWarningWhateverTheLanguage() throws {
    try Spawned.withFolder { folder in
      let manifests = try ["en", "es"].map { language in
        let out = folder.path + "/" + language
        let run = try Spawned.recobro(
          "run", minimal, "--out", out, "--lang", language, "--set", "portfolio.accounts=50",
          "--set", "replications={ max: 8, batch: 4, min: 4, until: { half_width: 0.0001% } }",
          "--set", "strategies.nothing.path=[{ on: broken_promise, channel: sms }]")
        let ending = language == "en" ? "as narrow as asked" : "tan estrecho"
        let words = run.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(run.status == 4 && words.contains(ending), "\(run)")
        let files = try FileManager.default.subpathsOfDirectory(atPath: out)
        let name = try #require(files.first { $0.hasSuffix("/manifest.json") })
        return try Data(contentsOf: URL(fileURLWithPath: "\(out)/\(name)"))
      }
      #expect(manifests[0] == manifests[1])
      let manifest = try JSONSerialization.jsonObject(with: manifests[0]) as? [String: Any]
      let warnings = try #require(manifest?["warnings"] as? [String])
      #expect(warnings.count { $0.contains("can cause `broken_promise`") } == 1)
      // What the numbers warn of is a code, which a report tells in its own language.
      let notes = try #require(manifest?["notes"] as? [[String: Any]])
      #expect(notes.map { $0["code"] as? String } == ["precision_not_reached"])
    }
  }

  @Test func anImportRunsAgainFromItsRunFolder() throws {
    try Spawned.withFolder { folder in
      for name in ["imported.yaml", "data/cartera.csv"] {
        let target = folder.appendingPathComponent(name)
        try FileManager.default.createDirectory(
          at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
        try FileManager.default.copyItem(
          at: Spawned.root.appendingPathComponent("scenarios/" + name), to: target)
      }
      let run = try Spawned.recobro(
        "run", "imported.yaml", "--replications", "2", "--json", "--out", "far/away", in: folder)
      let document = try JSONSerialization.jsonObject(with: Data(run.output.utf8))
      let path = try #require((document as? [String: Any])?["run"] as? String)
      let resolved = path + "/scenario.resolved.yaml"
      let again = try Spawned.recobro("run", resolved, "--out", "again", in: folder)
      #expect(again.status == 0 && !again.output.contains("stored run"), "\(again)")
      let same = try Spawned.recobro("reproduce", path, in: folder)
      #expect(same.status == 0, "\(same)")

      let csv = folder.appendingPathComponent("data/cartera.csv")
      let text = try String(contentsOf: csv, encoding: .utf8)
      try Data((text + "\n").utf8).write(to: csv)
      let other = try Spawned.recobro("run", resolved, "--out", "again", in: folder)
      #expect(other.status == 0, "\(other)")
      #expect(
        other.errors.contains("`data/cartera.csv` no es el archivo que leyó la corrida guardada"))
      let valid = try Spawned.recobro("validate", resolved, in: folder)
      #expect(valid.status == 0 && (valid.output + valid.errors).contains("aviso[S408]"))
      #expect((valid.output + valid.errors).contains("data/cartera.csv:1:1"), "\(valid)")
      // In the language of the scenario, unless another is asked for.
      for (arguments, word) in [([], "entonces"), (["--lang", "en"], "then")] {
        let changed = try Spawned.recobro(["reproduce", path] + arguments, in: folder)
        #expect(changed.output.contains("data/cartera.csv: \(word) "), "\(changed)")
      }
    }
  }
}
