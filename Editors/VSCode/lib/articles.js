// Which documents are articles. `.txt` belongs to plain text, and most text files are no articles: so the language of a
// document is changed to ours only where a folder, a setting or the file itself says so, and never against the user.

'use strict';

const vscode = require('vscode');

const language = 'vietnamese-article';
const marker = 'chugiai.json';
/** Lines at either end of a file in which a modeline may stand, as in Vim. */
const modelineReach = 5;
const modelines = [
  /(?:^|\s)(?:vi|vim|ex):.*\b(?:ft|filetype)=chugiai\b/,
  /-\*-.*\bchugiai\b.*-\*-/,
  /\bkate:.*\bmode Vietnamese Article\b/i,
];

function hasModeline(document) {
  const count = document.lineCount;
  for (let line = 0; line < count; line += 1) {
    if (line >= modelineReach && line < count - modelineReach) {
      line = count - modelineReach;
    }
    const text = document.lineAt(line).text;
    // Paragraphs are single lines of any length; a modeline is short.
    if (text.length <= 200 && modelines.some((modeline) => modeline.test(text))) {
      return true;
    }
  }
  return false;
}

class Articles {
  constructor(log) {
    this.log = log;
    this.opened = new vscode.EventEmitter();
    this.onDidOpenArticle = this.opened.event;
    this.projects = new Map(); // folder → whether it or one above has the marker
    this.left = new Set(); // documents that the user took out of our language
    this.closing = new Set();
    const watcher = vscode.workspace.createFileSystemWatcher(`**/${marker}`, false, true, false);
    this.disposables = [
      this.opened,
      watcher,
      watcher.onDidCreate(() => this.lookAgain()),
      watcher.onDidDelete(() => this.projects.clear()),
      vscode.workspace.onDidOpenTextDocument((document) => this.consider(document)),
      vscode.workspace.onDidCloseTextDocument((document) => this.closed(document)),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('chugiai.articles')) {
          return this.lookAgain();
        }
      }),
    ];
  }

  async begin() {
    await Promise.all(vscode.workspace.textDocuments.map((document) => this.consider(document)));
  }

  async lookAgain() {
    this.projects.clear();
    await this.begin();
  }

  isArticle(document) {
    return document?.languageId === language;
  }

  /** Another language for a document is told as its end and, at once, its beginning; a real end has nothing after it. */
  closed(document) {
    const key = document.uri.toString();
    if (!this.isArticle(document)) {
      return;
    }
    this.closing.add(key);
    setImmediate(() => {
      if (this.closing.delete(key)) {
        this.left.delete(key);
      }
    });
  }

  async consider(document) {
    const key = document.uri.toString();
    const changed = this.closing.delete(key);
    if (this.isArticle(document)) {
      this.left.delete(key);
      this.opened.fire(document);
      return;
    }
    if (changed) {
      this.left.add(key);
    }
    if (this.left.has(key) || !(await this.shouldBe(document)) || document.isClosed) {
      return;
    }
    await this.treat(document);
  }

  async treat(document) {
    this.left.delete(document.uri.toString());
    await vscode.languages.setTextDocumentLanguage(document, language);
  }

  async shouldBe(document) {
    if (document.languageId !== 'plaintext' || document.uri.scheme !== 'file') {
      return false;
    }
    if (hasModeline(document)) {
      return true;
    }
    if (!/\.txt$/i.test(document.uri.path)) {
      return false;
    }
    const which = vscode.workspace.getConfiguration('chugiai', document.uri).get('articles', 'project');
    switch (which) {
      case 'workspace':
        return vscode.workspace.getWorkspaceFolder(document.uri) !== undefined;
      case 'project':
        return this.isInProject(vscode.Uri.joinPath(document.uri, '..'));
      default:
        return false;
    }
  }

  /** Whether the folder or one above it has the marker. */
  async isInProject(folder) {
    const passed = [];
    let found = false;
    for (;;) {
      const key = folder.toString();
      if (this.projects.has(key)) {
        found = this.projects.get(key);
        break;
      }
      passed.push(key);
      if (await exists(vscode.Uri.joinPath(folder, marker))) {
        found = true;
        break;
      }
      const parent = vscode.Uri.joinPath(folder, '..');
      if (parent.path === folder.path) {
        break;
      }
      folder = parent;
    }
    for (const key of passed) {
      // Outside the workspace nothing tells when a marker appears, so "no" is asked again there.
      if (found || vscode.workspace.getWorkspaceFolder(vscode.Uri.parse(key))) {
        this.projects.set(key, found);
      }
    }
    return found;
  }

  dispose() {
    for (const disposable of this.disposables) {
      disposable.dispose();
    }
  }
}

async function exists(uri) {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}

module.exports = { Articles, language, marker, hasModeline };
