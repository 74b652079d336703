// Writes the annotations of a file again with GitHub's own toolkit, and says which lines differ. Lines that
// are no command stay out: the runner prints them.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const folder = path.join(process.env.MASA_VALIDATORS, 'npm', 'node_modules', '@actions', 'core', 'lib');
const { error, warning, notice } = await import(pathToFileURL(path.join(folder, 'core.js')));
const commands = { error, warning, notice };
const names = { title: 'title', file: 'file', line: 'startLine', endLine: 'endLine', col: 'startColumn', endColumn: 'endColumn' };

// As the runner reads a value.
const read = (value) => value.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%3A', ':').replaceAll('%2C', ',').replaceAll('%25', '%');
const readMessage = (value) => value.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');

function written(command, message, properties) {
  const real = process.stdout.write;
  let text = '';
  process.stdout.write = (part) => { text += part; return true; };
  try { command(message, properties); } finally { process.stdout.write = real; }
  return text.replace(/\r?\n$/, '');
}

const wrong = [];
readFileSync(process.argv[2], 'utf8').split('\n').forEach((line, at) => {
  if (!/^\s*::/.test(line) && !line.includes('##[')) return;
  const parts = /^::(error|warning|notice) (.*?)::(.*)$/.exec(line);
  if (!parts) { wrong.push(`line ${at + 1}: no annotation: ${line.slice(0, 80)}`); return; }
  const properties = {};
  for (const part of parts[2].split(',')) {
    const [key, ...value] = part.split('=');
    if (!names[key]) { wrong.push(`line ${at + 1}: no property of an annotation: ${part}`); continue; }
    properties[names[key]] = read(value.join('='));
  }
  if (!properties.title || !properties.file) wrong.push(`line ${at + 1}: without title or file`);
  if (properties.startColumn && properties.startLine !== properties.endLine) wrong.push(`line ${at + 1}: columns over several lines`);
  const again = written(commands[parts[1]], readMessage(parts[3]), properties);
  if (again !== line) wrong.push(`line ${at + 1}: the toolkit writes ${again.slice(0, 200)}`);
});
for (const problem of wrong) console.log(problem);
