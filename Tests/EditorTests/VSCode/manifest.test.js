// package.json against the program it starts, against its texts, and against the code.

'use strict';

const assert = require('node:assert');
const fs = require('node:fs');
const path = require('node:path');
const test = require('node:test');
const { execFileSync } = require('node:child_process');
const { begin, until, root, home, read } = require('./host');
const { serverKeys } = require(path.join(home, 'lib/settings.js'));

const manifest = read('Editors/VSCode/package.json');
const { contributes } = manifest;
const own = ['articles', 'server.arguments', 'server.path', 'trace.server'];

/** What the real server offers a client like VS Code. */
async function offered() {
  const folder = path.join(root, 'Tests/Fixtures/articles');
  const window = await begin({ folder, settings: { 'chugiai.server.path': process.env.CHUGIAI_BIN } });
  await window.connection.start();
  await until(() => window.connection.isRunning);
  const { capabilities } = window.host.clients[0].initializeResult;
  const commands = [...window.host.commands.keys()];
  await window.end();
  return { capabilities, commands };
}

test('settings are those of the server, and ours', () => {
  const schema = read('Protocol/settings.schema.json');
  const properties = contributes.configuration.properties;
  const names = Object.keys(properties).map((name) => name.replace(/^chugiai\./, '')).sort();
  assert.deepStrictEqual(names, [...Object.keys(schema.properties), ...own].sort());
  assert.deepStrictEqual(serverKeys, Object.keys(schema.properties).sort());
  for (const key of serverKeys) {
    const { enum: values, default: usual, minimum } = schema.properties[key];
    const setting = properties[`chugiai.${key}`];
    if (values) {
      assert.deepStrictEqual(setting.enum.filter((value) => value !== null), values, key);
    }
    if (usual !== undefined) {
      assert.deepStrictEqual(setting.default, usual, key);
    }
    assert.strictEqual(setting.minimum, minimum, key);
  }
  const levels = read('Protocol/chugiai.schema.json').definitions.level.enum;
  assert.deepStrictEqual(properties['chugiai.rules'].additionalProperties.enum, levels);
});

test('kinds, colours and names of tokens are those of the legend', async () => {
  const { capabilities } = await offered();
  const { tokenTypes, tokenModifiers } = capabilities.semanticTokensProvider.legend;
  assert.deepStrictEqual(contributes.semanticTokenTypes.map(({ id }) => id), tokenTypes);
  const standard = ['declaration', 'definition', 'deprecated'];
  const known = [...standard, ...contributes.semanticTokenModifiers.map(({ id }) => id)];
  assert.deepStrictEqual([...tokenModifiers].sort(), known.sort());
  const [language] = contributes.languages;
  assert.deepStrictEqual(Object.keys(contributes.semanticTokenScopes[0].scopes), tokenTypes);
  assert.strictEqual(contributes.semanticTokenScopes[0].language, language.id);
  const colours = contributes.configurationDefaults['editor.semanticTokenColorCustomizations'];
  const selectors = tokenTypes.map((kind) => `${kind}:${language.id}`);
  assert.deepStrictEqual(Object.keys(colours.rules).filter((name) => !name.startsWith('*')), selectors);
  assert.deepStrictEqual(Object.keys(colours['[*Light*]'].rules), selectors);
  const style = read('Editors/palette.json').style;
  for (const kind of tokenTypes) {
    for (const name of ['bold', 'italic', 'underline']) {
      assert.strictEqual(colours.rules[`${kind}:${language.id}`][name] === true, style[kind] === name, `${kind} ${name}`);
    }
  }
});

test('every supertype and scope is one that the server would choose too', async () => {
  const { capabilities } = await (async () => {
    const folder = path.join(root, 'Tests/Fixtures/articles');
    const settings = { 'chugiai.server.path': process.env.CHUGIAI_BIN, 'chugiai.semanticTokens': 'standard' };
    const window = await begin({ folder, settings });
    await window.connection.start();
    const { capabilities: found } = window.host.clients[0].initializeResult;
    await window.end();
    return { capabilities: found };
  })();
  assert.deepStrictEqual(
    contributes.semanticTokenTypes.map(({ superType }) => superType), capabilities.semanticTokensProvider.legend.tokenTypes);
});

test('commands are registered once each, and those of the server are there', async () => {
  const { capabilities, commands } = await offered();
  const declared = contributes.commands.map(({ command }) => command);
  const servers = capabilities.executeCommandProvider.commands;
  assert.deepStrictEqual(declared.filter((name) => servers.includes(name)), [], 'the library registers these itself');
  assert.deepStrictEqual([...commands].sort(), [...declared, ...servers].sort());
  // Every command of the server that the code names exists.
  for (const file of fs.readdirSync(path.join(home, 'lib'))) {
    const text = fs.readFileSync(path.join(home, 'lib', file), 'utf8');
    for (const [, name] of text.matchAll(/'(chugiai\.[A-Za-z]+)'/g)) {
      if (/\.(json|exe)$/.test(name)) {
        continue;
      }
      const isSetting = Object.keys(contributes.configuration.properties).some((key) => key.startsWith(name));
      assert.ok(isSetting || declared.includes(name) || servers.includes(name), `${file}: ${name}`);
    }
  }
});

