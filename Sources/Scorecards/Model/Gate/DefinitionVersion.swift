/// The version that a definition file must carry.
let definitionVersion = 1
