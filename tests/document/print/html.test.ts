import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reportText } from '../../../document/plain.ts';
import { printHtml } from '../../../document/print/html.ts';
import { plainInline } from '../../../document/report.ts';
import { anyReport, fullReport, heading, paragraph, reportOf, runIn, SMALL_PNG, text } from '../fixtures.ts';
import { withoutBlanks } from '../programs.ts';

const html = (report = fullReport) => printHtml(report, { fonts: 'fonts/' });

/** What a reader sees of the body: tags out, entities back. */
function visible(page: string): string {
  const body = page.slice(page.indexOf('<body>') + 6, page.indexOf('</body>'));
  const entities: Readonly<Record<string, string>> = {
    '&lt;': '<',
    '&gt;': '>',
    '&quot;': '"',
    '&#39;': "'",
    '&amp;': '&',
  };
  return withoutBlanks(
    body.replace(/<[^>]*>/g, '').replace(/&(?:lt|gt|quot|#39|amp);/g, (entity) => entities[entity] ?? ''),
  );
}

describe('the print HTML', () => {
  it('has real tags: h1 for the title, h2 to h5 for the levels, literal numbers in them', () => {
    const page = html();
    expect(page).toContain('>某市城市管理局<br>关于2024年工作情况的报告</h1>');
    expect(page).toMatch(/<h2[^>]*>一、工作开展情况<\/h2>/);
    expect(page).toMatch(/<h3[^>]*>（二）提升管理水平<\/h3>/);
    expect(page).toMatch(/<h4[^>]*>1\.完善制度<\/h4>/);
    expect(page).toMatch(/<h5[^>]*>（2）跟踪问效<\/h5>/);
  });

  it('a run-in heading is a heading inside of its paragraph', () => {
    expect(html(reportOf([runIn(2, '加强领导。', '成立了小组。')]))).toContain(
      '<div class="run"><h3>（一）加强领导。</h3>成立了小组。</div>',
    );
  });

  it('is named by its title and speaks Chinese', () => {
    expect(html()).toContain('<html lang="zh-CN">');
    expect(html()).toContain('<title>某市城市管理局关于2024年工作情况的报告</title>');
    expect(html(reportOf([]))).toContain('<title>公文</title>');
  });

  it('allows nothing but its own style, pictures inside of it and the shipped fonts', () => {
    const policy = /Content-Security-Policy" content="([^"]*)"/.exec(html())?.[1];
    expect(policy).toBe("default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src 'self'");
    expect(html()).not.toMatch(/<script|javascript:|https?:\/\/(?!example\.invalid\/notice)/i);
    expect(printHtml(fullReport, { fonts: null })).not.toContain('url(');
  });

  it('escapes what looks like markup, in text, titles, fields and alternative texts', () => {
    const evil = `<img src=x onerror=alert(1)>"'&amp;`;
    const page = html(
      reportOf(
        [
          text('title', evil),
          paragraph(evil),
          { type: 'paragraph', content: [{ type: 'field', field: 'f' }] },
          { type: 'picture', source: SMALL_PNG, width: 10, height: 10, alt: evil },
        ],
        { fields: [{ id: 'f', name: evil, type: 'text', value: '' }] },
      ),
    );
    expect(page).not.toContain('<img src=x');
    expect(page).toContain('alt="&lt;img src=x onerror=alert(1)&gt;&quot;&#39;&amp;amp;"');
    expect(visible(page)).toContain(withoutBlanks(`〔${evil}〕`));
  });

  it('shows only pictures that stand in the report', () => {
    const page = html(
      reportOf([{ type: 'picture', source: 'http://example.invalid/a.png', width: 10, height: 10, alt: '图' }]),
    );
    expect(page).not.toContain('example.invalid');
    expect(page).toContain('图');
  });

  it('shows the value of a field, or its name in 〔〕 while it is open', () => {
    expect(html()).toContain('检查〔检查次数〕次，由某市城市管理局<');
  });

  it('repeats the header rows of a table and spans its cells', () => {
    const page = html();
    expect(page).toMatch(/<thead><tr[^>]*><th scope="col">序号<\/th>/);
    expect(page).toContain('<td rowspan="2">城区排水管网改造</td>');
    expect(page).toContain('<td colspan="2">合计</td>');
  });

  it('an empty paragraph keeps its line, and blanks are kept', () => {
    expect(html(reportOf([paragraph('')]))).toContain('<p><br></p>');
    expect(html(reportOf([paragraph('甲  乙')]))).toContain('<p>甲  乙</p>');
  });

  it('leaves out what cannot be shown and keeps the rest', () => {
    expect(html(reportOf([paragraph('甲\u0000乙\u0007丙\ud800丁')]))).toContain('<p>甲乙丙丁</p>');
  });

  it('a heading that is not counted has no number', () => {
    expect(
      html(
        reportOf([{ type: 'heading', level: 1, numbering: 'none', content: plainInline('附记') }, heading(1, '工作')]),
      ),
    ).toMatch(/<h2>附记<\/h2>\s*<h2>一、工作<\/h2>/);
  });

  it('of any report shows exactly the text of the report', () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        expect(visible(html(report))).toBe(withoutBlanks(reportText(report)));
      }),
    );
  });

  it('is the same for the same report', () => {
    expect(html()).toBe(html());
  });
});
