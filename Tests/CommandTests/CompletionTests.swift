import TestSupport
import Testing

/// Half-typed commands are completed by the shells, with what `make install` puts where they look.
@Suite struct CompletionTests {
  let folder: TemporaryFolder
  let program: Program

  init() throws {
    folder = try TemporaryFolder()
    program = Program(in: folder)
  }

  @Test("shells get completions", arguments: ["bash", "zsh", "fish"])
  func completions(shell: String) throws {
    let outcome = try program.run("--generate-completion-script", shell)
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("datasette-metadata"))
  }

  @Test(
    "bash completes commands and options",
    arguments: [
      (["exp"], "export"), (["export", "ti"], "timelinejs timemap"),
      (["stats", "casualties", "--chart", "--sv"], "--svg"),
      (["review", "me"], "merge"), (["stats", "casualties", "--by", "mo"], "month"),
      (["import", "--format", "wa"], "warc"),
      (["export", "csv", "--of", "st"], "statements"),
    ])
  func completesInBash(words: [String], expected: String) throws {
    let script = try program.run("--generate-completion-script", "bash").output
    let path = try folder.write(Array(script.utf8), to: "completions.bash")
    // What bash does when the key is pressed; the last word is the one half typed.
    let list = (["conflictdb"] + words).map { "'\($0)'" }.joined(separator: " ")
    let typed = try folder.write(
      Array(
        """
        source '\(path)'
        COMP_WORDS=(\(list)); COMP_CWORD=\(words.count); COMP_LINE="${COMP_WORDS[*]}"; COMP_POINT=${#COMP_LINE}; COMP_TYPE=9
        $(complete -p conflictdb | sed 's/.*-F \\([^ ]*\\).*/\\1/') conflictdb '\(words.last ?? "")' '\(words.dropLast().last ?? "conflictdb")'
        echo "${COMPREPLY[@]}"
        """.utf8), to: "typed.bash")
    #expect(try program.shell("bash '\(typed)'").output == expected + "\n")
  }
}
