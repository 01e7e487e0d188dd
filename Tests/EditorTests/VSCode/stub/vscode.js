// As much of the API of VS Code as the extension uses, with the behaviour that matters to it: settings with the defaults
// of package.json, documents whose language can change, commands whose ids may be registered once.

'use strict';

const fs = require('node:fs');
const path = require('node:path');
const { fileURLToPath, pathToFileURL } = require('node:url');

class Disposable {
  constructor(end) {
    this.dispose = () => {
      end?.();
      end = undefined;
    };
  }
}

class EventEmitter {
  constructor() {
    this.listeners = new Set();
    this.event = (listener, self, disposables) => {
      const entry = self ? listener.bind(self) : listener;
      this.listeners.add(entry);
      const disposable = new Disposable(() => this.listeners.delete(entry));
      disposables?.push(disposable);
      return disposable;
    };
  }

  fire(value) {
    for (const listener of [...this.listeners]) {
      listener(value);
    }
  }

  dispose() {
    this.listeners.clear();
  }
}

class Uri {
  constructor(text) {
    this.text = text;
    this.scheme = text.slice(0, text.indexOf(':'));
    this.path = this.scheme === 'file' ? fileURLToPath(text) : text.slice(this.scheme.length + 1);
    this.fsPath = this.path;
  }

  toString() {
    return this.text;
  }

  static file(name) {
    return new Uri(pathToFileURL(name).href);
  }

  static parse(text) {
    return new Uri(text);
  }

  static joinPath(uri, ...parts) {
    return Uri.file(path.posix.join(uri.path, ...parts));
  }
}

class Position {
  constructor(line, character) {
    Object.assign(this, { line, character });
  }
}

class Range {
  constructor(...numbers) {
    [this.start, this.end] = numbers.length === 4
      ? [new Position(numbers[0], numbers[1]), new Position(numbers[2], numbers[3])] : numbers;
  }

  contains(place) {
    const after = (one, other) => one.line > other.line || (one.line === other.line && one.character >= other.character);
    return after(place, this.start) && after(this.end, place);
  }
}

class Selection extends Range {
  get active() {
    return this.end;
  }
}

class Document {
  constructor(uri, languageId, text) {
    Object.assign(this, { uri, languageId, text, version: 1, isClosed: false });
  }

  getText() {
    return this.text;
  }

  get lines() {
    return this.text.split('\n');
  }

  get lineCount() {
    return this.lines.length;
  }

  lineAt(line) {
    return { text: this.lines[line] };
  }

  offsetAt({ line, character }) {
    return this.lines.slice(0, line).reduce((sum, text) => sum + text.length + 1, 0) + character;
  }

  positionAt(offset) {
    const before = this.text.slice(0, offset).split('\n');
    return new Position(before.length - 1, before[before.length - 1].length);
  }
}

