// What the extension does, in a stub of VS Code, with the real server where one is needed.

'use strict';

const assert = require('node:assert');
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const test = require('node:test');
const { begin, until, home } = require('./host');
const { findProgram, expanded } = require(path.join(home, 'lib/program.js'));
const { forServer } = require(path.join(home, 'lib/settings.js'));

const server = process.env.CHUGIAI_BIN;
const text = 'Thiếu tuớng Trần Thí Dụ gặp Thượng tá Lê Giả Định .\n';

/** A folder with an article in a project, and a note outside of it. */
function workspace(context) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'chugiai-vscode-'));
  context.after(() => fs.rmSync(folder, { recursive: true }));
  const file = (name, content) => {
    const whole = path.join(folder, name);
    fs.mkdirSync(path.dirname(whole), { recursive: true });
    fs.writeFileSync(whole, content);
    return whole;
  };
  return { folder, file, article: file('bai/2025/bai.txt', text), note: file('ghi-chu.txt', text), marker: file('bai/chugiai.json', '{}') };
}

async function opened(context, { settings, ...options } = {}) {
  const files = workspace(context);
  const window = await begin({ folder: files.folder, settings: { 'chugiai.server.path': server, ...settings }, ...options });
  context.after(() => window.end());
  return { ...files, ...window };
}

const settled = () => new Promise((done) => setTimeout(done, 30));

test('only files of a project are articles, and only they start the server', async (context) => {
  const { host, connection, article, note } = await opened(context);
  const other = host.open(note);
  await settled();
  assert.strictEqual(other.languageId, 'plaintext');
  assert.strictEqual(connection.state, 'stopped');
  const document = host.open(article);
  await until(() => connection.isRunning);
  assert.strictEqual(document.languageId, 'vietnamese-article');
  assert.strictEqual(other.languageId, 'plaintext');
});

test('the setting says otherwise', async (context) => {
  const all = await opened(context, { settings: { 'chugiai.articles': 'workspace' } });
  const note = all.host.open(all.note);
  await settled();
  assert.strictEqual(note.languageId, 'vietnamese-article');
  const outside = all.host.open(path.join(os.tmpdir(), 'chugiai-none.txt'), 'plaintext', 'x');
  await settled();
  assert.strictEqual(outside.languageId, 'plaintext');

  const none = await opened(context, { settings: { 'chugiai.articles': 'manual' } });
  const article = none.host.open(none.article);
  await settled();
  assert.strictEqual(article.languageId, 'plaintext');
  none.host.set('chugiai.articles', 'project');
  await until(() => article.languageId === 'vietnamese-article', 'a changed setting is heeded');
});

test('a modeline is enough, of any editor, at either end', async (context) => {
  const { host, file } = await opened(context);
  const middle = 'Một đoạn.\n'.repeat(30);
  const cases = {
    'vim.txt': `${middle}vim: set ft=chugiai:\n`, 'emacs.txt': `-*- mode: chugiai -*-\n${middle}`,
    'kate.dat': `${middle}kate: mode Vietnamese Article;\n`,
    'middle.txt': `${middle}vim: ft=chugiai\n${middle}`, 'words.txt': `${middle}Phần mềm chugiai.\n`,
  };
  const documents = Object.entries(cases).map(([name, content]) => host.open(file(name, content)));
  await settled();
  assert.deepStrictEqual(
    documents.map(({ languageId }) => languageId === 'vietnamese-article'), [true, true, true, false, false]);
});

test('the user has the last word on a file', async (context) => {
  const { api, host, article, connection } = await opened(context);
  const document = host.open(article);
  await until(() => connection.isRunning);
  await api.languages.setTextDocumentLanguage(document, 'plaintext');
  await settled();
  assert.strictEqual(document.languageId, 'plaintext');
  host.focus(document);
  await api.commands.executeCommand('chugiai.treatAsArticle');
  assert.strictEqual(document.languageId, 'vietnamese-article');
  await api.languages.setTextDocumentLanguage(document, 'plaintext');
  await settled();
  // Opened another day, it is an article again.
  await api.languages.setTextDocumentLanguage(document, 'vietnamese-article');
  host.close(document);
  await settled();
  const again = host.open(article);
  await until(() => again.languageId === 'vietnamese-article');
});

test('a project is begun with an empty chugiai.json, never over one that is there', async (context) => {
  const { api, host, note, marker } = await opened(context);
  const document = host.open(note);
  host.focus(document);
  await settled();
  assert.strictEqual(document.languageId, 'plaintext');
  await api.commands.executeCommand('chugiai.startProject');
  const made = path.join(path.dirname(note), 'chugiai.json');
  assert.deepStrictEqual(JSON.parse(fs.readFileSync(made, 'utf8')), {});
  assert.strictEqual(document.languageId, 'vietnamese-article');
  fs.writeFileSync(made, '{ "language": "en" }');
  await api.commands.executeCommand('chugiai.startProject');
  assert.strictEqual(fs.readFileSync(made, 'utf8'), '{ "language": "en" }');
  assert.ok(fs.existsSync(marker));
});

