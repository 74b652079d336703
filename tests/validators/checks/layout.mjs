// Small screens, large text and paper: nothing is cut off and nothing has to be scrolled sideways.
import { opened } from '../browser.mjs';

const SMALL = { viewport: { width: 320, height: 256 } };
// A4 less the page's own side margins, in CSS pixels.
const PAPER = { media: 'print', viewport: { width: 642, height: 960 } };
// The reader's own spacing, as WCAG 1.4.12 gives it.
const SPACING = '*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}p{margin-bottom:2em!important}';

export const checks = [
  { name: 'reflow-320', run: (browser, file) => opened(browser, file, SMALL, fits) },
  { name: 'text-spacing', run: (browser, file) => opened(browser, file, {}, (page) => withStyle(page, SPACING)) },
  { name: 'text-200', run: (browser, file) => opened(browser, file, {}, (page) => withStyle(page, 'html{font-size:200%!important}')) },
  { name: 'paper-width', run: (browser, file) => opened(browser, file, PAPER, fits) },
  { name: 'paper-pdf', run: (browser, file) => opened(browser, file, {}, printed) },
];

async function withStyle(page, content) {
  await page.addStyleTag({ content });
  return fits(page);
}

// Only a table or a text that must keep its lines may scroll inside a box of its own (WCAG 1.4.10);
// on paper nothing scrolls.
function fits(page) {
  return page.evaluate(() => {
    const problems = [];
    const paper = matchMedia('print').matches;
    const root = document.scrollingElement;
    const named = (element) => `<${element.localName}${element.id ? ` id="${element.id}"` : ''}${element.classList.length ? ` class="${element.classList}"` : ''}>`;
    const boxes = [...document.body.querySelectorAll('*')].filter((element) => element.checkVisibility());
    if (root.scrollWidth > root.clientWidth) {
      const scrolls = (element) => /auto|scroll/.test(getComputedStyle(element).overflowX);
      const inBox = (element) => element && element !== document.body && (scrolls(element) || inBox(element.parentElement));
      const wide = boxes.filter((element) => element.getBoundingClientRect().right > root.clientWidth + 1 && !inBox(element));
      problems.push(`${root.scrollWidth - root.clientWidth} px too wide: ${wide.slice(0, 5).map(named).join(', ')}`);
    }
    for (const element of boxes) {
      const { overflowX, overflowY } = getComputedStyle(element);
      // Boxes inside a drawing have no flow, and what is one pixel wide is for screen readers only.
      if (element.closest('svg') || element.clientWidth <= 1) continue;
      const beyond = element.scrollWidth > element.clientWidth + 1;
      const below = element.scrollHeight > element.clientHeight + 1;
      if ((beyond && /hidden|clip/.test(overflowX)) || (below && /hidden|clip/.test(overflowY))) problems.push(`${named(element)} cuts its text off`);
      if (beyond && /auto|scroll/.test(overflowX) && (paper || !element.matches('pre, :has(> table)'))) problems.push(`${named(element)} has to be scrolled sideways`);
    }
    return problems;
  });
}

async function printed(page) {
  const pdf = (await page.pdf({ format: 'A4', preferCSSPageSize: true, tagged: true, outline: true })).toString('latin1');
  const sheets = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)];
  const problems = [];
  if (!pdf.startsWith('%PDF-') || sheets.length === 0) problems.push('printing gives no pages');
  if (sheets.some(([, width, height]) => Math.abs(width - 595) > 2 || Math.abs(height - 842) > 2)) problems.push('a printed page is not A4');
  if (!pdf.includes('/StructTreeRoot')) problems.push('the printed pages have no tags');
  return problems;
}
