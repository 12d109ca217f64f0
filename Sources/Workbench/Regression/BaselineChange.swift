// SPDX-License-Identifier: GPL-3.0-or-later

import Results

/// What differs between a run and the one its baseline was made of, and may explain other values.
enum BaselineChange {
  static func all(since baseline: Baseline, _ record: RunRecord) -> [String] {
    parts(
      baseline.parts, ScenarioParts.of(record.resolvedScenario),
      values: (baseline.values, ScenarioParts.values(of: record.resolvedScenario)))
      + inputs(baseline.inputs, record.inputs)
      + [
        changed("engine", baseline.versions.engine, record.versions.engine),
        changed(
          "value epoch", "\(baseline.versions.valueEpoch)", "\(record.versions.valueEpoch)"),
        changed("GSL", baseline.versions.gsl ?? "", record.versions.gsl ?? ""),
        changed("C library", baseline.platform.libm, record.platform.libm),
        changed("architecture", baseline.platform.architecture, record.platform.architecture),
        changed(
          "processor features", baseline.platform.cpuFlags.joined(separator: " "),
          record.platform.cpuFlags.joined(separator: " ")),
      ].compactMap { $0 }
  }

  /// Whether a run is that of a baseline on another seed: the same scenario, data and versions.
  static func isOnlySeed(since baseline: Baseline, _ record: RunRecord) -> Bool {
    let then = baseline.parts.filter { $0.path != "seed" }
    let now = ScenarioParts.of(record.resolvedScenario).filter { $0.path != "seed" }
    return parts(then, now).isEmpty && inputs(baseline.inputs, record.inputs).isEmpty
      && baseline.versions == record.versions
  }

  /// Single values within the longer parts, then and now.
  typealias Values = (then: [Baseline.Part], now: [Baseline.Part])

  static func parts(
    _ then: [Baseline.Part], _ now: [Baseline.Part], values: Values = ([], [])
  ) -> [String] {
    let gone = then.filter { part in !now.contains { $0.path == part.path } }
    // A value in the place of a section, or a section in the place of a value, is one change of form.
    let forms = gone.filter { old in now.contains { old.isForm(of: $0) && !$0.isEmpty } }
    let removed = gone.filter { !forms.contains($0) && !$0.isEmpty }.map { old in
      old.isDigest ? "\(old.path) removed" : "\(old.path) \(old.content) removed"
    }
    return now.flatMap { part -> [String] in
      guard let old = then.first(where: { $0.path == part.path }) else {
        if let form = forms.first(where: { $0.isForm(of: part) }) {
          return ["\(form.told) → \(part.told)"]
        }
        if part.isEmpty, gone.contains(where: { part.holds($0.path) }) { return [] }
        return [part.isDigest ? "\(part.path) added" : "\(part.told) added"]
      }
      guard let change = changed(part.path, old.content, part.content) else { return [] }
      let within = self.values(values, of: part)
      return within.isEmpty ? [change] : within
    } + removed
  }

  /// What of a part changed, key path by key path; empty where the baseline keeps no values of it.
  private static func values(_ values: Values, of part: Baseline.Part) -> [String] {
    let then = values.then.filter { part.holds($0.path) }
    guard part.isDigest, !then.isEmpty else { return [] }
    return parts(then, values.now.filter { part.holds($0.path) })
  }

  private static func inputs(_ then: [InputFile], _ now: [InputFile]) -> [String] {
    now.compactMap { file in
      then.contains(file) ? nil : "the content of \(file.path)"
    }
  }

  /// A clause such as `seed 1 → 2`; a digest says nothing to people and is left out.
  private static func changed(_ name: String, _ then: String, _ now: String) -> String? {
    guard then != now else { return nil }
    let isLong = [then, now].contains { Baseline.Part(path: name, content: $0).isDigest }
    return isLong ? name : "\(name) \(then) → \(now)"
  }
}
