// What the server is told of the settings. VS Code gives the whole section, with what only concerns the extension.

'use strict';

/** The server's own settings: a test holds them against its schema. */
const serverKeys = ['glossaries', 'hints', 'index', 'language', 'maximumFindings', 'rules', 'semanticTokens'];

function forServer(section) {
  if (section === null || typeof section !== 'object') {
    return {};
  }
  const told = {};
  for (const key of serverKeys) {
    if (section[key] !== undefined && section[key] !== null) {
      told[key] = section[key];
    }
  }
  return told;
}

module.exports = { forServer, serverKeys };
