// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Grammar
import OutputAnalysis

/// What `results.json` holds.
struct ResultsContent: Sendable {
  var status: RunStatus
  /// The versions without those of the build.
  var versions: RunVersions
  var summary: ExperimentSummary
  var expectations: [ExpectationOutcome]
}

/// The document that `run --json` prints and `results.json` stores.
///
/// Members are added, never renamed, within a format.
struct ResultsObject: StoredObject {
  static let stored = Stored.object(Self())

  let name = "the results of a run"
  let summary = Bilingual(
    en: "What a run found, as `results.json` stores it and `run --json` prints it.",
    es: "Lo que encontró una corrida, como lo guarda `results.json` y lo imprime `run --json`.")
  let format = Member(
    "format", .whole, { (_: ResultsContent) in Int(RunDocument.format) },
    en: "The version of this layout; members are added, never renamed, within one.",
    es: "La versión de esta disposición; dentro de una se añaden miembros, nunca se renombran.")
  let status = Member(
    "status", .word, \ResultsContent.status, en: "Whether the run came to its end.",
    es: "Si la corrida llegó a su fin.")
  let versions = DerivedMember(
    "versions", ResultVersionsObject.stored, \ResultsContent.versions,
    en: "The versions that decide the numbers.", es: "Las versiones que deciden los números.")
  let scenario = Member(
    "scenario", .text, \ResultsContent.summary.name, en: "The scenario's name.",
    es: "El nombre del escenario.")
  let seed = Member(
    "seed", .seed, \ResultsContent.summary.seed, en: "The master seed.", es: "La semilla maestra.")
  let replications = Member(
    "replications", .whole, \ResultsContent.summary.replications,
    en: "The replications simulated.", es: "Las réplicas simuladas.")
  let accounts = Member(
    "accounts", .whole, \ResultsContent.summary.accounts, en: "The accounts of one replication.",
    es: "Las cuentas de una réplica.")
  let currency = Member(
    "currency", .text, \ResultsContent.summary.currency, en: "The currency's code.",
    es: "El código de la moneda.")
  let unit = Member(
    "sampling_unit", .knownWord(), { (all: ResultsContent) in .some(all.summary.unit) },
    absent: .some(nil), en: "What the chance of a replication is made of.",
    es: "De qué está hecho el azar de una réplica.")
  let strategies = Member(
    "strategies", .named(StrategyObject.stored, \.name), \ResultsContent.summary.strategies,
    en: "What each strategy came to, the champion first.",
    es: "Lo que resultó de cada estrategia, la campeona primero.")
  let comparisons = Member(
    "comparisons", .list(of: ComparisonObject.stored), \ResultsContent.summary.comparisons,
    en: "Each challenger against the champion, by metric.",
    es: "Cada retadora frente a la campeona, por métrica.")
  let selection = Member(
    nullable: "selection", SelectionObject.stored, \ResultsContent.summary.selection,
    en: "What a run for the best has selected; null for other runs.",
    es: "Lo que eligió una corrida que busca la mejor; null en otras.")
  let best = Member(
    nullable: "best", BestObject.stored, \ResultsContent.summary.best,
    en: "Which strategy may be the best; null for one strategy or too few replications.",
    es: "Qué estrategia puede ser la mejor; null con una sola o con muy pocas réplicas.")
  let curves = Member(
    "difference_curves", .list(of: DifferenceCurveObject.stored),
    \ResultsContent.summary.differenceCurves, absent: [],
    en: "The recovery curve of each challenger less the champion's.",
    es: "La curva de recuperación de cada retadora menos la de la campeona.")
  let segments = Member(
    "segment_comparisons", .list(of: SegmentComparisonObject.stored),
    \ResultsContent.summary.segmentComparisons, absent: [],
    en: "Each challenger against the champion by segment and metric; exploratory.",
    es: "Cada retadora frente a la campeona por segmento y métrica; exploratorias.")
  let uncertainty = Member(
    nullable: "uncertainty", UncertaintyObject.stored, \ResultsContent.summary.uncertainty,
    en: "What is left when parameters vary; null when all are certain.",
    es: "Lo que queda cuando los parámetros varían; null si todos son ciertos.")
  let stopping = Member(
    nullable: "stopping", StoppingObject.stored, \ResultsContent.summary.stopping,
    en: "How the number of replications came about; null when it was given.",
    es: "Cómo resultó el número de réplicas; null si estaba dado.")
  let expectations = Member(
    "expectations", .list(of: ExpectationObject.stored), \ResultsContent.expectations, absent: [],
    en: "What became of the scenario's `expect`.", es: "Lo que resultó del `expect` del escenario.")
  let placed = Member(
    optional: "placed_balance", .number, \ResultsContent.summary.placedBalance,
    en: "What was owed at the start, the mean over replications in currency units.",
    es: "Lo que se debía al inicio, la media de las réplicas en unidades de la moneda.")
  let placedPerAccount = Member(
    optional: "placed_balance_per_account", .numbers,
    { (all: ResultsContent) in
      let balances = all.summary.placedBalancePerAccount
      return balances.isEmpty ? nil : balances
    },
    en: "The same by account in each replication.", es: "Lo mismo por cuenta en cada réplica.")
  let staffing = Member(
    optional: "staffing", .list(of: StaffingObject.stored),
    { (all: ResultsContent) in all.summary.staffing.isEmpty ? nil : all.summary.staffing },
    en: "Whether more agents pay for themselves, where strategies differ by their number alone.",
    es: "Si más gestores se pagan solos, donde las estrategias solo difieren en su número.")
  let activity = Member(
    optional: "activity", ActivityObject.stored, \ResultsContent.summary.activity,
    en: "What happened at all.", es: "Lo que ocurrió.")
  let attribution = Member(
    optional: "attribution", AttributionObject.stored, \ResultsContent.summary.attribution,
    en: "What each step brings, where the scenario asks.",
    es: "Lo que trae cada paso, si el escenario lo pide.")
  let variants = Member(
    optional: "variants", VariantsObject.stored, \ResultsContent.summary.variants,
    en: "What variants make of the strategies, where the scenario has any.",
    es: "Lo que las variantes hacen de las estrategias, si el escenario las tiene.")
  let design = Member(
    optional: "design", DesignObject.stored,
    { (all: ResultsContent) in all.summary.design == .plain ? nil : all.summary.design },
    en: "What a replication is made of, where it is not one simulation of independent debtors.",
    es: "De qué está hecha una réplica, si no es una simulación de deudores independientes.")

