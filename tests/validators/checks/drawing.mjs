// The contrast of words in drawings, which axe leaves undecided: each word against the shape it lies on.
import { opened } from '../browser.mjs';

const LOOKS = [{ colorScheme: 'light' }, { colorScheme: 'dark' }, { media: 'print' }];

export const checks = [{ name: 'drawing-contrast', run }];

async function run(browser, file) {
  const problems = [];
  for (const look of LOOKS) {
    const found = await opened(browser, file, look, (page) => page.evaluate(faintWords));
    problems.push(...found.map((what) => `${what} (${look.media ?? look.colorScheme})`));
  }
  return problems;
}

// Runs in the page. A word with no shape under it lies on the first ground that its ancestors paint.
function faintWords() {
  const channels = (colour) => colour.match(/[\d.]+/g)?.map(Number) ?? [];
  const solid = (colour) => /^rgb/.test(colour) && (channels(colour)[3] ?? 1) > 0;
  const luminance = (colour) => {
    const [red, green, blue] = channels(colour).map((value) => {
      const part = value / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const contrast = (one, other) => {
    const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (high + 0.05) / (low + 0.05);
  };
  const covers = (shape, x, y) => {
    const box = shape.getBoundingClientRect();
    return x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
  };
  const ground = (element) => {
    for (let at = element; at; at = at.parentElement) {
      if (solid(getComputedStyle(at).backgroundColor)) return getComputedStyle(at).backgroundColor;
    }
    return 'rgb(255, 255, 255)';
  };
  const problems = [];
  for (const text of document.querySelectorAll('svg text')) {
    const box = text.getBoundingClientRect();
    const [y, ink] = [box.top + box.height / 2, getComputedStyle(text).fill];
    const under = [...text.ownerSVGElement.querySelectorAll('rect, circle, ellipse')]
      .filter((shape) => shape.compareDocumentPosition(text) & Node.DOCUMENT_POSITION_FOLLOWING && solid(getComputedStyle(shape).fill));
    // At both ends and in the middle, since a word may hang over the edge of its shape.
    for (const x of [box.left + 1, box.left + box.width / 2, box.right - 1]) {
      const shape = under.findLast((each) => covers(each, x, y));
      const behind = shape ? getComputedStyle(shape).fill : ground(text.ownerSVGElement);
      const found = contrast(ink, behind);
      if (found < 4.5) {
        problems.push(`“${text.textContent.trim()}” has a contrast of ${found.toFixed(1)} to what it lies on`);
        break;
      }
    }
  }
  return problems;
}
