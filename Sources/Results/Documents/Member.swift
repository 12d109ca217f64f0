// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Grammar
import Storage

/// One member of a stored object: its key, how its value stands there, and what it means.
///
///     let seed = Member("seed", .seed, \RunManifest.seed, en: "…", es: "…")
///     let margin = Member(nullable: "margin", .number, \ComparisonSummary.margin, en: "…", es: "…")
struct Member<Root: Sendable, Value: Sendable>: AnyMember {
  let description: FieldDescription
  private let writing: @Sendable (Root) -> JSONValue?
  private let reading: @Sendable (ManifestReader?) throws(ManifestError) -> Value?

  /// A member that is always there.
  ///
  /// - Parameters:
  ///   - key: The key.
  ///   - stored: How the value is stored.
  ///   - get: The value of an object.
  ///   - absent: What it is in documents of earlier versions, which did not have it; nil where all have it.
  ///   - english: What it means.
  ///   - spanish: The same in Spanish.
  init(
    _ key: String, _ stored: Stored<Value>, _ get: @escaping @Sendable (Root) -> Value,
    absent: Value? = nil, en english: String, es spanish: String
  ) {
    description = FieldDescription(
      key: key, isRequired: true, defaultText: nil, summary: Bilingual(en: english, es: spanish),
      value: stored.description)
    writing = { stored.write(get($0)) }
    reading = { reader throws(ManifestError) in
      guard let reader else { return absent }
      return try stored.read(reader)
    }
  }

  /// A member that is null where there is nothing; documents of earlier versions may lack it.
  init<Wrapped: Sendable>(
    nullable key: String, _ stored: Stored<Wrapped>, _ get: @escaping @Sendable (Root) -> Value,
    en english: String, es spanish: String
  ) where Value == Wrapped? {
    self.init(
      key, stored.nullable, get, absent: .some(nil), en: english, es: spanish)
  }

  /// A member that is left out where there is nothing.
  init<Wrapped: Sendable>(
    optional key: String, _ stored: Stored<Wrapped>, _ get: @escaping @Sendable (Root) -> Value,
    en english: String, es spanish: String
  ) where Value == Wrapped? {
    description = FieldDescription(
      key: key, isRequired: false, defaultText: nil, summary: Bilingual(en: english, es: spanish),
      value: stored.description)
    writing = { get($0).map(stored.write) }
    reading = { reader throws(ManifestError) in
      guard let reader, reader.value != .null else { return .some(nil) }
      return try stored.read(reader)
    }
  }

  /// The same for a value whose form reads what it does not know as nothing.
  init<Wrapped: Sendable>(
    optional key: String, _ stored: Stored<Wrapped?>, _ get: @escaping @Sendable (Root) -> Value,
    en english: String, es spanish: String
  ) where Value == Wrapped? {
    description = FieldDescription(
      key: key, isRequired: false, defaultText: nil, summary: Bilingual(en: english, es: spanish),
      value: stored.description)
    writing = { get($0).map { stored.write($0) } }
    reading = { reader throws(ManifestError) in
      guard let reader else { return .some(nil) }
      return try stored.read(reader)
    }
  }

  func write(_ root: Root) -> JSONValue? { writing(root) }

  func read(_ reader: ManifestReader) throws(ManifestError) -> any Sendable {
    let found = reader.value[description.key].map { JSONValue.Member(description.key, $0) }
    guard let value = try reading(found.map(reader.member)) else {
      throw .wrongMember(reader.path + description.key)
    }
    return value
  }
}

/// A member that follows from others: it is written for readers, and not read.
struct DerivedMember<Root: Sendable>: AnyMember {
  let description: FieldDescription
  private let writing: @Sendable (Root) -> JSONValue

  init<Value: Sendable>(
    _ key: String, _ stored: Stored<Value>, _ get: @escaping @Sendable (Root) -> Value,
    en english: String, es spanish: String
  ) {
    description = FieldDescription(
      key: key, isRequired: true, defaultText: nil, summary: Bilingual(en: english, es: spanish),
      value: stored.description)
    writing = { stored.write(get($0)) }
  }

  func write(_ root: Root) -> JSONValue? { writing(root) }

  func read(_: ManifestReader) -> any Sendable { () }
}

/// A member of any type, as objects hold them.
protocol AnyMember<Root>: Sendable {
  associatedtype Root: Sendable
  /// The key, as data.
  var description: FieldDescription { get }
  /// The value of an object; nil where the member is left out.
  func write(_ root: Root) -> JSONValue?
  /// Reads the value of the object here.
  func read(_ reader: ManifestReader) throws(ManifestError) -> any Sendable
}
