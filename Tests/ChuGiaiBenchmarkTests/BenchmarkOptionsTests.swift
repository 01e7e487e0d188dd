import Testing

@testable import ChuGiaiBenchmark

@Suite struct BenchmarkOptionsTests {
  @Test func everyOption() throws {
    let options = try BenchmarkOptions([
      "--quick", "--only", "server,files", "--only=growth", "--runs", "3", "--json=-", "--compare",
      "old.json",
      "--tolerance", "0.5", "--chugiai", "x", "--peers", "bin", "--articles=a=b",
    ])
    #expect(options.isQuick)
    #expect(options.only == ["server", "files", "growth"])
    #expect(options.runs == 3)
    #expect(options.json == "-")
    #expect(options.compare == "old.json")
    #expect(options.tolerance == 0.5)
    #expect((options.command, options.peers, options.articles) == ("x", "bin", "a=b"))
    #expect(options.action == .run)
    #expect(try BenchmarkOptions(["--list"]).action == .list)
    #expect(try BenchmarkOptions(["-h"]).action == .help)
  }

  @Test(arguments: [
    ["--nonsense"], ["x"], ["--only"], ["--json="], ["--runs", "0"], ["--runs", "many"],
    ["--tolerance", "-1"],
    ["--tolerance", "nan"], ["--quick=yes"],
  ]) func whatIsNoOptionIsRefused(_ arguments: [String]) {
    #expect(throws: BenchmarkOptions.UsageError.self) { try BenchmarkOptions(arguments) }
  }

  @Test func onlyTakesWholeNamesAndGroups() throws {
    let options = try BenchmarkOptions(["--only", "server,growth/digits"])
    #expect(options.wants("server/5k"))
    #expect(options.wants("growth/digits"))
    #expect(!options.wants("growth/dates"))
    #expect(!options.wants("servers"))
    #expect(try BenchmarkOptions([]).wants("anything"))
  }

  @Test func namesAreDifferentAndAllInTheHelp() {
    let names = Benchmark.all.map(\.name)
    #expect(Set(names).count == names.count)
    for name in ["--only", "--list", "--quick", "--runs", "--json", "--compare", "--tolerance", "--peers"] {
      #expect(BenchmarkOptions.help.contains(name))
    }
  }
}
