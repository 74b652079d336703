// One browser for all pages; a fresh context for each look at a page.
import { pathToFileURL } from 'node:url';
import { browserPath, load } from './tools.mjs';

const FLAGS = [
  // The browser only ever opens pages that were written a moment ago, and its sandbox does not start
  // as root nor in most containers.
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/**
 * Starts the browser. No page may reach anything, but this machine where `here` says so. A request is
 * still seen, and reported by the check `network`.
 */
export function start({ here = false } = {}) {
  const nowhere = `--host-resolver-rules=MAP * ~NOTFOUND${here ? ', EXCLUDE 127.0.0.1' : ''}`;
  return load('playwright-core').chromium.launch({ executablePath: browserPath(), args: [...FLAGS, nowhere] });
}

/**
 * Opens a file and hands the page to `look`. `options` are those of a browser context; `media` is
 * `screen` or `print`; `before` sees the page while it is still blank.
 *
 * The page's content security policy is put out of force: axe needs that, and so a page that leans
 * on its policy to stop a script or a request is found out.
 */
export async function opened(browser, file, { media = 'screen', before, ...options }, look) {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    reducedMotion: 'reduce',
    bypassCSP: true,
    ...options,
  });
  try {
    const page = await context.newPage();
    await page.emulateMedia({ media });
    before?.(page);
    await page.goto(pathToFileURL(file).href, { waitUntil: 'load' });
    return await look(page);
  } finally {
    await context.close();
  }
}
