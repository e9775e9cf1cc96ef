import type { Block } from './block';
import { mayBeOfProduct, ofFailure } from './key-like-codes';
import { matchesOf } from './matches';
import { onceFor } from './once-for';
import type { ScanContext, Shield } from './scan';
import { Sign } from './sign';
import type { AnonymizerPolicy } from './verdict';

/** What stands between the key of a product and the number of an error; anything else may be a machine's or somebody's. */
const middles = 'NET|TLS|ERR|ERROR|WARN|MIG|CFG|CLI|PDF|CSV|API|SYNC|AUTH|UPG|VAL|SEC|IO|UI|SQL|XML|JSON|RENDER';
/** After these stands whose it is, whatever it looks like. */
const cue =
  /(?:customer|client|account|contract|asset|serial|pump|room|unit|gate|badge|parts?|drive|machine|device|order|sensor|licen[cs]e|member|user|host|server|machine|node|number|no\.?|key|id|tenant|project|space|for|of|from|by|to)["']?[ :=#]{1,3}["'(]?$/i;
const sign = new Sign(/[A-Z]-[A-Z]/);

const patternsOf = onceFor(({ publicIssueKeyPrefixes }: AnonymizerPolicy): readonly RegExp[] =>
  publicIssueKeyPrefixes
    .filter((prefix) => /^[A-Z][A-Z0-9_]+$/.test(prefix))
    .map(
      (prefix) =>
        new RegExp(
          `(?<![\\w-])${prefix}-(?:(?:(?:${middles}|JQL|CAL|SAML|LDAP|SMTP|IMAP|HTTP|DB|UPL|LIC)-)?[EWIF]\\d{2,4}|(?:${middles})(?:-?\\d{2,4})?)(?![\\w-])`,
          'g',
        ),
    ),
);

/** `ERROR LOOM-E042`: a program says which error it is, whatever its key. */
const afterError = /(?<=(?:(?:ERROR|FATAL|[Ee]rror(?: code)?:?) |"error": ?"))[A-Z]{2,8}-E-?\d{2,4}(?![\w-])/g;
/** `LNT-E031` of Lantern, `FS-IBAN-02` of Formsmith: told by the letters of a product. */
const ofLetters = new RegExp(
  `(?<![\\w-])(?<prefix>[A-Z]{2,8})-(?:E-?|(?:${middles}|IBAN|MAIL|PHONE|DATE|FILE|LDAP|SAML|JQL)-)\\d{2,4}(?![\\w-])`,
  'g',
);

/** Codes that the vendor's products print, `RADAR-E042`, `RADAR-MIG-017`: understood, but nothing that is found yields to them. */
export function vendorErrorCodes(block: Block, { policy }: ScanContext): readonly Shield[] {
  if (!sign.in(block)) return [];
  const ofProduct = matchesOf(ofLetters, block.text).filter(
    ({ index, groups }) =>
      mayBeOfProduct(groups?.['prefix'] ?? '', policy) &&
      ofFailure.test(block.text.slice(Math.max(0, index - 60), index)),
  );
  return [...[...patternsOf(policy), afterError].flatMap((pattern) => matchesOf(pattern, block.text)), ...ofProduct]
    .filter(({ index }) => !cue.test(block.text.slice(Math.max(0, index - 24), index)))
    .map(({ index, 0: code }) => ({ start: index, end: index + code.length }));
}
