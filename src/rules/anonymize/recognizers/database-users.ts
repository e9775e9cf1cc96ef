import { isEverybodys, isSomebody } from '../account-names';
import type { Block } from '../block';
import { keywordsOf } from '../keywords';
import { holdsNobodysWord } from '../nobodys-word';
import { matchesOf } from '../matches';
import { placeOf, spanAt, spansOf, type Recognizer, type Span, type SpanShape } from '../scan';
import { Sign } from '../sign';

/** PostgreSQL says who is logged on to which database before what it did: `[18821] jira_app@jira_main LOG:`. */
const session =
  /(?<![\w.@/:+-])(?<value>[a-z_][\w-]{1,31}@[a-z][\w-]{2,40})(?= (?:LOG|ERROR|FATAL|STATEMENT|DETAIL|HINT|WARNING|PANIC):)/dg;
/** Columns that hold who it is: `WHERE w."WORKER_KEY" IN ('nora', 'luis')`. */
const column =
  /(?:user|worker|author|assignee|reporter|owner|creator|lead|approver|watcher)(?:_?(?:key|name|id|login))?["`\]]?\s{1,3}(?:not )?in\s{0,2}\(\s{0,2}(?<value>'[^()\n]{1,400}')\s{0,2}\)/dgi;
const quoted = /'(?<value>[^'\n]{2,60})'/dg;
/** The schema before a table that apps or Jira keep: `ON "HALL_JIRA"."AO_7C2E11_BAR"`. */
const schema = /(?<!\w)on ["`[]?(?<value>[a-z_][\w$]{2,40})["`\]]?\.["`[]?AO_[0-9A-F]{6}_/dgi;
/** `conf_main.dbo.CONTENT`: the database before the owner that every SQL Server has. */
const ofOwner = /(?<![\w.])(?<value>[A-Za-z_]\w{2,40})\]?\.\[?dbo\]?\./dg;
/** `BOX02\CONF`: a server and the instance on it. */
const instance = /(?<![\\\w:/])(?<value>[A-Z][A-Z0-9-]{3,15}\\[A-Z][A-Z0-9_]{2,15})(?![\\\w.])/dg;
/** `box.example.net\CONF`: the instance alone, behind a host. */
const instanceBehind = /(?<=[\w-]\.[a-z]{2,10}\\{1,2})[A-Z][A-Z0-9_]{1,20}(?![\\\w.])/g;
/** The same in an address: `sqlserver://box\PAYROLL`. */
const instanceInAddress = /(?<=:\/\/[\w.-]{1,60}\\{1,2})[\w-]{2,30}/g;
/** Who a program logs on as, and who is given rights: `psql -U quist_app`, `GRANT ALL ON x TO quist_app`. */
const byProgram =
  /(?<![\w.-])(?:(?:psql|pg_dump|pg_restore|pg_dumpall|createdb|vacuumdb)(?: [^\n]{0,160}?)? (?:-U ?|--username[= ])|(?:mysql|mysqldump|mariadb)(?: [^\n]{0,160}?)? (?:-u ?|--user[= ])|ssh(?: [^\n]{0,80})? -l |--run-as[= ]|login as: ?|jdbc:oracle:thin:(?=[\w$#.-]{1,60}\/))["']?(?<value>[\p{L}_][\p{L}\p{N}_.-]{2,40}(?<![.-]))|(?<![\w])(?:GRANT|REVOKE) [^\n;]{2,160} (?:TO|FROM) (?:ROLE |USER |GROUP )?["'`]?(?<granted>[\p{L}_][\p{L}\p{N}_.-]{2,40}(?<![.-]))|(?<![\w])OWNER (?:TO )?["'`]?(?<owner>[\p{L}_][\p{L}\p{N}_.-]{2,40}(?<![.-]))|(?<!\p{L})(?:account|user|login) (?<told>[\p{L}_][\p{L}\p{N}_.-]{2,40}(?<![.-]))(?=,? (?:with )?(?:password|passwd|pwd|pw) )|(?<!\p{L})(?:[Ll]ogin|[Ll]og in|[Ll]ogged on)(?: as| for [\p{L} ]{1,20}:|:) ?(?<paired>[\p{L}\d][\p{L}\d]{0,20}(?:[._-][\p{L}\d]{1,20}){1,3})(?= ?\/ ?\S{0,20}[\d!@#$%^&*?])/dgu;
const nobody = /^(?:postgres|postgres(?:ql)?@\w+|jira@jira|confluence@confluence|jiradbuser@jiradb)$/;
const ordinary = /^(?:public|dbo|jira|jiraschema|jira_schema|confluence)$/i;

const user: SpanShape = { kind: 'person', label: 'user', rule: 'database-user' };
const database: SpanShape = { kind: 'other', label: 'database', rule: 'database-name' };
const sessions = keywordsOf('log:|error:|fatal:|statement:|detail:|hint:|warning:|panic:');
const columns = new Sign(/in\s{0,2}\(\s{0,2}'/i);
const dbo = keywordsOf('dbo');
const tables = keywordsOf('ao_');

function listed(block: Block): Span[] {
  return matchesOf(column, block.text).flatMap((match) => {
    const list = placeOf(match, 'value');
    if (!list) return [];
    return matchesOf(quoted, list.text).flatMap((one) => {
      const name = placeOf(one, 'value');
      return name && holdsNobodysWord(name.text) ? [spanAt(list.start + name.start, list.start + name.end, user)] : [];
    });
  });
}

const programs = keywordsOf(
  'jdbc:oracle|psql|pg_|createdb|vacuumdb|mysql|mariadb|ssh|--run-as|login as|grant|revoke|owner|password|passwd|pwd|pw |login|log in|logged on',
);
const groups = ['value', 'granted', 'owner', 'told', 'paired'] as const;

function loggedOn(block: Block): Span[] {
  return matchesOf(byProgram, block.text).flatMap((match) =>
    groups.flatMap((group) => {
      const place = placeOf(match, group);
      return place &&
        isSomebody(place.text) &&
        !isEverybodys(place.text) &&
        !/^(?:to|is|public|everyone|them|the)$/i.test(place.text) &&
        (group !== 'told' || /[\d_.-]/.test(place.text) || holdsNobodysWord(place.text))
        ? [spanAt(place.start, place.end, user)]
        : [];
    }),
  );
}

/** Roots of the registry of Windows, and domains that every Windows has. */
const ofWindows = /^(?:HKLM|HKCU|HKCR|AUTHORITY|BUILTIN|SERVICE)\\/;

function instances(block: Block): Span[] {
  const shape: SpanShape = { kind: 'host', label: 'host', rule: 'database-instance' };
  const isNamed = (value: string) => !ofWindows.test(value) && (/\d/.test(value) || holdsNobodysWord(value));
  return [
    ...[instance, instanceBehind].flatMap((pattern) => spansOf(pattern, block, shape, isNamed)),
    ...spansOf(instanceInAddress, block, shape),
  ];
}

/** Accounts and schemas that databases and their statements name, and who a program logs on as. */
export const databaseUsers: Recognizer = {
  name: 'database-users',
  cutsShields: true,
  find: (block) => [
    ...(block.text.includes('@') && sessions.standIn(block)
      ? spansOf(session, block, user, (value) => !nobody.test(value) && value.split('@').some(holdsNobodysWord))
      : []),
    ...(columns.in(block) ? listed(block) : []),
    ...(programs.standIn(block) ? loggedOn(block) : []),
    ...(dbo.standIn(block)
      ? spansOf(
          ofOwner,
          block,
          database,
          (value) => !ordinary.test(value) && !/^(?:jiradb|master|tempdb|msdb|model|confluencedb)$/i.test(value),
        )
      : []),
    ...(block.text.includes('\\') ? instances(block) : []),
    ...(tables.standIn(block) ? spansOf(schema, block, database, (value) => !ordinary.test(value)) : []),
  ],
};
