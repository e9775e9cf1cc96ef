import type { Block } from '../block';
import { spansOf, type Recognizer, type Span } from '../scan';
import { Sign } from '../sign';
import { keywordsOf } from '../keywords';

const asAccount = { kind: 'account-id', label: 'account' } as const;

const uuid = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';
const prefixed = new RegExp(`(?<![\\w:])(?:\\d{4,7}|qm|ug|unknown):(?:${uuid}(?::${uuid})?)(?![\\w-])`, 'gi');
const twentyFour = /(?<![0-9a-z])(?=[a-f]{0,23}\d)[0-9a-f]{24}(?![0-9a-z])/g;
const byKey = new RegExp(
  `(?:(?:cloud|tenant|site|org(?:ani[sz]ation)?|workspace|account|user)[_ -]?id|tenant[_ -]?|client_?-?key|context)["'\\s]{0,3}(?:[:=]|is|%3A|%3D)?["'\\s]{0,4}(?<value>${uuid})`,
  'dgi',
);
const inAddress = new RegExp(
  `(?:/ex/(?:jira|confluence)/|ari:cloud:(?:jira|confluence|platform|identity|townsquare|bitbucket)[\\w-]{0,20}:[\\w:]{0,40}[:/])(?<value>${uuid})`,
  'dgi',
);
/** Ids of people, groups and apps in Okta, also in addresses. */
const ofOkta = /(?<![\w-])(?:00[ug]|0oa)(?=[a-z0-9]{0,16}[A-Z])(?=[a-zA-Z]{0,16}\d)[A-Za-z0-9]{16,17}(?!\w)/g;
const oktaSign = new Sign(/0(?:0[ug]|oa)[A-Za-z0-9]{4}/);
const legacyKey = /(?<!\w)JIRAUSER\d{3,9}(?!\w)/g;
const accountKey = /(?:account_?-?id|user_?key)["'\s]{0,3}[:=]\s{0,2}["']?(?<value>[A-Za-z0-9:_-]{6,80})/dgi;

const accountCue = keywordsOf('account|userkey|user_key');
const idLength = 24;

const uuidBegins = new Sign(/-[0-9a-f]{4}-/i);

function ids(block: Block): Span[] {
  const found = spansOf(twentyFour, block, { ...asAccount, rule: 'account-id' });
  if (!uuidBegins.in(block)) return found;
  return [
    ...spansOf(prefixed, block, { ...asAccount, rule: 'account-id' }),
    ...found,
    ...spansOf(byKey, block, { kind: 'account-id', label: 'tenant', rule: 'tenant-id' }),
    ...spansOf(inAddress, block, { kind: 'account-id', label: 'tenant', rule: 'tenant-id' }),
  ];
}

/** Atlassian account ids, and UUIDs that a word before them makes a tenant or an account. Other UUIDs stay. */
export const accountIds: Recognizer = {
  name: 'account-ids',
  cutsShields: true,
  find(block) {
    const { digits, longestRun } = block.signs;
    if (digits === 0) return [];
    return [
      ...(longestRun < idLength ? [] : ids(block)),
      ...(oktaSign.in(block) ? spansOf(ofOkta, block, { ...asAccount, rule: 'account-id' }) : []),
      ...(block.text.includes('JIRAUSER') ? spansOf(legacyKey, block, { ...asAccount, rule: 'user-key' }) : []),
      ...(accountCue.standIn(block)
        ? spansOf(accountKey, block, { ...asAccount, rule: 'account-key' }, (value) => /\d/.test(value))
        : []),
    ];
  },
};
