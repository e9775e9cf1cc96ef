import { isSomebody, isUnknownWord } from '../account-names';
import { isForeignWord } from '../foreign-words';
import type { Block } from '../block';
import { holdsNobodysWord } from '../nobodys-word';
import { foldedSpansOf, spansOf, type Recognizer, type Span, type SpanShape } from '../scan';
import { Sign, signedIn } from '../sign';
import { keywordsOf } from '../keywords';

const requestLog =
  /(?:ERROR|WARN|INFO|DEBUG|FATAL|TRACE)\s{1,8}(?<value>[^\s[\]]{2,64})\s{1,3}\d{1,6}x\d{1,9}x\d{1,4}/dg;
/** `INFO jira-mail [c.n.mail.Handler]`: who it was done for, where no request is. */
const serviceLog =
  /(?:ERROR|WARN|INFO|DEBUG|FATAL|TRACE)\s{1,8}(?<value>[a-z][a-z0-9]{1,20}(?:[._-][a-z0-9]{1,20}){0,3})\s{1,8}\[(?:[a-z]{1,20}\.){2,8}[A-Z]/dg;
const iamUser =
  /arn:aws[\w-]{0,10}:(?:iam|sts)::[^:\s]{0,40}:(?:user|role|group|assumed-role)\/(?<value>[\w+=,.@/-]{2,80})/dg;
const keyed =
  /(?:(?<![\p{L}\p{N}])|(?<=-d))(?:user_?name|user\.name|(?:fallback|bind|default|service|proxy|admin|run_?as|sudo|api|sync|import|technical|ldap|db|smtp|imap|mail|test)_?user|user|usr|login|logon|uid|principal|owner|author|created_?by|updated_?by|assignee|reporter|creator|lead|approver|requester|display_?name|full_?name|first_?name|last_?name|surname|given_?name|svc_?account|db_?user|proxy_?user(?:name)?|run_?as|samaccountname|userprincipalname|x-ausername|username)["']?\s{0,2}(?:[=:>]|!=)\s{0,2}(?:"(?<quoted>[^"\n{}<>]{2,80})"|'(?<single>[^'\n{}<>]{2,80})'|(?<bare>[\p{L}][\p{L}\p{N}._@\\-]{1,63})(?![\p{L}\p{N}._@\\(-]))/dgu;
const quotedUser =
  /(?<![\p{L}])(?:user|role|login|account|principal|member|usuario|utilisateur|benutzer)\s{1,2}["'`](?<value>[^"'`\n<>{}]{2,60})["'`]/dgiu;
const spokenUser =
  /(?<![\p{L}])(?:user(?:name)?|login|usuario|utilisateur|benutzer|utente|użytkownik)\s{1,2}(?<value>[a-z][a-z0-9._-]{2,30})(?![\p{L}\p{N}(:])/dgiu;
/** `ユーザー名 r.sato`, `用户名：zhangw` */
const easternUser =
  /(?:ユーザー?名?|ログイン名|アカウント名?|用户名?|用戶名?|账号|帳號|사용자(?: ?이름|명)?|계정)(?:は|[:：「"' ]){0,3}(?<value>[a-z][a-z0-9]{0,30}[._-]?[a-z0-9_-]{2,30})(?![\w.@-])/dgi;
const described =
  /"(?:reporter|assignee|creator|author|user|lead|owner|actor|updateAuthor)"\s?:\s?\{[^{}]{0,200}"name"\s?:\s?"(?<value>[^"\n]{2,80})"/dg;
/** Accounts of programs say so at their beginning; a cluster's own services do as well. */
const serviceAccount = /(?<![\w./@-])(?<value>(?:svc|srvc|svcacct)[._-](?!cluster)[a-z][\w-]{2,40})(?![\w(-]|\.\w)/dgi;
const handle = /(?<![\p{L}])(?:skype|telegram)(?: id| name)?[: ]{1,2}(?:live:)?@?(?<value>[\w.-]{4,40})/dgiu;
const serverUser = /(?<![\w.])(?<value>[a-z_][\w.-]{1,40})'?@'(?<host>[\w.%*-]{1,100})'/dgi;
const apache = /^(?:[\w.:-]{3,60}) \S{1,40} (?<value>[a-z][\w.@-]{1,60}) \[\d{1,2}\/[A-Z][a-z]{2}\/\d{4}/dgm;
const domainUser = /(?<![\\\w:/])(?<value>[A-Z][A-Z0-9-]{1,15}\\[a-z][\w.-]{1,40})(?![\\\w])/dg;
/** `brunhovd\conf_svc` after a word for an account: the domain may have any case there. */
const spokenDomainUser =
  /(?<=(?:user|login|logon|account|owner|author|principal|[Aa]s|[Ff]or|[Bb]y)[ :='"]{1,3})(?<value>[A-Za-z][A-Za-z0-9-]{1,20}\\[a-z][\w.-]{1,40})(?![\\\w])/dg;
/** `runs on box as etl_rye`, `log in as quist.ro`: an account, told by what joins its parts. */
const runsAs =
  /(?<!\p{L})(?:run(?:s|ning)?|ran|execut(?:es?|ed|ing)|started|log(?:s|ged|ging)? in|sign(?:s|ed|ing)? in|connect(?:s|ed|ing)?|bind(?:s|ing)?|authenticat(?:es?|ed|ing))(?: (?:on|at|from|in|to|by|with) (?:the )?[^\s,;]{2,80}| the \p{L}{3,12})? (?:as|under) (?:the )?(?:user |account |service account )?["'`]?(?<value>\p{L}[\p{L}\p{N}]*[._][\p{L}\p{N}._-]{1,40}(?<![._-]))(?![\p{L}\p{N}_(-]|\.\p{L})/dgiu;
/** What accounts of programs are for, beside whose they are. */
const purpose = /(?:^|[._])(?:ro|rw|svc|srv|adm|etl|dba|batch|sync)(?:[._]|$)/i;
const ofProgram = /\.(?:sh|service|jar|py|js|exe|bat)$|^(?:app|non|read|write|tls)[_\d]/i;

const shell = /^(?<value>[a-z_][\w-]{0,31}@[\w.-]{1,80})(?=[:~ ][^\n]{0,80}[$#] )/dgm;
const prompt = /(?<![\w.-])(?<value>[a-z_][\w-]{0,31}@[a-z][\w.-]{1,80})(?=:[~/])/dg;

const keyedForms = (['quoted', 'single', 'bare'] as const).map(
  (group) => [group, new RegExp(keyed.source.replace(`(?<${group}>`, '(?<value>'), keyed.flags)] as const,
);
const serverHost = new RegExp(
  serverUser.source.replace('(?<value>', '(?:').replace('(?<host>', '(?<value>'),
  serverUser.flags,
);

/** Bare words after "user:" in prose are mostly sentences; in code they are values. */
function isValue(value: string, inCode: boolean): boolean {
  return (
    isSomebody(value) &&
    (inCode || /[\d._@\\-]/.test(value)) &&
    !/^(?:get|set|is|this|self|req|request|ctx|context|e|event|args)\.|^(?:String|Object|User|Account)\b/.test(value)
  );
}

type Form = (typeof keyedForms)[number][0];

/** Which form of a key and its value matched is told by the quote before the value. */
function isOfForm(form: Form, open: string): boolean {
  if (form === 'bare') return open !== '"' && open !== "'";
  return open === (form === 'quoted' ? '"' : "'");
}

/** `user: hlarsen` in prose is mostly a sentence, `user = hlarsen` is not. */
function isAssigned(block: Block, start: number): boolean {
  return block.inCode || /[\w)]\s?!?=\s?$/.test(block.text.slice(Math.max(0, start - 5), start));
}

const assigns = new Sign(/[=:>]/);
const keyCue = keywordsOf(
  'user|usr|login|logon|uid|principal|owner|author|created|updated|assignee|reporter|creator|lead|approver|requester|name|svc|runas|run_as',
);

function keyedUsers(block: Block): Span[] {
  if (!assigns.in(block) || !keyCue.standIn(block)) return [];
  return keyedForms.flatMap(([form, pattern]) =>
    foldedSpansOf(pattern, block, { ...user, rule: 'user-key' }, (value, start) => {
      if (!isOfForm(form, block.text.charAt(start - 1))) return false;
      return form === 'bare' ? isValue(value, isAssigned(block, start)) : isSomebody(value) && !value.includes('(');
    }),
  );
}

type Accept = (value: string, block: Block) => boolean;

const user = { kind: 'person', label: 'user' } as const;
const host = { kind: 'host', label: 'host' } as const;

/** Patterns, a sign without which none of them matches, and the test their value has to pass. */
const forms = (
  [
    [requestLog, new Sign(/\dx\d/), { ...user, rule: 'request-log' }, isSomebody],
    [
      serviceLog,
      new Sign(/[a-z0-9]\s{1,8}\[[a-z]/),
      { ...user, rule: 'request-log' },
      (value) =>
        isSomebody(value) &&
        (/[._-]/.test(value) || isUnknownWord(value)) &&
        !/exec|thread|localhost|heartbeat|caesium|pool|nio|http|localq|scheduler|worker|timer/.test(value),
    ],
    [iamUser, new Sign(/arn:aws/), { ...user, rule: 'iam-user' }, () => true],
    [described, new Sign(/"name"/), { ...user, rule: 'described-user' }, isSomebody],
    [handle, new Sign(/skype|telegram/i), { ...user, rule: 'handle', confidence: 'likely' }, isUnknownWord],
    [
      serviceAccount,
      new Sign(/s(?:vc|rvc|vcacct)[._-]/i),
      { ...user, rule: 'service-account', confidence: 'likely' },
      () => true,
    ],
    [quotedUser, new Sign(/[elnort]\s{1,2}["'`]/i), { ...user, rule: 'quoted-user' }, isSomebody],
    [
      spokenUser,
      new Sign(/user|login|usuario|utili|benutzer|utente|użytkownik/i),
      { ...user, rule: 'spoken-user', confidence: 'likely' },
      isSpokenUser,
    ],
    [
      easternUser,
      new Sign(/ユーザ|ログイン名|アカウント|用户|用戶|账号|帳號|사용자|계정/),
      { ...user, rule: 'spoken-user', confidence: 'likely' },
      (value) => isSomebody(value) && isUnknownWord(value),
    ],
    [serverUser, new Sign(/@'/), { ...user, rule: 'database-user' }, isSomebody],
    [
      serverHost,
      new Sign(/@'/),
      { ...host, rule: 'database-user' },
      (value) => !/^(?:%|localhost|127\.0\.0\.1)$/.test(value),
    ],
    [apache, new Sign(/\[\d/), { ...user, rule: 'access-log' }, isSomebody],
    [domainUser, new Sign(/\\/), { ...user, rule: 'domain-user' }, () => true],
    [
      spokenDomainUser,
      new Sign(/\\/),
      { ...user, rule: 'domain-user' },
      (value) => holdsNobodysWord(value.split('\\')[0] ?? ''),
    ],
    [
      runsAs,
      new Sign(/ (?:as|under) /i),
      { ...user, rule: 'account-told', confidence: 'likely' },
      (value) => isSomebody(value) && !ofProgram.test(value) && (holdsNobodysWord(value) || purpose.test(value)),
    ],
    [shell, new Sign(/@/), { ...user, rule: 'shell-prompt' }, () => true],
    [prompt, new Sign(/@/), { ...user, rule: 'shell-prompt' }, (value) => !value.startsWith('git@')],
  ] as readonly (readonly [RegExp, Sign, SpanShape, Accept])[]
).map(([pattern, sign, shape, accept]) => ({ pattern, sign, shape, accept }));

function isSpokenUser(value: string): boolean {
  return isSomebody(value) && value === value.toLowerCase() && isUnknownWord(value) && !isForeignWord(value);
}

/** Who did it, as logs, settings, sentences and shells write it. */
export const logUsers: Recognizer = {
  name: 'log-users',
  cutsShields: true,
  find: (block) => [
    ...keyedUsers(block),
    ...signedIn(block, forms).flatMap(({ pattern, shape, accept }) =>
      spansOf(pattern, block, shape, (value) => accept(value, block)),
    ),
  ],
};
