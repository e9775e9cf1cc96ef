import { textToAdf } from '../../../src/rules/adf-text';
import { anonymize } from '../../../src/rules/anonymize/anonymize';
import { fittingKey } from '../../../src/rules/anonymize/pseudonym-key';
import { defaultSettings } from '../../../src/rules/default-settings';
import { anonymizerPolicy } from '../../../src/rules/anonymizer-policy';
import { people } from '../../build';

const policy = anonymizerPolicy(defaultSettings);
const identities = {
  people: [people.carla, people.nils],
  organizations: ['Northwind', 'Brightwater'],
  hosts: [],
  privateProjectKeys: ['SUP'],
};
const textsOf = (summary: string, text: string, known = {}, who: typeof identities = identities) => {
  const source = { summary, description: textToAdf(text), comments: [] };
  return anonymize(source, who, policy, known);
};
const published = (result: ReturnType<typeof textsOf>) => JSON.stringify([result.summary, result.description]);

describe('a second outcome of one request', () => {
  const first = textsOf(
    'Export fails',
    'Nils Vinterberg and Carla Nordström see it on web-01.corp.example at Brightwater.',
  );

  test('calls everybody and everything what the first one called them', () => {
    const second = textsOf('Import fails', 'Brightwater: web-01.corp.example. Nordström, then Nils.', first.pseudonyms);
    const { pseudonyms } = first;
    const of = (value: string) => Object.entries(pseudonyms).find(([, original]) => original.includes(value))?.[0];
    expect(published(second)).toContain(
      `${of('Brightwater')}: ${of('web-01')}. ${of('Nordström')}, then ${of('Nils')}.`,
    );
    expect(second.pseudonyms).toEqual(pseudonyms);
  });

  test('goes on counting where the first one stopped', () => {
    const second = textsOf('Import fails', 'See web-02.other.example and web-03.other.example.', first.pseudonyms);
    expect(published(second)).toMatch(/\[host-2\] and \[host-3\]/);
    expect(second.pseudonyms).toMatchObject(first.pseudonyms);
  });

  test('knows them also when the organizations are listed in another order', () => {
    const reordered = { ...identities, organizations: ['Other Firm', 'Brightwater', 'Northwind'] };
    const second = textsOf('Import fails', 'Northwind asks Brightwater.', first.pseudonyms, reordered);
    expect(published(second)).toMatch(/\[company-2\] asks \[company-1\]/);
  });

  test('takes out what only the first one could recognise', () => {
    const known = { '[person-3]': 'Irina Kowalczyk' };
    expect(published(textsOf('Import fails', 'Kowalczyk saw it', known))).not.toContain('Kowalczyk');
  });

  test('of one who never had one begins at one', () => {
    expect(published(textsOf('Export fails', 'Carla Nordström saw it'))).toContain('[person-1]');
  });
});

describe('the key that is kept', () => {
  test('fits, and gives up long values before it gives a number again', () => {
    const key = Object.fromEntries(Array.from({ length: 400 }, (_, at) => [`[host-${at + 1}]`, 'h'.repeat(60 + at)]));
    const fitting = fittingKey(key, 10_000);
    expect(JSON.stringify(fitting).length).toBeLessThanOrEqual(10_000);
    expect(Object.keys(fitting)).toEqual(Object.keys(key));
    expect(fitting['[host-1]']).toBe('h'.repeat(60));
    expect(published(textsOf('Fails', 'See web-02.other.example', fitting))).toContain('[host-401]');
  });

  test('leaves a short one as it is', () => {
    expect(fittingKey({ '[person-1]': 'Carla' }, 100)).toEqual({ '[person-1]': 'Carla' });
  });
});
