// The Nu HTML checker (the engine behind the W3C's validator). Java starts slowly, so it sees all
// pages in one call.
import path from 'node:path';
import { nuJar, output } from './tools.mjs';

/** Problems of each page: a map from its path to lines of text. Every page has an entry. */
export function nu(pages) {
  const { stdout, stderr } = output('java', '-jar', nuJar, '--html', '--format', 'json', '--stdout', '--exit-zero-always', ...pages);
  const problems = new Map(pages.map((page) => [path.resolve(page), []]));
  for (const message of messages(stdout, stderr)) {
    if (!counts(message)) continue;
    const page = decodeURI((message.url ?? '').replace(/^file:(\/\/)?/, ''));
    if (!problems.has(page)) throw new Error(`the Nu HTML checker: ${message.message}`);
    problems.get(page).push(`line ${message.lastLine ?? '?'}: ${message.message}`);
  }
  return new Map(pages.map((page) => [page, problems.get(path.resolve(page))]));
}

function messages(stdout, stderr) {
  try {
    return JSON.parse(stdout).messages;
  } catch {
    throw new Error(`the Nu HTML checker gave no answer: ${stderr.slice(0, 400)}`);
  }
}

// Errors and warnings count, remarks do not. One warning is mistaken: the checker says that a picture
// which stands in the file is blocked, though the policy admits it (`img-src data:`). Whether the
// pictures show is looked at in the browser, by the check `policy`.
function counts(message) {
  if (/^Resource violates Content Security Policy \(meta tag\): image “data:/.test(message.message)) return false;
  return message.type !== 'info' || message.subType === 'warning';
}
