// swift-tools-version: 6.2
// SPDX-License-Identifier: GPL-3.0-or-later

import PackageDescription

// Settings, named by role.

let commonSettings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// The engine's invariants are compiled into debug builds only.
let simulationSettings: [SwiftSetting] =
  commonSettings + [.define("RECOBRO_CHECKS", .when(configuration: .debug))]

/// Whether only the modules in which numbers and bytes are made are optimised, as the make files ask.
///
/// Tests are three times faster when these are, and the modules of words, which a run hardly notices, take the compiler five times as long when
/// they are. A package with such flags cannot be a dependency of another, so they are absent unless asked for.
let isOptimisedByNeed = Context.environment["RECOBRO_OPTIMISED"] != nil

/// Optimisation in debug builds too, of what makes numbers and bytes.
let optimised: [SwiftSetting] =
  isOptimisedByNeed ? [.unsafeFlags(["-O"], .when(configuration: .debug))] : []

/// No optimisation even in release builds, of words, pages and documents.
let plain: [SwiftSetting] =
  isOptimisedByNeed ? [.unsafeFlags(["-Onone"], .when(configuration: .release))] : []

/// The revision that `recobro --version` and manifests name.
let revision = Context.gitInformation.map {
  String($0.currentCommit.prefix(12)) + ($0.hasUncommittedChanges ? "+" : "")
}

let argumentParser: Target.Dependency =
  .product(name: "ArgumentParser", package: "swift-argument-parser")
let yams: Target.Dependency = .product(name: "Yams", package: "Yams")

// The rooms of the levers.

/// What a lever has to say in one module; its folder within the lever's room is compiled into that module.
///
/// The layers of a room never see more of each other than their modules do: what a strategy does knows nothing of what debtors
/// do, and both meet in the engine.
enum Layer: String, CaseIterable {
  case policy = "Policy"
  case world = "World"
  case keys = "Keys"
  case engine = "Engine"
  case measures = "Measures"
  case report = "Report"
  case packs = "Packs"

  var module: String {
    switch self {
    case .policy: "Strategies"
    case .world: "Behaviors"
    case .keys, .packs: "Scenarios"
    case .engine: "Simulation"
    case .measures: "Measures"
    case .report: "Reporting"
    }
  }
}

/// A lever: everything about it stands in `Sources/Levers/NAME`, a folder for each layer and the page about its method.
struct Room {
  let name: String
  let layers: [Layer]
  let page: String?

  init(_ name: String, page: String? = nil, _ layers: Layer...) {
    (self.name, self.layers, self.page) = (name, layers, page)
  }

  /// What of the room belongs to other modules.
  func folders(outside module: String) -> [String] {
    layers.filter { $0.module != module }.map { "Levers/\(name)/\($0.rawValue)" }
      + (page.map { ["Levers/\(name)/\($0).md"] } ?? [])
  }
}

let rooms = [
  Room("Agreements", page: "Agreements", .policy, .keys, .engine, .measures, .report),
  Room("Calendar", page: "Calendar", .policy, .keys, .engine),
  Room("Capacity", page: "Capacity", .policy, .keys, .engine, .measures, .report),
  Room("Chains", page: "RollRate", .world, .keys, .engine, .measures, .report),
  Room("Contacts", page: "Contacts", .policy, .keys, .engine, .measures, .report),
  Room("Enrichment", page: "DataEnrichment", .policy, .keys, .engine, .measures),
  Room("Inbound", page: "InboundContacts", .policy, .keys, .engine, .measures),
  Room("Learning", page: "Learning", .policy, .keys, .engine, .measures),
  Room("Liquidity", page: "LiquidityRegimes", .world, .keys, .engine),
  Room("OwnBehavior", page: "BehaviorOfOnesOwn", .world, .engine),
  Room("PaymentRuns", page: "PaymentRun", .world, .keys, .engine, .measures),
  Room("Payments", page: "PaymentMethods", .world, .keys, .engine, .measures, .report),
  Room("Notices", page: "FormalNotice", .policy, .keys, .engine, .measures),
  Room("Prices", page: "Prices", .policy, .keys, .engine),
  Room("Person", page: "TreatingPersons", .policy, .keys, .engine),
  Room("Queries", page: "WhatDebtorsAsk", .policy, .world, .keys, .engine, .measures, .report),
  Room("Relationship", .world, .engine, .measures),
  Room("Rules", page: "ContactRules", .policy, .world, .keys, .engine, .measures, .report, .packs),
  Room("Sustaining", page: "SustainedIntensity", .engine),
  Room("Words", page: "Words", .policy, .world, .keys, .engine, .measures, .report),
]

