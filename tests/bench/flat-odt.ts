/** The text of a report as a flat OpenDocument file: what LibreOffice reads with the least trouble. */
import { numbersOf } from '../../document/numbering.ts';
import { isHeading } from '../../document/outline.ts';
import { blockText, fieldText } from '../../document/plain.ts';
import type { Block, Report } from '../../document/report.ts';

const NAMESPACES = ['office', 'text']
  .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .join(' ');

const escapeXml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

function element(block: Block, words: string): string {
  const text = escapeXml(words).replaceAll('\n', '<text:line-break/>').replaceAll('\t', '<text:tab/>');
  if (!isHeading(block)) return `<text:p>${text}</text:p>`;
  return `<text:h text:outline-level="${block.level}">${text}</text:h>`;
}

export function flatOdt(report: Report): string {
  const fields = fieldText(report.fields);
  const numbers = numbersOf(report.blocks);
  const body = report.blocks.map((block, i) => element(block, (numbers[i] ?? '') + blockText(block, fields)));
  return `<?xml version="1.0" encoding="UTF-8"?>
<office:document ${NAMESPACES} office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
<office:body><office:text>${body.join('\n')}</office:text></office:body></office:document>`;
}
