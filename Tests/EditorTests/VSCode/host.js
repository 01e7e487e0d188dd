// Loads the extension into a stub of VS Code.

'use strict';

const Module = require('node:module');
const fs = require('node:fs');
const path = require('node:path');
const { makeVSCode } = require('./stub/vscode');
const { makeLanguageClient } = require('./stub/languageclient');

const root = path.resolve(__dirname, '../../..');
const home = path.join(root, 'Editors/VSCode');
const read = (name) => JSON.parse(fs.readFileSync(path.join(root, name), 'utf8'));

/** A fresh extension in a fresh window; every call has modules of its own. */
async function begin({ folder, settings, locale = 'vi' }) {
  const manifest = read('Editors/VSCode/package.json');
  const translations = locale === 'vi' ? read('Editors/VSCode/l10n/bundle.l10n.vi.json') : {};
  const { api, host } = makeVSCode({ manifest, folder, settings, locale, translations });
  const stubs = { vscode: api, 'vscode-languageclient/node': makeLanguageClient(api, host) };
  for (const name of Object.keys(require.cache)) {
    if (name.startsWith(home)) {
      delete require.cache[name];
    }
  }
  const load = Module._load;
  Module._load = function (request, ...rest) {
    return stubs[request] ?? load.call(this, request, ...rest);
  };
  let extension;
  try {
    extension = require(path.join(home, 'extension.js'));
  } finally {
    Module._load = load;
  }
  const context = { subscriptions: [], extensionPath: home, extensionUri: api.Uri.file(home) };
  const exported = await extension.activate(context);
  return {
    api, host, manifest, ...exported,
    async end() {
      await extension.deactivate();
      context.subscriptions.forEach((disposable) => disposable.dispose());
    },
  };
}

async function until(condition, what = String(condition), seconds = 20) {
  const end = Date.now() + seconds * 1000;
  for (;;) {
    const found = await condition();
    if (found) {
      return found;
    }
    if (Date.now() > end) {
      throw new Error(`waited in vain: ${what}`);
    }
    await new Promise((done) => setTimeout(done, 10));
  }
}

module.exports = { begin, until, root, home, read };