/// The folders of `Sources` that are a module each.
let folders = [
  "Behaviors", "CGSL", "CRevision", "Diagnostics", "Experiments", "GSL", "Grammar", "Measures",
  "Optimization", "OutputAnalysis", "Portfolios", "Randomness", "RecobroBench", "RecobroCLI",
  "RecobroFuzz", "RecobroStudies", "Reporting", "Results", "Scenarios", "Simulation", "Storage",
  "Strategies",
  "Studies", "Verification", "Vocabulary", "Workbench", "recobro",
]

/// A library target of ours with the common settings, and the layers of the levers that belong to it.
func module(
  _ name: String, _ dependencies: [Target.Dependency], settings: [SwiftSetting] = commonSettings,
  resources: [String] = [], shelf: String? = nil
) -> Target {
  let hasRooms = Layer.allCases.contains { $0.module == name }
  let others =
    hasRooms
    ? folders.filter { $0 != name } + rooms.flatMap { $0.folders(outside: name) } : []
  return .target(
    name: name, dependencies: dependencies, path: hasRooms ? "Sources" : nil, exclude: others,
    resources: resources.map { .embedInCode(hasRooms ? "\(name)/\($0)" : $0) }
      + (shelf.map { [.embedInCode($0)] } ?? []),
    swiftSettings: settings)
}

/// The test target of the module `name`.
func tests(
  _ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []
) -> Target {
  .testTarget(
    name: "\(name)Tests", dependencies: dependencies, exclude: exclude,
    swiftSettings: commonSettings)
}

