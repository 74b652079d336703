// Brings what the packaged extension carries: the schemas as masa ships them, and the licence. Run by
// `vsce package`; nothing of it is kept in the repository twice.
'use strict';

const fs = require('node:fs');
const path = require('node:path');

const root = path.join(__dirname, '..', '..');
const schemas = path.join(__dirname, 'schemas');
const { contributes } = require('./package.json');

fs.mkdirSync(schemas, { recursive: true });
for (const { url } of contributes.yamlValidation) {
  const name = path.basename(url);
  fs.copyFileSync(path.join(root, 'schemas', name), path.join(schemas, name));
}
fs.copyFileSync(path.join(root, 'LICENSE-MIT'), path.join(__dirname, 'LICENSE.txt'));
