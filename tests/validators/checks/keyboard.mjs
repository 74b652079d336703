// What a reader without a mouse meets: every stop reached, seen, and left again.
import { opened } from '../browser.mjs';

export const checks = [
  { name: 'skip-link', run: (browser, file) => opened(browser, file, {}, skipLink) },
  { name: 'keyboard-walk', run: (browser, file) => opened(browser, file, {}, walkBothWays) },
  { name: 'focus-visible', run: (browser, file) => opened(browser, file, {}, focusVisible) },
  { name: 'fragments', run: (browser, file) => opened(browser, file, {}, fragments) },
];

// More stops than any document has: past it, the keyboard is caught.
const MOST_STOPS = 3000;

// Presses `key` until the focus leaves the page, looking at each stop with `look` in the page.
async function walk(page, key, look) {
  const stops = [];
  for (let step = 0; step < MOST_STOPS; step += 1) {
    await page.keyboard.press(key);
    const stop = await page.evaluate(look);
    if (stop === null) return { stops, left: true };
    // Without a frame of buttons around it, the browser may go from the last stop straight to the first.
    if (stop.id === stops[0]?.id) return { stops, left: true };
    if (stops.some((other) => other.id === stop.id)) return { stops, left: false };
    stops.push(stop);
  }
  return { stops, left: false };
}

// Numbers the elements, so that a stop is known again, and says what a stop is in words.
const withNames = (page) => page.evaluate(() => {
  const all = [...document.querySelectorAll('*')];
  window.stopNow = () => {
    const element = document.activeElement;
    if (!element || element === document.body || element === document.documentElement) return null;
    return { id: all.indexOf(element), name: window.nameOf(element) };
  };
  window.nameOf = (element) => `<${element.localName}> “${(element.getAttribute('aria-label') ?? element.textContent).trim().replace(/\s+/g, ' ').slice(0, 50)}”`;
  window.reachable = () => [...document.querySelectorAll('a[href], button, summary, input, select, textarea, [tabindex]')]
    .filter((element) => element.tabIndex >= 0 && element.checkVisibility())
    .map((element) => ({ id: all.indexOf(element), name: window.nameOf(element), tabIndex: element.tabIndex }));
});

async function walkBothWays(page) {
  await withNames(page);
  const forward = await walk(page, 'Tab', () => window.stopNow());
  if (forward.stops.length === 0) return ['Tab stops nowhere'];
  if (!forward.left) return [`Tab does not get past ${forward.stops.at(-1).name}`];
  const problems = [];
  const back = await walk(page, 'Shift+Tab', () => window.stopNow());
  if (!back.left) problems.push(`Shift+Tab does not get past ${back.stops.at(-1)?.name ?? 'the end'}`);
  for (const { id, name, tabIndex } of await page.evaluate(() => window.reachable())) {
    if (!forward.stops.some((stop) => stop.id === id)) problems.push(`${name} is not reached by Tab`);
    else if (!back.stops.some((stop) => stop.id === id)) problems.push(`${name} is not reached by Shift+Tab`);
    if (tabIndex > 0) problems.push(`${name} has a place of its own in the order (tabindex ${tabIndex})`);
  }
  return problems;
}

async function focusVisible(page) {
  await withNames(page);
  await page.evaluate(() => {
    const properties = ['outlineStyle', 'outlineWidth', 'outlineColor', 'boxShadow', 'backgroundColor', 'borderTopColor', 'borderBottomColor', 'borderBottomWidth', 'textDecorationLine', 'textDecorationThickness', 'color', 'fontWeight'];
    window.lookOf = (element) => properties.map((property) => getComputedStyle(element)[property]).join('|');
    window.stops = [];
  });
  const { stops } = await walk(page, 'Tab', () => {
    const stop = window.stopNow();
    if (!stop) return null;
    const element = document.activeElement;
    const box = element.getBoundingClientRect();
    const [x, y] = [box.left + Math.min(box.width, innerWidth) / 2, Math.max(box.top, 0) + Math.min(box.height, innerHeight) / 2];
    const top = document.elementFromPoint(x, Math.min(y, innerHeight - 1));
    const covered = !top || !(element.contains(top) || top.contains(element));
    window.stops.push(element);
    return { ...stop, focused: window.lookOf(element), covered, inView: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth };
  });
  const resting = await page.evaluate(() => {
    document.activeElement.blur();
    return window.stops.map((element) => window.lookOf(element));
  });
  return stops.flatMap((stop, place) => {
    if (!stop.inView) return [`${stop.name} is out of view when it has the focus`];
    if (stop.covered) return [`${stop.name} is covered when it has the focus`];
    return stop.focused === resting[place] ? [`${stop.name} looks the same with and without the focus`] : [];
  });
}

async function skipLink(page) {
  await page.keyboard.press('Tab');
  const target = await page.evaluate(() => document.activeElement.getAttribute('href'));
  if (!/^#./.test(target ?? '')) return ['the first stop is no link to the main content'];
  await page.keyboard.press('Enter');
  await page.waitForFunction((hash) => location.hash === hash, target);
  const inMain = await page.evaluate((id) => document.getElementById(id)?.closest('main') != null, target.slice(1));
  if (!inMain) return [`${target} does not lead into <main>`];
  await page.keyboard.press('Tab');
  const passedOver = await page.evaluate(() => {
    const next = document.activeElement;
    const main = document.querySelector('main');
    return next === document.body || main.contains(next) || (main.compareDocumentPosition(next) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  });
  return passedOver ? [] : ['after the skip link the next stop is still before <main>'];
}

function fragments(page) {
  return page.evaluate(() => [...document.querySelectorAll('a[href^="#"]')]
    .filter((link) => !document.getElementById(decodeURIComponent(link.getAttribute('href').slice(1))))
    .map((link) => `${link.getAttribute('href')} leads nowhere`));
}
