// A page asks nobody for anything and runs nothing.
import { opened } from '../browser.mjs';

export const checks = [
  { name: 'network', run: network },
  { name: 'no-script', run: noScript },
];

async function network(browser, file) {
  const asked = [];
  const before = (page) => page.on('request', (request) => {
    if (!request.isNavigationRequest() && !request.url().startsWith('data:')) asked.push(`asks for ${request.url()}`);
  });
  await opened(browser, file, { before }, async (page) => {
    // Pictures that wait for the eye, and what only paper or the dark would load.
    await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
    await page.emulateMedia({ media: 'screen', colorScheme: 'dark' });
    await page.emulateMedia({ media: 'print', colorScheme: 'light' });
    await page.waitForTimeout(100);
  });
  return asked;
}

function noScript(browser, file) {
  return opened(browser, file, {}, (page) => page.evaluate(() => {
    const problems = [];
    const policy = document.querySelector('meta[http-equiv="Content-Security-Policy"]')?.content ?? '';
    if (!/default-src 'none'/.test(policy)) problems.push("the content security policy does not begin with default-src 'none'");
    if (/script-src (?!'none')/.test(policy)) problems.push('the content security policy admits scripts');
    const forbidden = 'script, iframe, frame, object, embed, form, base, foreignObject, animate, set, meta[http-equiv="refresh" i], link:not([rel="icon"][href^="data:"]), [ping], [srcdoc]';
    for (const element of document.querySelectorAll(forbidden)) problems.push(`<${element.localName}> in the page`);
    for (const element of document.querySelectorAll('*')) {
      for (const { name, value } of element.attributes) {
        const bare = value.replace(/[\u0000-\u0020]/g, '').toLowerCase();
        if (name.startsWith('on')) problems.push(`${name} on <${element.localName}>`);
        else if (/^(javascript|vbscript):/.test(bare)) problems.push(`${name}="${value}" on <${element.localName}>`);
      }
    }
    return problems;
  }));
}
