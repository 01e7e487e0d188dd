import Extraction
import JSONRPC
import LanguageServerProtocol
import Linting
import ProjectFiles
import SourceText
import Standoff

/// Labels of open documents and the files that they are kept in.
///
/// The file speaks of the article as it is on the disk, always. What somebody says is in it at once, as far as it is of words
/// that are there; the rest, and how edits have moved labels, is written when the article is saved. So nothing is left of
/// edits that are thrown away, and nothing is lost with them.
extension Server {
  /// Takes the labels of a document as its file has them now; none where nobody labels it.
  func takeLabels(of uri: DocumentURI) {
    guard let document = documents[uri] else { return }
    guard document.settings.keepsLabels, let article = uri.filePath else {
      if document.labels != nil { documents.setLabels(of: uri, nil) }
      return
    }
    do {
      let path = LabelFile.path(for: article)
      let source = try labelFile(path)
      if let known = document.labels, known.source == source { return }
      let file = ArticleOnDisk(of: document, at: article)
      let text = document.labelledText(file.form)
      var labels = DocumentLabels(path: path, source: source, of: text, file)
      if let known = document.labels { labels.takeWaiting(from: known, in: text) }
      documents.setLabels(of: uri, labels)
      tellProblems(of: labels)
    } catch {
      // What cannot be read is not written over: without labels there is nothing to write.
      documents.setLabels(of: uri, nil)
      tellOnce([error.message])
    }
  }

  /// - Returns: what a label file has; nil where there is none.
  private func labelFile(_ path: String) throws(ResponseError) -> [UInt8]? {
    let bytes = try ClientFiles(server: self).read(path)
    if let bytes, !BratFile.isText(bytes) {
      let reason = LabelMessages.isNoLabelFile[client?.language ?? .vietnamese]
      throw ResponseError(.requestFailed, "\(path): \(reason)")
    }
    if let line = bytes.flatMap(BratFile.conflict) {
      let reason = LabelMessages.hasConflict[client?.language ?? .vietnamese]
      throw ResponseError(.requestFailed, "\(Self.name(path)):\(line): \(reason)")
    }
    return bytes
  }

  /// The labels of every open document as their files have them now.
  func takeAllLabels() {
    for uri in documents.open.keys.sorted(by: { $0.rawValue < $1.rawValue }) { takeLabels(of: uri) }
  }

  /// Does something to the labels of a document and writes them, where anything is different.
  ///
  /// Somebody else may have written to the file since it was read, so it is looked at first; another server waits meanwhile.
  func changeLabels(
    of uri: DocumentURI, _ change: (inout DocumentLabels, LabelledText) -> Void
  ) throws(ResponseError) {
    try writeLabels(of: uri) { labels, text, onDisk in
      let before = labels.labels
      change(&labels, text)
      guard let onDisk else { return labels.changedFile(in: text) }
      return labels.changedFile(since: before, in: text, onDisk: onDisk)
    }
    if let labels = documents[uri]?.labels, !labels.waiting.isEmpty {
      tellOnce(["\(Self.name(labels.path)): \(LabelMessages.wait[client?.language ?? .vietnamese])"], .info)
    }
  }

  /// - Parameter file: the file as it is to be, of the article on the disk where that is another; nil where nothing is
  ///   to be written.
  private func writeLabels(
    of uri: DocumentURI, _ file: (inout DocumentLabels, LabelledText, _ onDisk: LabelledText?) -> [UInt8]?
  ) throws(ResponseError) {
    guard let article = uri.filePath else { return }
    try FolderLock.holding(foldersOf: [article]) { () throws(ResponseError) in
      takeLabels(of: uri)
      guard let document = documents[uri], var labels = document.labels else { return }
      let onDisk = ArticleOnDisk(of: document, at: article)
      labels.disk = onDisk.form
      if let bytes = file(&labels, document.labelledText(onDisk.form), onDisk.other) {
        try ClientFiles(server: self).write(bytes, to: labels.path)
      }
      documents.setLabels(of: uri, labels)
    }
  }

