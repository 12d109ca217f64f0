// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Grammar

/// A baseline with what stands around it in its file.
struct StoredBaseline: Sendable {
  var baseline: Baseline
  /// The digest of the table beside it.
  var tableHash: String
  /// The digest of the document without this member; nil in baselines of format 1, and where it is yet to be made.
  var digest: String?
}

/// What `<scenario>.json` of a baseline holds.
struct BaselineObject: StoredObject {
  static let stored = Stored.object(Self())

  enum Kind: String, CaseIterable, Sendable { case baseline = "recobro-baseline" }

  let name = "a baseline"
  let summary = Bilingual(
    en:
      "What a scenario came to when its outcomes were accepted, as the `<scenario>.json` of a baseline stores it.",
    es:
      "Lo que resultó de un escenario cuando se aceptó, como lo guarda el `<escenario>.json` de una línea base."
  )
  let format = Member(
    "format", .whole, { (_: StoredBaseline) in Baseline.currentFormat },
    en: "The version of this layout; earlier ones are read.",
    es: "La versión de esta disposición; las anteriores se leen.")
  let kind = Member(
    "kind", .word, { (_: StoredBaseline) in Kind.baseline }, en: "What the file is.",
    es: "Qué es el archivo.")
  let scenario = Member(
    "scenario", .text, \StoredBaseline.baseline.scenario, en: "The scenario's name.",
    es: "El nombre del escenario.")
  let origin = Member(
    "made_from", BaselineOriginObject.stored,
    { (own: StoredBaseline) in
      BaselineOrigin(
        file: own.baseline.file, overrides: own.baseline.overrides,
        replications: own.baseline.replications)
    }, en: "How it was made.", es: "Cómo se hizo.")
  let seed = Member(
    "seed", .seed, \StoredBaseline.baseline.seed, en: "The master seed.",
    es: "La semilla maestra.")
  let accounts = Member(
    "accounts", .whole, \StoredBaseline.baseline.accounts, en: "The accounts of one replication.",
    es: "Las cuentas de una réplica.")
  let currency = Member(
    "currency", .text, \StoredBaseline.baseline.currency, en: "The currency's code.",
    es: "El código de la moneda.")
  let resample = Member(
    "resample", .text, \StoredBaseline.baseline.resample,
    en: "What changed between replications: `both`, `portfolio` or `behavior`.",
    es: "Lo que cambió entre réplicas: `both`, `portfolio` o `behavior`.")
  let policy = Member(
    nullable: "policy", PolicyObject.stored, \StoredBaseline.baseline.policy,
    en: "What it asks of a check; null where none was kept.",
    es: "Lo que pide a una comprobación; null si no se guardó nada.")
  let versions = Member(
    "versions", VersionsObject.stored, \StoredBaseline.baseline.versions, en: "The versions.",
    es: "Las versiones.")
  let platform = Member(
    "platform", PlatformObject.stored, \StoredBaseline.baseline.platform,
    en: "What of the machine can change the last digits.",
    es: "Lo que de la máquina puede cambiar las últimas cifras.")
  let valuesHash = Member(
    "values_sha256", .text, \StoredBaseline.baseline.valuesHash,
    en: "The digest of every value of the run, guarded or not.",
    es: "El resumen de todos los valores de la corrida, vigilados o no.")
  let resolvedHash = Member(
    "resolved_scenario_sha256", .text, \StoredBaseline.baseline.resolvedScenarioHash,
    en: "The digest of the scenario with every default.",
    es: "El resumen del escenario con todos los valores por defecto.")
  let tableHash = Member(
    "replications_csv_sha256", .text, \StoredBaseline.tableHash, absent: "",
    en: "The digest of the table beside it.", es: "El resumen de la tabla que está al lado.")
  let inputs = Member(
    "inputs", .list(of: InputObject.stored), \StoredBaseline.baseline.inputs,
    en: "The files that the scenario reads.", es: "Los archivos que lee el escenario.")
  let parts = Member(
    "parts", .named(TextForm.stored, \.name),
    { (own: StoredBaseline) in own.baseline.parts.map(NamedText.init) },
    en:
      "The parts of the resolved scenario, short ones as they stand and longer ones as the beginning of their digest.",
    es:
      "Las partes del escenario resuelto, las cortas como están y las largas como el principio de su resumen."
  )
  let values = Member(
    "values", .named(TextForm.stored, \.name),
    { (own: StoredBaseline) in own.baseline.values.map(NamedText.init) }, absent: [],
    en: "The single values of the longer parts by their key paths, to say what of them changed.",
    es:
      "Los valores de las partes más largas por su ruta de claves, para decir qué cambió en ellas."
  )
  let metrics = DerivedMember(
    "metrics", .named(BaselineStrategyForm.stored, \.name),
    { (own: StoredBaseline) in own.baseline.digits },
    en: "What the guarded and watched metrics came to, by strategy; for people who read a diff.",
    es:
      "Lo que resultó de las métricas vigiladas y observadas, por estrategia; para quien lee un diff."
  )
  let digest = Member(
    optional: "document_sha256", .text, \StoredBaseline.digest,
    en: "The digest of the document without this member.",
    es: "El resumen del documento sin este miembro.")

