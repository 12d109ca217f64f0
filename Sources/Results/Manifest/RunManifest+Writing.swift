// SPDX-License-Identifier: GPL-3.0-or-later

extension RunManifest {
  /// The content of `manifest.json`.
  public var document: JSONValue {
    guard case .object(var members) = facts else { return facts }
    if let importStatement { members.append(.init("import", importStatement.document)) }
    if let origins { members.append(.init("parameters", RunDocument.origins(origins))) }
    if let notes { members.append(.init("notes", .array(notes.map(\.document)))) }
    if let presets {
      let texts = presets.map { JSONValue.Member($0.name, .string($0.text)) }
      members.append(.init("presets", .object(texts)))
    }
    return .object(members)
  }

  /// What every manifest has.
  private var facts: JSONValue {
    [
      "format": .count(Self.currentFormat),
      "status": .string(status.rawValue),
      "content_hash": .string(contentHash),
      "scenario": .string(scenario),
      "seed": .whole(seed),
      "replications": .count(replications),
      "strategies": .array(strategies.map(JSONValue.string)),
      "versions": versions.document,
      "platform": platform.document,
      "scenario_sha256": .string(scenarioHash),
      "resolved_scenario_sha256": .string(resolvedScenarioHash),
      "inputs": .array(
        inputs.map { ["path": .string($0.path), "sha256": .string($0.sha256)] }),
      "outputs": .array(
        outputs.map { output in
          [
            "path": .string(output.path), "bytes": .count(output.byteCount),
            "sha256": .string(output.sha256),
          ]
        }),
      "warnings": .array(warnings.map { .string($0.text) }),
      "warning_codes": .array(warnings.map { .optional($0.code) }),
    ]
  }
}

extension RunVersions {
  /// As manifests and baselines hold them.
  var document: JSONValue {
    [
      "engine": .string(engine),
      "value_epoch": .count(valueEpoch),
      "scenario": .count(scenario),
      "git_revision": .optional(gitRevision),
      "gsl": .optional(gsl),
      "swift": .optional(swift),
    ]
  }
}

extension RunPlatform {
  /// As manifests and baselines hold it.
  var document: JSONValue {
    [
      "libm": .string(libm),
      "architecture": .string(architecture),
      "cpu_flags": .array(cpuFlags.map(JSONValue.string)),
    ]
  }
}
