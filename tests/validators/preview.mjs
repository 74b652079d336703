// Walks through a preview in a browser: load, edit on disk, see the change, stay in place, follow a
// note, work by keyboard, and read without script. Prints how long an edit takes to be seen.
//
//   node tests/validators/preview.mjs MASA DOCUMENT FOLDER
//
// MASA is the program, DOCUMENT the folder of a plan, FOLDER a place for a copy of it and pictures.
import { spawn } from 'node:child_process';
import { cpSync, readFileSync, renameSync, rmSync, writeFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { load } from './tools.mjs';
import { start } from './browser.mjs';

const EDITS = 40;
/** What an edit may take from the disk to the page, in milliseconds. */
const BUDGET = 150;

const [masa, document, folder] = process.argv.slice(2);
const copy = join(folder, 'plan');
rmSync(folder, { recursive: true, force: true });
cpSync(document, copy, { recursive: true });
const sections = readdirSync(join(copy, 'sections')).sort();
const edited = join(copy, 'sections', sections[Math.floor(sections.length / 2)]);
const original = readFileSync(edited, 'utf8');

const problems = [];
const must = (holds, what) => {
  if (!holds) problems.push(what);
};

/** Writes as editors do: a new file, put in place of the old one. */
function write(file, text) {
  writeFileSync(`${file}.new`, text);
  renameSync(`${file}.new`, file);
}

const running = spawn(masa, ['preview', copy, '--today', '2026-11-22'], { stdio: ['ignore', 'pipe', 'inherit'] });
const address = await new Promise((found) => {
  let told = '';
  running.stdout.on('data', (piece) => {
    told += piece;
    const at = told.match(/http:\/\/127\.0\.0\.1:\d+\//);
    if (at) found(at[0]);
  });
});

const browser = await start({ here: true });
try {
  await walk();
  await withoutScript();
  await accessible();
} finally {
  await browser.close();
  running.kill();
}
for (const problem of problems) console.log(`preview: ${problem}`);
if (problems.length > 0) process.exit(1);

async function opened(options = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce', ...options });
  const page = await context.newPage();
  const wrong = [];
  page.on('console', (line) => line.type() === 'error' && wrong.push(line.text()));
  page.on('pageerror', (error) => wrong.push(String(error)));
  await page.goto(address, { waitUntil: 'load' });
  return { page, wrong };
}

/** Edits the section and waits until the page shows it; gives the milliseconds between. */
async function edit(page, text, words) {
  const seen = page.evaluate(
    (wanted) =>
      new Promise((done) => {
        const look = () => document.querySelector('main').textContent.includes(wanted) && done(Date.now());
        document.addEventListener('masa:followed', look);
        look();
      }),
    words,
  );
  const before = Date.now();
  write(edited, text);
  return (await seen) - before;
}

async function walk() {
  const { page, wrong } = await opened();
  must((await page.locator('.margin-note').count()) >= 0, 'the page has no notes');
  // The reader is in the middle of the edited section, below the words that change.
  const body = original.replace(/\s+$/, '');
  await edit(page, `${body}\n\nThe first edit.\n`, 'The first edit.');
  const mark = page.getByText('The first edit.', { exact: true });
  await mark.evaluate((block) => window.scrollTo(0, block.getBoundingClientRect().top + window.scrollY - 200));
  const top = () => mark.evaluate((block) => Math.round(block.getBoundingClientRect().top));
  const before = await top();

  const times = [];
  const grown = [];
  for (let nth = 1; nth <= EDITS; nth += 1) {
    grown.push(`Another paragraph, number ${nth}.`);
    const front = body.replace(/^(---\n[\s\S]*?\n---\n)/, `$1${grown.join('\n\n')}\n\n`);
    times.push(await edit(page, `${front}\n\nThe first edit.\n`, `number ${nth}.`));
  }
  const moved = Math.abs((await top()) - before);
  must(moved <= 2, `the reader's place moved by ${moved} px when text came before it`);
  times.sort((a, b) => a - b);
  const at = (share) => times[Math.min(times.length - 1, Math.floor(times.length * share))];
  console.log(`preview: an edit is seen after ${at(0.5)} ms (half), ${at(0.95)} ms (95 in 100), of ${EDITS} edits`);
  if (process.env.MASA_TIMES === 'check') must(at(0.95) <= BUDGET, `an edit takes over ${BUDGET} ms`);

  // A fault comes, is told in the margin, and the note is found by keyboard.
  const plan = join(copy, 'plan.yaml');
  const facts = readFileSync(plan, 'utf8');
  const words = await page.locator('.live-words').textContent();
  const link = page.locator('.live a').first();
  await link.focus();
  write(plan, facts.replace(/review_due: .*/, 'review_due: 2020-01-31'));
  await page.waitForFunction((old) => document.querySelector('.live-words').textContent !== old, words);
  const focused = await page.evaluate(() => document.activeElement?.closest('.live') !== null);
  must(focused, 'the keyboard lost its place in the bar');
  const spoken = await page.locator('.live-voice').textContent();
  must(/error|warning/.test(spoken), 'screen readers do not hear what changed');
  await page.locator('a[href="#margin_list"]').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  const note = page.locator('.margin-list li a').first();
  await note.focus();
  await page.keyboard.press('Enter');
  must(/#margin_note_\d+$/.test(page.url()), 'a note cannot be followed');
  const inSight = () => {
    const { top } = document.getElementById(location.hash.slice(1)).getBoundingClientRect();
    return top >= 0 && top < window.innerHeight;
  };
  await page.waitForFunction(inSight, null, { timeout: 30000 }).catch((why) => problems.push(`the note that was followed is not in sight: ${why}`));
  await page.screenshot({ path: join(folder, 'note.png') });

  // Broken facts leave the page as it was.
  write(plan, `${facts}\nvision: "never closed\n`);
  await page.waitForSelector('.live-trouble');
  must((await page.locator('main section').count()) > 5, 'the page went away with the broken facts');
  await page.screenshot({ path: join(folder, 'broken.png') });
  write(plan, facts);
  await page.waitForSelector('.live-trouble', { state: 'detached' });
  must(wrong.length === 0, `the browser complains: ${wrong.join('; ')}`);

  // Another site sees nothing.
  const stranger = await browser.newContext({ bypassCSP: true });
  const other = await stranger.newPage();
  await other.goto('data:text/html,<title>elsewhere</title>');
  const read = await other.evaluate(
    (url) => fetch(url).then((answer) => answer.text(), () => 'refused'),
    address,
  );
  must(read === 'refused', 'another page can read the preview');
  const framed = await other.evaluate(
    (url) =>
      new Promise((done) => {
        const frame = document.createElement('iframe');
        frame.onload = () => setTimeout(() => done(frame.contentDocument === null ? 'kept out' : 'shown'), 100);
        frame.src = url;
        document.body.append(frame);
      }),
    address,
  );
  must(framed === 'kept out', 'another page can frame the preview');
  await page.context().close();
  await stranger.close();
}

async function withoutScript() {
  const { page } = await opened({ javaScriptEnabled: false });
  must(await page.locator('.live noscript p').boundingBox(), 'nothing says how to follow without script');
  must((await page.locator('main section').count()) > 5, 'the page cannot be read without script');
  await page.screenshot({ path: join(folder, 'without-script.png') });
  await page.context().close();
}

async function accessible() {
  for (const viewport of [{ width: 1280, height: 800 }, { width: 320, height: 640 }]) {
    const { page } = await opened({ viewport, bypassCSP: true });
    await page.addScriptTag({ content: load('axe-core').source });
    const { violations } = await page.evaluate(() =>
      window.axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] }),
    );
    for (const one of violations) problems.push(`axe at ${viewport.width} px: ${one.id}, ${one.nodes[0].html}`);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    must(wide <= 0, `the page is ${wide} px too wide at ${viewport.width} px`);
    await page.screenshot({ path: join(folder, `at-${viewport.width}.png`) });
    await page.context().close();
  }
}
