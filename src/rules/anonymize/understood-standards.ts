import type { UnderstoodGroup } from './understood-in-programs';

/** Kinds of parts in the name of an entry of a directory; what stands behind the sign is somebody's. */
const directories: UnderstoodGroup = [/(?:CN|OU|DC|UID|ST|O|L|C)=/, [/(?<![\w.])(?:CN|OU|DC|UID|ST|O|L|C)(?==)/g]];

/** What standards name: attributes and states of SAML, schemas of SOAP, answers of OAuth, LDAP and IMAP, what keeps a request from a cache. */
const protocols: UnderstoodGroup = [
  [
    'urn:o',
    'schemas.',
    'd_grant',
    '_=1',
    ': dsid-',
    'error code ',
    'hmac-sha1',
    'scram-',
    ';range=',
    ', data ',
    'authenticat',
  ],
  [
    /(?<![\w:])urn:(?:oasis:names:tc:SAML:[12]\.\d:(?:status|nameid-format|attrname-format|ac:classes|bindings|cm|protocol|assertion|metadata):|oid:(?:0\.9\.2342|2\.5\.4|1\.3\.6\.1\.4\.1\.5923|1\.2\.840\.113\d{3})(?:\.\d{1,9}){1,4}(?![\w.]))/g,
    /(?<=schemas\.(?:xmlsoap\.org|microsoft\.com)\/)(?:(?:ws|soap|identity|claims|\d\d|20\d\d)\/){1,6}/g,
    /(?<!\w)(?:(?:invalid|unsupported)_grant(?:_type)?|AUTHENTICATE(?: (?:PLAIN|LOGIN|XOAUTH2))?|AUTHENTICATIONFAILED|aes(?:128|256)-cts-hmac-sha1-96|scram-sha-(?:1|256)|(?<=(?:^|\n)[<> ]{0,2})A\d{3,4}(?= (?:NO |OK |BAD )?AUTHENTICATE))(?!\w)/g,
    /(?<=[?&]_=)1\d{9}(?:\d{3})?(?!\w)|(?<=error code \d{1,2} - )[\dA-F]{8}: (?:Ldap|Name|Sec|Svc|Attr|Upd|Ref)Err: DSID-[\dA-F]{8}(?!\w)|(?<=LDAP: error code \d{1,2} - )(?:Invalid Credentials|No Such Object|(?:Size|Time) ?limit Exceeded|Insufficient Access Rights|Operations Error|Unwilling To Perform|Referral)(?=\])|(?<=member(?:of)?;range=)\d{1,6}-(?:\d{1,6}(?!\w)|\*)|(?<=, data [\da-f]{1,4}, )v[\da-f]{3,5}(?!\w)/g,
  ],
  'text',
];

/** OAuth as Atlassian counts its parties, and the way to a site for apps that use it. */
const oauth: UnderstoodGroup = [
  /[23]LO|ex\/|SC|a[rv]i/,
  [
    /(?<![\w-])[23]LO(?![\w-])|(?<=WCAG \d\.\d )SC(?= \d)|(?<![\w:])(?:ari(?=:cloud:)|avi(?=:(?:jira|confluence):))|(?<=api\.atlassian\.com\/)ex\/(?:jira|confluence)(?!\w)/g,
  ],
];

export const understoodStandards: readonly UnderstoodGroup[] = [protocols, directories, oauth];
