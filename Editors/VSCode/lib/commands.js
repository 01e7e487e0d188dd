// What the command palette offers. The ids are not those of the server: its own are registered by vscode-languageclient
// once it runs, and a second registration of an id is an error.

'use strict';

const vscode = require('vscode');
const { language, marker } = require('./articles');
const { findingsOf } = require('./status');
const { paletteFor } = require('./palette');

function registerCommands(connection, articles, log) {
  const actions = {
    menu, people, findings, fix, export: exportAnnotations, nextLabel, acceptAllLabels, explain, treatAsArticle, startProject, useColours,
    chooseServer, restart: () => connection.restart(), log: () => log.show(),
  };
  return Object.entries(actions).map(([name, action]) =>
    vscode.commands.registerCommand(`chugiai.${name}`, async (...args) => {
      try {
        return await action(...args);
      } catch (problem) {
        log.error(String(problem));
        vscode.window.showErrorMessage(`ChuGiai: ${problem?.message ?? problem}`);
      }
    }));

  /** The article in front, with a server to ask about it; otherwise undefined, and the user has been told why. */
  async function article() {
    const editor = vscode.window.activeTextEditor;
    if (editor?.document.languageId !== language) {
      vscode.window.showInformationMessage(vscode.l10n.t('ChuGiai: this is not an article.'));
      return undefined;
    }
    await connection.start();
    if (!connection.isRunning) {
      vscode.window.showWarningMessage(vscode.l10n.t('ChuGiai: the server does not run.'));
      return undefined;
    }
    return editor;
  }

  async function ask(command) {
    const editor = await article();
    return editor && connection.run(command, editor.document.uri.toString());
  }

  async function menu() {
    const chosen = await vscode.window.showQuickPick([
      { label: `$(person) ${vscode.l10n.t('People of this article')}`, command: 'chugiai.people' },
      { label: `$(warning) ${vscode.l10n.t('Go to the first finding')}`, command: 'chugiai.findings' },
      { label: `$(wand) ${vscode.l10n.t('Fix everything that is certain')}`, command: 'chugiai.fix' },
      { label: `$(question) ${vscode.l10n.t('Explain a rule')}`, command: 'chugiai.explain' },
      { label: `$(export) ${vscode.l10n.t('Export annotations')}`, command: 'chugiai.export' },
      { label: `$(debug-restart) ${vscode.l10n.t('Restart the server')}`, command: 'chugiai.restart' },
      { label: `$(output) ${vscode.l10n.t('Show the log')}`, command: 'chugiai.log' },
    ]);
    return chosen && vscode.commands.executeCommand(chosen.command);
  }

  /** Everybody with rank and posts; choosing one goes to the first mention. */
  async function people() {
    const editor = await article();
    if (!editor) {
      return;
    }
    const start = { line: 0, character: 0 };
    const answer = await connection.ask(
      'chugiai/entities', { textDocument: { uri: editor.document.uri.toString() }, range: { start, end: start } });
    const all = answer?.people ?? [];
    if (!all.length) {
      vscode.window.showInformationMessage(vscode.l10n.t('Nobody is named in this article.'));
      return;
    }
    const chosen = await vscode.window.showQuickPick(
      all.map((person) => ({
        label: person.name,
        description: [person.rank, ...person.positions].filter(Boolean).join(', '),
        detail: vscode.l10n.t('Mentions: {0}', person.mentions.length),
        person,
      })), { matchOnDescription: true, placeHolder: vscode.l10n.t('People of this article') });
    const place = chosen?.person.mentions[0];
    if (!place) {
      return;
    }
    const range = new vscode.Range(place.start.line, place.start.character, place.end.line, place.end.character);
    editor.selection = new vscode.Selection(range.start, range.end);
    editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  }

  async function findings() {
    const answer = await ask('chugiai.showFindings');
    if (answer?.findings === 0) {
      vscode.window.showInformationMessage(vscode.l10n.t('Nothing was found in this article.'));
    }
    return answer;
  }

  async function fix() {
    const answer = await ask('chugiai.fixAll');
    if (answer?.edits === 0) {
      vscode.window.showInformationMessage(vscode.l10n.t('Nothing here can be fixed with certainty.'));
    }
    return answer;
  }

  async function exportAnnotations() {
    return ask('chugiai.exportAnnotations');
  }

  /** Behind the cursor; the server shows it, or says that everything was looked at. */
  async function nextLabel() {
    const editor = await article();
    if (!editor) {
      return undefined;
    }
    const { line, character } = editor.selection.end;
    return connection.run('chugiai.showNextProposal', editor.document.uri.toString(), { position: { line, character } });
  }

  async function acceptAllLabels() {
    return ask('chugiai.acceptLabels');
  }

  /** The rules of the findings here, that at the cursor first. */
  async function explain(rule) {
    let wanted = typeof rule === 'string' ? rule : undefined;
    if (!wanted) {
      const editor = await article();
      if (!editor) {
        return undefined;
      }
      const cursor = editor.selection.active;
      const here = findingsOf(editor.document.uri);
      const isAtCursor = (finding) => finding.range.contains(cursor);
      const rules = [...here.filter(isAtCursor), ...here.filter((finding) => !isAtCursor(finding))]
        .map((finding) => String(finding.code?.value ?? finding.code));
      wanted = rules.length
        ? await vscode.window.showQuickPick([...new Set(rules)], { placeHolder: vscode.l10n.t('Explain a rule') })
        : await vscode.window.showInputBox({ prompt: vscode.l10n.t('Name of the rule, such as date/weekday-mismatch') });
    }
    return wanted && connection.run('chugiai.explainRule', wanted.trim());
  }

  async function treatAsArticle() {
    const document = vscode.window.activeTextEditor?.document;
    if (document) {
      await articles.treat(document);
    }
  }

  /** An empty chugiai.json in the folder of the document in front; never over one that is there. */
  async function startProject() {
    const document = vscode.window.activeTextEditor?.document;
    const folder = document?.uri.scheme === 'file'
      ? vscode.Uri.joinPath(document.uri, '..') : vscode.workspace.workspaceFolders?.[0]?.uri;
    if (!folder) {
      vscode.window.showInformationMessage(vscode.l10n.t('ChuGiai: open a folder or an article first.'));
      return;
    }
    const file = vscode.Uri.joinPath(folder, marker);
    try {
      await vscode.workspace.fs.stat(file);
    } catch {
      await vscode.workspace.fs.writeFile(file, new TextEncoder().encode('{}\n'));
    }
    await articles.lookAgain();
    await vscode.window.showTextDocument(file, { preview: false, preserveFocus: true });
  }

  /** For themes whose names do not say whether they are light. */
  async function useColours() {
    const theme = vscode.workspace.getConfiguration('workbench').get('colorTheme');
    const kind = vscode.window.activeColorTheme.kind;
    const isLight = kind === vscode.ColorThemeKind.Light || kind === vscode.ColorThemeKind.HighContrastLight;
    const settings = vscode.workspace.getConfiguration('editor');
    // Only what the user has written is written back, not the defaults of every extension.
    const own = settings.inspect('semanticTokenColorCustomizations')?.globalValue ?? {};
    const block = own[`[${theme}]`] ?? {};
    const rules = { ...block.rules, ...paletteFor(isLight ? 'light' : 'dark') };
    await settings.update(
      'semanticTokenColorCustomizations', { ...own, [`[${theme}]`]: { ...block, enabled: true, rules } },
      vscode.ConfigurationTarget.Global);
    vscode.window.showInformationMessage(vscode.l10n.t('ChuGiai: the palette is in use in “{0}”.', theme));
  }

  async function chooseServer() {
    const chosen = await vscode.window.showOpenDialog({
      canSelectMany: false, openLabel: vscode.l10n.t('Choose…'), title: vscode.l10n.t('The program “chugiai”'),
    });
    if (chosen?.length) {
      // The change of the setting starts the server anew.
      await vscode.workspace.getConfiguration('chugiai')
        .update('server.path', chosen[0].fsPath, vscode.ConfigurationTarget.Global);
    }
  }
}

module.exports = { registerCommands };
