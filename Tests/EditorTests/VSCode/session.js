// A writer's session as of EditorSession: the extension in the stub of VS Code, with the real server. What the editor
// itself would do with the answers (jump, paint, write) is done here by the rules of package.json.

'use strict';

const fs = require('node:fs');
const path = require('node:path');
const { begin, until } = require('./host');

const task = JSON.parse(fs.readFileSync(process.env.CHUGIAI_TASK, 'utf8'));
const out = { hovers: {}, colours: {}, findings: [], symbols: [], hints: [] };

async function session() {
  const window = await begin({
    folder: path.dirname(task.article), settings: { 'chugiai.server.path': process.env.CHUGIAI_BIN },
  });
  const { api, host, manifest } = window;
  out.otherFiletype = host.open(task.other).languageId;
  const document = host.open(task.article);
  host.focus(document);
  await until(() => window.connection.isRunning, 'the server runs');
  const client = host.clients[0];
  out.filetype = document.languageId;
  const textDocument = { uri: document.uri.toString() };
  const ask = (method, more) => client.sendRequest(method, { textDocument, ...more });
  const at = (word) => document.positionAt(document.text.lastIndexOf(word) + 1);
  const piece = ({ start, end }) => document.text.slice(document.offsetAt(start), document.offsetAt(end));

  const found = await until(() => {
    const all = api.languages.getDiagnostics(document.uri);
    return all.length >= task.findings && all;
  }, 'findings');
  out.findings = found.map(({ code, message, range }) => ({ code, message, text: piece(range) }));

  const { legend } = client.initializeResult.capabilities.semanticTokensProvider;
  const { data } = await ask('textDocument/semanticTokens/full');
  const rules = manifest.contributes.configurationDefaults['editor.semanticTokenColorCustomizations'].rules;
  const tokens = [];
  for (let i = 0, line = 0, character = 0; i < data.length; i += 5) {
    character = data[i] ? data[i + 1] : character + data[i + 1];
    line += data[i];
    tokens.push({ line, character, end: character + data[i + 2], kind: legend.tokenTypes[data[i + 3]] });
  }
  for (const word of task.words) {
    const position = at(word);
    out.hovers[word] = (await ask('textDocument/hover', { position })).contents.value;
    out.colours[word] = tokens
      .filter(({ line, character, end }) => line === position.line && character <= position.character && position.character < end)
      .map(({ kind }) => `${kind} ${rules[`${kind}:${document.languageId}`].foreground}`);
  }

  const whole = { start: document.positionAt(0), end: document.positionAt(document.text.length) };
  for (const { position, label } of await ask('textDocument/inlayHint', { range: whole })) {
    out.hints.push({
      before: document.text.slice(0, document.offsetAt(position)),
      text: typeof label === 'string' ? label : label.map(({ value }) => value).join(''),
    });
  }
  const gather = (symbols) => symbols.forEach(({ name, detail, children }) => {
    out.symbols.push(`${name} ${detail ?? ''}`);
    gather(children ?? []);
  });
  gather(await ask('textDocument/documentSymbol'));

  const words = await until(() => /\$\(person\) 2 /.test(host.statusItems[0].text) && host.statusItems[0].text, 'people are counted');
  out.status = words;

  client.apply(await ask('textDocument/rename', { position: at(task.rename.word), newName: task.rename.to }));
  out.renamed = document.text;
  const place = at(task.fix.word);
  const actions = await ask('textDocument/codeAction', { range: { start: place, end: place }, context: { diagnostics: [] } });
  const action = actions.find(({ title }) => title.includes(task.fix.choice));
  if (!action) {
    throw new Error(`no action among ${actions.map(({ title }) => title).join(' | ')}`);
  }
  client.apply(action.edit ?? (await client.sendRequest('codeAction/resolve', action)).edit);
  out.fixed = document.text;
  await window.end();
}

session()
  .catch((problem) => {
    out.problem = problem.stack;
  })
  .finally(() => {
    fs.writeFileSync(process.env.CHUGIAI_OUT, JSON.stringify(out));
    process.exit(0);
  });
