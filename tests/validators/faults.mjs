// Faults that the checks have to find. Each is put into `sound.html`, and the check has to fail: a
// validator that fell silent is noticed here and nowhere else.
//
// `style` and `body` are what the fault adds, `replace` what it changes; `spares` is a check that must
// still pass, which shows that the fault, and so the check, belongs to one way of looking only.
const FAINT = 'color:#999;background:#fff';
const faintIn = (media) => ({ style: `@media ${media}{.faint{${FAINT}}}`, body: '<p class="faint">Hard to read</p>', spares: 'axe-light' });
const wide = (style) => ({ style, body: '<div class="wide">Too wide for the page</div>' });
const drawn = (text) => `<svg role="img" aria-label="A drawing" width="200" height="50"><rect width="200" height="50" fill="#fff"/><text x="9" y="30" ${text}>Words</text></svg>`;

export const faults = [
  { check: 'nu', body: '<p>A <blink>word</blink></p>' },
  { check: 'nu', body: '<p id="end">The same name twice</p>' },
  { check: 'axe-light', body: `<p style="${FAINT}">Hard to read</p>` },
  { check: 'axe-light', body: '<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">' },
  { check: 'axe-light', body: '<h4>A level left out</h4>' },
  { check: 'axe-light', replace: ['<html lang="en-GB">', '<html>'] },
  { check: 'axe-dark', ...faintIn('(prefers-color-scheme: dark)') },
  { check: 'axe-narrow', ...faintIn('(max-width: 400px)') },
  { check: 'axe-print', ...faintIn('print') },
  { check: 'axe-forced-colours', style: '@media (forced-colors: active){.only{display:block}}', body: '<a class="only" href="#end"></a>', spares: 'axe-light' },
  { check: 'drawing-contrast', body: drawn('fill="#bbb"') },
  { check: 'drawing-contrast', style: '@media (prefers-color-scheme: dark){rect{fill:#222}}', body: drawn('fill="#111"') },
  { check: 'drawing-contrast', style: '@media print{text{fill:#ccc}}', body: drawn('') },
  { check: 'network', body: '<img alt="" src="https://example.org/picture.png">' },
  { check: 'network', style: '@media print{body{background:url(https://example.org/paper.png)}}' },
  { check: 'no-script', body: '<script>document.title = "changed"</script>' },
  { check: 'no-script', body: '<p onclick="alert(1)">Press</p>' },
  { check: 'no-script', body: '<p><a href=" java&#10;script:alert(1)">Press</a></p>' },
  { check: 'no-script', replace: ["default-src 'none'; ", ''] },
  { check: 'policy', body: '<img alt="A picture" src="https://example.org/picture.png">' },
  { check: 'policy', replace: ["style-src 'unsafe-inline'", "style-src 'none'"] },
  { check: 'skip-link', replace: ['<a class="skip" href="#main">Skip to main content</a>', ''] },
  { check: 'skip-link', replace: ['href="#main"', 'href="#elsewhere"'] },
  { check: 'keyboard-walk', body: '<p id="trap" tabindex="0">Caught</p><script>trap.onkeydown = (event) => event.preventDefault()</script>' },
  { check: 'keyboard-walk', body: '<p><a href="#end" tabindex="3">Out of order</a></p>' },
  { check: 'focus-visible', style: 'p a:focus-visible{outline:none}' },
  { check: 'focus-visible', style: '.skip:focus{top:-10rem}' },
  { check: 'focus-visible', style: '.cover{position:fixed;inset:0;background:Canvas}', body: '<div class="cover"></div>' },
  { check: 'fragments', body: '<p><a href="#nowhere">To nowhere</a></p>' },
  { check: 'reflow-320', ...wide('.wide{width:400px}') },
  { check: 'reflow-320', ...wide('.wide{width:9rem;height:1rem;overflow:hidden}') },
  { check: 'reflow-320', ...wide('.wide{width:9rem;overflow:auto;white-space:pre}') },
  { check: 'text-spacing', ...wide('.wide{width:max-content;max-width:11rem;overflow:hidden;white-space:pre}') },
  { check: 'text-200', ...wide('.wide{height:30px;overflow:hidden}') },
  { check: 'paper-width', ...wide('@media print{.wide{width:200mm}}') },
  { check: 'paper-pdf', replace: ['size: A4', 'size: A5'] },
];

/** The sound page with a fault in it. */
export function faulty(sound, { style = '', body = '', replace: [old, changed] = ['', ''] }) {
  if (!sound.includes(old)) throw new Error(`sound.html no longer holds ${old}`);
  return sound.replace(old, changed).replace('/* fault */', style).replace('<!-- fault -->', body);
}
