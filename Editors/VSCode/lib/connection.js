// The server: found, started, restarted, stopped; one for all folders.

'use strict';

const vscode = require('vscode');
const { LanguageClient, State } = require('vscode-languageclient/node');
const { language } = require('./articles');
const { findProgram } = require('./program');
const { forServer } = require('./settings');

/** Settings that are read only when the server starts. */
const startSettings = ['chugiai.server', 'chugiai.semanticTokens'];
/** Commands of the server about the document in front, which a key of the user's can run without arguments. */
const articleCommands = new Set([
  'chugiai.showPeople', 'chugiai.showFindings', 'chugiai.exportAnnotations', 'chugiai.fixAll',
]);

class Connection {
  constructor(context, log) {
    this.context = context;
    this.log = log;
    this.state = 'stopped'; // stopped, starting, running, missing, failed
    this.changed = new vscode.EventEmitter();
    this.onDidChangeState = this.changed.event;
    this.disposables = [
      this.changed,
      vscode.workspace.onDidChangeConfiguration(async (event) => {
        if (this.state !== 'stopped' && startSettings.some((name) => event.affectsConfiguration(name))) {
          await this.restart();
        }
      }),
    ];
  }

  get isRunning() {
    return this.state === 'running';
  }

  /** Starts the server where it does not run; does nothing where it was looked for in vain. */
  async start() {
    if (this.state === 'stopped') {
      await this.launch();
    }
  }

  async restart() {
    await this.stop();
    await this.launch();
  }

  async stop() {
    const client = this.client;
    this.client = undefined;
    this.become('stopped');
    try {
      await client?.dispose();
    } catch (problem) {
      // One that hangs or has fallen over must not keep the next from starting.
      this.log.warn(String(problem));
    }
  }

  async launch() {
    const settings = vscode.workspace.getConfiguration('chugiai');
    const { file, tried } = findProgram({
      configured: settings.get('server.path', ''), extensionPath: this.context.extensionPath,
    });
    if (!file) {
      this.become('missing');
      this.log.error(`chugiai: ${tried.join(', ')}`);
      // Not awaited: a message stays as long as nobody reads it.
      this.tellMissing(settings.get('server.path', ''));
      return;
    }
    const client = new LanguageClient(
      'chugiai', 'ChuGiai',
      { command: file, args: ['lsp', ...settings.get('server.arguments', [])] }, this.options());
    this.client = client;
    this.become('starting');
    client.onDidChangeState(({ newState }) => {
      if (this.client !== client) {
        return;
      }
      if (newState === State.Running) {
        this.become('running');
      } else if (newState === State.Starting) {
        this.become('starting');
      } else {
        this.become('failed');
      }
    });
    try {
      await client.start();
    } catch (problem) {
      if (this.client === client) {
        this.become('failed');
        this.log.error(String(problem));
        this.tellFailed(file, problem);
      }
    }
  }

  options() {
    return {
      documentSelector: [{ language, scheme: 'file' }, { language, scheme: 'untitled' }],
      outputChannel: this.log,
      // The library asks for this when it starts, so a restart takes what the settings say by then.
      initializationOptions: () => forServer(vscode.workspace.getConfiguration().get('chugiai')),
      middleware: {
        workspace: {
          configuration: async (params, token, next) => {
            const answers = await next(params, token);
            if (!Array.isArray(answers)) {
              return answers;
            }
            return answers.map((answer, index) => (params.items[index].section === 'chugiai' ? forServer(answer) : answer));
          },
        },
        // The library calls this with (params, next) in version 9 and with (params, token, next) in version 10.
        window: { showDocument: (params, ...rest) => show(params, () => rest.at(-1)(params, ...rest.slice(0, -1))) },
        executeCommand: (command, args, next) => {
          const document = vscode.window.activeTextEditor?.document;
          const isBare = articleCommands.has(command) && !args?.length && document?.languageId === language;
          return next(command, isBare ? [document.uri.toString()] : args);
        },
      },
    };
  }

  /** One of the server's commands; what it answers, or undefined where it cannot be asked. */
  async run(command, ...args) {
    return this.ask('workspace/executeCommand', { command, arguments: args });
  }

  async ask(method, params) {
    if (!this.isRunning) {
      return undefined;
    }
    return this.client.sendRequest(method, params);
  }

  become(state) {
    if (this.state !== state) {
      this.state = state;
      this.changed.fire(state);
    }
  }

  async tellMissing(configured) {
    const choose = vscode.l10n.t('Choose…');
    const help = vscode.l10n.t('How to get it');
    const message = configured
      ? vscode.l10n.t('ChuGiai: the setting chugiai.server.path says “{0}”, and no program is there.', configured)
      : vscode.l10n.t('ChuGiai: the program “chugiai” is neither inside the extension nor on the PATH.');
    const chosen = await vscode.window.showErrorMessage(message, choose, help);
    if (chosen === choose) {
      await vscode.commands.executeCommand('chugiai.chooseServer');
    } else if (chosen === help) {
      await vscode.commands.executeCommand(
        'markdown.showPreview', vscode.Uri.joinPath(this.context.extensionUri, 'README.md'));
    }
  }

  async tellFailed(file, problem) {
    const open = vscode.l10n.t('Show the log');
    const message = vscode.l10n.t('ChuGiai: {0} did not start: {1}', file, problem?.message ?? String(problem));
    if ((await vscode.window.showErrorMessage(message, open)) === open) {
      this.log.show();
    }
  }

  dispose() {
    for (const disposable of this.disposables) {
      disposable.dispose();
    }
  }
}

/** Pages that the server writes for people are shown as pages, not as Markdown. */
async function show(params, next) {
  if (!params.external && !params.selection && /\/chugiai\/[^?#]*\.md$/.test(params.uri)) {
    await vscode.commands.executeCommand('markdown.showPreview', vscode.Uri.parse(params.uri));
    return { success: true };
  }
  return next();
}

module.exports = { Connection, articleCommands };