  /// An article was saved, or one of the label files: by the client, or by somebody else.
  func labelFilesChanged(_ paths: [String]) {
    let changed = Set(paths.filter { $0.hasSuffix(LabelFile.fileExtension) })
    guard !changed.isEmpty else { return }
    var isShown = false
    for (uri, document) in documents.open where document.settings.keepsLabels {
      guard let article = uri.filePath, changed.contains(LabelFile.path(for: article)) else { continue }
      let before = document.labels?.labels.all
      takeLabels(of: uri)
      isShown = isShown || documents[uri]?.labels?.labels.all != before
    }
    if isShown { refreshLabels() }
  }

  /// The client has saved an article, so that places in it are now what the label file has to say.
  func saveLabels(of uri: DocumentURI) {
    guard documents[uri]?.settings.keepsLabels == true else { return }
    do {
      try writeLabels(of: uri) { labels, text, onDisk in
        guard let onDisk else { return labels.changedFile(in: text) }
        // Gone, or just being written by somebody: no reason to take all labels away.
        return onDisk.prose.bytes.isEmpty ? nil : labels.savedFile(in: text, onDisk: onDisk)
      }
      if let labels = documents[uri]?.labels, let reason = LabelMessages.reworded(labels.labels) {
        tellOnce(["\(Self.name(labels.path)): \(reason[client?.language ?? .vietnamese])"])
      }
    } catch {
      tell(.warning, [error.message])
    }
  }

  /// The client lets go of an article. What it has saved and has not said so is written now; what it throws away has never
  /// been in the file.
  func settleLabels(of uri: DocumentURI) {
    guard let document = documents[uri], document.labels != nil, let article = uri.filePath,
      ArticleOnDisk(of: document, at: article).other == nil
    else { return }
    saveLabels(of: uri)
  }

  /// Puts the label file of an article where the article is now.
  ///
  /// - Returns: the label files that have come or gone.
  func moveLabels(of old: String, to new: String) -> [String] {
    let (source, target) = (LabelFile.path(for: old), LabelFile.path(for: new))
    guard source != target, FileStatus.exists(source), FileStatus.exists(new), !FileStatus.exists(old) else {
      return []
    }
    let isMoved = FolderLock.holding(foldersOf: [source, target]) { () throws(Never) in
      !FileStatus.exists(target) && ClientFiles.move(source, to: target)
    }
    if isMoved { return [source, target] }
    let reason = LabelMessages.stays(Self.name(target))[client?.language ?? .vietnamese]
    tell(.warning, ["\(Self.name(source)): \(reason)"])
    return []
  }

  // MARK: What is wrong with them

  private func tellProblems(of labels: DocumentLabels) {
    guard let language = client?.language else { return }
    let name = Self.name(labels.path)
    var lines = labels.problems.map { "\(name):\($0.line): \(LabelMessages.problem($0.reason)[language])" }
    for reason in [LabelMessages.lost(labels.labels), LabelMessages.doubtful(labels.labels)] {
      if let reason { lines.append("\(name): \(reason[language])") }
    }
    tellOnce(lines)
  }

  /// The client has sent a whole text, which does not say what went where.
  func tellMovedLabels(of uri: DocumentURI) {
    guard let language = client?.language, let labels = documents[uri]?.labels,
      let reason = LabelMessages.doubtful(labels.labels)
    else { return }
    tellOnce(["\(Self.name(labels.path)): \(reason[language])"])
  }

  private func tellOnce(_ lines: [String], _ type: MessageType = .warning) {
    let new = lines.filter { workspace.toldLabels.insert($0).inserted }
    tell(type, new)
  }
}

extension Snapshot {
  /// For labels, whose file counts in the document as the client has it.
  ///
  /// - Parameter disk: as in `DocumentLabels`.
  func labelledText(_ disk: DiskForm) -> LabelledText {
    LabelledText(prose: article.text, source: source, map: maskMap, disk: disk)
  }
}
