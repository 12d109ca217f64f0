// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Grammar
import Storage

/// What `manifest.json` holds.
struct ManifestObject: StoredObject {
  static let stored = Stored.object(Self())

  let name = "a manifest"
  let summary = Bilingual(
    en: "Identity and provenance of a run, as `manifest.json` stores them.",
    es: "La identidad y la procedencia de una corrida, como las guarda `manifest.json`.")
  let format = Member(
    "format", .whole, { (_: RunManifest) in RunManifest.currentFormat },
    en: "The version of this layout.", es: "La versión de esta disposición.")
  let status = Member(
    "status", .word, \RunManifest.status, en: "Whether the run came to its end.",
    es: "Si la corrida llegó a su fin.")
  let contentHash = Member(
    "content_hash", .text, \RunManifest.contentHash,
    en: "The digest of what decides the numbers: equal runs have equal ones.",
    es: "El resumen de lo que decide los números: corridas iguales lo tienen igual.")
  let scenario = Member(
    "scenario", .text, \RunManifest.scenario, en: "The scenario's name.",
    es: "El nombre del escenario.")
  let seed = Member(
    "seed", .seed, \RunManifest.seed, en: "The master seed.", es: "La semilla maestra.")
  let replications = Member(
    "replications", .whole, \RunManifest.replications, en: "The replications simulated.",
    es: "Las réplicas simuladas.")
  let strategies = Member(
    "strategies", .texts, \RunManifest.strategies, en: "The strategies, the champion first.",
    es: "Las estrategias, la campeona primero.")
  let versions = Member(
    "versions", VersionsObject.stored, \RunManifest.versions, en: "The versions.",
    es: "Las versiones.")
  let platform = Member(
    "platform", PlatformObject.stored, \RunManifest.platform,
    en: "What of the machine can change the last digits.",
    es: "Lo que de la máquina puede cambiar las últimas cifras.")
  let scenarioHash = Member(
    "scenario_sha256", .text, \RunManifest.scenarioHash,
    en: "The digest of the scenario as written.", es: "El resumen del escenario como se escribió.")
  let resolvedHash = Member(
    "resolved_scenario_sha256", .text, \RunManifest.resolvedScenarioHash,
    en: "The digest of the scenario with every default.",
    es: "El resumen del escenario con todos los valores por defecto.")
  let inputs = Member(
    "inputs", .list(of: InputObject.stored), \RunManifest.inputs,
    en: "The files that the scenario reads.", es: "Los archivos que lee el escenario.")
  let outputs = Member(
    "outputs", .list(of: OutputObject.stored), \RunManifest.outputs,
    en: "The files that equal runs have byte for byte.",
    es: "Los archivos que corridas iguales tienen byte a byte.")
  let warnings = Member(
    "warnings", .texts, { (manifest: RunManifest) in manifest.warnings.map(\.text) },
    en: "What the user was warned of before the run, in English.",
    es: "De qué se avisó antes de la corrida, en inglés.")
  let warningCodes = Member(
    "warning_codes", .list(of: Stored<String>.text.nullable),
    { (manifest: RunManifest) in manifest.warnings.map(\.code) }, absent: [],
    en: "The code of each warning, which `recobro explain` has a page for.",
    es: "El código de cada aviso, que `recobro explain` explica.")
  let statement = Member(
    optional: "import", StatementObject.stored, \RunManifest.importStatement,
    en: "The control figures of an imported portfolio.",
    es: "Las cifras de control de una cartera importada.")
  let origins = Member(
    optional: "parameters", OriginsObject.stored, \RunManifest.origins,
    en: "Where the numbers about debtors and channels come from.",
    es: "De dónde vienen los números sobre deudores y canales.")
  let notes = Member(
    optional: "notes", .list(of: NoteObject.stored), \RunManifest.notes,
    en: "What the numbers themselves warn of.", es: "De qué avisan los números mismos.")
  let presets = Member(
    optional: "presets", .named(TextForm.stored, \.name),
    { (manifest: RunManifest) in manifest.presets?.map { NamedText($0.name, $0.text) } },
    en: "The presets of which numbers are used, with their sources.",
    es: "Los preajustes de los que se usan números, con sus fuentes.")

