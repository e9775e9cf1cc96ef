import { atlassianProjects } from '../atlassian-projects';
import { isProgramWord } from '../english-vocabulary';
import { fold } from '../fold';
import { isNobodysWord } from '../nobodys-word';
import { matchesOf } from '../matches';
import type { Block } from '../block';
import { codesAround, isErrorOfProtocol, productCodes } from '../key-like-codes';
import { placeOf, spanAt, spansOf, type Recognizer, type ScanContext, type Span } from '../scan';
import { isOrdinary } from '../vocabulary';
import { Sign } from '../sign';
import { keywordsOf } from '../keywords';

const key =
  /(?:(?<![\p{L}\p{N}_.-])|(?<=(?:JIRA|jira)\.))(?<project>[A-Z][A-Z0-9_]{1,9})-\d{1,7}(?![\p{L}\p{N}_-]|(?<!(?:JIRA|jira)\.[A-Z][A-Z0-9_]{1,9}-\d{1,7})\.\d)/gu;
const inAddress =
  /\/(?:browse|projects|spaces?|display|boards|issues)\/(?<value>~?[A-Za-z][A-Za-z0-9_]{1,14})(?![A-Za-z0-9_.])/dg;
const cued =
  /(?:(?:\b(?:[Pp]roject|[Ss]pace)(?:_?[Kk]ey| key)?|\bpkey|\bprojet|\b[Pp]rojekt|\bproyecto|\bclé|\b[Ss]chlüssel|\bkey)["']?\s{0,2}(?:!?={1,3}|:|is|(?:(?:not )?in|IN)\s{0,2}\((?!\s{0,3}(?:SELECT|select) [\w.(]{1,40}\)? (?:FROM|from)))|\b(?:project key|space key|clé|Schlüssel|key)\s)\s{0,2}["'(\\]{0,2}(?!(?:FROM|WHERE|AND|OR|IN|IS|NOT|NULL|LIMIT|ORDER|GROUP) )(?<value>[A-Z][A-Z0-9_]{1,9})(?![A-Za-z0-9_-])(?!\s?\()/dg;
/** `プロジェクトキーは HARB`, `프로젝트 키는 HARB` */
const easternKey =
  /(?:(?:プロジェクト|スペース|项目|專案|프로젝트|스페이스) ?|[(（])(?:キー|键|代码|代碼|키|key)(?:は|는|가|[:：是「" ]){0,3}(?<value>[A-Z][A-Z0-9_]{1,9})(?![A-Za-z0-9_-])/dg;
/** `対象プロジェクト: 保安点検受付` */
const easternName =
  /(?:プロジェクト|スペース|项目|專案|프로젝트|스페이스)(?:名|名称|名稱|명|이름)?[ ]?[:：][ ]?(?<value>[\p{L}][\p{L}\p{N}ー・]{1,30})/dgu;
const inQuotes = /\b(?:[Pp]roject|[Ss]pace|[Pp]rojekt|[Pp]rojet)(?: key)? ["'“](?<value>[A-Z][A-Z0-9_]{1,9})["'”]/dg;
/** `projet VERRE`, `of project HARB`: capitals right after the word, in any of the languages that have it. */
const after =
  /(?<![\p{L}\p{N}_])(?:[Pp]ro(?:je[ck]t(?:s|es|et|en|u|em|cie|tu|as|i)?|jeto?|yecto|getto|iectul)|[Ss]pa(?:ce|zio)|[Ee]spac(?:e|io)|[Bb]ereich|[Tt]eam|[Kk]ey)s? \(?(?<value>[A-Z][A-Z0-9_]{1,9})(?![\p{L}\p{N}_]|-\d)/dgu;
/** `Team view of GRIDOPS`: capitals that nobody knows, where a place or a project is said. */
const within =
  /(?=[A-Z]{4})(?<=(?<!\p{L})(?:in|of|for|from|into|under|only) )(?<value>[A-Z]{4,10})(?=[.,;:)!?]|$|\n| (?:and|or|is|are|was|has|have|had|only|too|since|with|but|board|space|project|issues|tickets)(?!\p{L}))/dgu;
const listed =
  /\b(?:project|pkey|space|projectkey)\s{0,2}(?:not )?in\s{0,2}\((?!\s{0,3}select (?:distinct )?[\w.(]{1,40}\)? from)(?<value>[^()\n]{1,300})\)/dgi;
const named =
  /\b(?:project|space|projet|projekt|proyecto|espace|bereich|proiect|progetto|board)[: ]{1,2}["“]?(?<name>[^()\n"”.,;]{2,60})["”]?\s?\((?:key:? |clé |Schlüssel )?(?<key>[A-Z][A-Z0-9_]{1,9})\)/dgiu;

const described = /"key"\s?:\s?"[A-Z][A-Z0-9_]{1,9}"[^{}]{0,200}"name"\s?:\s?"(?<value>[^"\n]{2,80})"/dg;
const quoted =
  /\b(?:project|space|projet|projekt|proyecto)\s{0,2}(?:=|!=|:|named|called)\s{0,2}["“](?<value>[^"”\n]{2,60})["”]/dgiu;

/** Of Atlassian's own public tracker, whatever the settings say. */
const atlassians = new RegExp(`^${atlassianProjects}$`);

function isPrivate(project: string, context: ScanContext): boolean {
  const isPublic = context.policy.publicIssueKeyPrefixes.includes(project) || atlassians.test(project);
  return context.privateProjectKeys.includes(project) || !isPublic;
}

function isIssue(prefix: string, block: Block, context: ScanContext): boolean {
  if (context.privateProjectKeys.includes(prefix)) return true;
  return isPrivate(prefix, context) && !codesAround(block).has(prefix);
}

function keySpans(project: string, start: number, context: ScanContext): Span[] {
  if (!isPrivate(project.toUpperCase(), context)) return [];
  return [
    spanAt(start, start + project.length, {
      kind: 'issue-key',
      label: 'project',
      rule: 'project-key',
      spreads: project.length >= 2,
    }),
  ];
}

/** Keys after a word or an operator that announces one. */
function cuedKeys(block: Block, context: ScanContext): Span[] {
  const announced = matchesOf(after, block.text).flatMap((match) => {
    const place = placeOf(match, 'value');
    return place && !isOrdinary(fold(place.text)) && !isProgramWord(fold(place.text))
      ? keySpans(place.text, place.start, context)
      : [];
  });
  const named = [inAddress, cued, inQuotes, easternKey].flatMap((pattern) =>
    matchesOf(pattern, block.text).flatMap((match) => {
      const place = placeOf(match, 'value');
      return place ? keySpans(place.text, place.start, context) : [];
    }),
  );
  return [...named, ...announced];
}

function withinKeys(block: Block, context: ScanContext): Span[] {
  if (block.inCode || !capitals.in(block)) return [];
  return matchesOf(within, block.text).flatMap((match) => {
    const place = placeOf(match, 'value');
    const before = block.text.slice(Math.max(0, (place?.start ?? 0) - 16), place?.start);
    if (/(?:value|type|instead|out|size|format|kind|length|max|min)s? of $/i.test(before)) return [];
    return place && isNobodysWord(fold(place.text)) ? keySpans(place.text, place.start, context) : [];
  });
}

/** The keys inside `project in (A, B)`. */
function listedKeys(block: Block, context: ScanContext): Span[] {
  return matchesOf(listed, block.text).flatMap((match) => {
    const place = placeOf(match, 'value');
    if (!place) return [];
    return matchesOf(/[A-Za-z][A-Za-z0-9_]{1,30}/g, place.text).flatMap((one) =>
      keySpans(one[0], place.start + one.index, context),
    );
  });
}

/** `project Harbour Plans (HARB)`: the name and the key are one project. */
function namedProjects(block: Block, context: ScanContext): Span[] {
  return matchesOf(named, block.text).flatMap((match) => {
    const [name, code] = [placeOf(match, 'name'), placeOf(match, 'key')];
    if (!name || !code || !isPrivate(code.text, context)) return [];
    const shape = { kind: 'issue-key', label: 'project', entity: `project:${code.text}` } as const;
    return [
      spanAt(name.start, name.start + name.text.trimEnd().length, { ...shape, rule: 'project-name' }),
      spanAt(code.start, code.end, { ...shape, rule: 'project-key', spreads: true }),
    ];
  });
}

const capitals = new Sign(/[nfrmoy] [A-Z]{4}/);
const keySign = new Sign(/[A-Z][A-Z0-9_]{1,9}-\d/);
const inAddressCue = new Sign(/\/(?:browse|projects|spaces?|display|boards|issues)\//);
const projectCue = keywordsOf(
  fold(
    'team|project|projekt|projet|proyecto|proiect|progetto|spazio|espacio|space|espace|bereich|board|pkey|cle|schlussel|key|プロジェクト|スペース|项目|專案|프로젝트|스페이스|(キー|(键|(代码|(代碼|(키|（キー|（键|（代码|（代碼|（키',
  ),
);

function projects(block: Block, context: ScanContext): Span[] {
  return [
    ...cuedKeys(block, context),
    ...listedKeys(block, context),
    ...namedProjects(block, context),
    ...[described, quoted, easternName].flatMap((pattern) =>
      spansOf(pattern, block, { kind: 'issue-key', label: 'project', rule: 'project-name', confidence: 'likely' }),
    ),
  ];
}

function issues(block: Block, context: ScanContext): Span[] {
  const codes = productCodes(block, context);
  return spansOf(
    key,
    block,
    { kind: 'issue-key', label: 'issue', rule: 'issue-key' },
    (value, start) =>
      isIssue(value.replace(/-\d{1,7}$/, ''), block, context) &&
      !codes.some((code) => code.start === start) &&
      !isErrorOfProtocol(value, block.text.slice(Math.max(0, start - 24), start)),
  );
}

/** Issue keys except public ones, and the keys and names of projects and spaces. Private projects always. */
export const issueKeys: Recognizer = {
  name: 'issue-keys',
  cutsShields: false,
  find: (block, context) => [
    ...(keySign.in(block) ? issues(block, context) : []),
    ...withinKeys(block, context),
    ...(inAddressCue.in(block) || projectCue.standIn(block) ? projects(block, context) : []),
  ],
};

/** The project part of a found issue key gives the customer away as much as the key. */
export function projectOf(issueKey: string): string | null {
  const project = /^([A-Z][A-Z0-9_]{1,9})-\d+$/.exec(issueKey)?.[1];
  return project === undefined || project.length < 2 ? null : project;
}

const compiled = new WeakMap<readonly string[], readonly RegExp[]>();

function patternsOf(projects: readonly string[]): readonly RegExp[] {
  const known = compiled.get(projects);
  if (known) return known;
  const patterns = projects
    .filter((project) => /^[A-Z][A-Z0-9_]+$/.test(project))
    .map((project) => new RegExp(`(?<![A-Z0-9_-])${project}-\\d{1,9}(?![\\w-])`, 'gi'));
  compiled.set(projects, patterns);
  return patterns;
}

export const privateKeys: Recognizer = {
  name: 'private-issue-keys',
  cutsShields: true,
  find: (block, { privateProjectKeys }) =>
    block.signs.digits === 0 || !block.text.includes('-')
      ? []
      : patternsOf(privateProjectKeys).flatMap((pattern) =>
          spansOf(pattern, block, { kind: 'issue-key', label: 'issue', rule: 'private-issue-key' }),
        ),
};
