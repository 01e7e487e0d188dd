// swift-tools-version: 6.2

import PackageDescription

// One section a layer, lowest first; a target lists every sibling that its files import.
// Sources/README.md says what each one is for.

let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "ChuGiai",
  platforms: [.macOS(.v15)],
  products: [
    .library(name: "ChuGiai", targets: ["ChuGiai"]),
    .executable(name: "chugiai", targets: ["ChuGiaiCommand"]),
    .executable(name: "chugiai-benchmark", targets: ["ChuGiaiBenchmark"]),
  ],
  targets: [
    // MARK: Text
    .target(name: "SourceText", swiftSettings: strict),
    .target(name: "VietnameseText", dependencies: ["SourceText"], swiftSettings: strict),
    .target(
      name: "Lexicon",
      dependencies: ["SourceText", "VietnameseText"],
      exclude: ["Data"],
      swiftSettings: strict),

    // MARK: Reading and checking
    .target(
      name: "Extraction",
      dependencies: ["Lexicon", "SourceText", "VietnameseText"],
      swiftSettings: strict),
    .target(
      name: "Linting",
      dependencies: ["Extraction", "JSONText", "Lexicon", "SourceText", "VietnameseText"],
      swiftSettings: strict),

    .target(
      name: "Standoff", dependencies: ["Extraction", "SourceText", "VietnameseText"], swiftSettings: strict),

    // Reads the project's settings from disk for both front ends; everything above it here does no I/O.
    .target(
      name: "ProjectFiles", dependencies: ["Extraction", "Linting", "SourceText", "Standoff"],
      swiftSettings: strict),

    // MARK: Protocol
    .target(
      name: "JSONText", dependencies: ["SourceText"], exclude: ["README.md"], swiftSettings: strict),
    .target(name: "JSONRPC", dependencies: ["JSONText"], swiftSettings: strict),
    .target(
      name: "LanguageServerProtocol",
      dependencies: ["JSONText"],
      exclude: ["README.md"],
      swiftSettings: strict),

    // MARK: Front ends
    .target(
      name: "LanguageServer",
      dependencies: [
        "Extraction", "JSONRPC", "JSONText", "LanguageServerProtocol", "Lexicon", "Linting", "ProjectFiles",
        "SourceText", "Standoff", "VietnameseText",
      ],
      exclude: ["README.md"],
      swiftSettings: strict),
    .target(
      name: "BatchChecker",
      dependencies: [
        "Extraction", "JSONText", "Lexicon", "Linting", "ProjectFiles", "SourceText", "Standoff",
        "VietnameseText",
      ],
      swiftSettings: strict),
    .target(
      name: "ChuGiai",
      dependencies: ["Extraction", "Linting", "SourceText"],
      swiftSettings: strict),
    .executableTarget(
      name: "ChuGiaiCommand",
      dependencies: ["BatchChecker", "LanguageServer"],
      swiftSettings: strict),

    // MARK: Developer tools
    .executableTarget(name: "GenerateLexicon", dependencies: ["Lexicon"], swiftSettings: strict),
    .executableTarget(name: "GenerateRulePages", swiftSettings: strict),
    .target(
      name: "FuzzTarget",
      dependencies: ["Extraction", "JSONRPC", "JSONText", "Linting", "SourceText", "Standoff"],
      swiftSettings: strict),
    // It names the command so that one build makes both: it runs the command and does not link it.
    .executableTarget(
      name: "ChuGiaiBenchmark",
      dependencies: [
        "ChuGiaiCommand", "Extraction", "JSONRPC", "JSONText", "Lexicon", "Linting", "SourceText",
        "VietnameseText",
      ],
      exclude: ["README.md"],
      swiftSettings: strict),

    // MARK: Tests
    .target(
      name: "TestSupport", dependencies: ["Extraction", "Linting", "SourceText"], path: "Tests/TestSupport",
      swiftSettings: strict),
    .testTarget(
      name: "SourceTextTests", dependencies: ["SourceText", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "VietnameseTextTests", dependencies: ["SourceText", "TestSupport", "VietnameseText"],
      swiftSettings: strict),
    .testTarget(
      name: "LintingTests",
      dependencies: [
        "Extraction", "Lexicon", "Linting", "ProjectFiles", "SourceText", "TestSupport", "VietnameseText",
      ],
      swiftSettings: strict),
    .testTarget(name: "LexiconTests", dependencies: ["Lexicon", "VietnameseText"], swiftSettings: strict),
    .testTarget(
      name: "ExtractionTests",
      dependencies: ["Extraction", "Lexicon", "SourceText", "TestSupport", "VietnameseText"],
      swiftSettings: strict),
    .testTarget(
      name: "StandoffTests", dependencies: ["Extraction", "SourceText", "Standoff", "TestSupport"],
      swiftSettings: strict),
    .testTarget(name: "JSONTextTests", dependencies: ["JSONText", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "JSONRPCTests", dependencies: ["JSONRPC", "JSONText", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "LanguageServerProtocolTests",
      dependencies: ["JSONText", "LanguageServerProtocol"],
      swiftSettings: strict),
    .testTarget(
      name: "LanguageServerTests",
      dependencies: [
        "ChuGiaiCommand", "JSONRPC", "JSONText", "LanguageServer", "LanguageServerProtocol", "Linting",
        "ProjectFiles", "SourceText", "TestSupport",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "EditorTests", dependencies: ["ChuGiaiCommand", "JSONText", "TestSupport"],
      exclude: ["Emacs", "Helix", "Kate", "Neovim", "Tools", "VSCode", "Vim", "YouCompleteMe"],
      swiftSettings: strict),
    .testTarget(
      name: "CommandTests", dependencies: ["ChuGiaiCommand", "TestSupport"], exclude: ["Cases"],
      swiftSettings: strict),
    .testTarget(
      name: "ChuGiaiBenchmarkTests",
      dependencies: ["ChuGiaiBenchmark", "JSONText", "Linting", "SourceText"], swiftSettings: strict),
    .testTarget(name: "TidyTests", dependencies: ["TestSupport"], swiftSettings: strict),
  ]
)
