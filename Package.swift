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

/// Optimisation of the modules in which numbers are made, for `make test`.
///
/// A package with such flags cannot be a dependency of another, so they are absent unless asked for.
let optimised: [SwiftSetting] =
  Context.environment["RECOBRO_OPTIMISED"] == nil
  ? [] : [.unsafeFlags(["-O"], .when(configuration: .debug))]

/// The revision that `recobro --version` and manifests name.
let revision = Context.gitInformation.map {
  String($0.currentCommit.prefix(12)) + ($0.hasUncommittedChanges ? "+" : "")
}

let argumentParser: Target.Dependency =
  .product(name: "ArgumentParser", package: "swift-argument-parser")
let yams: Target.Dependency = .product(name: "Yams", package: "Yams")

/// A library target of ours with the common settings.
func module(
  _ name: String, _ dependencies: [Target.Dependency], settings: [SwiftSetting] = commonSettings,
  resources: [Resource]? = nil
) -> Target {
  .target(name: name, dependencies: dependencies, resources: resources, swiftSettings: settings)
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
        "Workbench", "Results", "Scenarios", "Experiments", "Simulation", "Portfolios",
        "Randomness", "Reporting", "Measures", "Vocabulary", "Diagnostics", argumentParser,
      ],
      swiftSettings: commonSettings),
    .executableTarget(
      name: "RecobroStudies",
      dependencies: [
        "Verification", "Workbench", "Results", "Experiments", "Simulation", "Strategies",
        "OutputAnalysis", "Randomness", "Measures", argumentParser,
      ],
      swiftSettings: commonSettings),
    module(
      "RecobroCLI",
      [
        "Verification", "Workbench", "Studies", "Reporting", "Results", "Scenarios", "Experiments",
        "Portfolios", "OutputAnalysis", "Measures", "Vocabulary", "Diagnostics", argumentParser,
      ]),

    // What every front end calls.
    module(
      "Verification",
      [
        "Workbench", "Results", "Scenarios", "Experiments", "Strategies", "Behaviors",
        "Portfolios", "OutputAnalysis", "Randomness", "GSL", "Measures", "Vocabulary",
      ],
      resources: [
        .embedInCode("Resources/agent-day.yaml"),
        .embedInCode("Resources/constant-hazard.yaml"),
        .embedInCode("Resources/controlled-account.yaml"),
        .embedInCode("Resources/give-up-threshold.yaml"),
        .embedInCode("Resources/periodic-contacts.yaml"),
        .embedInCode("Resources/queue-index.yaml"),
        .embedInCode("Resources/roll-rate-example.yaml"),
        .embedInCode("Resources/roll-rate-mortgages.yaml"),
        .embedInCode("Resources/self-exciting.yaml"),
      ]),
    module(
      "Workbench",
      [
        "Studies", "Reporting", "Results", "Scenarios", "Experiments", "Simulation", "Strategies",
        "Behaviors", "Portfolios", "Optimization", "OutputAnalysis", "Randomness", "GSL",
        "Measures", "Vocabulary", "Diagnostics", "CRevision",
      ]),
    module(
      "Studies",
      [
        "Results", "Experiments", "Simulation", "OutputAnalysis", "Randomness", "Measures",
        "Vocabulary",
      ]),
    module(
      "Reporting", ["Results", "OutputAnalysis", "Measures", "Vocabulary", "Diagnostics"],
      resources: [
        .embedInCode("Page/Resources/page.css"), .embedInCode("Page/Resources/page.js"),
      ]),
    module(
      "Results", ["Grammar", "OutputAnalysis", "Measures", "Vocabulary", "Diagnostics"],
      settings: commonSettings + optimised),
    module(
      "Scenarios",
      [
        "Grammar", "Strategies", "Behaviors", "Portfolios", "Randomness", "Measures", "Vocabulary",
        "Diagnostics",
      ],
      resources: [
        .embedInCode("Resources/consumer-cards.yaml"), .embedInCode("Resources/latam-2026.yaml"),
        .embedInCode("Resources/starter.en.yaml"), .embedInCode("Resources/starter.es.yaml"),
      ]),

    module("Grammar", ["Vocabulary", "Diagnostics", yams]),

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
      ["Strategies", "Behaviors", "Portfolios", "Randomness", "Measures", "Vocabulary"],
      settings: simulationSettings + optimised),
    module("Strategies", ["Randomness", "Vocabulary"], settings: commonSettings + optimised),
    module("Behaviors", ["Randomness"], settings: commonSettings + optimised),
    module(
      "Portfolios", ["Randomness", "Vocabulary", "Diagnostics"],
      settings: commonSettings + optimised),
    module(
      "Optimization", ["OutputAnalysis", "GSL", "Vocabulary"], settings: commonSettings + optimised),
    module("OutputAnalysis", ["GSL", "Vocabulary"], settings: commonSettings + optimised),
    module("Randomness", ["GSL", "Vocabulary"], settings: commonSettings + optimised),
    module("GSL", ["CGSL"], settings: commonSettings + optimised),
    module("Measures", ["Vocabulary", "Diagnostics"], settings: commonSettings + optimised),
    module("Vocabulary", []),
    module("Diagnostics", []),
    .target(
      name: "CRevision",
      cSettings: revision.map { [.define("RECOBRO_REVISION", to: "\"\($0)\"")] } ?? []),
    .systemLibrary(
      name: "CGSL", pkgConfig: "gsl", providers: [.apt(["libgsl-dev"]), .brew(["gsl"])]),

    // Tests, in the same order; what several of them use stands last.
    tests("Command", ["recobro", "Results", yams]),
    tests("RecobroStudies", ["RecobroStudies", "Results", "OutputAnalysis"]),
    tests("Verification", ["Verification", "Behaviors", "TestSupport"]),
    tests(
      "Workbench",
      [
        "Verification", "Workbench", "Studies", "Reporting", "Results", "Scenarios", "Grammar",
        "Experiments",
        "Simulation", "Strategies", "Behaviors", "Portfolios", "Optimization", "OutputAnalysis",
        "Randomness", "Measures", "Vocabulary", "Diagnostics", "TestSupport",
      ]),
    tests("Studies", ["Studies", "Results", "Experiments"]),
    tests(
      "Reporting",
      ["Reporting", "Results", "OutputAnalysis", "Measures", "Vocabulary", "TestSupport"]),
    tests(
      "Results",
      ["Results", "Grammar", "OutputAnalysis", "Measures", "Vocabulary", "Diagnostics"]),
    tests(
      "Scenarios",
      [
        "Scenarios", "Grammar", "Strategies", "Behaviors", "Portfolios", "Randomness",
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
    .target(
      name: "TestSupport", dependencies: ["GSL"], path: "Tests/Support",
      swiftSettings: commonSettings + optimised),
  ],
  swiftLanguageModes: [.v6]
)
