// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Grammar
import Storage

/// What `timing.json` holds.
struct TimingObject: StoredObject {
  static let stored = Stored.object(Self())

  let name = "a timing"
  let summary = Bilingual(
    en:
      "What differs between two equal runs: when, where and how fast, as `timing.json` stores it.",
    es:
      "Lo que difiere entre dos corridas iguales: cuándo, dónde y con qué rapidez, como lo guarda `timing.json`."
  )
  let format = Member(
    "format", .whole, { (_: RunTiming) in RunTiming.currentFormat },
    en: "The version of this layout.", es: "La versión de esta disposición.")
  let start = Member(
    "start", .second, \RunTiming.start, en: "When the run was started.",
    es: "Cuándo empezó la corrida.")
  let end = DerivedMember(
    "end", .second, { (timing: RunTiming) in timing.start.adding(seconds: timing.seconds) },
    en: "When it ended.", es: "Cuándo acabó.")
  let seconds = Member(
    "seconds", .number, \RunTiming.seconds, en: "The seconds it took.",
    es: "Los segundos que tardó.")
  let speed = Member(
    "account_days_per_second", .number, \RunTiming.accountDaysPerSecond,
    en: "The account-days simulated per second.", es: "Los días de cuenta simulados por segundo.")
  let threads = Member(
    "threads", .count, \RunTiming.threads, en: "The threads that simulated.",
    es: "Los hilos que simularon.")
  let blockSize = Member(
    nullable: "block_size", .count, \RunTiming.blockSize,
    en: "The replications handed to a thread at once; null where there are no blocks.",
    es: "Las réplicas que un hilo toma de una vez; null donde no hay bloques.")
  let host = Member(
    "host", .text, \RunTiming.host, en: "The machine's name.", es: "El nombre de la máquina.")
  let processor = Member(
    nullable: "processor", .text, \RunTiming.processor,
    en: "The processor's name; null when unknown.",
    es: "El nombre del procesador; null si no se conoce.")
  let command = Member(
    "command", .texts, \RunTiming.command, en: "The command line.", es: "La línea de órdenes.")
  let overrides = Member(
    "overrides", .texts, \RunTiming.overrides, en: "The `path=value` arguments, flags included.",
    es: "Los argumentos `ruta=valor`, incluidas las opciones.")
  let dataFolder = Member(
    nullable: "data_folder", .text, \RunTiming.dataFolder,
    en: "The folder in which the scenario's inputs lay; null when it reads none.",
    es: "La carpeta en que estaban las entradas del escenario; null si no lee ninguna.")
  let language = Member(
    nullable: "language", .text, \RunTiming.language,
    en: "The language in which the run was told; null when nobody noted it.",
    es: "El idioma en que se contó la corrida; null si nadie lo anotó.")

  func build(_ values: MemberValues) throws(ManifestError) -> RunTiming {
    let format = values[format]
    guard format == RunTiming.currentFormat else { throw .otherFormat(format) }
    return RunTiming(
      start: values[start], seconds: values[seconds], accountDaysPerSecond: values[speed],
      threads: values[threads], blockSize: values[blockSize], host: values[host],
      processor: values[processor], command: values[command], overrides: values[overrides],
      dataFolder: values[dataFolder], language: values[language])
  }
}

extension Stored where Value == Timestamp {
  /// A second of Coordinated Universal Time.
  fileprivate static var second: Self {
    Self(
      .text(
        expected: "a second such as 2026-01-05T09:30:00Z",
        schema: ["type": "string", "format": "date-time"])
    ) {
      .string($0.description)
    } read: { reader throws(ManifestError) in
      guard let second = reader.value.text.flatMap({ Timestamp($0) }) else { throw reader.wrong }
      return second
    }
  }
}