  func build(_ values: MemberValues) -> StoredBaseline {
    let origin = values[origin]
    let baseline = Baseline(
      scenario: values[scenario], file: origin.file, overrides: origin.overrides,
      seed: values[seed], replications: origin.replications, accounts: values[accounts],
      currency: values[currency], resample: values[resample], versions: values[versions],
      platform: values[platform], valuesHash: values[valuesHash],
      resolvedScenarioHash: values[resolvedHash], inputs: values[inputs],
      parts: values[parts].map { Baseline.Part(path: $0.name, content: $0.text) },
      values: values[self.values].map { Baseline.Part(path: $0.name, content: $0.text) },
      series: [], policy: values[policy])
    return StoredBaseline(
      baseline: baseline, tableHash: values[tableHash], digest: values[digest])
  }
}

extension NamedText {
  fileprivate init(_ part: Baseline.Part) { self.init(part.path, part.content) }
}

/// How a baseline was made.
struct BaselineOrigin: Sendable {
  let file: String
  let overrides: [String]
  let replications: Int
}

/// How a baseline was made.
struct BaselineOriginObject: StoredObject {
  static let stored = Stored.object(Self())

  let name = "the origin of a baseline"
  let summary = Bilingual(en: "How a baseline was made.", es: "Cómo se hizo una línea base.")
  let file = Member(
    "file", .text, \BaselineOrigin.file, en: "The scenario's file.",
    es: "El archivo del escenario.")
  let set = Member(
    "set", .texts, \BaselineOrigin.overrides, en: "The `--set` arguments.",
    es: "Los argumentos de `--set`.")
  let replications = Member(
    "replications", .whole, \BaselineOrigin.replications, en: "The replications simulated.",
    es: "Las réplicas simuladas.")

  func build(_ values: MemberValues) -> BaselineOrigin {
    BaselineOrigin(file: values[file], overrides: values[set], replications: values[replications])
  }
}

/// What a baseline asks of a check.
struct PolicyObject: StoredObject {
  static let stored = Stored.object(Self())

