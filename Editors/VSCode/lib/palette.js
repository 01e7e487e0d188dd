// The colours as package.json has them, for a theme of the user's choice.

'use strict';

const customizations =
  require('../package.json').contributes.configurationDefaults['editor.semanticTokenColorCustomizations'];

/** @param {'dark' | 'light'} theme */
function paletteFor(theme) {
  return theme === 'light' ? { ...customizations.rules, ...customizations['[*Light*]'].rules } : { ...customizations.rules };
}

module.exports = { paletteFor };
