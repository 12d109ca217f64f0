// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Grammar
import OutputAnalysis
import Storage

/// An object of a stored document, declared once: writer, reader, schema and manual follow.
///
/// Declare every member as a stored ``Member``; they are found by reflection, in the order in which they are written:
///
///     struct InputObject: StoredObject {
///       let name = "a file"
///       let summary = Bilingual(en: "A file that was read.", es: "Un archivo leído.")
///       let path = Member("path", .text, \InputFile.path, en: "…", es: "…")
///       let digest = Member("sha256", .digest, \InputFile.sha256, en: "…", es: "…")
///
///       func build(_ values: MemberValues) -> InputFile {
///         InputFile(path: values[path], sha256: values[digest])
///       }
///     }
///
/// What is read leaves unknown members aside, so that documents of later minor versions can be read.
protocol StoredObject: Sendable {
  /// What the object stands for.
  associatedtype Root: Sendable
  /// What it is, with its article: "a file".
  var name: String { get }
  /// What it is for, in a sentence.
  var summary: Bilingual { get }
  /// Makes the value of the members.
  func build(_ values: MemberValues) throws(ManifestError) -> Root
}

/// An object of a document that is written for others and not read back, declared as a ``StoredObject`` is.
protocol ToldObject: Sendable {
  /// What the object stands for.
  associatedtype Root: Sendable
  /// What it is, with its article: "a candidate".
  var name: String { get }
  /// What it is for, in a sentence.
  var summary: Bilingual { get }
}

extension Stored {
  /// The object a declaration describes.
  static func object<Object: StoredObject>(_ object: Object) -> Self where Object.Root == Value {
    let members = Self.members(of: object)
    return Self(object.name, object.summary, members) { reader throws(ManifestError) in
      guard reader.value.members != nil else { throw reader.wrong }
      var values: [String: any Sendable] = [:]
      for member in members { values[member.description.key] = try member.read(reader) }
      return try object.build(MemberValues(reader, values))
    }
  }

  /// The object a declaration describes, which nothing reads.
  static func told<Object: ToldObject>(_ object: Object) -> Self where Object.Root == Value {
    Self(object.name, object.summary, members(of: object)) { reader throws(ManifestError) in
      throw reader.wrong
    }
  }

  private init(
    _ name: String, _ summary: Bilingual, _ members: [any AnyMember<Value>],
    read: @escaping @Sendable (ManifestReader) throws(ManifestError) -> Value
  ) {
    let keys = members.map(\.description.key)
    precondition(Set(keys).count == keys.count, "\(name) declares a member twice")
    let description = SectionDescription(
      name: name, summary: summary, fields: members.map(\.description))
    self.init(
      .section(description),
      write: { root in
        .object(
          members.compactMap { member in
            member.write(root).map { JSONValue.Member(member.description.key, $0) }
          })
      }, read: read)
  }

  /// The members in the order declared.
  private static func members(of object: Any) -> [any AnyMember<Value>] {
    Mirror(reflecting: object).children.compactMap { $0.value as? any AnyMember<Value> }
  }
}

/// The values of an object's members, typed.
struct MemberValues {
  private let reader: ManifestReader
  private let values: [String: any Sendable]

  init(_ reader: ManifestReader, _ values: [String: any Sendable]) {
    (self.reader, self.values) = (reader, values)
  }

  /// The name under which the object stands; empty for one that stands under none of the data's own.
  var name: String { reader.name }

  /// The value of a member.
  subscript<Root, Value>(member: Member<Root, Value>) -> Value {
    guard let value = values[member.description.key] as? Value else {
      preconditionFailure("`\(member.description.key)` is not a member of this object")
    }
    return value
  }

  /// The interval of two ends.
  func interval<Root>(
    _ member: Member<Root, Ends?>, level: ConfidenceLevel = .ninetyFive
  ) throws(ManifestError) -> ConfidenceInterval? {
    guard let ends = self[member] else { return nil }
    guard let interval = ConfidenceInterval(low: ends.low, high: ends.high, level: level) else {
      throw wrong(member)
    }
    return interval
  }

  /// That a member does not go with the others.
  func wrong<Root, Value>(_ member: Member<Root, Value>) -> ManifestError {
    .wrongMember(reader.path + member.description.key)
  }
}