let package = Package(
  name: "recobro",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "recobro", targets: ["recobro"]),
    .library(name: "Randomness", targets: ["Randomness"]),
    .library(name: "Portfolios", targets: ["Portfolios"]),
    .library(name: "Behaviors", targets: ["Behaviors"]),
    .library(name: "Strategies", targets: ["Strategies"]),
    .library(name: "Simulation", targets: ["Simulation"]),
    .library(name: "Measures", targets: ["Measures"]),
    .library(name: "OutputAnalysis", targets: ["OutputAnalysis"]),
    .library(name: "Optimization", targets: ["Optimization"]),
    .library(name: "Experiments", targets: ["Experiments"]),
    .library(name: "Vocabulary", targets: ["Vocabulary"]),
    .library(name: "Diagnostics", targets: ["Diagnostics"]),
    .library(name: "Scenarios", targets: ["Scenarios"]),
    .library(name: "Results", targets: ["Results"]),
    .library(name: "Storage", targets: ["Storage"]),
    .library(name: "Reporting", targets: ["Reporting"]),
    .library(name: "Studies", targets: ["Studies"]),
    .library(name: "Workbench", targets: ["Workbench"]),
    .library(name: "Verification", targets: ["Verification"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
  ],
  targets: [
    // What a user starts.
    .executableTarget(
      name: "recobro", dependencies: ["RecobroCLI", argumentParser], swiftSettings: commonSettings),
    .executableTarget(
      name: "RecobroBench",
      dependencies: [
        "Workbench", "Experiments", "Simulation", "Strategies", "Behaviors", "Portfolios",
        "Randomness", "Measures", "Vocabulary", argumentParser,
      ],
      swiftSettings: commonSettings),
    .executableTarget(
      name: "RecobroFuzz",
      dependencies: [
        "Workbench", "Results", "Storage", "Scenarios", "Experiments", "Simulation", "Portfolios",
        "Randomness", "Reporting", "Measures", "Vocabulary", "Diagnostics", argumentParser,
      ],
      swiftSettings: commonSettings),
    .executableTarget(
      name: "RecobroStudies",
      dependencies: [
        "Verification", "Workbench", "Results", "Storage", "Experiments", "Simulation",
        "Strategies",
        "OutputAnalysis", "Randomness", "Measures", argumentParser,
      ],
      swiftSettings: commonSettings),
    module(
      "RecobroCLI",
      [
        "Verification", "Workbench", "Studies", "Reporting", "Results", "Storage", "Scenarios",
        "Experiments",
        "Portfolios", "OutputAnalysis", "Measures", "Vocabulary", "Diagnostics", argumentParser,
      ],
      settings: commonSettings + plain),

    // What every front end calls.
    module(
      "Verification",
      [
        "Workbench", "Results", "Storage", "Scenarios", "Experiments", "Strategies", "Behaviors",
        "Portfolios", "OutputAnalysis", "Randomness", "GSL", "Measures", "Vocabulary",
      ],
      settings: commonSettings + optimised,
      resources: [
        "Resources/agent-day.yaml",
        "Resources/cadence.yaml",
        "Resources/constant-hazard.yaml",
        "Resources/controlled-account.yaml",
        "Resources/enrichment.yaml",
        "Resources/give-up-threshold.yaml",
        "Resources/periodic-contacts.yaml",
        "Resources/queue-index.yaml",
        "Resources/law-ceiling.yaml",
        "Resources/law-ceiling-messages.yaml",
        "Resources/reach.yaml",
        "Resources/thompson.yaml",
        "Resources/roll-rate-example.yaml",
        "Resources/roll-rate-mortgages.yaml",
        "Resources/self-exciting.yaml",
      ]),
    module(
      "Workbench",
      [
        "Studies", "Reporting", "Results", "Storage", "Scenarios", "Experiments", "Simulation",
        "Strategies",
        "Behaviors", "Portfolios", "Optimization", "OutputAnalysis", "Randomness", "GSL",
        "Measures", "Vocabulary", "Diagnostics", "CRevision",
      ],
      settings: commonSettings + plain),
    module(
      "Studies",
      [
        "Results", "Storage", "Experiments", "Simulation", "OutputAnalysis", "Randomness",
        "Measures",
        "Vocabulary",
      ],
      settings: commonSettings + plain),
    module(
      "Reporting",
      [
        "Results", "Storage", "OutputAnalysis", "Measures", "Strategies", "Vocabulary",
        "Diagnostics",
      ],
      settings: commonSettings + plain,
      resources: [
        "Page/Resources/page.css", "Page/Resources/page.js",
      ]),
    module(
      "Results", ["Grammar", "Storage", "OutputAnalysis", "Measures", "Vocabulary", "Diagnostics"],
      settings: commonSettings + plain),
    module(
      "Scenarios",
      [
        "Grammar", "Storage", "Strategies", "Behaviors", "Portfolios", "Randomness", "Measures",
        "Vocabulary",
        "Diagnostics",
      ],
      settings: commonSettings + plain,
      resources: [
        "Resources/consumer-cards.yaml", "Resources/latam-2026.yaml",
        "Resources/price-lists.yaml",
        "Resources/starter.en.yaml", "Resources/starter.es.yaml",
      ], shelf: "Levers/Rules/Packs"),

    module(
      "Grammar", ["Storage", "Vocabulary", "Diagnostics", yams],
      settings: commonSettings + optimised),

    // The engine.
    module(
      "Experiments",
      [
        "Simulation", "Strategies", "Portfolios", "Randomness", "OutputAnalysis", "Measures",
        "Vocabulary",
      ],
      settings: commonSettings + optimised),
    module(
      "Simulation",
      [
        "Strategies", "Behaviors", "Portfolios", "Randomness", "Measures", "Vocabulary",
        "Diagnostics",
      ],
      settings: simulationSettings + optimised),
    module(
      "Measures", ["Strategies", "Vocabulary", "Diagnostics"],
      settings: commonSettings + optimised),
    module(
      "Strategies", ["Randomness", "Vocabulary", "Diagnostics"],
      settings: commonSettings + optimised),
    module("Behaviors", ["Randomness", "Vocabulary"], settings: commonSettings + optimised),
    module(
      "Portfolios", ["Randomness", "Vocabulary", "Diagnostics"],
      settings: commonSettings + optimised),
    module(
      "Optimization", ["OutputAnalysis", "GSL", "Vocabulary"], settings: commonSettings + optimised),
    module("OutputAnalysis", ["GSL", "Vocabulary"], settings: commonSettings + optimised),
    module("Randomness", ["GSL", "Vocabulary"], settings: commonSettings + optimised),
    module("GSL", ["CGSL"], settings: commonSettings + optimised),
    module("Storage", ["Vocabulary"], settings: commonSettings + optimised),
    module("Vocabulary", [], settings: commonSettings + optimised),
    module("Diagnostics", ["Storage"], settings: commonSettings + optimised),
    .target(
      name: "CRevision",
      cSettings: revision.map { [.define("RECOBRO_REVISION", to: "\"\($0)\"")] } ?? []),
    .systemLibrary(
      name: "CGSL", pkgConfig: "gsl", providers: [.apt(["libgsl-dev"]), .brew(["gsl"])]),

    // Tests, in the same order; what several of them use stands last.
    tests("Command", ["recobro", "Results", "Storage", yams]),
    tests("RecobroStudies", ["RecobroStudies", "Results", "OutputAnalysis"]),
    tests("Verification", ["Verification", "Behaviors", "TestSupport"]),
    tests(
      "Workbench",
      [
        "Verification", "Workbench", "Studies", "Reporting", "Results", "Storage", "Scenarios",
        "Grammar",
        "Experiments",
        "Simulation", "Strategies", "Behaviors", "Portfolios", "Optimization", "OutputAnalysis",
        "Randomness", "Measures", "Vocabulary", "Diagnostics", "TestSupport",
      ]),
    tests("Studies", ["Studies", "Results", "Storage", "Experiments"]),
    tests(
      "Reporting",
      [
        "Reporting", "Results", "Storage", "OutputAnalysis", "Measures", "Vocabulary",
        "TestSupport",
      ]),
    tests(
      "Results",
      ["Results", "Storage", "Grammar", "OutputAnalysis", "Measures", "Vocabulary", "Diagnostics"]),
    tests(
      "Scenarios",
      [
        "Scenarios", "Grammar", "Storage", "Strategies", "Behaviors", "Portfolios", "Randomness",
        "Measures",
        "Vocabulary", "Diagnostics",
      ]),
    tests(
      "Experiments",
      [
        "Experiments", "Simulation", "Strategies", "Behaviors", "Portfolios", "OutputAnalysis",
        "Randomness", "Measures", "Vocabulary",
      ]),
    tests(
      "Simulation",
      [
        "Simulation", "Strategies", "Behaviors", "Portfolios", "Randomness", "Measures",
        "Vocabulary",
        "TestSupport",
      ]),
    tests("Strategies", ["Strategies", "Randomness", "Vocabulary"]),
    tests("Behaviors", ["Behaviors", "Randomness"]),
    tests(
      "Portfolios",
      ["Portfolios", "Randomness", "Vocabulary", "Diagnostics", "TestSupport"]),
    tests(
      "Optimization",
      ["Optimization", "OutputAnalysis", "GSL", "Randomness", "Vocabulary", "TestSupport"]),
    tests("OutputAnalysis", ["OutputAnalysis", "GSL", "Vocabulary", "TestSupport"]),
    tests("Randomness", ["Randomness", "GSL", "CGSL", "Vocabulary", "TestSupport"]),
    tests("Measures", ["Measures", "Diagnostics"]),
    tests("Vocabulary", ["Vocabulary"]),
    tests("Diagnostics", ["Diagnostics"]),
    tests("Storage", ["Storage"]),
    .target(
      name: "TestSupport", dependencies: ["GSL"], path: "Tests/Support",
      swiftSettings: commonSettings + optimised),
  ],
  swiftLanguageModes: [.v6]
)
