// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics

/// What may stand at a place of a document, for settings that name what the file does not have.
struct SettingPlaces {
  /// The forms a value there may have, unfolded.
  let forms: [GrammarDescription]

  /// The places of some descriptions; without any, nothing is known and nothing may be added.
  init(_ descriptions: [GrammarDescription] = []) {
    forms = descriptions.flatMap(Self.unfolded)
  }

  /// The fixed keys known here.
  var keys: [String] {
    forms.flatMap { form -> [String] in
      switch form {
      case .section(let section): section.fields.map(\.key)
      case .variants(let fields, _): fields.map(\.key)
      default: []
      }
    }
  }

  /// Whether keys may be names of the user's own, or of the data.
  var takesNames: Bool {
    forms.contains { form in
      switch form {
      case .named, .keyed: true
      default: false
      }
    }
  }

  /// Whether keys are paths, with dots in them.
  var takesPaths: Bool { forms.contains { if case .keyed = $0 { true } else { false } } }

  /// Whether a mapping may be added under a key: a key known here, or a name of the user's own.
  ///
  /// A name that nearly is one of those in use is taken for a mistake.
  func mayAdd(_ key: String, beside present: [String]) -> Bool {
    if keys.contains(key) { return true }
    let takesNames = forms.contains { if case .named = $0 { true } else { false } }
    return takesNames && Suggestion.nearest(to: key, among: present) == nil
  }

  /// The places under a key.
  func below(_ key: String) -> Self {
    Self(
      forms.flatMap { form -> [GrammarDescription] in
        switch form {
        case .section(let section): section.fields.filter { $0.key == key }.map(\.value)
        case .variants(let fields, _): fields.filter { $0.key == key }.map(\.value)
        case .named(let item, _): [item]
        default: []
        }
      })
  }

  /// Whether a list may stand here.
  var isList: Bool { forms.contains { if case .list = $0 { true } else { false } } }

  /// The places of a list's items.
  var items: Self {
    Self(forms.compactMap { if case .list(let item, _, _) = $0 { item } else { nil } })
  }

  private static func unfolded(_ description: GrammarDescription) -> [GrammarDescription] {
    switch description {
    case .forms(let forms, _): forms.flatMap(unfolded)
    case .definition(_, _, let content): unfolded(content())
    default: [description]
    }
  }
}
