// SPDX-License-Identifier: GPL-3.0-or-later

public import Diagnostics
public import Storage

/// Why a folder cannot be taken for a run.
public enum StoredRunError: Error, Sendable, CustomStringConvertible {
  /// A file is missing or cannot be read.
  case file(FileError)
  /// The manifest is damaged or of another format.
  case manifest(path: String, ManifestError)
  /// The results are damaged or of another format.
  case results(path: String, ManifestError)
  /// When and where it was run is damaged or of another format.
  case timing(path: String, ManifestError)
  /// A file is not the one that was written.
  case changed(path: String)
  /// The list of digests at a path, or the manifest, lacks a file that it had when it was written.
  case unlisted(path: String, String)
  /// The list of digests at a path has another digest of a file than the manifest.
  case contradicted(path: String, String)
  /// A line of a table is none that this run can have.
  case row(path: String, line: Int, TableFault)
  /// The scenario as it was written, or its overrides, which uncertain parameters need, are not there.
  case scenarioAsWritten(path: String)
  /// Runs in different currencies were to be compared.
  case currencies([String])
  /// The files of a run disagree on what was run: a key of the scenario, with what the manifest and the other file say.
  case inconsistent(path: String, key: String, manifest: String, other: String)
  /// Runs of one seed and portfolio were to be compared, and do not have the same debtors.
  case otherDebtors(String, String, replication: Int)
  /// Runs on their own draws were to be compared of which one keeps its debtors or their luck in all replications.
  case sharedReplications(String, resample: String)

  /// One clause that makes sense alone, without a full stop.
  public var description: String { words[.english] }

  /// The same in both languages; what the system says of a file is its own.
  public var words: Bilingual {
    switch self {
    case .file(let error) where error.kind == .missing:
      Bilingual(
        en: "\(error.description): not a run folder, or not a whole one",
        es: "\(error.description): no es la carpeta de una corrida, o no está entera")
    case .file(let error): Bilingual(en: error.description, es: error.description)
    case .manifest(let path, let error): Self.unread(path, RunManifest.file, error)
    case .results(let path, let error): Self.unread(path, "results.json", error)
    case .timing(let path, let error): Self.unread(path, RunTiming.file, error)
    case .changed(let path):
      Bilingual(
        en: "`\(path)` is not the file that was written",
        es: "`\(path)` no es el archivo que se escribió")
    case .unlisted(let path, let name):
      Bilingual(
        en: "`\(path)` is not the file that was written: it does not list `\(name)`",
        es: "`\(path)` no es el archivo que se escribió: no enumera `\(name)`")
    case .contradicted(let path, let name):
      Bilingual(
        en:
          "`\(path)` is not the file that was written: manifest.json has another digest of `\(name)`",
        es:
          "`\(path)` no es el archivo que se escribió: manifest.json tiene otro resumen de `\(name)`"
      )
    case .row(let path, let line, let fault):
      Bilingual(
        en: "`\(path)`, line \(line): \(fault.words[.english])",
        es: "`\(path)`, línea \(line): \(fault.words[.spanish])")
    case .scenarioAsWritten(let path):
      Bilingual(
        en:
          "`\(path)` does not hold the scenario as it was written and its overrides, which uncertain parameters need",
        es:
          "`\(path)` no tiene el escenario como se escribió ni sus cambios, que los parámetros inciertos necesitan"
      )
    case .currencies(let codes):
      Bilingual(
        en:
          "the runs are in different currencies, \(codes.joined(separator: ", ")): their amounts cannot be compared",
        es:
          "las corridas están en monedas distintas, \(codes.joined(separator: ", ")): sus importes no se pueden comparar"
      )
    case .inconsistent(let path, let key, let manifest, let other):
      Bilingual(
        en:
          "`\(path)` contradicts itself: \(RunManifest.file) has `\(key)` \(manifest), and its other files \(other)",
        es:
          "`\(path)` se contradice: \(RunManifest.file) tiene `\(key)` \(manifest), y sus otros archivos \(other)"
      )
    case .otherDebtors(let first, let second, let replication):
      Bilingual(
        en:
          "`\(first)` and `\(second)` have one seed and one portfolio, and not the same debtors in replication \(replication): one of them is not"
          + " what it says, so they cannot be compared in pairs",
        es:
          "`\(first)` y `\(second)` tienen una semilla y una cartera, y no los mismos deudores en la réplica \(replication): una no es lo que dice,"
          + " así que no se pueden comparar por pares")
    case .sharedReplications(let path, let resample):
      Bilingual(
        en:
          "the replications of `\(path)` share what `resample: \(resample)` keeps, so that they say nothing of runs on other draws: run both on"
          + " one seed, or with `resample: both`",
        es:
          "las réplicas de `\(path)` comparten lo que `resample: \(resample)` conserva, así que nada dicen de corridas con otros sorteos: corra"
          + " ambas con una semilla, o con `resample: both`")
    }
  }

  /// What to do about it, in a line; nil where the error says it itself.
  public var help: Bilingual? {
    switch self {
    case .changed(let path) where Self.isChecksums(path): Self.withoutDigests
    case .file(let error) where Self.isChecksums(error.path): Self.withoutDigests
    case .changed, .unlisted, .contradicted, .row, .timing, .results:
      Self.restoring
    case .file(let error) where Self.isInside(error): Self.restoring
    case .file, .manifest, .scenarioAsWritten:
      Bilingual(
        en: "`recobro runs` lists the run folders",
        es: "`recobro runs` enumera las carpetas de corridas")
    case .inconsistent(let path, _, _, _): Self.reproducing(path)
    case .otherDebtors(let first, let second, _): Self.reproducing(first, second)
    case .currencies, .sharedReplications: nil
    }
  }

  /// Whether something of a run folder is missing or cannot be read, and not the folder itself.
  private static func isInside(_ error: FileError) -> Bool {
    !error.path.hasSuffix("/" + RunManifest.file)
  }

  private static func reproducing(_ paths: String...) -> Bilingual {
    let commands = paths.map { "`recobro reproduce \($0)`" }
    return Bilingual(
      en: "\(commands.joined(separator: " and ")) tells what the run is",
      es: "\(commands.joined(separator: " y ")) dice qué es la corrida")
  }

  /// Whether it is about the list of digests itself, without which nothing tells which files were changed.
  private static func isChecksums(_ path: String) -> Bool { path.hasSuffix("/" + Checksums.file) }

  private static let withoutDigests = Bilingual(
    en:
      "without its digests nothing of the folder can be told from what was changed: bring `\(Checksums.file)` back, or run the scenario again",
    es:
      "sin sus resúmenes nada de la carpeta se distingue de lo cambiado: recupere `\(Checksums.file)`, o corra el escenario otra vez"
  )

  private static let restoring = Bilingual(
    en:
      "bring the folder back as it was written, or run the scenario again; `recobro verify-run` names every file that was changed",
    es:
      "recupere la carpeta como se escribió, o corra el escenario otra vez; `recobro verify-run` nombra todos los archivos cambiados"
  )

  private static func unread(_ path: String, _ file: String, _ error: ManifestError) -> Bilingual {
    Bilingual(en: "`\(path)/\(file)`: \(error)", es: "`\(path)/\(file)`: \(error)")
  }
}
