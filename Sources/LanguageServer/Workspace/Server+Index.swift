import LanguageServerProtocol
import Linting

/// The reading of the workspace's folders: begun here, done beside the loop, shown as progress.
extension Server {
  /// Reads all folders anew.
  func startIndex() {
    guard phase == .running, let client else { return }
    let folders = client.settings.indexesFolders ? workspace.folders.indexed : []
    if folders.isEmpty { return workspace.index.restart(nil) }
    lastRun += 1
    let run = IndexRun(id: lastRun)
    workspace.index.restart(run)
    showProgress(of: run)
    let reader = FolderReader(projects: workspace.projects, client: client)
    aside.begin { deliver in Self.read(folders, with: reader, run, deliver) }
  }

  func startIndexIfNeeded() {
    if !workspace.index.isBegun { startIndex() }
  }

  /// Says which folders are not read, and why.
  func tellRefusedFolders() {
    guard let client, client.settings.indexesFolders else { return }
    for folder in workspace.folders.refused {
      log(
        .info,
        client.say(
          "\(folder): không đọc cả thư mục này, vì nó chứa mọi thứ của người dùng",
          "\(folder): not read as a whole, because it holds everything that the user has"))
    }
  }

  /// Reads some files again, or for the first time, or finds that they are gone.
  func index(again paths: [String]) {
    guard let client, workspace.index.isBegun, client.settings.indexesFolders else { return }
    let roots = workspace.folders.indexed
    let paths = paths.filter { path in roots.contains { path.hasPrefix($0 + "/") } }
    guard !paths.isEmpty else { return }
    let reader = FolderReader(projects: workspace.projects, client: client)
    let generation = workspace.generation
    aside.begin { deliver in
      var reader = reader
      var fresh: [IndexedFile] = []
      var gone: [String] = []
      // Whether it is one of the articles of its folder is for the walk to say, which knows what is ignored.
      for root in roots where paths.contains(where: { $0.hasPrefix(root + "/") }) {
        let all = Set(
          reader.articles(in: root, atMost: FolderIndex.Limit.files, run: IndexRun(id: 0)).paths)
        for path in paths where path.hasPrefix(root + "/") {
          if all.contains(path), case .success(let file) = reader.read(path) {
            fresh.append(file)
          } else {
            gone.append(path)
          }
        }
      }
      deliver { [fresh, gone] server in
        guard server.workspace.generation == generation else { return }
        server.workspace.index.take(fresh, passed: 0)
        for path in gone { server.workspace.index.remove(path) }
      }
    }
  }

  // MARK: Beside the loop

  private static func read(
    _ folders: [String], with reader: FolderReader, _ run: IndexRun,
    _ deliver: @Sendable (@escaping Aside.Job) -> Void
  ) {
    var reader = reader
    var paths: [String] = []
    var skipped: [FolderReader.Skipped] = []
    for folder in folders {
      let found = reader.articles(in: folder, atMost: FolderIndex.Limit.files + 1 - paths.count, run: run)
      paths += found.paths
      skipped += found.skipped
    }
    let isCut = paths.count > FolderIndex.Limit.files
    paths.removeLast(max(paths.count - FolderIndex.Limit.files, 0))
    deliver { [count = paths.count] in $0.indexFound(count, run) }

    var batch: [IndexedFile] = []
    var passed = 0
    for path in paths {
      if run.isCancelled { break }
      switch reader.read(path) {
      case .success(let file): batch.append(file)
      case .failure(let reason): skipped.append(FolderReader.Skipped(path: path, reason: reason.text))
      }
      passed += 1
      if passed == 16 {
        deliver { [batch, passed] in $0.indexRead(batch, passed, run) }
        batch = []
        passed = 0
      }
    }
    deliver { [batch, passed, skipped] server in
      server.indexRead(batch, passed, run)
      server.indexEnded(run, skipped, isCut: isCut)
    }
  }

  // MARK: What comes back

  private func indexFound(_ count: Int, _ run: IndexRun) {
    guard workspace.index.run === run else { return }
    workspace.index.found(count)
  }

  private func indexRead(_ batch: [IndexedFile], _ passed: Int, _ run: IndexRun) {
    guard workspace.index.run === run else { return }
    workspace.index.take(batch, passed: passed)
    reportProgress(of: run)
  }

  private func indexEnded(_ run: IndexRun, _ skipped: [FolderReader.Skipped], isCut: Bool) {
    endProgress(of: run)
    guard workspace.index.run === run, let client else { return }
    workspace.index.end()
    let count = workspace.index.files.count
    log(
      .info,
      client.say("Đã đọc \(count) bài trong thư mục", "\(count) articles of the folders were read"))
    // Read again, the folders hold the same: only what is new is told.
    let new = skipped.filter { !workspace.toldSkipped.contains($0.path) }
    workspace.toldSkipped = Set(skipped.map(\.path))
    var lines = new.map { "\($0.path): \($0.reason[client.language])" }
    if isCut, !workspace.toldCut {
      workspace.toldCut = true
      lines.append(
        client.say(
          "Thư mục có hơn \(FolderIndex.Limit.files) bài; chỉ đọc bấy nhiêu",
          "The folders hold more than \(FolderIndex.Limit.files) articles; no more are read"))
    }
    if run.isCancelled {
      log(.info, client.say("Việc đọc thư mục đã bị dừng", "Reading the folders was stopped"))
    }
    tell(.warning, lines)
  }

  // MARK: Progress

  private func showProgress(of run: IndexRun) {
    guard client?.capabilities.window.workDoneProgress == true else { return }
    ask(WorkDoneProgressCreateRequest(token: run.token)) { server, answer in
      guard case .success = answer, let client = server.client else { return }
      let title = client.say("ChuGiai đọc các bài trong thư mục", "ChuGiai reads the folders")
      func tell(_ value: WorkDoneProgress) {
        server.notify(ProgressNotification(token: run.token, value: value))
      }
      tell(.begin(title: title, cancellable: true, percentage: server.workspace.index.percentage))
      if server.workspace.index.run === run {
        server.shownProgress = run.token
      } else {
        // The reading was faster than the client's answer. What was created has to end: Helix turns its wheel until then.
        tell(.end())
      }
    }
  }

  private func reportProgress(of run: IndexRun) {
    guard shownProgress == run.token else { return }
    let index = workspace.index
    notify(
      ProgressNotification(
        token: run.token,
        value: WorkDoneProgress.report(message: "\(index.done)/\(index.total)", percentage: index.percentage))
    )
  }

  private func endProgress(of run: IndexRun) {
    guard shownProgress == run.token else { return }
    shownProgress = nil
    notify(ProgressNotification(token: run.token, value: WorkDoneProgress.end()))
  }

  /// The reader has had enough of it: what was read by now stays.
  func cancelProgress(_ token: ProgressToken) {
    if let run = workspace.index.run, run.token == token { run.cancel() }
  }
}

extension FolderIndex {
  var percentage: Int { total > 0 ? min(done * 100 / total, 100) : 0 }
}
