import Extraction
import JSONRPC
import LanguageServerProtocol
import Linting
import ProjectFiles
import SourceText
import Standoff

/// Labels of open documents and the files that they are kept in.
///
/// What somebody says is in the file at once. Edits of the article are followed here, and written when the article is
/// saved, so that file and article go together on the disk.
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
      let disk = Self.form(of: document, article)
      let labels = DocumentLabels(path: path, source: source, disk: disk, in: document.labelledText(disk))
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
    of uri: DocumentURI, _ change: (inout Labels, LabelledText) -> Void = { _, _ in }
  ) throws(ResponseError) {
    guard let article = uri.filePath else { return }
    try FolderLock.holding(FilePath.folder(of: article)) { () throws(ResponseError) in
      try changeLabelsAlone(of: uri, change)
    }
  }

  private func changeLabelsAlone(
    of uri: DocumentURI, _ change: (inout Labels, LabelledText) -> Void
  ) throws(ResponseError) {
    takeLabels(of: uri)
    guard let document = documents[uri], var labels = document.labels else { return }
    let text = document.labelledText(labels.disk)
    change(&labels.labels, text)
    if let bytes = labels.changedFile(in: text) {
      try ClientFiles(server: self).write(bytes, to: labels.path)
    }
    documents.setLabels(of: uri, labels)
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
    // Line ends may be others now.
    if let document = documents[uri], let article = uri.filePath, var labels = document.labels {
      labels.disk = Self.form(of: document, article)
      documents.setLabels(of: uri, labels)
    }
    do {
      try changeLabels(of: uri)
      if let labels = documents[uri]?.labels, let reason = LabelMessages.reworded(labels.labels) {
        tellOnce(["\(Self.name(labels.path)): \(reason[client?.language ?? .vietnamese])"])
      }
    } catch {
      tell(.warning, [error.message])
    }
  }

  /// The client lets go of an article. Where it throws edits away that labels were written with, these are put where their
  /// words stand in the article as it is on the disk.
  func settleLabels(of uri: DocumentURI) {
    guard let document = documents[uri], let labels = document.labels, let source = labels.source,
      let article = uri.filePath, case .success(let disk) = FileReader.bytes(ofFile: article),
      disk != document.source
    else { return }
    let (prose, map) = document.read(disk)
    let text = LabelledText(prose: TextBuffer(bytes: prose), source: disk, map: map)
    var settled = DocumentLabels(path: labels.path, source: source, disk: DiskForm(), in: text)
    guard let bytes = settled.changedFile(in: text) else { return }
    do {
      if try labelFile(labels.path) == source { try ClientFiles(server: self).write(bytes, to: labels.path) }
    } catch {
      tellOnce([error.message])
    }
  }

  private static func form(of document: Snapshot, _ path: String) -> DiskForm {
    guard case .success(let bytes) = FileReader.bytes(ofFile: path) else { return DiskForm() }
    return DiskForm(of: bytes, as: document.source)
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

  private func tellOnce(_ lines: [String]) {
    let new = lines.filter { workspace.toldLabels.insert($0).inserted }
    tell(.warning, new)
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
