// In the place of vscode-languageclient: the same class as far as the extension knows it, over a real pipe to the real
// server. It registers the server's commands as the library does, so a second registration fails here too.

'use strict';

const { spawn } = require('node:child_process');

const State = { Stopped: 1, Running: 2, Starting: 3 };
/** Standard names, as VS Code sends them; ours are not among them. */
const tokenTypes = [
  'namespace', 'type', 'class', 'enum', 'interface', 'struct', 'typeParameter', 'parameter', 'variable', 'property',
  'enumMember', 'event', 'function', 'method', 'macro', 'keyword', 'modifier', 'comment', 'string', 'number', 'regexp',
  'operator', 'decorator',
];
const tokenModifiers = [
  'declaration', 'definition', 'readonly', 'static', 'deprecated', 'abstract', 'async', 'modification', 'documentation',
  'defaultLibrary',
];

function makeLanguageClient(vscode, host) {
  class LanguageClient {
    constructor(id, name, server, options) {
      Object.assign(this, { id, name, server, options, last: 0, waiting: new Map(), state: State.Stopped, registered: [] });
      this.stateChanged = new vscode.EventEmitter();
      this.onDidChangeState = this.stateChanged.event;
      host.clients = [...(host.clients ?? []), this];
    }

    become(newState) {
      const oldState = this.state;
      this.state = newState;
      this.stateChanged.fire({ oldState, newState });
    }

    async start() {
      this.become(State.Starting);
      const { command, args, options } = this.server;
      this.process = spawn(command, args, { stdio: ['pipe', 'pipe', 'inherit'], ...options });
      this.process.stdin.on('error', () => {});
      let rest = Buffer.alloc(0);
      this.process.stdout.on('data', (chunk) => {
        rest = Buffer.concat([rest, chunk]);
        for (;;) {
          const head = rest.indexOf('\r\n\r\n');
          const length = head < 0 ? undefined : Number(/Content-Length: (\d+)/.exec(rest.subarray(0, head))?.[1]);
          if (length === undefined || rest.length < head + 4 + length) {
            return;
          }
          const message = JSON.parse(rest.subarray(head + 4, head + 4 + length).toString());
          rest = rest.subarray(head + 4 + length);
          this.take(message);
        }
      });
      const gone = new Promise((_, reject) => {
        this.process.once('error', reject);
        this.process.once('exit', (status) => {
          reject(new Error(`the server ended with ${status}`));
          this.end();
        });
      });
      gone.catch(() => {});
      try {
        await Promise.race([this.initialize(), gone]);
      } catch (problem) {
        this.become(State.Stopped);
        throw problem;
      }
    }

    async initialize() {
      const { initializationOptions: told } = this.options;
      this.initializeResult = await this.sendRequest('initialize', {
        processId: process.pid, clientInfo: { name: 'Visual Studio Code', version: 'stub' }, locale: vscode.env.language,
        rootUri: vscode.workspace.workspaceFolders[0].uri.toString(),
        workspaceFolders: vscode.workspace.workspaceFolders.map(({ uri, name }) => ({ uri: uri.toString(), name })),
        initializationOptions: typeof told === 'function' ? told() : told,
        capabilities: {
          general: { positionEncodings: ['utf-16'] },
          workspace: {
            applyEdit: true, configuration: true, workspaceFolders: true, workspaceEdit: { documentChanges: true },
            didChangeConfiguration: { dynamicRegistration: true }, didChangeWatchedFiles: { dynamicRegistration: true },
          },
          window: { showDocument: { support: true }, workDoneProgress: true },
          textDocument: {
            hover: { contentFormat: ['markdown', 'plaintext'] },
            publishDiagnostics: { versionSupport: true, relatedInformation: true, tagSupport: { valueSet: [1, 2] } },
            documentSymbol: { hierarchicalDocumentSymbolSupport: true },
            codeAction: {
              dataSupport: true, isPreferredSupport: true, resolveSupport: { properties: ['edit'] },
              codeActionLiteralSupport: { codeActionKind: { valueSet: ['', 'quickfix', 'refactor', 'source'] } },
            },
            rename: { prepareSupport: true },
            semanticTokens: { requests: { range: true, full: { delta: true } }, tokenTypes, tokenModifiers, formats: ['relative'] },
          },
        },
      });
      await this.sendNotification('initialized', {});
      const ids = this.initializeResult.capabilities.executeCommandProvider?.commands ?? [];
      for (const id of ids) {
        this.registered.push(vscode.commands.registerCommand(id, (...args) => {
          const next = (command, passed) => this.sendRequest('workspace/executeCommand', { command, arguments: passed });
          const middleware = this.options.middleware?.executeCommand;
          return middleware ? middleware(id, args, next) : next(id, args);
        }));
      }
      this.synchronize();
      this.become(State.Running);
    }

    synchronize() {
      const matches = (document) => this.options.documentSelector.some(
        ({ language, scheme }) => document.languageId === language && document.uri.scheme === scheme);
      const opened = (document) => matches(document) && this.sendNotification('textDocument/didOpen', {
        textDocument: {
          uri: document.uri.toString(), languageId: document.languageId, version: document.version, text: document.text,
        },
      });
      this.registered.push(
        vscode.workspace.onDidOpenTextDocument(opened),
        vscode.workspace.onDidCloseTextDocument((document) => matches(document) && this.sendNotification(
          'textDocument/didClose', { textDocument: { uri: document.uri.toString() } })),
        vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => matches(document) && this.sendNotification(
          'textDocument/didChange',
          { textDocument: { uri: document.uri.toString(), version: document.version }, contentChanges })),
        vscode.workspace.onDidChangeConfiguration(
          () => this.sendNotification('workspace/didChangeConfiguration', { settings: null })));
      vscode.workspace.textDocuments.forEach(opened);
    }

    async take({ id, method, params, result, error }) {
      if (!method) {
        const [done, failed] = this.waiting.get(id) ?? [];
        this.waiting.delete(id);
        return error ? failed?.(Object.assign(new Error(error.message), error)) : done?.(result);
      }
      const answer = await this.answer(method, params);
      return id === undefined ? undefined : this.send({ id, result: answer ?? null });
    }

    async answer(method, params) {
      const middleware = this.options.middleware ?? {};
      switch (method) {
        case 'textDocument/publishDiagnostics':
          return host.report(params.uri, params.diagnostics.map((found) => {
            const { start, end } = found.range;
            return { ...found, range: new vscode.Range(start.line, start.character, end.line, end.character) };
          }));
        case 'workspace/configuration': {
          const next = async ({ items }) =>
            items.map(({ section }) => JSON.parse(JSON.stringify(vscode.workspace.getConfiguration().get(section) ?? null)));
          const hook = middleware.workspace?.configuration;
          host.asked = await (hook ? hook(params, {}, next) : next(params));
          return host.asked;
        }
        case 'window/showDocument': {
          const next = async ({ uri }) => {
            host.shown.push(uri);
            return { success: true };
          };
          const hook = middleware.window?.showDocument;
          return hook ? hook(params, next) : next(params); // version 9 passes no token here
        }
        case 'window/showMessage':
          host.messages.push({ kind: 'server', message: params.message });
          return undefined;
        case 'workspace/applyEdit':
          this.apply(params.edit);
          return { applied: true };
        default: return null;
      }
    }

    apply({ documentChanges = [], changes = {} }) {
      const all = [
        ...documentChanges.map(({ textDocument, edits }) => [textDocument.uri, edits]), ...Object.entries(changes),
      ];
      for (const [uri, edits] of all) {
        host.edit(host.documents.get(uri), edits);
      }
    }

    send(message) {
      const body = Buffer.from(JSON.stringify({ jsonrpc: '2.0', ...message }));
      this.process.stdin.write(`Content-Length: ${body.length}\r\n\r\n`);
      this.process.stdin.write(body);
    }

    async sendNotification(method, params) {
      this.send({ method, params });
    }

    sendRequest(method, params) {
      this.last += 1;
      const id = this.last;
      return new Promise((done, failed) => {
        this.waiting.set(id, [done, failed]);
        this.send({ id, method, params });
      });
    }

    end() {
      this.registered.splice(0).forEach((disposable) => disposable.dispose());
      this.become(State.Stopped);
    }

    async stop() {
      if (this.state !== State.Running) {
        this.process?.kill();
        return;
      }
      await this.sendRequest('shutdown');
      const over = new Promise((done) => this.process.once('exit', done));
      await this.sendNotification('exit');
      await over;
    }

    async dispose() {
      await this.stop();
    }
  }
  return { LanguageClient, State };
}

module.exports = { makeLanguageClient };