test('the program: the setting, the one inside, the PATH', (context) => {
  const { file, folder } = workspace(context);
  const program = (name) => {
    const whole = file(name, '#!/bin/sh\n');
    fs.chmodSync(whole, 0o755);
    return whole;
  };
  const onPath = program('bin/chugiai');
  const environment = { PATH: `${path.join(folder, 'none')}:${path.dirname(onPath)}:.`, HOUSE: folder };
  const find = (more) => findProgram({ extensionPath: path.join(folder, 'extension'), environment, platform: 'linux', ...more });
  assert.strictEqual(find({}).file, onPath);
  const inside = program('extension/server/chugiai');
  assert.strictEqual(find({}).file, inside);
  const chosen = program('mine');
  assert.strictEqual(find({ configured: '${env:HOUSE}/mine' }).file, chosen);
  // A folder, a file that cannot be run and nothing at all are no programs, and no other is taken in their stead.
  for (const wrong of [folder, file('text', 'x'), path.join(folder, 'nothing')]) {
    assert.deepStrictEqual(find({ configured: wrong }), { file: undefined, tried: [wrong] });
  }
  assert.ok(find({ platform: 'win32' }).tried.every((name) => name.endsWith('chugiai.exe')));
  assert.strictEqual(expanded('~/x'), path.join(os.homedir(), 'x'));
});

test('a program that is missing is said once, in words, with a way out', async (context) => {
  const { host, article, note, file, connection } = await opened(context, { settings: { 'chugiai.server.path': '/none/chugiai' } });
  host.focus(host.open(article));
  await until(() => connection.state === 'missing');
  host.open(file('bai/hai.txt', text));
  await settled();
  assert.strictEqual(host.messages.length, 1);
  assert.match(host.messages[0].message, /\/none\/chugiai/);
  assert.deepStrictEqual(host.messages[0].choices, ['Chọn…', 'Lấy ở đâu']);
  assert.match(host.statusItems[0].tooltip, /không có chương trình/);
  assert.ok(note);
  // The right one is started as soon as it is named.
  host.set('chugiai.server.path', server);
  await until(() => connection.isRunning);
});

test('a program that is another is said too', async (context) => {
  const { host, article, connection } = await opened(context, { settings: { 'chugiai.server.path': process.execPath } });
  host.open(article);
  await until(() => connection.state === 'failed');
  await until(() => host.messages.length === 1);
  assert.match(host.messages[0].message, /không khởi động được/);
});

test('the server hears of its own settings only', async (context) => {
  assert.deepStrictEqual(forServer({ language: null, index: false, server: { path: 'x' }, trace: {}, articles: 'project' }), { index: false });
  assert.deepStrictEqual(forServer(undefined ?? null), {});
  const { host, article, connection, api } = await opened(context, { settings: { 'chugiai.maximumFindings': 7 } });
  const document = host.open(article);
  await until(() => connection.isRunning && host.asked);
  assert.deepStrictEqual(
    host.asked, [{ glossaries: [], hints: ['date', 'abbreviation'], index: true, maximumFindings: 7, rules: {}, semanticTokens: 'custom' }]);
  await until(() => api.languages.getDiagnostics(document.uri).length > 0);
  assert.deepStrictEqual(host.messages, [], 'the server complains of a setting');
  host.set('chugiai.rules', { 'rank/misspelled': 'off', style: 'off' });
  await until(() => api.languages.getDiagnostics(document.uri).length === 0, 'a changed rule is heeded');
});

test('the line at the bottom counts people and findings as they change', async (context) => {
  const { host, article, note, connection, api } = await opened(context);
  const [item] = host.statusItems;
  assert.strictEqual(item.isShown, false);
  host.focus(host.open(note));
  assert.strictEqual(item.isShown, false);
  const document = host.open(article);
  host.focus(document);
  await until(() => item.text === '$(person) 2 $(warning) 2', 'two people, two findings');
  assert.match(item.tooltip, /2 người · 2 phát hiện/);
  const stop = text.indexOf(' .');
  host.edit(document, [
    { range: new api.Range(0, 0, 0, 'Thiếu tuớng'.length), newText: 'Thiếu tướng' },
    { range: new api.Range(0, stop, 0, stop + 1), newText: '' },
  ]);
  await until(() => item.text === '$(person) 2 $(check) 0', 'the findings have gone');
  const end = document.positionAt(document.text.length);
  host.edit(document, [{ range: new api.Range(end.line, end.character, end.line, end.character), newText: 'Đại tá Phạm Văn Mẫu.\n' }]);
  await until(() => item.text === '$(person) 3 $(check) 0', 'somebody has come');
  await connection.stop();
  await until(() => item.text === '$(circle-slash) ChuGiai');
  host.focus(undefined);
  assert.strictEqual(item.isShown, false);
});

