import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { doc, loadRenderer } from './renderer';

const renderer = loadRenderer();
const draw = (...docs: Parameters<typeof renderer.drawToText>[0]) => renderer.drawToText(docs);

/** Drawn by the component of @forge/react under another name. */
const notNodes = new Set(['I18nProvider']);

describe('the UI Kit renderer', () => {
  test('draws every component the app uses', () => {
    const root = join(__dirname, '../../..');
    const sources = globSync('src/frontend/**/*.tsx', { cwd: root }).map((file) =>
      readFileSync(join(root, file), 'utf8'),
    );
    const used = sources.flatMap((source) => {
      const names = /import (?:\w+,? ?)?(?:\{([^}]*)\})? from '@forge\/react'/.exec(source)?.[1] ?? '';
      return names.split(',').map((name) => name.trim());
    });
    const components = [...new Set(used)].filter((name) => /^[A-Z]/.test(name) && !notNodes.has(name));
    expect(components.length).toBeGreaterThan(20);
    expect(components.filter((name) => !renderer.drawnTypes.includes(name))).toEqual([]);
  });

  test('nests text, marks and links', () => {
    const html = draw(doc('Text', {}, 'Hello ', doc('Strong', {}, 'you'), ' ', doc('Em', {}, 'there')));
    expect(html).toContain('<strong>you</strong>');
    expect(html).toContain('<em>there</em>');
    expect(draw(doc('Link', { href: '/browse/BUG-1' }, 'BUG-1'))).toContain('href="/browse/BUG-1"');
  });

  test('follows no link that would run a script', () => {
    expect(draw(doc('Link', { href: 'javascript:alert(1)' }, 'x'))).toBe('<span>x</span>');
    expect(draw(doc('Link', { href: '//evil.example' }, 'x'))).toBe('<span>x</span>');
  });

  test('takes the id prefix of the first mount away, so that a label keeps its field', () => {
    const html = draw(
      doc('Label', { labelFor: 'forge-app-1a2b3-name' }, 'Name'),
      doc('Textfield', { id: 'forge-app-1a2b3-name' }),
    );
    expect(html).toContain('for="name"');
    expect(html).toContain('id="name"');
  });

  test('drops the raw children that updated props carry', () => {
    expect(draw(doc('Text', { children: 'raw' }, 'shown'))).not.toContain('raw');
  });

  test('turns the wrapped cells of a table back into a table', () => {
    const html = draw(
      doc(
        'DynamicTable',
        { label: 'Findings' },
        doc('ContentWrapper', { name: 'head' }, doc('Cell', { cellKey: 'what' }, 'What')),
        doc(
          'ContentWrapper',
          { name: 'rows' },
          doc('Row', { rowKey: 'r1' }, doc('Cell', { cellKey: 'what' }, 'A name')),
        ),
      ),
    );
    expect(html).toMatch(/<th[^>]*>.*What/);
    expect(html).toMatch(/<td[^>]*>.*A name/);
    expect(html).toContain('aria-label="Findings"');
  });

  test('gives tabs their list and panels as direct children', () => {
    const html = draw(
      doc(
        'Tabs',
        { id: 'forge-app-1a2b3-tabs' },
        doc('TabList', {}, doc('Tab', {}, 'One'), doc('Tab', {}, 'Two')),
        doc('TabPanel', {}, doc('Text', {}, 'First')),
        doc('TabPanel', {}, doc('Text', {}, 'Second')),
      ),
    );
    expect(html.match(/role="tab"/g)).toHaveLength(2);
    expect(html).toContain('First');
  });

  test('draws elements that came in a prop, such as the actions of a message', () => {
    const action = {
      $$typeof: Symbol.for('react.element'),
      type: 'SectionMessageAction',
      props: { children: 'Do it' },
      key: null,
      ref: null,
    };
    expect(draw(doc('SectionMessage', { title: 'Look', actions: [action] }, doc('Text', {}, 'Body')))).toContain(
      'Do it',
    );
  });

  test('checks the boxes of a group that are chosen', () => {
    const options = [
      { label: 'A', value: 'a' },
      { label: 'B', value: 'b' },
    ];
    const html = draw(doc('CheckboxGroup', { name: 'g', options, value: ['b'] }));
    expect(html.match(/type="checkbox"/g)).toHaveLength(2);
    expect(html.match(/checked=""/g)).toHaveLength(1);
  });

  test.each<[string, Record<string, unknown>, string | null]>([
    [
      'a token',
      { backgroundColor: 'color.background.success.bold' },
      'background-color:var(--ds-background-success-bold)',
    ],
    ['a size', { width: '12.5%', height: '16px' }, 'width:12.5%;height:16px'],
    [
      'a line',
      { borderLeftStyle: 'dashed', borderLeftWidth: 'border.width' },
      'border-left-style:dashed;border-left-width:var(--ds-border-width)',
    ],
    ['a colour that is no token', { backgroundColor: '#f00' }, null],
    ['a place outside of the page’s flow', { position: 'absolute' }, null],
    ['another layout', { display: 'flex' }, null],
    ['a picture', { backgroundImage: 'linear-gradient(red, blue)' }, null],
  ])('styles a box with what Forge lets through of xcss: %s', (_, xcss, style) => {
    const html = draw(doc('Box', { xcss }, 'x'));
    if (style === null) expect(html).not.toContain('style=');
    else expect(html).toContain(`style="${style}"`);
  });

  test('shows a notice for a type it does not know, with what is inside', () => {
    const html = draw(doc('LineChart', {}, doc('Text', {}, 'inside')));
    expect(html).toContain('“LineChart”');
    expect(html).toContain('inside');
  });

  test('does not take the name of an object’s own property for a component', () => {
    expect(draw(doc('constructor'))).toContain('“constructor”');
  });

  test.each([
    doc('Root', {}, 'x'), doc('Box', { padding: 'space.200', backgroundColor: 'color.background.neutral' }, 'x'),
    doc('Stack', { space: 'space.100' }, 'x'), doc('Inline', { space: 'space.100', shouldWrap: true }, 'x'),
    doc('Button', { appearance: 'primary' }, 'x'), doc('LoadingButton', { isLoading: true }, 'x'), doc('LinkButton', { href: '/a' }, 'x'),
    doc('ButtonGroup', {}, doc('Button', {}, 'x')), doc('Select', { inputId: 's', options: [] }), doc('TextArea', { id: 't' }),
    doc('Checkbox', { label: 'x' }), doc('Radio', { label: 'x', value: '1' }), doc('RadioGroup', { name: 'r', options: [{ name: 'r', value: '1', label: 'x' }] }),
    doc('Toggle', { id: 'g' }), doc('Range', { id: 'n' }), doc('DatePicker', { id: 'd' }), doc('Form', {}, 'x'), doc('FormHeader', { title: 'x' }),
    doc('FormSection', { title: 'x' }), doc('FormFooter', {}, 'x'), doc('HelperMessage', {}, 'x'), doc('ErrorMessage', {}, 'x'), doc('ValidMessage', {}, 'x'),
    doc('SectionMessage', { title: 'x' }, 'y'), doc('EmptyState', { header: 'x' }), doc('Lozenge', { appearance: 'success' }, 'x'), doc('Badge', {}, '3'),
    doc('Tag', { text: 'x' }), doc('TagGroup', {}, doc('Tag', { text: 'x' })), doc('Tooltip', { content: 'x' }, 'y'), doc('Spinner', { label: 'x' }),
    doc('ProgressBar', { value: 0.5, ariaLabel: 'x' }), doc('Code', {}, 'x'), doc('CodeBlock', { text: 'x' }), doc('List', { type: 'ordered' }, doc('ListItem', {}, 'x')),
    doc('Icon', { glyph: 'warning', label: 'x' }), doc('Icon', { glyph: 'nothing-known', label: 'x' }), doc('Image', { src: '/a.png', alt: 'x' }), doc('User', { accountId: 'a' }),
    doc('Heading', { size: 'small' }, 'x'), doc('Popup', { isOpen: true }, doc('ContentWrapper', { name: 'content' }, 'x'), doc('ContentWrapper', { name: 'trigger' }, 'y')),
    doc('AdfRenderer', { document: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'x' }] }] } }),
  ])('draws $type', (one) => {
    const html = draw(one);
    expect(html).not.toContain('does not draw');
    expect(html).toMatch(/<\w+/);
  }); // prettier-ignore
});
