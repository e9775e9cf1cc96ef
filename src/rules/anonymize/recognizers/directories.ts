import { isSomebody, isUnknownWord } from '../account-names';
import type { Block } from '../block';
import { asCompany, spansOf, type Recognizer, type SpanShape } from '../scan';
import { Sign, signedIn } from '../sign';

const subject =
  /(?<![\w.])(?:(?:CN|OU|O|L|ST|emailAddress|SERIALNUMBER)\s{0,1}=\s{0,1}(?<value>(?:\\,|[^,;\n"/=+]){2,80}?)(?=\s{0,2}(?:[,;\n"/+]|: |['’)\]](?!\p{L})|$)))/dgmu;
const subjectName =
  /(?<![\w.])(?:DC|UID)\s{0,1}=\s{0,1}(?<value>[^,;\n"/=+|<>]{2,80}(?=\s{0,2},\s{0,2}[A-Za-z]{1,12}=)|[^,;\s"/=+|<>]{1,79}[^,;.\s"/=+|<>])/dgm;
/** Branches that every directory has. */
const everyBranch = /^(?:users|groups|staff|people|services?(?: accounts)?|computers|servers|local|com|net|org)$/i;
const directory = /(?<![\w.])(?:cn|ou|dc|uid)=(?<value>[^,;\n"<>/=&| ]{3,60})/dg;
/** The parts of a domain are its owner's, also where they are words. */
const domainPart =
  /(?<![\w.])dc=(?<value>[^,;\n"'<>/=&| ]{2,60}(?:, ?dc=(?:local|lan|corp|internal|intern|intra|com|net|org|[a-z]{2})(?![\w-])){0,2})/dgi;

type Accept = (value: string, block: Block) => boolean;

/** Patterns, a sign without which none of them matches, and the test their value has to pass. */
const forms = (
  [
    [
      subject,
      new Sign(/(?:[NULOTCD]|emailAddress|SERIALNUMBER)\s?=/),
      { ...asCompany, rule: 'certificate-subject' },
      isSubject,
    ],
    [subjectName, new Sign(/(?:DC|UID)\s?=/), { ...asCompany, rule: 'certificate-subject' }, isSubject],
    [
      directory,
      new Sign(/(?:cn|ou|dc|uid)=/),
      { kind: 'person', label: 'user', rule: 'directory-entry' },
      (value) => isSomebody(value) && isUnknownWord(value),
    ],
    [
      domainPart,
      new Sign(/dc=/i),
      { kind: 'host', label: 'host', rule: 'domain-part', spreads: false },
      (value) => !everyDomain.test(value),
    ],
  ] as readonly (readonly [RegExp, Sign, SpanShape, Accept])[]
).map(([pattern, sign, shape, accept]) => ({ pattern, sign, shape, accept }));

/** Ends of domains, and what networks without one of their own are called. */
const everyDomain = /^(?:com|net|org|edu|gov|int|local|lan|corp|internal|intern|example|test|io|[a-z]{2})\.?$/i;

function isSubject(value: string, block: Block): boolean {
  return (
    !/^(?:true|false|\d+|\*)$/.test(value) &&
    !everyBranch.test(value) &&
    (block.inCode || /CN=|OU=|DC=/.test(block.text))
  );
}

/** Entries of directories and subjects of certificates: `CN=Mara Farnholt,OU=Havelwerft,DC=havelwerft,DC=net`. */
export const directories: Recognizer = {
  name: 'directories',
  cutsShields: true,
  find: (block) =>
    signedIn(block, forms).flatMap(({ pattern, shape, accept }) =>
      spansOf(pattern, block, shape, (value) => accept(value, block)),
    ),
};
