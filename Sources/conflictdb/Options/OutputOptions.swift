import ArgumentParser
import Publishing

/// What a list is written as.
struct OutputOptions: ParsableArguments {
  @Option(help: "table is for people; in a pipe it has no colour and is not wrapped.")
  var format: ListingFormat = .table

  var page: Page { Terminal.page }
}

/// What one thing is shown as.
struct PageOptions: ParsableArguments {
  @Flag(help: "Print JSON.")
  var json = false

  var page: Page { Terminal.page }
}

extension ListingFormat: ExpressibleByArgument {}
