// SPDX-License-Identifier: GPL-3.0-or-later

import Storage

/// A cursor on one value of a stored document: it knows the value and its place.
struct ManifestReader {
  let value: JSONValue
  /// Where `value` stands in the document, ending with a point unless empty.
  let path: String
  /// The name under which `value` stands; empty for items of lists and the whole document.
  var name = ""

  /// The layout of the document here.
  func format() throws(ManifestError) -> Int {
    guard let number = value["format"]?.int else { throw .wrongMember(path + "format") }
    return number
  }

  /// That the value here is missing or not of the right type.
  var wrong: ManifestError {
    .wrongMember(path.hasSuffix(".") ? String(path.dropLast()) : path)
  }

  /// The value of a member of the object here.
  func member(_ member: JSONValue.Member) -> ManifestReader {
    ManifestReader(value: member.value, path: "\(path)\(member.name).", name: member.name)
  }

  /// The value of an item of the list here.
  func item(_ index: Int, _ element: JSONValue) -> ManifestReader {
    let list = path.hasSuffix(".") ? path.dropLast() : path[...]
    return ManifestReader(value: element, path: "\(list)[\(index)].")
  }
}
