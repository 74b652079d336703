// Faults that the checks of Word documents have to find, each planted in a document that masa wrote.
// `old` becomes `new` in a part; without `old` the part is left out. `spares` is a check that must
// still pass.
const body = 'word/document.xml';

export const docxFaults = [
  { check: 'docx-schema', part: body, old: '<w:keepNext/>', new: '<w:keepNever/>', spares: 'docx-text' },
  { check: 'docx-schema', part: body, old: '<w:cantSplit/><w:tblHeader/>', new: '<w:tblHeader w:val="perhaps"/>' },
  { check: 'docx-schema', part: 'word/styles.xml', old: '<w:qFormat/>', new: '<w:qFormat/><w:name w:val="late"/>' },
  { check: 'docx-schema', part: 'word/numbering.xml' },
  { check: 'docx-integrity', part: body, old: '<w:pStyle w:val="Heading1"/>', new: '<w:pStyle w:val="Nowhere"/>' },
  { check: 'docx-integrity', part: 'word/_rels/document.xml.rels', old: 'Target="footnotes.xml"', new: 'Target="nowhere.xml"' },
  { check: 'docx-properties', part: 'docProps/core.xml', old: '<dc:title>', new: '<dc:title>Not ', spares: 'docx-text' },
  { check: 'docx-properties', part: 'docProps/core.xml', old: '<dc:language>en-GB', new: '<dc:language>fr', spares: 'docx-schema' },
  { check: 'docx-properties', part: 'word/styles.xml', old: '<w:lang w:val="en-GB"', new: '<w:lang w:val="fr"' },
  { check: 'docx-properties', part: body, old: '<w:pStyle w:val="Heading2"/>', new: '<w:pStyle w:val="Heading4"/>', spares: 'docx-integrity' },
  { check: 'docx-properties', part: body, old: '<w:tblHeader/>', new: '', spares: 'docx-schema' },
  { check: 'docx-properties', part: body, old: 'w:firstColumn="1"', new: 'w:firstColumn="0"', spares: 'docx-schema' },
  { check: 'docx-properties', part: body, old: ' descr="', new: ' descr="Not ', spares: 'docx-schema' },
  { check: 'docx-properties', part: body, old: 'w:name="masa_', new: 'w:name="other_' },
  { check: 'docx-text', part: body, old: 'safe', new: 'sound', spares: 'docx-schema' },
  { check: 'docx-text', part: 'word/footnotes.xml', old: '<w:t xml:space="preserve">', new: '<w:t xml:space="preserve">More', spares: 'docx-schema' },
  { check: 'docx-office', part: body, old: '</w:body>', new: '' },
];