  func build(_ values: MemberValues) -> ResultsContent {
    var summary = ExperimentSummary(
      name: values[scenario], seed: values[seed], replications: values[replications],
      accounts: values[accounts], currency: values[currency], strategies: values[strategies],
      comparisons: values[comparisons], stopping: values[stopping], best: values[best],
      differenceCurves: values[curves], segmentComparisons: values[segments])
    summary.selection = values[selection]
    summary.attribution = values[attribution]
    summary.uncertainty = values[uncertainty]
    summary.activity = values[activity]
    summary.placedBalance = values[placed]
    summary.placedBalancePerAccount = values[placedPerAccount] ?? []
    summary.staffing = values[staffing] ?? []
    summary.variants = values[variants]
    summary.design = values[design] ?? .plain
    summary.unit = values[unit] ?? .replications
    return ResultsContent(
      status: values[status], versions: RunVersions(engine: "", valueEpoch: 0, scenario: 0),
      summary: summary, expectations: values[expectations])
  }
}

/// The versions that decide the numbers.
struct ResultVersionsObject: StoredObject {
  static let stored = Stored.object(Self())

  let name = "versions"
  let summary = Bilingual(
    en: "The versions that decide the numbers.", es: "Las versiones que deciden los números.")
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

  func build(_ values: MemberValues) -> RunVersions {
    RunVersions(
      engine: values[engine], valueEpoch: values[epoch], scenario: values[scenario])
  }
}

/// What a replication is made of.
struct DesignObject: StoredObject {
  static let stored = Stored.object(Self())

  private enum Points: String, CaseIterable { case sobol }

  let name = "a design"
  let summary = Bilingual(
    en: "What a replication is made of.", es: "De qué está hecha una réplica.")
  let members = Member(
    "simulations_per_replication", .whole, \ReplicationDesign.members,
    en: "2 for antithetic pairs, else 1.", es: "2 para pares antitéticos; si no, 1.")
  private let points = Member(
    "points", .knownWord(),
    { (design: ReplicationDesign) in design.hasSobolPoints ? Points?.some(.sobol) : nil },
    absent: .some(nil), en: "How attributes of debtors are drawn; null for independent draws.",
    es: "Cómo se sortean los atributos de los deudores; null para sorteos independientes.")

  func build(_ values: MemberValues) -> ReplicationDesign {
    ReplicationDesign(
      isAntithetic: values[members] == 2, hasSobolPoints: values[points] == .sobol)
  }
}
