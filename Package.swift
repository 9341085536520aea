// swift-tools-version: 6.1
import PackageDescription

let package = Package(
  name: "scorecard",
  products: [
    .executable(name: "scorecard", targets: ["scorecard"]),
    .library(name: "Scorecards", targets: ["Scorecards"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/apple/swift-log", exact: "1.16.2"),
    .package(url: "https://github.com/attaswift/BigInt", exact: "6.0.1"),
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", exact: "2.1.1"),
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
  ],
  targets: [
    .systemLibrary(name: "CCmark", pkgConfig: "libcmark", providers: [.apt(["libcmark-dev"])]),
    .systemLibrary(name: "CCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
    .systemLibrary(name: "CLinux"),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .target(
      name: "Scorecards",
      dependencies: [
        "CCmark", "CCrypto", "CLinux", "CZlib",
        .product(name: "BigInt", package: "BigInt"),
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "Mustache", package: "swift-mustache"),
        .product(name: "Yams", package: "Yams"),
      ],
      swiftSettings: settings
    ),
    .executableTarget(
      name: "scorecard",
      dependencies: [
        "Scorecards",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Logging", package: "swift-log"),
      ]
    ),
    .testTarget(
      name: "ScorecardsTests",
      dependencies: ["Scorecards", "scorecard", .product(name: "GRDB", package: "GRDB.swift")],
      exclude: ["Goldens", "Fixtures"],
      swiftSettings: settings
    ),
  ],
  swiftLanguageModes: [.v6]
)

// `make fuzz` alone asks for it: it needs the toolchain's fuzzer, and all of it built with its sanitizers.
if Context.environment["SCORECARD_FUZZ"] != nil {
  package.targets.append(
    .executableTarget(
      name: "scorecard-fuzz", dependencies: ["Scorecards"], path: "Tests/Fuzz/Sources",
      swiftSettings: settings + [.unsafeFlags(["-parse-as-library"])]))
}

var settings: [SwiftSetting] {
  [.enableUpcomingFeature("InternalImportsByDefault")]
}
