// Shows that each check fails where it should and passes where it should.
//
//   node self_test.mjs FOLDER-FOR-PAGES SOUND.docx ITS-TREE.json
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { start } from './browser.mjs';
import { docxChecks } from './checks/docx.mjs';
import { docxFaults } from './docx_faults.mjs';
import { faults, faulty } from './faults.mjs';
import { nu } from './nu.mjs';
import { pageChecks } from './page_checks.mjs';
import { metaschema } from './schemas.mjs';
import { output, python } from './tools.mjs';

const [folder, soundDocx, tree] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });
const here = import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname);
const soundPath = path.join(here, 'sound.html');
const sound = readFileSync(soundPath, 'utf8');
const pages = faults.map((fault, place) => {
  const file = path.join(folder, `${String(place + 1).padStart(2, '0')}-${fault.check}.html`);
  writeFileSync(file, faulty(sound, fault));
  return file;
});

const silent = [];
const expect = (found, wanted, what) => {
  if ((found.length > 0) !== wanted) silent.push(`${what}: ${wanted ? 'the fault is not found' : found.join('; ')}`);
};

const markup = nu([soundPath, ...pages]);
expect(markup.get(soundPath), false, 'nu on the sound page');
faults.forEach((fault, place) => {
  if (fault.check === 'nu') expect(markup.get(pages[place]), true, `nu on ${path.basename(pages[place])}`);
});

const browser = await start();
try {
  const run = (name, file) => pageChecks.find((check) => check.name === name).run(browser, file);
  for (const { name } of pageChecks) {
    if (!faults.some((fault) => fault.check === name)) silent.push(`${name}: no fault stands for it`);
    expect(await run(name, soundPath), false, `${name} on the sound page`);
  }
  for (const [place, fault] of faults.entries()) {
    if (fault.check === 'nu') continue;
    expect(await run(fault.check, pages[place]), true, `${fault.check} on ${path.basename(pages[place])}`);
    if (fault.spares) expect(await run(fault.spares, pages[place]), false, `${fault.spares} on ${path.basename(pages[place])}`);
  }
} finally {
  await browser.close();
}

const docxCheck = (name, file) => docxChecks.find((check) => check.name === name).run(file, tree);
for (const { name } of docxChecks) {
  if (!docxFaults.some((fault) => fault.check === name)) silent.push(`${name}: no fault stands for it`);
  expect(docxCheck(name, soundDocx), false, `${name} on the sound document`);
}
docxFaults.forEach(({ check, part, old = '', new: changed = '', spares }, place) => {
  const file = path.join(folder, `${String(place + 1).padStart(2, '0')}-${check}.docx`);
  const planted = output(python, path.join(here, 'checks', 'docx_plant.py'), soundDocx, file, part, old, changed);
  if (!planted.passed) throw new Error(`docx_faults.mjs: ${planted.stderr}`);
  expect(docxCheck(check, file), true, `${check} on ${path.basename(file)}`);
  if (spares) expect(docxCheck(spares, file), false, `${spares} on ${path.basename(file)}`);
});

const schema = path.join(folder, 'schema.json');
writeFileSync(schema, JSON.stringify({ type: 'objekt' }));
expect(metaschema(schema), true, 'metaschema on a schema with an unknown type');

for (const line of silent) console.log(`SELF-TEST ${line}`);
console.log(`self-test: ${faults.length + docxFaults.length + 1} faults, ${silent.length === 0 ? 'each found, and the sound page and document pass' : `${silent.length} failures`}`);
process.exit(silent.length === 0 ? 0 : 1);
