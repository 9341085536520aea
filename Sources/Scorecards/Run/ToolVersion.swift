/// The version that `--version`, manifests and reports print (Semantic Versioning 2.0.0).
public let toolVersion = "0.1.0"
