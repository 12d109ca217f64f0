// SPDX-License-Identifier: GPL-3.0-or-later

/// Takes members out of a manifest, naming the one that is missing or of another type.
struct ManifestReader {
  let value: JSONValue
  /// Where `value` stands in the manifest, ending with a point unless empty.
  let path: String
  /// The name under which `value` stands; empty for items of lists and the whole document.
  var name = ""

  func text(_ name: String) throws(ManifestError) -> String {
    guard let text = value[name]?.text else { throw .wrongMember(path + name) }
    return text
  }

  func int(_ name: String) throws(ManifestError) -> Int {
    guard let number = value[name]?.int else { throw .wrongMember(path + name) }
    return number
  }

  func seed(_ name: String) throws(ManifestError) -> UInt64 {
    guard let number = value[name]?.uint64 else { throw .wrongMember(path + name) }
    return number
  }

  func texts(_ name: String) throws(ManifestError) -> [String] {
    guard let elements = value[name]?.elements else { throw .wrongMember(path + name) }
    let texts = elements.compactMap(\.text)
    guard texts.count == elements.count else { throw .wrongMember(path + name) }
    return texts
  }

  func child(_ name: String) throws(ManifestError) -> ManifestReader {
    guard let child = value[name], child.members != nil else { throw .wrongMember(path + name) }
    return ManifestReader(value: child, path: path + name + ".")
  }

  func children<Element>(
    _ name: String, _ read: (ManifestReader) throws(ManifestError) -> Element
  ) throws(ManifestError) -> [Element] {
    guard let elements = value[name]?.elements else { throw .wrongMember(path + name) }
    var result: [Element] = []
    for (index, element) in elements.enumerated() {
      result.append(
        try read(ManifestReader(value: element, path: "\(path)\(name)[\(index)].")))
    }
    return result
  }
}
