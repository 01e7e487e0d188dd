// The line at the bottom: how many people and findings the article in front has, or how the server is.

'use strict';

const vscode = require('vscode');
const { language } = require('./articles');

/** Milliseconds without a key before people are counted again. */
const pause = 400;

function findingsOf(uri) {
  return vscode.languages.getDiagnostics(uri).filter((diagnostic) => diagnostic.source === 'chugiai');
}

class Status {
  constructor(connection) {
    this.connection = connection;
    this.people = undefined;
    this.item = vscode.window.createStatusBarItem('chugiai', vscode.StatusBarAlignment.Right, 90);
    this.item.name = 'ChuGiai';
    this.item.command = 'chugiai.menu';
    this.disposables = [
      this.item,
      connection.onDidChangeState(() => this.later(0)),
      vscode.window.onDidChangeActiveTextEditor(() => {
        this.people = undefined;
        this.show();
        this.later(0);
      }),
      vscode.languages.onDidChangeDiagnostics((event) => {
        if (event.uris.some((uri) => uri.toString() === this.uri?.toString())) {
          this.later(pause);
          this.show();
        }
      }),
      vscode.workspace.onDidChangeTextDocument((event) => {
        if (event.document.uri.toString() === this.uri?.toString()) {
          this.later(pause);
        }
      }),
    ];
    this.show();
  }

  get uri() {
    const document = vscode.window.activeTextEditor?.document;
    return document?.languageId === language ? document.uri : undefined;
  }

  later(milliseconds) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.count(), milliseconds);
  }

  async count() {
    const uri = this.uri;
    this.show();
    if (!uri || !this.connection.isRunning) {
      return;
    }
    // All people, and the entities of nothing: an article may have thousands.
    const start = { line: 0, character: 0 };
    try {
      const answer = await this.connection.ask(
        'chugiai/entities', { textDocument: { uri: uri.toString() }, range: { start, end: start } });
      if (uri.toString() === this.uri?.toString()) {
        this.people = answer?.people?.length;
      }
    } catch {
      this.people = undefined; // the document is not open yet, or no more
    }
    this.show();
  }

  show() {
    const uri = this.uri;
    if (!uri) {
      this.item.hide();
      return;
    }
    const { text, tooltip, isWrong } = this.words(uri);
    this.item.text = text;
    this.item.tooltip = tooltip;
    this.item.backgroundColor = isWrong ? new vscode.ThemeColor('statusBarItem.errorBackground') : undefined;
    this.item.show();
  }

  words(uri) {
    switch (this.connection.state) {
      case 'running': {
        const findings = findingsOf(uri).length;
        const people = this.people === undefined ? '' : `$(person) ${this.people} `;
        const tooltip = [
          this.people === undefined ? '' : vscode.l10n.t('People: {0}', this.people),
          vscode.l10n.t('Findings: {0}', findings),
        ].filter(Boolean).join(' · ');
        return { text: `${people}$(${findings ? 'warning' : 'check'}) ${findings}`, tooltip: `ChuGiai: ${tooltip}` };
      }
      case 'starting':
        return { text: '$(sync~spin) ChuGiai', tooltip: vscode.l10n.t('ChuGiai: the server is starting') };
      case 'missing':
        return { text: '$(error) ChuGiai', tooltip: vscode.l10n.t('ChuGiai: there is no program “chugiai”'), isWrong: true };
      case 'failed':
        return { text: '$(error) ChuGiai', tooltip: vscode.l10n.t('ChuGiai: the server does not run'), isWrong: true };
      default:
        return { text: '$(circle-slash) ChuGiai', tooltip: vscode.l10n.t('ChuGiai: the server is off') };
    }
  }

  dispose() {
    clearTimeout(this.timer);
    for (const disposable of this.disposables) {
      disposable.dispose();
    }
  }
}

module.exports = { Status, findingsOf };