test('every text is there in English and in Vietnamese', () => {
  const english = read('Editors/VSCode/package.nls.json');
  const vietnamese = read('Editors/VSCode/package.nls.vi.json');
  assert.deepStrictEqual(Object.keys(vietnamese), Object.keys(english));
  const used = new Set([...JSON.stringify(manifest).matchAll(/"%([^"%]+)%"/g)].map(([, key]) => key));
  assert.deepStrictEqual([...used].sort(), Object.keys(english).sort());
  for (const key of used) {
    assert.notStrictEqual(vietnamese[key], english[key], key);
  }
  const bundle = read('Editors/VSCode/l10n/bundle.l10n.vi.json');
  const said = new Set();
  for (const file of fs.readdirSync(path.join(home, 'lib'))) {
    const text = fs.readFileSync(path.join(home, 'lib', file), 'utf8');
    assert.strictEqual((text.match(/l10n\.t\(/g) ?? []).length, [...text.matchAll(/l10n\.t\('/g)].length, file);
    for (const [, words] of text.matchAll(/l10n\.t\('([^']+)'/g)) {
      said.add(words);
    }
  }
  assert.deepStrictEqual(Object.keys(bundle).sort(), [...said].sort());
  const holes = (text) => [...text.matchAll(/\{\d\}/g)].map(String).sort();
  for (const [words, translated] of Object.entries(bundle)) {
    assert.deepStrictEqual(holes(translated), holes(words), words);
  }
});

test('every file that package.json names is there', () => {
  const files = [
    manifest.main, manifest.icon, contributes.languages[0].configuration,
    ...contributes.walkthroughs[0].steps.map(({ media }) => media.markdown),
  ];
  for (const file of files) {
    assert.ok(fs.existsSync(path.join(home, file)), file);
  }
});

test('the package has what VS Code needs', (context) => {
  const folder = fs.mkdtempSync(path.join(require('node:os').tmpdir(), 'chugiai-vsix-'));
  context.after(() => fs.rmSync(folder, { recursive: true }));
  const make = (name, ...more) => {
    const file = path.join(folder, name);
    execFileSync('python3', ['-B', path.join(home, 'build.py'), '--without-modules', '--out', file, ...more]);
    return file;
  };
  const look = (file) => JSON.parse(execFileSync('python3', ['-c', `
import json, sys, xml.dom.minidom, zipfile
archive = zipfile.ZipFile(sys.argv[1])
assert archive.testzip() is None
parse = lambda name: xml.dom.minidom.parseString(archive.read(name))
manifest, types = parse('extension.vsixmanifest'), parse('[Content_Types].xml')
attributes = lambda document, tag: [dict(node.attributes.items()) for node in document.getElementsByTagName(tag)]
print(json.dumps({
    'names': archive.namelist(), 'identity': attributes(manifest, 'Identity')[0], 'assets': attributes(manifest, 'Asset'),
    'target': attributes(manifest, 'InstallationTarget')[0], 'engine': [p['Value'] for p in attributes(manifest, 'Property') if p['Id'].endswith('.Engine')],
    'defaults': [t['Extension'] for t in attributes(types, 'Default')], 'overrides': [t['PartName'] for t in attributes(types, 'Override')],
    'modes': {i.filename: i.external_attr >> 16 & 0o777 for i in archive.infolist()},
}))`, file], { encoding: 'utf8' }));
  const found = look(make('one.vsix'));
  assert.strictEqual(found.target.Id, 'Microsoft.VisualStudio.Code');
  assert.deepStrictEqual(found.identity, { Language: 'en-US', Id: 'chugiai', Version: manifest.version, Publisher: 'chugiai' });
  assert.deepStrictEqual(found.engine, [manifest.engines.vscode]);
  for (const { Path: asset } of found.assets) {
    assert.ok(found.names.includes(asset), asset);
  }
  assert.ok(found.assets.some(({ Type }) => Type === 'Microsoft.VisualStudio.Code.Manifest'));
  for (const name of found.names.filter((one) => one !== '[Content_Types].xml')) {
    const ending = path.extname(name).slice(1);
    assert.ok(ending ? found.defaults.includes(ending) : found.overrides.includes(`/${name}`), name);
  }
  // All that the manifest names and all that the code requires goes along.
  const inside = (file) => `extension/${path.posix.normalize(file)}`;
  const [validation] = contributes.jsonValidation;
  for (const file of [manifest.main, manifest.icon, validation.url, 'package.nls.vi.json', 'l10n/bundle.l10n.vi.json', 'README.md',
    ...fs.readdirSync(path.join(home, 'lib')).map((name) => `lib/${name}`)]) {
    assert.ok(found.names.includes(inside(file)), file);
  }
  assert.deepStrictEqual(found.names.filter((name) => /build\.py|\.vsix$|\.gitignore/.test(name)), []);

  const whole = look(make('two.vsix', '--server', process.execPath, '--target', 'linux-x64'));
  assert.strictEqual(whole.identity.TargetPlatform, 'linux-x64');
  assert.strictEqual(whole.modes['extension/server/chugiai'], 0o755);
  assert.deepStrictEqual(fs.readFileSync(make('a.vsix')), fs.readFileSync(make('b.vsix')), 'the same files, another package');
});