  func build(_ values: MemberValues) -> RunManifest {
    let codes = values[warningCodes]
    let warnings = values[warnings].enumerated().map { index, text in
      RunWarning(code: codes.indices.contains(index) ? codes[index] : nil, text: text)
    }
    return RunManifest(
      status: values[status], contentHash: values[contentHash], scenario: values[scenario],
      seed: values[seed], replications: values[replications], strategies: values[strategies],
      versions: values[versions], platform: values[platform], scenarioHash: values[scenarioHash],
      resolvedScenarioHash: values[resolvedHash], inputs: values[inputs],
      outputs: values[outputs], warnings: warnings, notes: values[notes],
      importStatement: values[statement], origins: values[origins],
      presets: values[presets]?.map { PresetText(name: $0.name, text: $0.text) })
  }
}

/// A text under a name.
struct NamedText: Hashable, Sendable {
  let name: String
  let text: String

  init(_ name: String, _ text: String) { (self.name, self.text) = (name, text) }
}

/// A text stands under its name by itself.
enum TextForm {
  static let stored = Stored<NamedText>(Stored<String>.text.description) {
    .string($0.text)
  } read: { reader throws(ManifestError) in
    NamedText(reader.name, try Stored<String>.text.read(reader))
  }
}

/// A file that was read.
struct InputObject: StoredObject {
  static let stored = Stored.object(Self())

  let name = "an input"
  let summary = Bilingual(en: "A file that was read.", es: "Un archivo leído.")
  let path = Member(
    "path", .text, \InputFile.path, en: "The path as the scenario writes it.",
    es: "La ruta como la escribe el escenario.")
  let digest = Member(
    "sha256", .text, \InputFile.sha256, en: "The digest of the content.",
    es: "El resumen del contenido.")

  func build(_ values: MemberValues) -> InputFile {
    InputFile(path: values[path], sha256: values[digest])
  }
}

/// A file of the folder.
struct OutputObject: StoredObject {
  static let stored = Stored.object(Self())

  let name = "an output"
  let summary = Bilingual(en: "A file of the folder.", es: "Un archivo de la carpeta.")
  let path = Member(
    "path", .text, \RunManifest.Output.path, en: "The path inside the folder.",
    es: "La ruta dentro de la carpeta.")
  let bytes = Member(
    "bytes", .whole, \RunManifest.Output.byteCount, en: "The length.", es: "El tamaño.")
  let digest = Member(
    "sha256", .text, \RunManifest.Output.sha256, en: "The digest of the content.",
    es: "El resumen del contenido.")

  func build(_ values: MemberValues) -> RunManifest.Output {
    RunManifest.Output(path: values[path], byteCount: values[bytes], sha256: values[digest])
  }
}

/// All versions.
struct VersionsObject: StoredObject {
  static let stored = Stored.object(Self())

  let name = "the versions"
  let summary = Bilingual(
    en: "The versions that decide how a scenario is read and what numbers it gives.",
    es: "Las versiones que deciden cómo se lee un escenario y qué números da.")
  let engine = Member(
    "engine", .text, \RunVersions.engine, en: "The version of the program.",
    es: "La versión del programa.")
  let epoch = Member(
    "value_epoch", .whole, \RunVersions.valueEpoch,
    en: "The epoch, raised whenever an unchanged scenario and seed give other numbers.",
    es: "La época, que sube cuando un mismo escenario y semilla dan otros números.")
  let scenario = Member(
    "scenario", .whole, \RunVersions.scenario, en: "The version of the scenario format.",
    es: "La versión del formato de escenarios.")
  let revision = Member(
    nullable: "git_revision", .text, \RunVersions.gitRevision,
    en: "The revision it was built from; null when unknown.",
    es: "La revisión de la que se compiló; null si no se sabe.")
  let gsl = Member(
    nullable: "gsl", .text, \RunVersions.gsl, en: "The version of GSL.", es: "La versión de GSL.")
  let swift = Member(
    nullable: "swift", .text, \RunVersions.swift, en: "The version of the Swift compiler.",
    es: "La versión del compilador de Swift.")

  func build(_ values: MemberValues) -> RunVersions {
    RunVersions(
      engine: values[engine], valueEpoch: values[epoch], scenario: values[scenario],
      gitRevision: values[revision], gsl: values[gsl], swift: values[swift])
  }
}

/// What of a machine can change the last digits.
struct PlatformObject: StoredObject {
  static let stored = Stored.object(Self())

