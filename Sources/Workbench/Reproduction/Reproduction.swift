// SPDX-License-Identifier: GPL-3.0-or-later

public import Experiments
import Reporting
public import Results
import Scenarios
import Storage

/// A stored run, simulated again from nothing but its folder.
public struct Reproduction: Sendable {
  /// What became of one file.
  public enum Verdict: String, Sendable {
    /// The same bytes came out.
    case same
    /// Other bytes came out.
    case other
    /// The stored file is missing or was changed after it was written.
    case damaged
    /// This program was not asked for such a file, such as Parquet.
    case notMade = "not_made"
    /// It belongs to such a run, and the manifest does not list it.
    case unlisted
  }

  /// A file with its verdict.
  public struct File: Sendable {
    /// The path inside the folder.
    public let path: String
    /// The verdict.
    public let verdict: Verdict
  }

  /// The run.
  public let stored: StoredRun
  /// Its files in the order of the manifest.
  public private(set) var files: [File]
  /// What differs between the program, machine and data of then and now, and may explain other bytes.
  public let changes: [ReproductionChange]

  /// Whether every file that was made again has the bytes of the stored one.
  public var succeeds: Bool {
    files.allSatisfy { $0.verdict == .same || $0.verdict == .notMade }
      && files.contains { $0.verdict == .same }
  }

  /// Simulates a stored run again and compares.
  ///
  /// - Parameters:
  ///   - stored: The run; its resolved scenario holds every default and override.
  ///   - threads: How many units run at once.
  ///   - control: Progress and halt.
  ///   - importRoot: What bounds the files the run's scenario may name.
  /// - Throws: ``RunFailure`` when the scenario or its data cannot be read any more, or after a halt.
  public init(
    of stored: StoredRun, threads: Int, control: RunControl, importRoot: ImportRoot? = nil
  ) async throws(RunFailure) {
    self.stored = stored
    // A damaged scenario would blame the program for what was done to the folder.
    let intact = Set(stored.manifest.outputs.filter(stored.isIntact).map(\.path))
    guard intact.contains(Self.resolved) else {
      throw .stored(.changed(path: stored.path + "/" + Self.resolved))
    }
    let manifest = stored.manifest
    // An interrupted run is what its complete replications came to; one that had them all ended by its own rule.
    let overrides =
      manifest.status == .interrupted && !Self.endedByRule(stored)
      ? ["replications=\(manifest.replications)"] : []
    let file = try stored.scenarioFile(overrides: overrides, importRoot: importRoot)
    let run = try ScenarioRun(file)
    var record = try await run.execute(
      threads: threads, control: control, command: [],
      purpose: manifest.status == .interrupted ? .replications : .results)
    guard !control.stopped else { throw .nothingComplete }
    changes = ReproductionChange.all(since: manifest, inputs: record.inputs)
    record.status = manifest.status
    if manifest.status == .interrupted {
      record.resolvedScenario = try Self.text(Self.resolved, of: stored)
    }
    // What its own verdict says is damaged decides nothing else.
    record.scenario = (try? Self.text(Self.written, of: stored)) ?? record.scenario
    // A run without a report has no charts either.
    if manifest.status == .complete,
      manifest.outputs.contains(where: { $0.path.hasPrefix(Self.charts) })
    {
      record.attachments += RunReport.charts(of: record, run.language)
    }
    let digests: [String: String]
    do throws(RunFolderError) {
      digests = try RunFolder.digests(of: record)
    } catch {
      throw .folder(error)
    }
    files = manifest.outputs.map { output in
      File(
        path: output.path,
        verdict: !intact.contains(output.path)
          ? .damaged
          : digests[output.path].map { $0 == output.sha256 ? .same : .other } ?? .notMade)
    }
    let listed = Set(manifest.outputs.map(\.path))
    // A run may be kept without charts, but not without some of them.
    let isDrawn = listed.contains { $0.hasPrefix(Self.charts) }
    files += digests.keys.filter { !listed.contains($0) && (isDrawn || !$0.hasPrefix(Self.charts)) }
      .sorted()
      .map { File(path: $0, verdict: .unlisted) }
    if !manifest.names(record) { files.append(File(path: RunManifest.file, verdict: .other)) }
    if let page = Self.page(of: stored) { files.append(page) }
  }

  /// The page, where there is one.
  ///
  /// It is made again of the stored documents, whose own verdicts stand beside it, so that it tells the day of the run and not of
  /// today. It holds the library of charts that is there; where it was made with one and none is there, it cannot be made again.
  private static func page(of stored: StoredRun) -> File? {
    let bytes: [UInt8]
    do throws(StoredRunError) { bytes = try stored.contents(of: RunReport.file) } catch {
      if case .file(let error) = error, error.kind == .missing { return nil }
      return File(path: RunReport.file, verdict: .damaged)
    }
    // Documents that contradict each other make no page, so none that is there is theirs.
    guard let documents = try? RunDocuments(stored) else {
      return File(path: RunReport.file, verdict: .other)
    }
    // It may have been made again in another language than that of the run.
    let languages: [ReportLanguage] = [.english, .spanish]
    let made = languages.map { RunReport.html(of: documents, $0) }
    let plain = languages.map { RunReport.html(of: documents, $0, hasLibrary: false) }
    if (made + plain).contains(where: { $0.utf8.elementsEqual(bytes) }) {
      return File(path: RunReport.file, verdict: .same)
    }
    let lacksLibrary = made == plain && bytes.contains(RunReport.libraryMark)
    return File(path: RunReport.file, verdict: lacksLibrary ? .notMade : .other)
  }

  private static let resolved = "scenario.resolved.yaml"
  private static let written = "scenario.yaml"
  private static let charts = "charts/"

  /// Whether the replications had come to the end that `until` asks for.
  private static func endedByRule(_ stored: StoredRun) -> Bool {
    guard let bytes = try? stored.contents(of: "results.json") else { return false }
    let results = try? JSONValue(parsing: bytes)
    return ["stopping", "selection"].contains { results?[$0]?.members != nil }
  }

  private static func text(_ name: String, of stored: StoredRun) throws(RunFailure) -> String {
    do throws(StoredRunError) {
      return String(decoding: try stored.contents(of: name), as: UTF8.self)
    } catch {
      throw .stored(error)
    }
  }
}
