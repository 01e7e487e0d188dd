import Foundation
import JSONText
import TestSupport
import Testing

/// `Editors/palette.json`: the colour of each kind, `#rrggbb`.
struct Palette {
  let dark: [String: String]
  let light: [String: String]

  init() throws {
    let file = BuiltCommand.packageRoot.appendingPathComponent("Editors/palette.json")
    let json = try JSONValue(parsing: Array(try Data(contentsOf: file)))
    func colours(_ theme: String) throws -> [String: String] {
      let members = try #require(json[theme]?.object)
      return Dictionary(uniqueKeysWithValues: members.members.map { ($0.key, $0.value.string ?? "") })
    }
    dark = try colours("dark")
    light = try colours("light")
  }
}

/// A colour in linear light, and what eyes make of it.
struct Colour {
  let red: Double
  let green: Double
  let blue: Double

  init(red: Double, green: Double, blue: Double) {
    (self.red, self.green, self.blue) = (red, green, blue)
  }

  /// - Parameter text: `#rrggbb`, sRGB.
  init?(_ text: String) {
    guard text.utf8.count == 7, text.hasPrefix("#"), let number = UInt32(text.dropFirst(), radix: 16) else {
      return nil
    }
    func linear(_ shift: UInt32) -> Double {
      let value = Double((number >> shift) & 0xff) / 255
      return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
    self.init(red: linear(16), green: linear(8), blue: linear(0))
  }

  /// Contrast ratio of the Web Content Accessibility Guidelines, 1…21.
  func contrast(with other: Colour) -> Double {
    let (one, two) = (luminance, other.luminance)
    return (max(one, two) + 0.05) / (min(one, two) + 0.05)
  }

  private var luminance: Double { 0.2126 * red + 0.7152 * green + 0.0722 * blue }

  /// Ways to see colours: with all three cones, or without one of them (Machado, Oliveira, Fernandes 2009, severity 1).
  enum Vision: CaseIterable {
    case full, protanopia, deuteranopia, tritanopia

    var rows: [[Double]] {
      switch self {
      case .full: [[1, 0, 0], [0, 1, 0], [0, 0, 1]]
      case .protanopia:
        [
          [0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998],
        ]
      case .deuteranopia:
        [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]]
      case .tritanopia:
        [
          [1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900],
        ]
      }
    }
  }

  /// How far apart two colours look: distance in Oklab times 100 (2 is just visible side by side).
  func distance(to other: Colour, seenWith vision: Vision) -> Double {
    let (one, two) = (oklab(vision), other.oklab(vision))
    return 100 * zip(one, two).map { ($0 - $1) * ($0 - $1) }.reduce(0, +).squareRoot()
  }

  private func oklab(_ vision: Vision) -> [Double] {
    let seen = vision.rows.map { row in min(1, max(0, row[0] * red + row[1] * green + row[2] * blue)) }
    let cones = [
      [0.4122214708, 0.5363325363, 0.0514459929], [0.2119034982, 0.6806995451, 0.1073969566],
      [0.0883024619, 0.2817188376, 0.6299787005],
    ].map { row in cbrt(row[0] * seen[0] + row[1] * seen[1] + row[2] * seen[2]) }
    return [
      [0.2104542553, 0.7936177850, -0.0040720468], [1.9779984951, -2.4285922050, 0.4505937099],
      [0.0259040371, 0.7827717662, -0.8086757660],
    ].map { row in row[0] * cones[0] + row[1] * cones[1] + row[2] * cones[2] }
  }
}
