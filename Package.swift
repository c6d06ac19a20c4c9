// swift-tools-version: 6.1
import PackageDescription

/// Swift 6 language mode everywhere; every target is listed in the order of the pipeline.
let strict: [SwiftSetting] = [.swiftLanguageMode(.v6)]

/// Tables are embedded with C23 `#embed`: megabytes cost the compiler a second, and the bytes are used where they lie.
let embedding: [CSetting] = [.unsafeFlags(["-std=c23"])]

let package = Package(
  name: "conflictdb",
  products: [
    .executable(name: "conflictdb", targets: ["conflictdb"]),
    .library(
      name: "ConflictDB",
      targets: [
        "ConflictModel", "Linguistics", "Gazetteer", "Extraction", "Intake", "Pipeline", "Evaluation", "Fusion",
        "ConflictStore", "Publishing",
      ]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0")
  ],
  targets: [
    // Foundations
    .target(name: "Chronology", swiftSettings: strict),
    .target(name: "ConflictModel", dependencies: ["Chronology"], swiftSettings: strict),
    .target(name: "EmbeddedTables", cSettings: embedding),

    // Reading
    .target(name: "Linguistics", dependencies: ["Chronology", "EmbeddedTables"], swiftSettings: strict),
    .target(
      name: "Gazetteer", dependencies: ["Chronology", "ConflictModel", "Linguistics", "EmbeddedTables"],
      swiftSettings: strict),
    .target(
      name: "Extraction", dependencies: ["Chronology", "ConflictModel", "Linguistics", "Gazetteer", "EmbeddedTables"],
      swiftSettings: strict),

    // Makes the gazetteer images from their tables: `make gazetteer`.
    .executableTarget(
      name: "GazetteerGenerator", dependencies: ["Gazetteer", "Linguistics"], exclude: ["Curated", "Data"],
      swiftSettings: strict),

    // Makes the tagger's model from treebanks: `make tagger`.
    .executableTarget(name: "TaggerTrainer", dependencies: ["Linguistics"], swiftSettings: strict),

    // Joining
    .target(name: "Fusion", dependencies: ["ConflictModel", "Chronology"], swiftSettings: strict),

    // Keeping
    .systemLibrary(name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
    .target(name: "SQLite", dependencies: ["CSQLite"], swiftSettings: strict),
    .target(
      name: "Schema", path: "Schema", exclude: ["README.md"], resources: [.embedInCode("Migrations")],
      swiftSettings: strict),
    .target(
      name: "ConflictStore", dependencies: ["ConflictModel", "Chronology", "Fusion", "SQLite", "Schema"],
      swiftSettings: strict),

    // Going in and out
    .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .target(
      name: "Intake", dependencies: ["ConflictModel", "Chronology", "EmbeddedTables", "CLibXML2", "CZlib"],
      swiftSettings: strict),
    .target(
      name: "Pipeline",
      dependencies: [
        "ConflictModel", "Chronology", "Linguistics", "Gazetteer", "Intake", "Extraction", "ConflictStore",
      ],
      swiftSettings: strict),
    .target(
      name: "Evaluation", dependencies: ["ConflictModel", "Chronology", "Linguistics", "Extraction", "Pipeline"],
      swiftSettings: strict),
    .target(
      name: "Publishing",
      dependencies: [
        "ConflictModel", "Chronology", "EmbeddedTables", "Linguistics", "Gazetteer", "SQLite", "ConflictStore",
        "Evaluation",
      ],
      resources: [.embedInCode("Assets")], swiftSettings: strict),
    .executableTarget(
      name: "conflictdb",
      dependencies: [
        "ConflictModel", "Chronology", "Extraction", "Gazetteer", "Intake", "Pipeline", "ConflictStore",
        "Evaluation", "Publishing", "Fusion",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),

    .executableTarget(
      name: "Benchmarks",
      dependencies: [
        "ConflictModel", "Gazetteer", "Extraction", "ConflictStore", "SQLite", "Publishing", "TestSupport",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      exclude: ["Peers"], swiftSettings: strict),

    // Feeds every reader with what no editor would send: `make fuzz`.
    .executableTarget(
      name: "Fuzzing",
      dependencies: [
        "ConflictModel", "Chronology", "Linguistics", "Extraction", "Intake", "Pipeline", "Evaluation", "ConflictStore",
      ],
      swiftSettings: strict),

    // Tests
    .target(
      name: "TestSupport", dependencies: ["ConflictModel", "Chronology"], path: "Tests/TestSupport",
      swiftSettings: strict),
    .testTarget(name: "SQLiteTests", dependencies: ["SQLite", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "SchemaTests",
      dependencies: ["Schema", "SQLite", "ConflictModel", "ConflictStore", "Chronology", "Fusion", "TestSupport"],
      exclude: ["Snapshots"], swiftSettings: strict),
    .testTarget(
      name: "ConflictStoreTests",
      dependencies: ["ConflictStore", "Fusion", "ConflictModel", "Chronology", "Schema", "SQLite", "TestSupport"],
      swiftSettings: strict),
    .testTarget(name: "ChronologyTests", dependencies: ["Chronology"], swiftSettings: strict),
    .testTarget(name: "LinguisticsTests", dependencies: ["Linguistics"], swiftSettings: strict),
    .testTarget(
      name: "GazetteerTests", dependencies: ["Gazetteer", "Linguistics", "ConflictModel"], swiftSettings: strict),
    .testTarget(
      name: "ExtractionTests", dependencies: ["Extraction", "Gazetteer", "ConflictModel", "Chronology"],
      swiftSettings: strict),
    .testTarget(
      name: "IntakeTests", dependencies: ["Intake", "ConflictModel", "Chronology", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "FusionTests", dependencies: ["Fusion", "ConflictModel", "Chronology", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "PipelineTests", dependencies: ["Pipeline", "ConflictStore", "ConflictModel"], swiftSettings: strict),
    .testTarget(
      name: "EvaluationTests", dependencies: ["Evaluation", "ConflictModel", "Chronology"], swiftSettings: strict),
    .testTarget(
      name: "PublishingTests",
      dependencies: [
        "Publishing", "ConflictStore", "ConflictModel", "Chronology", "Extraction", "SQLite", "TestSupport",
      ],
      swiftSettings: strict),
    // A file system for SQLite whose reads and writes fail on demand.
    .target(name: "FaultyFiles", dependencies: ["CSQLite"], path: "Tests/FaultyFiles"),
    .testTarget(
      name: "FaultTests",
      dependencies: [
        "conflictdb", "ConflictStore", "ConflictModel", "Chronology", "SQLite", "FaultyFiles", "TestSupport",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "CommandTests",
      dependencies: [
        "conflictdb", "SQLite", "TestSupport", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], swiftSettings: strict),
  ]
)