/** A window with one folder. `manifest` is the extension's package.json. */
function makeVSCode({ manifest, folder, settings = {}, locale = 'vi', translations = {} }) {
  const host = {
    messages: [], shown: [], executed: [], statusItems: [], settings: { ...settings }, picks: [], watchers: [],
    activeTheme: { kind: 2 },
  };
  const events = {};
  for (const name of ['open', 'close', 'change', 'editor', 'diagnostics', 'configuration', 'folders']) {
    events[name] = new EventEmitter();
  }
  const documents = new Map();
  const commands = new Map();
  const diagnostics = new Map();
  const root = Uri.file(folder);
  const defaults = Object.fromEntries(
    Object.entries(manifest.contributes.configuration.properties).map(([key, value]) => [key, value.default]));

  function valueOf(key) {
    return key in host.settings ? host.settings[key] : defaults[key];
  }

  /** Settings below a key, as VS Code nests them; undefined where there are none. */
  function nested(prefix) {
    const direct = valueOf(prefix);
    if (direct !== undefined) {
      return direct;
    }
    const found = {};
    for (const key of new Set([...Object.keys(defaults), ...Object.keys(host.settings)])) {
      if (key.startsWith(`${prefix}.`)) {
        const parts = key.slice(prefix.length + 1).split('.');
        const last = parts.pop();
        const inner = parts.reduce((object, part) => (object[part] ??= {}), found);
        inner[last] = valueOf(key);
      }
    }
    return Object.keys(found).length ? found : undefined;
  }

  function configuration(section) {
    const full = (key) => (section ? `${section}.${key}` : key);
    return {
      get: (key, otherwise) => nested(full(key)) ?? otherwise,
      inspect: (key) => ({ globalValue: host.settings[full(key)], defaultValue: defaults[full(key)] }),
      update: async (key, value) => host.set(full(key), value),
    };
  }

  host.set = (key, value) => {
    host.settings[key] = value;
    events.configuration.fire({
      affectsConfiguration: (name) => key === name || key.startsWith(`${name}.`),
    });
  };

  host.open = (name, languageId = 'plaintext', text = fs.readFileSync(name, 'utf8')) => {
    const document = new Document(Uri.file(name), languageId, text);
    documents.set(document.uri.toString(), document);
    events.open.fire(document);
    return document;
  };

  host.close = (document) => {
    documents.delete(document.uri.toString());
    document.isClosed = true;
    events.close.fire(document);
  };

  host.focus = (document) => {
    api.window.activeTextEditor = document && {
      document, selection: new Selection(0, 0, 0, 0), revealRange(range) { host.revealed = range; },
    };
    events.editor.fire(api.window.activeTextEditor);
    return api.window.activeTextEditor;
  };

  /** Edits as of the protocol, all of them in the text as it is. */
  host.edit = (document, edits) => {
    const placed = edits
      .map(({ range, newText }) => ({ from: document.offsetAt(range.start), to: document.offsetAt(range.end), newText, range }))
      .sort((one, other) => other.from - one.from);
    for (const { from, to, newText } of placed) {
      document.text = document.text.slice(0, from) + newText + document.text.slice(to);
    }
    document.version += 1;
    // From the end to the beginning, so that each is right after those before it in the list.
    events.change.fire({ document, contentChanges: placed.map(({ range, newText }) => ({ range, text: newText })) });
  };

  host.report = (uri, list) => {
    diagnostics.set(uri, list);
    events.diagnostics.fire({ uris: [Uri.parse(uri)] });
  };
  host.commands = commands;
  host.documents = documents;
  host.events = events;

  const say = (kind) => async (message, ...choices) => {
    host.messages.push({ kind, message, choices });
    return host.answer?.(message, choices);
  };

  const api = {
    Disposable, EventEmitter, Uri, Position, Range, Selection,
    StatusBarAlignment: { Left: 1, Right: 2 },
    ConfigurationTarget: { Global: 1, Workspace: 2 },
    ColorThemeKind: { Light: 1, Dark: 2, HighContrast: 3, HighContrastLight: 4 },
    TextEditorRevealType: { InCenterIfOutsideViewport: 2 },
    ThemeColor: class { constructor(id) { this.id = id; } },
    env: { language: locale },
    l10n: {
      t: (text, ...values) =>
        (translations[text] ?? text).replace(/\{(\d+)\}/g, (_, index) => String(values[Number(index)])),
    },
    workspace: {
      get textDocuments() { return [...documents.values()]; },
      workspaceFolders: [{ uri: root, name: path.basename(folder), index: 0 }],
      getWorkspaceFolder: (uri) =>
        (uri.path === root.path || uri.path.startsWith(`${root.path}/`) ? api.workspace.workspaceFolders[0] : undefined),
      getConfiguration: configuration,
      onDidOpenTextDocument: events.open.event,
      onDidCloseTextDocument: events.close.event,
      onDidChangeTextDocument: events.change.event,
      onDidChangeConfiguration: events.configuration.event,
      createFileSystemWatcher: () => {
        const made = { create: new EventEmitter(), remove: new EventEmitter() };
        host.watchers.push(made);
        return { onDidCreate: made.create.event, onDidDelete: made.remove.event, dispose() {} };
      },
      fs: {
        stat: (uri) => fs.promises.stat(uri.fsPath),
        writeFile: (uri, data) => fs.promises.writeFile(uri.fsPath, data),
      },
    },
    window: {
      activeTextEditor: undefined,
      get activeColorTheme() { return host.activeTheme; },
      onDidChangeActiveTextEditor: events.editor.event,
      createOutputChannel: () => ({
        lines: [], error(line) { this.lines.push(line); }, warn(line) { this.lines.push(line); },
        info(line) { this.lines.push(line); }, show() { host.logShown = true; }, dispose() {},
      }),
      createStatusBarItem: (id) => {
        const item = { id, isShown: false, show() { item.isShown = true; }, hide() { item.isShown = false; }, dispose() {} };
        host.statusItems.push(item);
        return item;
      },
      showErrorMessage: say('error'),
      showWarningMessage: say('warning'),
      showInformationMessage: say('information'),
      showQuickPick: async (items, options) => {
        host.picks.push({ items, options });
        return host.pick?.(items, options);
      },
      showInputBox: async () => host.input,
      showOpenDialog: async () => host.chosenFiles,
      showTextDocument: async (uri) => { host.shown.push(uri.toString()); },
    },
    languages: {
      getDiagnostics: (uri) => diagnostics.get(uri.toString()) ?? [],
      onDidChangeDiagnostics: events.diagnostics.event,
      // An editor tells another language as an end and a beginning of the same document.
      setTextDocumentLanguage: async (document, languageId) => {
        if (document.languageId !== languageId) {
          events.close.fire(document);
          document.languageId = languageId;
          events.open.fire(document);
        }
        return document;
      },
    },
    commands: {
      registerCommand: (id, action) => {
        if (commands.has(id)) {
          throw new Error(`command '${id}' already exists`);
        }
        commands.set(id, action);
        return new Disposable(() => commands.delete(id));
      },
      executeCommand: async (id, ...args) => {
        host.executed.push({ id, args });
        const action = commands.get(id);
        if (!action && id.startsWith('chugiai.')) {
          throw new Error(`command '${id}' not found`);
        }
        return action?.(...args);
      },
    },
  };
  return { api, host };
}

module.exports = { makeVSCode };
