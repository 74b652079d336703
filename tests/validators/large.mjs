// Writes a plan as large as the largest partnerships have: 60 groups in four ranks, 200 relevant
// agencies, money from five partners, and narrative for ten sections. Names are invented.
//
//   node large.mjs FOLDER
//
// The same bytes on every run.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const folder = process.argv[2];
const PLACE = 'Great Northvale';
const PARTNERS = [
  ['council', 'local_authority', `${PLACE} Metropolitan Borough Council`, 'Chief Executive', 'Director of Children’s Services', 240000],
  ['health', 'icb', `NHS ${PLACE} and the Long Valley Integrated Care Board`, 'Chief Executive', 'Chief Nursing Officer', 240000],
  ['police', 'police', `${PLACE} Police`, 'Chief Constable', 'Assistant Chief Constable', 240000],
  ['schools', 'education', `${PLACE} schools and colleges`, 'Principal', 'Deputy head teacher', 12000],
  ['trust', 'delivery_trust', `${PLACE} Children’s Trust`, 'Chief Executive', 'Director of Practice', 18500],
];
const THEMES = [
  'Learning and Practice Review', 'Exploitation and Missing Children', 'Quality Assurance and Performance',
  'Training and Workforce Development', 'Voice of Children, Young People and Families',
  'Neglect and Early Help', 'Children in Custody and Secure Settings', 'Online Harm',
];
const FREQUENCIES = ['monthly', 'every_2_months', 'quarterly', 'three_a_year', 'twice_a_year'];
const PLACES = ['Ashbourne Cross', 'Saltmarsh', 'Upper Wending', 'Kettlewick', 'Harrowfield', 'Mill Lane', 'Thornby', 'Quay'];
const SORTS = [
  ['RA-01', 'Academy Trust'], ['RA-04', 'Community Primary School'], ['RA-05', 'Nursery School'],
  ['RA-07', 'Independent School'], ['RA-08', 'Special School'], ['RA-11', 'Sixth Form College'],
  ['RA-16', 'Children’s Home'], ['RA-20', 'Youth Justice Service'], ['RA-30', 'Hospital NHS Foundation Trust'],
  ['RA-36', 'Housing Association'],
];

const quoted = (text) => JSON.stringify(text);

function groups() {
  const lines = ['groups:'];
  for (let number = 0; number < 60; number += 1) {
    const above = number === 0 ? null : number < 6 ? 0 : number < 24 ? 1 + (number % 5) : 6 + (number % 18);
    const theme = THEMES[number % THEMES.length];
    const name = number === 0 ? 'Safeguarding Executive' : `${theme} Group for ${PLACES[(number * 3) % PLACES.length]} ${number}`;
    lines.push(
      `  - id: g${number}`,
      `    name: ${quoted(name)}`,
      `    kind: ${number === 0 ? 'executive' : 'subgroup'}`,
      ...(above === null ? [] : [`    reports_to: g${above}`]),
      `    purpose: ${quoted(`Looks at ${theme.toLowerCase()} across the borough and tells the group above what has changed for children.`)}`,
      `    chair: {partner: ${PARTNERS[number % 3][0]}, post: ${quoted(PARTNERS[number % 3][4])}}`,
      `    frequency: ${FREQUENCIES[number % FREQUENCIES.length]}`,
      '    quorum: {all_statutory_partners: true}',
    );
  }
  return lines;
}

function agencies() {
  const lines = ['relevant_agencies:'];
  for (let number = 0; number < 200; number += 1) {
    const [category, sort] = SORTS[number % SORTS.length];
    lines.push(
      `  - name: ${quoted(`${PLACES[number % PLACES.length]} ${sort} (${number + 1})`)}`,
      `    category: ${category}`,
      `    reason: ${quoted('It meets children every week whom no other agency of the borough knows as well.')}`,
      `    how: ${quoted('A seat on the forum, the yearly audit, and one named person for questions.')}`,
    );
  }
  return lines;
}

function plan() {
  const total = PARTNERS.reduce((sum, partner) => sum + partner[5], 0);
  return [
    'format: 1', 'kind: plan', 'edition: wt23',
    `partnership: {name: ${PLACE} Safeguarding Children Partnership, short_name: GNSCP, scope: children}`,
    `area: {local_authorities: [${quoted(PARTNERS[0][2])}]}`,
    'document: {status: published, version: "7.0", agreed_on: 2026-03-12, published_on: 2026-04-02, effective_from: 2026-04-02, review_due: 2027-04-01}',
    'bodies:',
    ...PARTNERS.slice(0, 3).map(([id, kind, name]) => `  - {id: ${id}-body, kind: ${kind}, name: ${quoted(name)}, from: 2010-04-01}`),
    'partners:',
    ...PARTNERS.map(([id, kind, name, lead, delegate]) => `  - {id: ${id}, kind: ${kind}, name: ${quoted(name)}, lead: {post: ${quoted(lead)}}, delegates: [{post: ${quoted(delegate)}}]}`),
    ...groups(), ...agencies(),
    'funding:', '  year: 2026-27', '  contributions:',
    ...PARTNERS.map(([id, , , , , cash]) => `    - {partner: ${id}, cash: ${cash}}`),
    `  total: ${total}`, '',
  ].join('\n');
}

function section(number) {
  const theme = THEMES[number % THEMES.length];
  const rows = Array.from({ length: 40 }, (_, row) => `| ${PLACES[row % PLACES.length]} ${row + 1} | ${row + 3} working days | A named lead in each of the agencies, and a deputy |`);
  return [
    '---', `title: ${quoted(`${number}. ${theme}`)}`, '---',
    `What we do about ${theme.toLowerCase()}, and how we know that it helps.[^1]`, '',
    '## Where and by when', '',
    '| Locality | How long it may take | Who sees to it |', '| --- | --- | --- |', ...rows, '',
    '## What children told us', '', '> Ask me first.', '>', '> — A young adviser', '',
    '1. We listen.', '2. We write it down.', '   - in their words', '   - with the day', '3. We go back and say what came of it.', '',
    '[^1]: From the yearly survey of the partnership.', '',
  ].join('\n');
}

rmSync(folder, { recursive: true, force: true });
mkdirSync(path.join(folder, 'sections'), { recursive: true });
writeFileSync(path.join(folder, 'plan.yaml'), plan());
for (let number = 1; number <= 10; number += 1) {
  writeFileSync(path.join(folder, 'sections', `${String(number).padStart(2, '0')}.md`), section(number));
}
