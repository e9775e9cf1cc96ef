import type { AdfDocument, AdfMark, AdfNode } from '../../../src/rules/adf';
import type { AnonymizerPolicy, AnonymizerSource, Identities } from '../../../src/rules/anonymize/verdict';

export const text = (value: string, ...marks: AdfMark[]): AdfNode => ({
  type: 'text',
  text: value,
  ...(marks.length > 0 ? { marks } : {}),
});
export const paragraph = (...content: (AdfNode | string)[]): AdfNode => ({
  type: 'paragraph',
  content: content.map((node) => (typeof node === 'string' ? text(node) : node)),
});
export const code = (value: string, language = 'text'): AdfNode => ({
  type: 'codeBlock',
  attrs: { language },
  content: [text(value)],
});
export const doc = (...content: AdfNode[]): AdfDocument => ({ type: 'doc', version: 1, content });

/** A customer nobody has: Ottilie Brandvoll of Fjordlys Shipping and their people. */
export const identities: Identities = {
  people: [
    {
      displayName: 'Ottilie Brandvoll',
      emailAddress: 'ottilie.brandvoll@fjordlys-shipping.example',
      accountId: '557058:0aaa1bbb-2ccc-4ddd-8eee-0123456789ab',
    },
    {
      displayName: 'Kåre Strømsnes',
      emailAddress: 'k.stromsnes@fjordlys-shipping.example',
      accountId: '60aa11bb22cc33dd44ee55f1',
    },
    {
      displayName: 'will',
      emailAddress: 'will.tidewell@fjordlys-shipping.example',
      accountId: '60aa11bb22cc33dd44ee55f2',
    },
    {
      displayName: '高橋 麻衣',
      emailAddress: 'm.takahashi@fjordlys-shipping.example',
      accountId: '60aa11bb22cc33dd44ee55f3',
    },
    {
      displayName: 'Perpetua Quillfeather',
      emailAddress: 'perpetua@desk.vendor.example',
      accountId: '712020:aaaa1111-bbbb-4222-8ccc-333344445555',
    },
  ],
  organizations: ['Fjordlys Shipping AS'],
  hosts: ['fjordlys.atlassian.net'],
  privateProjectKeys: ['SUP'],
};

export const policy: AnonymizerPolicy = {
  vendorNames: ['Kite Apps', 'Kite Calendar', 'Kite Charts'],
  publicHosts: ['docs.kite-apps.example'],
  publicIssueKeyPrefixes: ['KITE'],
  alwaysRemove: ['Project Nightjar'],
  alwaysKeep: ['Polar Mode'],
};

/** A request of ordinary technical content, with the given texts as further paragraphs. */
export function sourceOf(...paragraphs: (AdfNode | string)[]): AnonymizerSource {
  return {
    summary: 'Kite Calendar 3.2.1 shows an empty page',
    description: doc(
      paragraph(
        'Since the update to 3.2.1 the page stays empty and the console shows an error. It worked in 3.1.0 before the weekend.',
      ),
      code("TypeError: Cannot read properties of undefined (reading 'weeks')"),
      ...paragraphs.map((node) => (typeof node === 'string' ? paragraph(node) : node)),
    ),
    comments: [],
  };
}
