// ChuGiai for VS Code: which files are articles, where the program is, and what the editor shows of both. Everything
// about the text itself is the server's.

'use strict';

const vscode = require('vscode');
const { Articles } = require('./lib/articles');
const { Connection } = require('./lib/connection');
const { registerCommands } = require('./lib/commands');
const { Status } = require('./lib/status');

let connection;

async function activate(context) {
  const log = vscode.window.createOutputChannel('ChuGiai', { log: true });
  connection = new Connection(context, log);
  const articles = new Articles(log);
  const status = new Status(connection);
  context.subscriptions.push(log, connection, articles, status, ...registerCommands(connection, articles, log));
  // The server is needed by articles only: who opens other text files pays for nothing.
  articles.onDidOpenArticle(() => connection.start(), undefined, context.subscriptions);
  await articles.begin();
  return { connection, articles, status };
}

async function deactivate() {
  await connection?.stop();
}

module.exports = { activate, deactivate };
