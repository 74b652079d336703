// The JSON Schemas: against the metaschema with check-jsonschema, and in Ajv, which is a reader of
// schemas independent of the one that masa uses, with the facts of the documents.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { load, output, python } from './tools.mjs';

/** Whether a schema is one, by the metaschema of JSON Schema 2020-12. */
export function metaschema(file) {
  const { stdout, stderr, passed } = output(python, '-m', 'check_jsonschema', '--check-metaschema', file);
  return passed ? [] : (stdout + stderr).trim().split('\n').slice(0, 20);
}

/** What Ajv makes of the schemas of a folder: a map from the kind of document to a validator, or to the error. */
export function compiled(folder) {
  const Ajv = load('ajv/dist/2020').default;
  const ajv = new Ajv({ allErrors: true, strict: true, allowUnionTypes: true });
  load('ajv-formats').default(ajv);
  // How `schemars` names the width of a number; the bounds stand beside it.
  for (const format of ['uint', 'uint8', 'uint16', 'uint32', 'uint64', 'int64']) ajv.addFormat(format, true);
  const kinds = readdirSync(folder).filter((name) => name.endsWith('.json')).sort();
  return new Map(kinds.map((name) => [path.basename(name, '.json'), compile(ajv, path.join(folder, name))]));
}

function compile(ajv, file) {
  try {
    return { validate: ajv.compile(JSON.parse(readFileSync(file, 'utf8'))), problems: [] };
  } catch (error) {
    return { problems: [error.message] };
  }
}

/** Whether the facts of a document fit the schema of its kind; `schemas` as `compiled` gives them. */
export function facts(schemas, document) {
  const tree = read(document);
  const validate = schemas.get(tree.kind)?.validate;
  if (!validate) return [`no schema for the kind ${tree.kind}`];
  if (validate(tree)) return [];
  return validate.errors.map((error) => `${error.instancePath || '/'} ${error.message}`);
}

// A document's facts may lie in `facts/*.yaml` beside it, a top-level key in one place only.
function read(document) {
  const { parse } = load('yaml');
  const folder = path.join(path.dirname(document), 'facts');
  const further = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.yaml')) : [];
  const files = [document, ...further.sort().map((name) => path.join(folder, name))];
  return Object.assign({}, ...files.map((file) => parse(readFileSync(file, 'utf8'), { version: '1.2' })));
}