  let name = "a platform"
  let summary = Bilingual(
    en: "What of a machine can change the last digits.",
    es: "Lo que de una máquina puede cambiar las últimas cifras.")
  let libm = Member(
    "libm", .text, \RunPlatform.libm, en: "The mathematical library.",
    es: "La biblioteca matemática.")
  let architecture = Member(
    "architecture", .text, \RunPlatform.architecture, en: "The processor's architecture.",
    es: "La arquitectura del procesador.")
  let flags = Member(
    "cpu_flags", .texts, \RunPlatform.cpuFlags,
    en: "The processor's flags that choose between implementations.",
    es: "Las capacidades del procesador que eligen entre implementaciones.")

  func build(_ values: MemberValues) -> RunPlatform {
    RunPlatform(libm: values[libm], architecture: values[architecture], cpuFlags: values[flags])
  }
}

/// A note on the numbers.
struct NoteObject: StoredObject {
  static let stored = Stored.object(Self())

  enum Code: String, CaseIterable, Sendable {
    case precisionNotReached = "precision_not_reached"
    case precisionUnknown = "precision_unknown"
    case valuesMissing = "values_missing"
    case pairingHarmful = "pairing_harmful"
  }

  let name = "a note"
  let summary = Bilingual(
    en: "What the numbers themselves warn of, as a code with arguments.",
    es: "De qué avisan los números mismos, como un código con argumentos.")
  let code = Member("code", .word, \RunNote.code, en: "The code.", es: "El código.")
  let metric = Member("metric", .text, \RunNote.metric, en: "The metric.", es: "La métrica.")
  let strategies = Member(
    optional: "strategies", .texts,
    { (note: RunNote) in
      if case .precisionUnknown(_, let names, _) = note { names } else { nil }
    }, en: "The strategies without a value.", es: "Las estrategias sin valor.")
  let replications = Member(
    optional: "replications", .whole,
    { (note: RunNote) in
      if case .precisionUnknown(_, _, let count) = note { count } else { nil }
    }, en: "The replications simulated.", es: "Las réplicas simuladas.")
  let strategy = Member(
    optional: "strategy", .text, { (note: RunNote) in note.gap?.strategy },
    en: "The strategy that lacks values.", es: "La estrategia a la que le faltan valores.")
  let missing = Member(
    optional: "missing", .whole, { (note: RunNote) in note.gap?.missing },
    en: "The replications without a value.", es: "Las réplicas sin valor.")
  let present = Member(
    optional: "present", .whole, { (note: RunNote) in note.gap?.present },
    en: "The replications with a value.", es: "Las réplicas con valor.")
  let others = Member(
    optional: "others", .whole, { (note: RunNote) in note.gap?.others },
    en: "How many more metrics and strategies lack values.",
    es: "En cuántas métricas y estrategias más faltan valores.")
  let ratio = Member(
    optional: "variance_ratio", .number,
    { (note: RunNote) in if case .pairingHarmful(_, let ratio) = note { ratio } else { nil } },
    en: "The variance of independent runs over that of common random numbers.",
    es: "La varianza de corridas independientes entre la de números aleatorios comunes.")

  func build(_ values: MemberValues) throws(ManifestError) -> RunNote {
    let metric = values[metric]
    switch values[code] {
    case .precisionNotReached: return .precisionNotReached(metric: metric)
    case .precisionUnknown:
      guard let strategies = values[strategies], let count = values[replications] else {
        throw values.wrong(self.strategies)
      }
      return .precisionUnknown(metric: metric, strategies: strategies, replications: count)
    case .valuesMissing:
      guard let strategy = values[strategy], let missing = values[missing],
        let present = values[present], let others = values[others]
      else { throw values.wrong(self.missing) }
      return .valuesMissing(
        metric: metric, strategy: strategy, missing: missing, present: present, others: others)
    case .pairingHarmful:
      guard let ratio = values[ratio] else { throw values.wrong(self.ratio) }
      return .pairingHarmful(metric: metric, varianceRatio: ratio)
    }
  }
}

extension RunNote {
  fileprivate var code: NoteObject.Code {
    switch self {
    case .precisionNotReached: .precisionNotReached
    case .precisionUnknown: .precisionUnknown
    case .valuesMissing: .valuesMissing
    case .pairingHarmful: .pairingHarmful
    }
  }

  fileprivate var metric: String {
    switch self {
    case .precisionNotReached(let metric), .precisionUnknown(let metric, _, _),
      .valuesMissing(let metric, _, _, _, _), .pairingHarmful(let metric, _):
      metric
    }
  }

  fileprivate var gap: (strategy: String, missing: Int, present: Int, others: Int)? {
    if case .valuesMissing(_, let strategy, let missing, let present, let others) = self {
      (strategy, missing, present, others)
    } else {
      nil
    }
  }
}
