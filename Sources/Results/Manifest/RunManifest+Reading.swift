// SPDX-License-Identifier: GPL-3.0-or-later

import Vocabulary

extension RunManifest {
  /// Reads the content of a `manifest.json`.
  ///
  /// Unknown members are left aside, so that manifests of later minor versions can be read.
  ///
  /// - Throws: ``ManifestError`` for text that is not JSON, another format and members that are missing
  ///   or of another type.
  public init(parsing text: [UInt8]) throws(ManifestError) {
    let document: JSONValue
    do {
      document = try JSONValue(parsing: text)
    } catch {
      throw .notJSON(error)
    }
    try self.init(document)
  }

  private init(_ document: JSONValue) throws(ManifestError) {
    let reader = ManifestReader(value: document, path: "")
    let format = try reader.int("format")
    guard format == Self.currentFormat else { throw .otherFormat(format) }
    guard let status = RunStatus(rawValue: try reader.text("status")) else {
      throw .wrongMember("status")
    }
    self.init(
      status: status, contentHash: try reader.text("content_hash"),
      scenario: try reader.text("scenario"), seed: try reader.seed("seed"),
      replications: try reader.int("replications"), strategies: try reader.texts("strategies"),
      versions: try RunVersions(reader.child("versions")),
      platform: try RunPlatform(reader.child("platform")),
      scenarioHash: try reader.text("scenario_sha256"),
      resolvedScenarioHash: try reader.text("resolved_scenario_sha256"),
      inputs: try reader.children("inputs") { member throws(ManifestError) in
        InputFile(path: try member.text("path"), sha256: try member.text("sha256"))
      },
      outputs: try reader.children("outputs") { member throws(ManifestError) in
        Output(
          path: try member.text("path"), byteCount: try member.int("bytes"),
          sha256: try member.text("sha256"))
      },
      warnings: try RunWarning.all(reader))
    if document["import"] != nil {
      importStatement = try ImportStatement(reader.child("import"))
    }
    origins = try reader.optionalChild("parameters", ParameterOrigins.init)
    // Manifests of earlier versions have neither.
    if document["notes"] != nil { notes = try reader.children("notes", RunNote.init) }
    presets = document["presets"]?.members?.compactMap { member in
      member.value.text.map { PresetText(name: member.name, text: $0) }
    }
  }
}

extension RunWarning {
  fileprivate static func all(_ reader: ManifestReader) throws(ManifestError) -> [RunWarning] {
    let texts = try reader.texts("warnings")
    let codes = reader.value["warning_codes"]?.elements ?? []
    return texts.enumerated().map { index, text in
      RunWarning(code: codes.indices.contains(index) ? codes[index].text : nil, text: text)
    }
  }
}

extension RunVersions {
  init(_ reader: ManifestReader) throws(ManifestError) {
    self.init(
      engine: try reader.text("engine"), valueEpoch: try reader.int("value_epoch"),
      scenario: try reader.int("scenario"), gitRevision: reader.value["git_revision"]?.text,
      gsl: reader.value["gsl"]?.text, swift: reader.value["swift"]?.text)
  }
}

extension RunPlatform {
  init(_ reader: ManifestReader) throws(ManifestError) {
    self.init(
      libm: try reader.text("libm"), architecture: try reader.text("architecture"),
      cpuFlags: try reader.texts("cpu_flags"))
  }
}
