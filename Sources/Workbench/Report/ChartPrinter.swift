// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
public import Results
import Storage

/// Draws charts as SVG or PNG through the Python module `vl_convert`, which needs no browser.
public struct ChartPrinter: Hashable, Sendable {
  /// A form of picture.
  public enum Format: String, CaseIterable, Sendable {
    /// Lines and text that scale.
    case svg
    /// Pixels, two for each of the chart's.
    case png
  }

  /// The path of Python.
  public let command: String

  /// Finds Python: the file that `RECOBRO_PYTHON` names, else `python3` on the search path.
  ///
  /// - Parameter environment: Where to look; the process's own environment without it.
  /// - Throws: ``ChartPrinterError/missingTool``.
  public init(environment: [String: String]? = nil) throws(ChartPrinterError) {
    let environment = environment ?? ProcessInfo.processInfo.environment
    let candidates =
      environment["RECOBRO_PYTHON"].map { [$0] }
      ?? (environment["PATH"] ?? "").split(separator: ":").map { "\($0)/python3" }
    guard let found = candidates.first(where: FileManager.default.isExecutableFile) else {
      throw .missingTool
    }
    command = found
  }

  /// Draws charts.
  ///
  /// - Parameters:
  ///   - charts: The charts, `charts/NAME.vl.json`.
  ///   - format: The form of the pictures.
  ///   - folder: The folder to write `NAME.svg` or `NAME.png` to; made when it does not exist.
  /// - Returns: The paths of the pictures.
  /// - Throws: ``ChartPrinterError`` when Python or its module is missing, or a chart cannot be drawn or written.
  public func draw(
    _ charts: [RunAttachment], as format: Format, in folder: String
  ) throws(ChartPrinterError) -> [String] {
    let names = charts.map { chart in
      String(chart.path.split(separator: "/").last?.prefix { $0 != "." } ?? "")
    }
    let list = zip(names, charts).map { name, chart -> JSONValue in
      ["name": .string(name), "spec": .string(String(decoding: chart.bytes, as: UTF8.self))]
    }
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true)
      try run(JSONValue.array(list).written(), format, folder)
    } catch let error as ChartPrinterError {
      throw error
    } catch {
      throw .failed(error.localizedDescription)
    }
    return names.map { "\(folder)/\($0).\(format.rawValue)" }
  }

  /// Draws charts into a run's folder, which may have been made elsewhere: where links lie they are replaced, not followed.
  ///
  /// - Parameters:
  ///   - charts: The charts, `charts/NAME.vl.json`.
  ///   - format: The form of the pictures.
  ///   - folder: The run's folder; the pictures come to lie beside the charts.
  /// - Returns: The paths of the pictures.
  /// - Throws: ``ChartPrinterError`` as ``draw(_:as:in:)`` does.
  public func draw(
    _ charts: [RunAttachment], as format: Format, into folder: StoredFolder
  ) throws(ChartPrinterError) -> [String] {
    let files = FileManager.default
    let desk = files.temporaryDirectory.appendingPathComponent("recobro-\(UUID().uuidString)")
    defer { try? files.removeItem(at: desk) }
    let drawn = try draw(charts, as: format, in: desk.path)
    do {
      return try drawn.map { picture in
        let name = "charts/" + URL(fileURLWithPath: picture).lastPathComponent
        try folder.write(Array(Data(contentsOf: URL(fileURLWithPath: picture))), to: name)
        return folder.path + "/" + name
      }
    } catch let error as FileError {
      throw .failed(error.description)
    } catch {
      throw .failed(error.localizedDescription)
    }
  }

  private func run(_ charts: String, _ format: Format, _ folder: String) throws {
    let process = Process()
    let (input, errors) = (Pipe(), Pipe())
    process.executableURL = URL(fileURLWithPath: command)
    process.arguments = ["-c", Self.program, format.rawValue, folder]
    process.standardInput = input
    process.standardOutput = FileHandle.nullDevice
    process.standardError = errors
    try process.run()
    // Whoever ends before it has read everything closes the pipe; its exit status tells why.
    try? input.fileHandleForWriting.write(contentsOf: Data(charts.utf8))
    try? input.fileHandleForWriting.close()
    let said = try errors.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    switch process.terminationStatus {
    case 0: return
    case Self.missingModule: throw ChartPrinterError.missingTool
    default:
      let words = String(decoding: said, as: UTF8.self)
        .split(separator: "\n").last.map(String.init)
      throw ChartPrinterError.failed(words ?? "exit code \(process.terminationStatus)")
    }
  }

  private static let missingModule: Int32 = 4

  /// Vega-Lite 6.1 draws the pages too; a chart that fills its page gets the width of one here.
  private static let program = """
    import json, os, sys
    charts = json.load(sys.stdin)
    try:
        import vl_convert
    except ImportError:
        sys.exit(\(missingModule))
    form, folder = sys.argv[1:]
    for chart in charts:
        spec = json.loads(chart["spec"])
        spec["width"], spec["background"] = 820, "white"
        if form == "svg":
            picture = vl_convert.vegalite_to_svg(spec, vl_version="6.1").encode()
        else:
            picture = vl_convert.vegalite_to_png(spec, vl_version="6.1", scale=2)
        with open(os.path.join(folder, chart["name"] + "." + form), "wb") as file:
            file.write(picture)
    """
}

/// Why charts could not be drawn as pictures.
public enum ChartPrinterError: Error, Hashable, Sendable, CustomStringConvertible {
  /// There is no Python, or it lacks the module.
  case missingTool
  /// Python could not be started, or a chart could not be drawn; with the reason.
  case failed(String)

  /// One clause that makes sense alone, without a full stop.
  public var description: String {
    switch self {
    case .missingTool:
      "pictures of charts need Python with its module vl_convert, which was not found"
    case .failed(let reason): "the charts could not be drawn: \(reason)"
    }
  }
}
