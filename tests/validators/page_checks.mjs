// Every check that looks at a page in the browser. A check has a name and `run(browser, file)`, which
// gives the problems as lines of text.
import { checks as axe } from './checks/axe.mjs';
import { checks as drawing } from './checks/drawing.mjs';
import { checks as keyboard } from './checks/keyboard.mjs';
import { checks as layout } from './checks/layout.mjs';
import { checks as policy } from './checks/policy.mjs';
import { checks as safety } from './checks/safety.mjs';

export const pageChecks = [...axe, ...drawing, ...safety, ...policy, ...keyboard, ...layout];
