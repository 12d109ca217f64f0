// SPDX-License-Identifier: GPL-3.0-or-later

package import Diagnostics

/// Settings written in a document, laid over it as arguments of `--set` are: `a.b.c: value`, or nested.
///
/// A mapping is laid over a mapping key by key where its keys stand for themselves: those of a section, and names. Any
/// other value replaces what stands there, since halves of two kinds make no sense; so does a mapping that names another
/// model without a preset.
package struct SettingLayer: Sendable {
  /// One value with its place.
  package struct Value: Sendable {
    /// The keys on the way, the outermost first.
    package let keys: [String]
    /// The last key.
    package let span: SourceSpan
    let setting: Setting
  }

  /// The values in the order written.
  package let values: [Value]
  private let places: SettingPlaces

  /// Takes settings apart.
  ///
  /// - Parameters:
  ///   - entries: The settings by path.
  ///   - origin: What messages call their owner: "variant `law`".
  ///   - description: What the document may hold.
  ///   - whole: Keys whose values are replaced as a whole.
  ///   - bag: Where paths that cannot be read are reported.
  package init(
    _ entries: [SourceNode.Entry], origin: String, of description: GrammarDescription,
    whole: Set<String>, _ bag: DiagnosticBag
  ) {
    let walk = LayerWalk(origin: origin, whole: whole, bag: bag)
    places = SettingPlaces([description])
    values = walk.values(entries, [], places)
    reportRepeated(origin, bag)
  }

  /// Refuses values that are set twice, or once by themselves and once with what they are in: which of the two holds nobody could tell.
  private func reportRepeated(_ origin: String, _ bag: DiagnosticBag) {
    for (position, value) in values.enumerated() {
      guard let first = values[..<position].first(where: { $0.setting.overlaps(value.setting) })
      else { continue }
      let inner =
        value.setting.steps.count > first.setting.steps.count ? value.setting : first.setting
      bag.report(.setTwice(inner.path, value.span, first: first.span, origin: origin))
    }
  }

  /// The document with the values put in, in order; problems are reported and skipped.
  ///
  /// - Parameters:
  ///   - root: The document.
  ///   - bag: Where problems go.
  ///   - isWanted: Which values are put in.
  /// - Returns: The document.
  package func apply(
    to root: SourceNode, _ bag: DiagnosticBag, where isWanted: (Value) -> Bool = { _ in true }
  ) -> SourceNode {
    values.filter(isWanted).reduce(root) { root, value in
      do throws(SettingProblem) {
        return try value.setting.apply(to: root, at: value.setting.steps[...], in: places)
      } catch {
        bag.report(error.diagnostic)
        return root
      }
    }
  }
}

/// One walk over settings that takes nested ones apart.
private struct LayerWalk {
  let origin: String
  let whole: Set<String>
  let bag: DiagnosticBag

  func values(
    _ entries: [SourceNode.Entry], _ before: [Setting.Step], _ places: SettingPlaces
  ) -> [SettingLayer.Value] {
    entries.flatMap { entry -> [SettingLayer.Value] in
      guard
        let steps = Setting.steps(
          entry.key, file: entry.keySpan.file, line: entry.keySpan.line,
          column: entry.keySpan.column + entry.quoteWidth)
      else {
        bag.report(.malformedPath(entry.key, at: entry.keySpan, origin: origin))
        return []
      }
      let inner = steps.reduce(places) { $0.below($1) }
      if case .mapping(let nested) = entry.value.content, inner.isLaidByKeys,
        !isWhole(steps), !entry.value.isAnotherModel
      {
        return values(nested, before + steps, inner)
      }
      let all = before + steps
      return [
        SettingLayer.Value(
          keys: all.compactMap { if case .key(let key) = $0.kind { key } else { nil } },
          span: entry.keySpan,
          setting: Setting(
            path: Setting.path(all), steps: all, value: entry.value, origin: origin))
      ]
    }
  }

  private func isWhole(_ steps: [Setting.Step]) -> Bool {
    if case .key(let key)? = steps.last?.kind { whole.contains(key) } else { false }
  }
}

extension Setting {
  /// Whether another sets the same value, or one within it.
  fileprivate func overlaps(_ other: Setting) -> Bool {
    zip(steps, other.steps).allSatisfy { $0.kind == $1.kind }
  }
}

extension SettingPlaces {
  /// Whether a mapping here is laid over another key by key.
  fileprivate var isLaidByKeys: Bool {
    !forms.isEmpty
      && forms.allSatisfy {
        switch $0 {
        case .section, .named: true
        default: false
        }
      }
  }

  fileprivate func below(_ step: Setting.Step) -> Self {
    switch step.kind {
    case .key(let key): below(key)
    case .index: items
    }
  }
}

extension SourceNode.Entry {
  /// The width of the quote before the key; 0 for a plain one.
  fileprivate var quoteWidth: Int { keySpan.length == key.unicodeScalars.count + 2 ? 1 : 0 }
}

extension SourceNode {
  /// Whether it names a model whose keys it gives itself.
  fileprivate var isAnotherModel: Bool { entry("model") != nil && entry("preset") == nil }

  /// The value as the user wrote it, for a resolved document.
  package var verbatim: YAMLTree {
    switch content {
    case .scalar(let scalar) where scalar.text != scalar.written:
      .reference(scalar.written, value: scalar.text)
    case .scalar(let scalar): scalar.isPlain ? .verbatim(scalar.text) : .text(scalar.text)
    case .sequence(let items): .list(items.map(\.verbatim))
    case .mapping(let entries): .mapping(entries.map { .init($0.key, $0.value.verbatim) })
    case .reported: .plain("")
    }
  }
}
