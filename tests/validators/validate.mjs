// Runs every validator on every document, prints what they find and a table of what was run.
//
//   node validate.mjs SCHEMAS-FOLDER PAGES-FOLDER DOCUMENT...
//
// A DOCUMENT is `NAME=path/to/plan.yaml`; its page is PAGES-FOLDER/NAME.html, and where it was made
// into a Word document too, that is NAME.docx and its tree NAME.json. With `=page` after it, the page is
// all there is.
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { start } from './browser.mjs';
import { docxChecks } from './checks/docx.mjs';
import { nu } from './nu.mjs';
import { pageChecks } from './page_checks.mjs';
import { compiled, facts, metaschema } from './schemas.mjs';

const [schemaFolder, pageFolder, ...named] = process.argv.slice(2);
const documents = named.map((pair) => {
  const [name, file, only] = pair.split('=');
  const [page, docx, tree] = ['html', 'docx', 'json'].map((ending) => path.resolve(pageFolder, `${name}.${ending}`));
  return { name, file, page, docx: only === 'page' ? null : docx, tree };
});

// Rows of the table: for each validator how often it ran, and how many problems it found.
const table = new Map();
function record(validator, subject, problems) {
  const row = table.get(validator) ?? { runs: 0, problems: 0 };
  table.set(validator, { runs: row.runs + 1, problems: row.problems + problems.length });
  for (const problem of problems) console.log(`FAIL ${validator} ${subject}: ${problem}`);
}

const schemas = compiled(schemaFolder);
for (const [kind, { problems }] of schemas) {
  const name = `${kind}.json`;
  record('metaschema', name, metaschema(path.join(schemaFolder, name)));
  record('ajv-schema', name, problems);
}
for (const { name, file } of documents) record('ajv-facts', name, facts(schemas, file));

const markup = nu(documents.map((document) => document.page));
for (const { name, page } of documents) record('nu', name, markup.get(page));

const browser = await start();
try {
  for (const check of pageChecks) {
    for (const { name, page } of documents) record(check.name, name, await check.run(browser, page));
  }
} finally {
  await browser.close();
}

const wordDocuments = documents.filter((document) => document.docx);
for (const check of docxChecks) {
  for (const { name, docx, tree } of wordDocuments) record(check.name, name, check.run(docx, tree));
}

// What did not run has not passed.
const schemaCount = readdirSync(schemaFolder).filter((name) => name.endsWith('.json')).length;
const wanted = (validator) => {
  if (['metaschema', 'ajv-schema'].includes(validator)) return schemaCount;
  return validator.startsWith('docx-') ? wordDocuments.length : documents.length;
};
const checks = [...pageChecks, ...docxChecks].map((check) => check.name);
const validators = ['metaschema', 'ajv-schema', 'ajv-facts', 'nu', ...checks];

console.log('\nvalidator            runs  problems');
let [runs, problems, unrun] = [0, 0, 0];
for (const validator of validators) {
  const row = table.get(validator) ?? { runs: 0, problems: 0 };
  const missing = wanted(validator) === 0 || row.runs !== wanted(validator);
  console.log(`${validator.padEnd(20)} ${String(row.runs).padStart(4)}  ${String(row.problems).padStart(8)}${missing ? '  NOT RUN ON ALL' : ''}`);
  runs += row.runs;
  problems += row.problems;
  unrun += missing ? 1 : 0;
}
console.log(`${documents.length} documents, ${schemaCount} schemas, ${validators.length} validators: ${runs} runs, ${problems} problems`);
process.exit(problems + unrun === 0 ? 0 : 1);