  let name = "a policy"
  let summary = Bilingual(
    en: "What a baseline asks of a check.", es: "Lo que una línea base pide a una comprobación.")
  let guards = Member(
    "guards", .texts, \GatePolicy.guards, en: "The metrics that fail a check when they get worse.",
    es: "Las métricas que hacen fallar una comprobación si empeoran.")
  let watches = Member(
    "watches", .texts, \GatePolicy.watches, en: "What is compared and told, and fails nothing.",
    es: "Lo que se compara y se dice, sin hacer fallar nada.")
  let margins = Member(
    "margins", .named(AmountForm.stored, \.metric), \GatePolicy.margins,
    en: "The largest shifts that do not matter, by metric.",
    es: "Los mayores cambios que no importan, por métrica.")
  let effects = Member(
    "detectable_effects", .named(AmountForm.stored, \.metric), \GatePolicy.detectableEffects,
    en: "The shifts that a check must be able to find, by metric.",
    es: "Los cambios que una comprobación debe poder ver, por métrica.")
  let accounts = Member(
    "accounts", .whole, \GatePolicy.accounts, en: "The fewest accounts of one replication.",
    es: "El mínimo de cuentas de una réplica.")
  let replications = Member(
    "replications", .whole, \GatePolicy.replications, en: "The fewest replications.",
    es: "El mínimo de réplicas.")
  let fixed = Member(
    "fixed", .named(TextForm.stored, \.name),
    { (policy: GatePolicy) in policy.fixed.map(NamedText.init) },
    en: "What measures and tries the strategies, by key.",
    es: "Lo que mide y prueba las estrategias, por clave.")
  let expect = Member(
    "expect", .texts, \GatePolicy.expect, en: "The lines of `expect`, as written.",
    es: "Las líneas de `expect`, como se escribieron.")
  let chosen = Member(
    "chosen", .texts, \GatePolicy.chosen, en: "What was chosen with `--require`.",
    es: "Lo elegido con `--require`.")

  func build(_ values: MemberValues) -> GatePolicy {
    GatePolicy(
      guards: values[guards], watches: values[watches], margins: values[margins],
      detectableEffects: values[effects], accounts: values[accounts],
      replications: values[replications],
      fixed: values[fixed].map { Baseline.Part(path: $0.name, content: $0.text) },
      expect: values[expect], chosen: values[chosen])
  }
}

/// An amount is a number above 0 under the name of its metric.
private enum AmountForm {
  static let stored = Stored<GatePolicy.Amount>(Stored<Double>.number.description) {
    .number($0.value)
  } read: { reader throws(ManifestError) in
    let value = try Stored<Double>.number.read(reader)
    guard value > 0 else { throw reader.wrong }
    return GatePolicy.Amount(metric: reader.name, value: value)
  }
}

/// What a metric came to, rounded for people who read a diff.
struct BaselineDigits: Sendable {
  let metric: String
  let mean: Double?
  let deviation: Double?
  let count: Int
}

/// What the metrics of a strategy came to.
struct BaselineStrategy: Sendable {
  let name: String
  let metrics: [BaselineDigits]
}

/// The metrics of a strategy stand by their names.
private enum BaselineStrategyForm {
  static let metrics = Stored.named(BaselineDigitsObject.stored, \.metric)
  static let stored = Stored<BaselineStrategy>(metrics.description) {
    metrics.write($0.metrics)
  } read: { reader throws(ManifestError) in
    BaselineStrategy(name: reader.name, metrics: try metrics.read(reader))
  }
}

/// What a metric came to.
struct BaselineDigitsObject: StoredObject {
  static let stored = Stored.object(Self())

  let name = "what a metric came to"
  let summary = Bilingual(
    en: "What a metric came to, in six significant digits.",
    es: "Lo que resultó de una métrica, con seis cifras significativas.")
  let mean = Member(
    nullable: "mean", .number, \BaselineDigits.mean, en: "The mean.", es: "La media.")
  let deviation = Member(
    nullable: "sd", .number, \BaselineDigits.deviation, en: "The standard deviation.",
    es: "La desviación estándar.")
  let count = Member(
    "n", .whole, \BaselineDigits.count, en: "The replications with a value.",
    es: "Las réplicas con valor.")

  func build(_ values: MemberValues) -> BaselineDigits {
    BaselineDigits(
      metric: values.name, mean: values[mean], deviation: values[deviation], count: values[count])
  }
}
