// SPDX-License-Identifier: GPL-3.0-or-later

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// The folder below which everything lies that a scenario may read: nothing outside of it is opened.
public struct ImportRoot: Hashable, Sendable {
  /// The folder as the user named it.
  public let path: String
  /// Where it is, all links followed.
  private let place: String

  /// Takes a folder; nil where there is none.
  public init?(_ path: String) {
    guard let place = Self.resolved(path), Self.kind(place) == S_IFDIR else { return nil }
    self.path = path
    self.place = place
  }

  /// Where a file is, all links followed; nil where that is not below the folder.
  ///
  /// A file that is not there lies where it would be made.
  func place(of file: String) -> String? {
    guard let found = Self.resolved(file) ?? Self.absent(file) else { return nil }
    return place == "/" || found.hasPrefix(place + "/") ? found : nil
  }

  /// Whether a file leaves the folder by a link: it is one that leads out or nowhere, or a folder on the way from this one to it is.
  ///
  /// What the user names elsewhere leaves nothing.
  func isLeft(byLink file: String) -> Bool {
    guard place(of: file) == nil else { return false }
    var status = stat()
    if lstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFLNK { return true }
    guard Self.resolved(file) != nil else { return false }
    let names = Self.spelled(file)
    return [Self.names(place), Self.spelled(path)].contains { names.starts(with: $0) }
  }

  /// The names on the way to a file as it is spelled, from the root of the file system.
  private static func spelled(_ path: String) -> [Substring] {
    names(path.hasPrefix("/") ? path : (resolved(".") ?? "") + "/" + path)
  }

  private static func names(_ path: String) -> [Substring] {
    path.split(separator: "/").reduce(into: []) { names, name in
      switch name {
      case ".": break
      case "..": _ = names.popLast()
      default: names.append(name)
      }
    }
  }

  private static func resolved(_ path: String) -> String? {
    guard !path.isEmpty, let found = realpath(path, nil) else { return nil }
    defer { free(found) }
    return String(cString: found)
  }

  /// The place of what is not there, in a folder that may not be there either.
  private static func absent(_ path: String) -> String? {
    var status = stat()
    var trimmed = path[...]
    while trimmed.count > 1, trimmed.hasSuffix("/") { trimmed = trimmed.dropLast() }
    // A link that leads nowhere now may lead anywhere when the file is read.
    guard lstat(String(trimmed), &status) != 0, errno == ENOENT || errno == ENOTDIR else {
      return nil
    }
    let parts = trimmed.split(separator: "/", omittingEmptySubsequences: true)
    guard let name = parts.last, name != "..", name != "." else { return nil }
    let above = trimmed.dropLast(name.count)
    let folder = above.isEmpty ? "." : String(above)
    return (resolved(folder) ?? absent(folder)).map { $0 + "/" + name }
  }

  private static func kind(_ path: String) -> mode_t {
    var status = stat()
    return stat(path, &status) == 0 ? status.st_mode & S_IFMT : 0
  }
}
