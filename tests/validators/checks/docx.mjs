// Word documents before other people's readers. A check has a name and `run(document, tree)`, which
// gives the problems as lines of text; `tree` is the file that `masa render --format json` wrote.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { output, python, pythonTool } from '../tools.mjs';

const here = import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname);

export const docxChecks = [
  { name: 'docx-schema', run: schema },
  { name: 'docx-integrity', run: integrity },
  { name: 'docx-properties', run: (document, tree) => reader('properties', document, tree) },
  { name: 'docx-text', run: (document, tree) => reader('text', document, tree) },
  { name: 'docx-office', run: office },
];

/** What a tool says as JSON; a tool that says nothing else has not passed. */
function json(name, { stdout, stderr }) {
  try {
    return JSON.parse(stdout);
  } catch {
    return { broken: [`${name} gave no answer: ${stderr.trim().split('\n').pop()}`] };
  }
}

// The rules of Microsoft's Open XML SDK: elements, their order, values, parts, relations.
function schema(document) {
  const run = output(pythonTool('openxml-audit'), '-f', 'microsoft365', '-m', '0', '-o', 'json', document);
  const answer = json('openxml-audit', run);
  if (answer.broken) return answer.broken;
  const [file] = answer;
  const found = file.errors.map((error) => JSON.stringify(error));
  return file.valid && run.passed && found.length === 0 ? [] : [...found, 'openxml-audit: not valid'];
}

// References between parts, ids, styles that are named and not there.
function integrity(document) {
  const run = output(pythonTool('ooxml-integrity'), 'check', '--fail-on', 'warn', document);
  if (run.passed && /0 error/.test(run.stdout)) return [];
  const lines = `${run.stdout}\n${run.stderr}`.split('\n').map((line) => line.trim()).filter(Boolean);
  return lines.length > 0 ? lines : ['ooxml-integrity gave no answer'];
}

// python-docx: properties, headings, header cells, text alternatives, bookmarks; and the text in order.
function reader(what, document, tree) {
  const answer = json('python-docx', output(python, path.join(here, 'docx_reader.py'), what, document, tree));
  return answer.broken ?? answer;
}

// LibreOffice opens it and makes a PDF of it. It exits 0 when it fails, so the file is what counts.
function office(document) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'masa-office-'));
  try {
    output('soffice', '--headless', `-env:UserInstallation=file://${folder}/profile`, '--convert-to', 'pdf', '--outdir', folder, document);
    const pdf = path.join(folder, `${path.basename(document, '.docx')}.pdf`);
    if (!existsSync(pdf)) return ['LibreOffice does not open it'];
    return readFileSync(pdf).subarray(0, 5).toString() === '%PDF-' ? [] : ['LibreOffice makes no PDF of it'];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