test('the commands of an article', async (context) => {
  const { api, host, article, connection } = await opened(context);
  const run = (name, ...args) => api.commands.executeCommand(`chugiai.${name}`, ...args);
  await run('people');
  assert.match(host.messages.pop().message, /không phải bài viết/);

  const document = host.open(article);
  host.focus(document);
  await until(() => connection.isRunning && api.languages.getDiagnostics(document.uri).length);
  host.pick = (items) => items[1];
  await run('people');
  assert.deepStrictEqual(host.picks[0].items.map(({ label }) => label), ['Trần Thí Dụ', 'Lê Giả Định']);
  assert.match(host.picks[0].items[1].description, /Thượng tá/);
  const start = text.indexOf('Lê Giả');
  assert.deepStrictEqual({ ...host.revealed.start }, { line: 0, character: start });
  assert.deepStrictEqual({ ...api.window.activeTextEditor.selection.active }, { line: 0, character: start + 'Lê Giả Định'.length });

  const record = await run('export');
  const line = JSON.parse(record.record);
  assert.ok(line.entities.some(({ kind, text: words }) => kind === 'person' && words === 'Lê Giả Định'));
  assert.ok(host.shown.some((uri) => uri.endsWith('.jsonl')));

  host.pick = (items) => items[0];
  const page = await run('explain');
  assert.strictEqual(page.rule, 'style/punctuation-spacing', 'the finding at the cursor comes first');
  const shown = host.executed.find(({ id }) => id === 'markdown.showPreview');
  assert.match(shown.args[0].toString(), /punctuation-spacing.*\.md$/);

  assert.deepStrictEqual((await run('findings')).findings, 2);
  assert.deepStrictEqual(await run('fix'), { edits: 1 });
  await until(() => document.text === text.replace(' .', '.'), 'the certain fix');
  host.messages.length = 0;
  await until(() => api.languages.getDiagnostics(document.uri).length === 1);
  await run('fix');
  assert.match(host.messages.pop().message, /Không có chỗ nào/);
  // A key of the user's may run the server's own commands without saying for what.
  assert.ok((await run('showPeople')).people.length === 2);
  await run('log');
  assert.strictEqual(host.logShown, true);
});

test('documents are shown whichever version of the library asks', async (context) => {
  const { host, connection, article } = await opened(context);
  host.open(article);
  await until(() => connection.isRunning);
  const { showDocument } = connection.options().middleware.window;
  const token = {};
  const params = { uri: 'file:///a/bai.jsonl' };
  assert.deepStrictEqual(await showDocument(params, async (...args) => args), [params]);
  assert.deepStrictEqual(await showDocument(params, token, async (...args) => args), [params, token]);
  // Pages for people are shown as pages.
  const page = { uri: 'file:///home/x/.cache/chugiai/rank/misspelled.vi.md' };
  assert.deepStrictEqual(await showDocument(page, async () => assert.fail()), { success: true });
});

test('a restart leaves one server, its commands and the open articles', async (context) => {
  const { api, host, article, connection } = await opened(context);
  const document = host.open(article);
  await until(() => connection.isRunning);
  await api.commands.executeCommand('chugiai.restart');
  await until(() => connection.isRunning);
  assert.strictEqual(host.clients.length, 2);
  assert.notStrictEqual(host.clients[0].process.exitCode, null);
  host.report(document.uri.toString(), []);
  await until(() => api.languages.getDiagnostics(document.uri).length === 2);
  host.set('chugiai.semanticTokens', 'standard');
  await until(() => host.clients.length === 3 && connection.isRunning);
  const { tokenTypes } = host.clients[2].initializeResult.capabilities.semanticTokensProvider.legend;
  assert.strictEqual(tokenTypes[0], 'class');
});

test('a theme that does not say that it is light gets the light colours', async (context) => {
  const { api, host } = await opened(context, { settings: { 'workbench.colorTheme': 'Tờ giấy' } });
  const key = 'editor.semanticTokenColorCustomizations';
  host.settings[key] = { '[Khác]': { rules: { class: '#123456' } } };
  host.activeTheme = { kind: api.ColorThemeKind.Light };
  await api.commands.executeCommand('chugiai.useColours');
  const written = host.settings[key];
  assert.deepStrictEqual(written['[Khác]'], { rules: { class: '#123456' } });
  const light = require(path.join(home, '../palette.json')).light;
  assert.strictEqual(written['[Tờ giấy]'].rules['person:vietnamese-article'].foreground, light.person);
  assert.strictEqual(written['[Tờ giấy]'].enabled, true);
});

test('in English where the editor speaks it', async (context) => {
  const { host, article } = await opened(context, { locale: 'en', settings: { 'chugiai.server.path': '/none/chugiai' } });
  host.open(article);
  await until(() => host.messages.length);
  assert.match(host.messages[0].message, /no program is there/);
});
