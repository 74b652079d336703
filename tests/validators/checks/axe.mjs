// axe-core at WCAG 2.2 A and AA with its best practices, in each way a page is looked at.
import { opened } from '../browser.mjs';
import { fileOf } from '../tools.mjs';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];

const LOOKS = {
  'axe-light': { colorScheme: 'light' },
  'axe-dark': { colorScheme: 'dark' },
  'axe-narrow': { viewport: { width: 320, height: 640 } },
  'axe-print': { media: 'print', viewport: { width: 794, height: 1123 } },
  'axe-forced-colours': { forcedColors: 'active' },
};

export const checks = Object.entries(LOOKS).map(([name, look]) => ({
  name,
  run: (browser, file) => opened(browser, file, look, (page) => problems(page, look)),
}));

async function problems(page, look) {
  await page.evaluate(fileOf('axe-core/axe.min.js'));
  const rules = {};
  // axe reads the page's own colours and not those that the reader forces on it.
  if (look.forcedColors) rules['color-contrast'] = { enabled: false };
  const result = await page.evaluate(
    ({ tags, off }) => window.axe.run(document, { runOnly: { type: 'tag', values: tags }, rules: off, preload: false }),
    { tags: TAGS, off: rules },
  );
  if (result.passes.length === 0) return ['axe looked at nothing'];
  // Where words lie on a drawing or are scrolled out of a box, axe cannot tell their contrast. The
  // colours of words are decided where they stand free, those of drawings by `drawing-contrast`.
  const undecided = result.incomplete.filter((rule) => rule.id !== 'color-contrast');
  return [...result.violations.flatMap(lines), ...undecided.flatMap(lines).map((line) => `undecided: ${line}`)];
}

const lines = (rule) => rule.nodes.map((node) => `${rule.id} at ${node.target.flat().join(' ')}: ${rule.help} (${(node.failureSummary ?? '').replace(/\s+/g, ' ')})`);
