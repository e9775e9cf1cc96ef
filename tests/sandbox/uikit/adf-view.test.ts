import { loadRenderer } from './renderer';

const renderer = loadRenderer();
const text = (value: string, ...marks: readonly object[]) => ({
  type: 'text',
  text: value,
  ...(marks.length ? { marks } : {}),
});
const adf = (...content: readonly object[]) => renderer.adfToText({ type: 'doc', content: content as never });
const paragraph = (...content: readonly object[]) => ({ type: 'paragraph', content });

describe('the document view', () => {
  test('draws the nodes of a document', () => {
    const html = adf(
      { type: 'heading', attrs: { level: 3 }, content: [text('Steps')] },
      { type: 'orderedList', attrs: { order: 3 }, content: [{ type: 'listItem', content: [paragraph(text('One'))] }] },
      { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph(text('Two'))] }] },
      { type: 'codeBlock', content: [text('a < b')] },
      { type: 'blockquote', content: [paragraph(text('Said'))] },
      { type: 'rule' },
      { type: 'panel', attrs: { panelType: 'warning' }, content: [paragraph(text('Mind'))] },
      { type: 'expand', attrs: { title: 'Details' }, content: [paragraph(text('Inside'))] },
    );
    expect(html).toContain('<h3>Steps</h3>');
    expect(html).toContain('<ol start="3"><li><p>One</p></li></ol>');
    expect(html).toContain('a &lt; b');
    expect(html).toContain('<blockquote><p>Said</p></blockquote><hr/>');
    expect(html).toContain('adf-panel-warning');
    expect(html).toContain('<summary>Details</summary>');
  });

  test('draws tables with their spans', () => {
    const cell = { type: 'tableCell', attrs: { colspan: 2 }, content: [paragraph(text('wide'))] };
    const html = adf({
      type: 'table',
      content: [{ type: 'tableRow', content: [{ type: 'tableHeader', content: [paragraph(text('Head'))] }, cell] }],
    });
    expect(html).toContain('<th><p>Head</p></th>');
    expect(html).toContain('<td colSpan="2">');
  });

  test('draws marks', () => {
    const html = adf(
      paragraph(
        text('a', { type: 'strong' }, { type: 'em' }),
        text('b', { type: 'code' }),
        text('c', { type: 'link', attrs: { href: 'https://a.example' } }),
        text('d', { type: 'subsup', attrs: { type: 'sub' } }),
        text('e', { type: 'textColor', attrs: { color: '#ff0000' } }),
      ),
    );
    expect(html).toContain('<em><strong>a</strong></em>');
    expect(html).toContain('<code>b</code>');
    expect(html).toContain('rel="noopener noreferrer"');
    expect(html).toContain('<sub>d</sub>');
    expect(html).toContain('color:#ff0000');
  });

  test('draws what stands within a line', () => {
    const html = adf(
      paragraph(
        { type: 'mention', attrs: { id: '1', text: '@Ada' } },
        { type: 'emoji', attrs: { shortName: ':smile:', text: '😀' } },
        { type: 'status', attrs: { text: 'Done', color: 'green' } },
        { type: 'date', attrs: { timestamp: '1764028800000' } },
        { type: 'inlineCard', attrs: { url: 'https://a.example/x' } },
        { type: 'hardBreak' },
      ),
    );
    expect(html).toContain('@Ada');
    expect(html).toContain('😀');
    expect(html).toContain('adf-green');
    expect(html).toContain('dateTime="2025-11-25"');
    expect(html).toContain('https://a.example/x');
  });

  test('lists tasks and decisions', () => {
    const html = adf(
      { type: 'taskList', content: [{ type: 'taskItem', attrs: { state: 'DONE' }, content: [text('Did')] }] },
      { type: 'decisionList', content: [{ type: 'decisionItem', content: [text('Decided')] }] },
    );
    expect(html).toContain('checked=""');
    expect(html).toContain('Decided');
  });

  test('names a file it cannot show, or lets the page draw it', () => {
    const media = { type: 'mediaSingle', content: [{ type: 'media', attrs: { id: 'm1', alt: 'log.txt' } }] };
    expect(adf(media)).toContain('log.txt');
    expect(renderer.adfToText({ type: 'doc', content: [media] }, ({ id }) => `drawn ${id}`)).toContain('drawn m1');
  });

  test('lets no document run a script or set a style of its own', () => {
    const html = adf(
      paragraph(
        text('a', { type: 'link', attrs: { href: 'javascript:alert(1)' } }),
        text('b', { type: 'textColor', attrs: { color: 'red;background:url(x)' } }),
        text('<img src=x onerror=alert(1)>'),
      ),
    );
    expect(html).not.toContain('javascript:');
    expect(html).not.toContain('url(x)');
    expect(html).not.toContain('<img');
  });

  test('shows what an unknown node holds, and its name when it holds nothing', () => {
    expect(adf({ type: 'futureNode', content: [paragraph(text('kept'))] })).toContain('kept');
    expect(adf({ type: 'futureNode' })).toContain('[futureNode]');
    expect(adf({ type: 'constructor', content: [] })).toContain('adf-view');
  });

  test('draws nothing for an empty document', () => {
    expect(renderer.adfToText(null as never)).toBe('<div class="adf-view"></div>');
  });
});
