// The page under its own content security policy: what belongs to it still shows.
import { opened } from '../browser.mjs';

export const checks = [{ name: 'policy', run }];

async function run(browser, file) {
  const problems = [];
  const before = (page) => page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  const lost = await opened(browser, file, { before, bypassCSP: false }, (page) => page.evaluate(() => {
    const pictures = [...document.images].filter((picture) => picture.naturalWidth === 0);
    const style = document.styleSheets.length > 0 ? [] : ['the style of the page does not apply'];
    return [...style, ...pictures.map((picture) => `the picture “${picture.alt}” does not show`)];
  }));
  return [...problems, ...lost];
}
