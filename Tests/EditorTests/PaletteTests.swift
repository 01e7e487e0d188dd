import Foundation
import JSONText
import TestSupport
import Testing

/// The eight colours: readable, told apart by everybody, and the same wherever they are written down.
@Suite struct PaletteTests {
  static let kinds = [
    "person", "rank", "position", "organization", "location", "date", "abbreviation", "document",
  ]

  /// Pages that the colours stand on: ours, and of common colour schemes (One Dark; Solarized).
  static let pages = (dark: ["#000000", "#1b1c1e", "#282c34"], light: ["#ffffff", "#fdfcf9", "#fdf6e3"])

  @Test func everyKindHasAColour() throws {
    let palette = try Palette()
    #expect(palette.dark.keys.sorted() == Self.kinds.sorted())
    #expect(palette.light.keys.sorted() == Self.kinds.sorted())
  }

  @Test func textIsReadableOnItsPage() throws {
    let palette = try Palette()
    for (colours, pages) in [(palette.dark, Self.pages.dark), (palette.light, Self.pages.light)] {
      for (kind, text) in colours {
        for page in pages {
          let contrast = try #require(Colour(text)).contrast(with: try #require(Colour(page)))
          #expect(contrast >= 4.5, "\(kind) \(text) on \(page)")
        }
      }
    }
  }

  @Test func noTwoKindsLookAlikeToAnybody() throws {
    let palette = try Palette()
    for colours in [palette.dark, palette.light] {
      let all = try colours.sorted { $0.key < $1.key }.map { ($0.key, try #require(Colour($0.value))) }
      for (index, one) in all.enumerated() {
        for other in all[(index + 1)...] {
          for vision in Colour.Vision.allCases {
            let distance = one.1.distance(to: other.1, seenWith: vision)
            #expect(distance >= 8, "\(one.0) and \(other.0), \(vision): \(distance)")
          }
        }
      }
    }
  }

  /// Files that write the palette down for an editor or for the report.
  static let copies = [
    "Sources/BatchChecker/Reporters/HTML/HTMLAssets.swift", "Editors/Neovim/lua/chugiai.lua",
    "Editors/Emacs/chugiai.el", "Editors/Vim/autoload/chugiai.vim", "Editors/VSCode/package.json",
    "Editors/Kakoune/chugiai.kak",
  ]

  @Test(arguments: copies) func copyHasThePalette(path: String) throws {
    let text = try String(
      contentsOf: BuiltCommand.packageRoot.appendingPathComponent(path), encoding: .utf8)
    let palette = try Palette()
    let expected = Set(
      Self.kinds.flatMap { ["\($0) \(palette.dark[$0] ?? "")", "\($0) \(palette.light[$0] ?? "")"] })
    #expect(Self.pairs(in: text) == expected)
  }

  /// Files with one theme's colours.
  @Test(arguments: ["Sublime", "Zed"], ["dark", "light"])
  func copyOfAThemeHasItsColours(editor: String, theme: String) throws {
    let file = BuiltCommand.packageRoot.appendingPathComponent("Editors/\(editor)/colours-\(theme).json")
    let palette = try Palette()
    let colours = theme == "dark" ? palette.dark : palette.light
    let found = Self.pairs(in: try String(contentsOf: file, encoding: .utf8))
    #expect(found == Set(Self.kinds.map { "\($0) \(colours[$0] ?? "")" }))
  }

  /// Kate paints kinds in the colours of code; these styles of its themes are ours.
  @Test(arguments: ["dark", "light"]) func katesThemeHasThePalette(name: String) throws {
    let file = BuiltCommand.packageRoot.appendingPathComponent("Editors/Kate/chugiai-\(name).theme")
    let theme = try JSONValue(parsing: Array(try Data(contentsOf: file)))
    let palette = try Palette()
    let colours = name == "dark" ? palette.dark : palette.light
    for (style, kind) in [
      ("DataType", "person"), ("Constant", "rank"), ("Function", "position"), ("Keyword", "organization"),
      ("Variable", "location"), ("Comment", "date"), ("Preprocessor", "abbreviation"),
    ] {
      #expect(theme["text-styles"]?[style]?["text-color"]?.string == colours[kind], "\(style): \(kind)")
    }
    let paper = try #require(theme["editor-colors"]?["BackgroundColor"]?.string.flatMap(Colour.init))
    for (style, look) in theme["text-styles"]?.object?.members ?? [] {
      let text = try #require(look["text-color"]?.string.flatMap(Colour.init))
      #expect(text.contrast(with: paper) >= 4.5, "\(style)")
    }
  }

  /// `kind #rrggbb` for every colour. Its kind is the last that is named before it.
  static func pairs(in text: String) -> Set<String> {
    var found: Set<String> = []
    var kind: String?
    let text = text.replacingOccurrences(of: "rgb:", with: "#")  // as Kakoune writes colours
    for line in text.lowercased().split(whereSeparator: \.isNewline) {
      var before = ""
      for piece in line.split(separator: "#", omittingEmptySubsequences: false) {
        let digits = piece.prefix(6)
        if digits.count == 6, digits.allSatisfy(\.isHexDigit) {
          // In CSS a property of another name ends what went before.
          if let name = lastKind(in: before) { kind = name } else if before.contains("--") { kind = nil }
          if let kind { found.insert("\(kind) #\(digits)") }
          before = ""
        }
        before += piece
      }
      if let name = lastKind(in: before) { kind = name }
    }
    return found
  }

  private static func lastKind(in text: String) -> String? {
    kinds.compactMap { kind in text.range(of: kind, options: .backwards).map { (kind, $0.lowerBound) } }
      .max { $0.1 < $1.1 }?.0
  }
}
