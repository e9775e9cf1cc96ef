import type { Block } from '../block';
import { isProgramWord } from '../english-vocabulary';
import { fold } from '../fold';
import { keywordsOf } from '../keywords';
import { holdsNobodysWord } from '../nobodys-word';
import { spansOf, type Recognizer, type ScanContext, type Span } from '../scan';
import { isTechnicalWord } from '../understood-words';
import { isOfVendorWords, isVendorWord } from '../vendor-words';

const keyed =
  /(?<![\p{L}\p{N}])(?:database(?:[_-]?name)?|db[_-]?name|dbname|(?<![\p{L}\p{N}._-])db(?==[\p{L}\d-]{0,30}[_\d])|initial catalog|service[_-]?name|schema[_-]?name|data source|sid)["']?\s{0,2}[=:>]\s{0,2}["']?(?<value>[\p{L}][\p{L}\p{N}_$-]{2,60})(?![\p{L}\p{N}_(])/dgiu;
const dsnTail =
  /(?:jdbc:oracle:thin:(?:[\w$#.-]{1,60}\/[^\s@]{0,60})?@(?:\/\/)?|jdbc:sqlserver:\/\/)(?<value>[\w.-]{2,120})/dgi;
/** `@oradb2:1521/TINP` and `:1521:TINP`: after the port comes the service, or the name of the instance. */
const service =
  /jdbc:oracle:thin:(?:[\w$#.-]{1,60}\/[^\s@]{0,60})?@(?:\/\/)?[\w.-]{2,120}:\d{2,5}[:/](?<value>[\w.-]{2,60})/dgi;
const ordinary =
  /^(?:postgres(?:ql|72)?|mysql\d*|mariadb|oracle(?:10g|12c)?|mssql|sqlserver|h2|hsql|sqlite|public|dbo|jira|jiradb|confluence|confluencedb|bitbucket|information_schema|true|false|null|none|test|default|name|type|version|string|connection|error|server|table|default-schema)$/i;

/** `FROM HALL_JIRA."AO_…"`: whose tables these are. Packages of Java go on after the next dot. */
const owner =
  /(?<!\w)(?:from|join|into|update|table)\s{1,3}["`[]?(?<value>[a-z_][\w$]{2,40})["`\]]?\.(?:public\.)?["`[]?(?:ao_|jira|project|issue|customfield|label|worklog|change|cwd_|app_|user|propert|node|content|spaces|body|page|attach|link|os_)\w{0,60}(?![\w.(])/dgi;
/** `schema HALL_JIRA`, `tablespace 'TS_HALL'`: capitals of several parts, as databases call what is theirs. */
const spoken =
  /(?<!\w)(?:schema|tablespace|database) ["'`]?(?<value>[A-Z][A-Z0-9]{0,20}(?:_[A-Z0-9]{1,20}){1,4})(?!\w)/dg;
/** `schema quist_copy`: in prose, of several parts. */
const spokenSmall =
  /(?<![\p{L}\p{N}])(?:schema|tablespace|database|db|catalog)(?: is| named| called)? ["'`“]?(?<value>\p{L}[\p{L}\p{N}]{0,20}(?:_[\p{L}\p{N}]{1,20}){1,4})(?![\p{L}\p{N}_(-]|\.\p{L})/dgiu;
/** `the quist_copy database` */
const spokenBehind =
  /(?<![\p{L}\p{N}_./"'`$-])(?<value>\p{L}[\p{L}\p{N}]{0,20}(?:_[\p{L}\p{N}]{1,20}){1,4})["'`”]? (?:database|schema|db)(?![\p{L}\p{N}_(])/dgiu;
/** `rates_prod`: which of several copies it is tells that it is somebody's. */
const ofEnvironment =
  /(?<![\p{L}\p{N}_./@:$%{-])(?<value>\p{Ll}[\p{Ll}\p{N}]{1,24}(?:[_-][\p{Ll}\p{N}]{1,24}){0,3}[_-](?:prod(?:uction)?|prd|uat|stg|preprod|staging|qa|dr)(?:-(?:\p{Ll}{2}|db|app|web|\d{1,2}))?)(?![\p{L}\p{N}_(/=-]|\.\p{L})/dgu;
/** Parts of such names that everybody uses: regions, colours, what is done, servers that anybody runs. */
const everyPart = new Set(
  'north south east west central blue green new old hotfix promote ready start stop run push pull go live main non pre near semi full env node profile use not import export fact issue issues user users table is on to up if frontend backend smoke web worker mirror letsencrypt redis nginx elasticsearch kafka grafana traefik k8s gke aks eks'.split(
    ' ',
  ),
);

/** Has the name a part that neither programs nor the vendor have? */
function isSomebodys(value: string, context: ScanContext): boolean {
  const parts = fold(value).split(/[_-]/).slice(0, -1);
  return (
    !isOfVendorWords(parts.join(' '), context) &&
    parts.some(
      (part) =>
        part.length > 2 &&
        !/^\p{N}+$/u.test(part) &&
        !isTechnicalWord(part) &&
        !isProgramWord(part) &&
        !everyPart.has(part) &&
        !isVendorWord(part, context),
    )
  );
}

const environments = keywordsOf('_prod|-prod|_prd|-prd|_uat|-uat|_stg|-stg|preprod|staging|_qa|-qa|_dr|-dr');

/** What servers say of a database: `FATAL: database "quist" does not exist`, `permission denied for schema quist`. */
const told =
  /(?<![\p{L}\p{N}_])(?<!(?:json|xml|graphql) )(?:database|schema|tablespace)(?: name)? ["'`“](?<value>\p{L}[\p{L}\p{N}_$-]{2,60})["'`”]/dgiu;
const asked =
  /(?<![\p{L}\p{N}_])(?:permission denied for (?:database|schema) |current_?schema ?= ?|search_path ?(?:=|to) ?|mariadb \[)["'`]?(?<value>\p{L}[\p{L}\p{N}_$-]{2,60})/dgiu;
/** How one is made: `CREATE DATABASE quist OWNER x`. */
const made =
  /(?<![\p{L}\p{N}_])(?:create|drop|alter) (?:database|schema) (?:if (?:not )?exists )?["'`]?(?<value>\p{L}[\p{L}\p{N}_$-]{2,60})["'`]?(?= ?(?:;|$|\n| (?:owner|with|character|authorization|default|encoding|rename)(?!\p{L})))/dgiu;

const ownerCue = keywordsOf('from|join|into|update|table');
const statement = /(?<!\w)(?:select|insert|update|delete|alter|truncate)(?!\w)/i;
const owners =
  /^(?:sys|system|main|master|msdb|tempdb|pg_\w+|jira_?(?:user|schema|owner)|confluence_?(?:user|schema|owner)|com|org|net|java|javax|table|app|data|schema|guest)$/i;

const cue = keywordsOf('database|db|catalog|service|schema|tablespace|data source|sid|jdbc:|search_path|mariadb');

const shape = { kind: 'other', label: 'database', rule: 'database-name' } as const;
const environment = { kind: 'other', label: 'name', rule: 'environment-name', confidence: 'likely' } as const;

/** Names of databases in settings, messages and statements, of those who own their tables, and of environments. */
export const databases: Recognizer = {
  name: 'databases',
  cutsShields: true,
  find: (block, context) => [
    ...inSettings(block),
    ...(environments.standIn(block)
      ? spansOf(ofEnvironment, block, environment, (value) => isSomebodys(value, context))
      : []),
    ...(block.inCode && ownerCue.standIn(block) ? inStatements(block) : []),
  ],
};

function inStatements(block: Block): Span[] {
  return !statement.test(block.text)
    ? []
    : spansOf(owner, block, shape, (value) => !ordinary.test(value) && !owners.test(value));
}

function inSettings(block: Block): Span[] {
  return !cue.standIn(block)
    ? []
    : [
        ...spansOf(keyed, block, shape, (value) => !ordinary.test(value) && (block.inCode || /[_\d-]/.test(value))),
        ...spansOf(service, block, shape, (value) => !ordinary.test(value)),
        ...[told, ...(block.inCode ? [asked, made] : [])].flatMap((pattern) =>
          spansOf(pattern, block, shape, (value) => !ordinary.test(value) && !owners.test(value)),
        ),
        ...spansOf(spoken, block, shape, (value) => !ordinary.test(value) && !owners.test(value)),
        ...(block.inCode ? [] : [spokenSmall, spokenBehind]).flatMap((pattern) =>
          spansOf(pattern, block, shape, holdsNobodysWord),
        ),
        ...spansOf(dsnTail, block, { kind: 'host', label: 'host', rule: 'database-host' }),
      ];
}
