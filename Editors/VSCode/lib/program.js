// Where the program `chugiai` is.

'use strict';

const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');

function isProgram(file) {
  try {
    fs.accessSync(file, fs.constants.X_OK);
    return fs.statSync(file).isFile();
  } catch {
    return false;
  }
}

/** `~/` and `${env:NAME}`, as people write them in settings. */
function expanded(file, environment = process.env) {
  const named = file.replace(/\$\{env:([^}]+)\}/g, (_, name) => environment[name] ?? '');
  return /^~(?=$|[/\\])/.test(named) ? path.join(os.homedir(), named.slice(1)) : named;
}

/**
 * The program to start: what the settings say, the one inside the extension, or the one on the PATH.
 *
 * @returns {{ file?: string, tried: string[] }} `tried` is where it was looked for
 */
function findProgram({ configured = '', extensionPath, environment = process.env, platform = process.platform }) {
  const name = platform === 'win32' ? 'chugiai.exe' : 'chugiai';
  if (configured.trim()) {
    // Who names a program wants that one; another in its stead would hide the mistake.
    const file = expanded(configured.trim(), environment);
    return { file: isProgram(file) ? file : undefined, tried: [file] };
  }
  const folders = (environment.PATH ?? environment.Path ?? '').split(path.delimiter).filter((folder) => path.isAbsolute(folder));
  const tried = [path.join(extensionPath, 'server', name), ...folders.map((folder) => path.join(folder, name))];
  return { file: tried.find(isProgram), tried };
}

module.exports = { findProgram, expanded };
