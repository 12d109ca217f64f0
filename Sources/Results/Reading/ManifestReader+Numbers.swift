// SPDX-License-Identifier: GPL-3.0-or-later

import OutputAnalysis

/// Numbers that may be undefined, lists of them and intervals.
extension ManifestReader {
  func number(_ name: String) throws(ManifestError) -> Double {
    guard let number = value[name]?.double else { throw .wrongMember(path + name) }
    return number
  }

  /// A number; nil for null and where there is no such member.
  func optional(_ name: String) throws(ManifestError) -> Double? {
    switch value[name] {
    case nil, .null: nil
    default: try number(name)
    }
  }

  func flag(_ name: String) throws(ManifestError) -> Bool {
    guard case .bool(let flag) = value[name] else { throw .wrongMember(path + name) }
    return flag
  }

  /// A list of numbers in which null stands for undefined ones.
  func optionals(_ name: String) throws(ManifestError) -> [Double?] {
    guard let elements = value[name]?.elements else { throw .wrongMember(path + name) }
    return try elements.map { element throws(ManifestError) in
      guard element != .null else { return nil }
      guard let number = element.double else { throw .wrongMember(path + name) }
      return number
    }
  }

  func numbers(_ name: String) throws(ManifestError) -> [Double] {
    try optionals(name).map { number throws(ManifestError) in
      guard let number else { throw .wrongMember(path + name) }
      return number
    }
  }

  func level(_ name: String) throws(ManifestError) -> ConfidenceLevel {
    guard let level = try? ConfidenceLevel(try number(name)) else {
      throw .wrongMember(path + name)
    }
    return level
  }

  /// An interval of two ends; nil for null.
  func interval(
    _ name: String, level: ConfidenceLevel = .ninetyFive
  ) throws(ManifestError) -> ConfidenceInterval? {
    switch value[name] {
    case nil, .null: return nil
    default: break
    }
    let ends = try numbers(name)
    guard ends.count == 2,
      let interval = ConfidenceInterval(low: ends[0], high: ends[1], level: level)
    else { throw .wrongMember(path + name) }
    return interval
  }

  /// The member of this name, where it is there and not null.
  func optionalChild<Child>(
    _ name: String, _ read: (ManifestReader) throws(ManifestError) -> Child
  ) throws(ManifestError) -> Child? {
    switch value[name] {
    case nil, .null: nil
    default: try read(child(name))
    }
  }

  /// The elements of a list; none where an earlier version of the same format did not have it.
  func addedLater<Element>(
    _ name: String, _ read: (ManifestReader) throws(ManifestError) -> Element
  ) throws(ManifestError) -> [Element] {
    value[name] == nil ? [] : try children(name, read)
  }

  /// The members of an object in order, each with its name.
  func named<Element>(
    _ name: String, _ read: (String, ManifestReader) throws(ManifestError) -> Element
  ) throws(ManifestError) -> [Element] {
    guard let members = value[name]?.members else { throw .wrongMember(path + name) }
    return try members.map { member throws(ManifestError) in
      try read(
        member.name, ManifestReader(value: member.value, path: "\(path)\(name).\(member.name)."))
    }
  }
}
