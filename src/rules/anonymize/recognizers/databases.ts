import type { Block } from '../block';
import { spansOf, type Recognizer, type Span } from '../scan';
import { keywordsOf } from '../keywords';

const keyed =
  /(?<![\p{L}\p{N}])(?:database(?:[_-]?name)?|db[_-]?name|dbname|initial catalog|service[_-]?name|schema[_-]?name|data source|sid)["']?\s{0,2}[=:>]\s{0,2}["']?(?<value>[\p{L}][\p{L}\p{N}_$-]{2,60})(?![\p{L}\p{N}_(])/dgiu;
const dsnTail = /(?:jdbc:oracle:thin:@(?:\/\/)?|jdbc:sqlserver:\/\/)(?<value>[\w.-]{2,120})/dgi;
/** `@oradb2:1521/TINP` and `:1521:TINP`: after the port comes the service, or the name of the instance. */
const service = /jdbc:oracle:thin:@(?:\/\/)?[\w.-]{2,120}:\d{2,5}[:/](?<value>[\w.-]{2,60})/dgi;
const ordinary =
  /^(?:postgres(?:ql|72)?|mysql\d*|mariadb|oracle(?:10g|12c)?|mssql|sqlserver|h2|hsql|sqlite|public|dbo|jira|jiradb|confluence|confluencedb|bitbucket|information_schema|true|false|null|none|test|default|name|type|version|string|connection|error|server|table|default-schema)$/i;

/** `FROM HALL_JIRA."AO_…"`: whose tables these are. Packages of Java go on after the next dot. */
const owner =
  /(?<!\w)(?:from|join|into|update|table)\s{1,3}["`[]?(?<value>[a-z_][\w$]{2,40})["`\]]?\.["`[]?(?:ao_|jira|project|issue|customfield|label|worklog|change|cwd_|app_|user|propert|node|content|spaces|body|page|attach|link|os_)\w{0,60}(?![\w.(])/dgi;
/** `schema HALL_JIRA`, `tablespace 'TS_HALL'`: capitals of several parts, as databases call what is theirs. */
const spoken =
  /(?<!\w)(?:schema|tablespace|database) ["'`]?(?<value>[A-Z][A-Z0-9]{0,20}(?:_[A-Z0-9]{1,20}){1,4})(?!\w)/dg;
/** `schema rye_stage`, `the rye_stage database`: in small letters, of several parts. */
const spokenSmall =
  /(?<![\p{L}\p{N}])(?:schema|tablespace|database|db|catalog)(?: is| named| called)? ["'`“]?(?<value>[a-z][a-z0-9]{0,20}(?:_[a-z0-9]{1,20}){1,4})(?![\w(.-])/dgiu;
const spokenBehind =
  /(?<![\w./"'`$-])(?<value>[a-z][a-z0-9]{0,20}(?:_[a-z0-9]{1,20}){1,4})["'`”]? (?:database|schema|DB)(?![\p{L}\p{N}_(])/dgu;
/** `rye_prod`: which of several copies it is tells that it is somebody's. */
const ofEnvironment =
  /(?<![\w./@:$%{-])(?!(?:non|pre|is|in|go|to|on|env|node|build|run|test|deploy|profile|app|use|if|not|jira|confluence|config)[_-])(?<value>[a-z][a-z0-9]{1,24}(?:[_-][a-z0-9]{1,24}){0,3}[_-](?:prod|prd|uat|stg|preprod|staging))(?![\w(/=-]|\.\w)/dg;
const environments = keywordsOf('prod|prd|uat|stg|staging');

const ownerCue = keywordsOf('from|join|into|update|table');
const statement = /(?<!\w)(?:select|insert|update|delete|alter|truncate)(?!\w)/i;
const owners =
  /^(?:sys|system|main|master|msdb|tempdb|pg_\w+|jira_?(?:user|schema|owner)|confluence_?(?:user|schema|owner)|com|org|net|java|javax|table|app|data|schema|guest)$/i;

const cue = keywordsOf('database|db|catalog|service|schema|tablespace|data source|sid|jdbc:');

const shape = { kind: 'other', label: 'database', rule: 'database-name' } as const;

/** Names of databases in connection settings, and of those who own their tables. */
export const databases: Recognizer = {
  name: 'databases',
  cutsShields: true,
  find: (block) => [
    ...inSettings(block),
    ...(environments.standIn(block)
      ? spansOf(ofEnvironment, block, { ...shape, rule: 'environment-name', confidence: 'likely' })
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
        ...spansOf(spoken, block, shape, (value) => !ordinary.test(value) && !owners.test(value)),
        ...(block.inCode ? [] : [spokenSmall, spokenBehind]).flatMap((pattern) =>
          spansOf(pattern, block, shape, (value) => !ordinary.test(value) && !owners.test(value)),
        ),
        ...spansOf(dsnTail, block, { kind: 'host', label: 'host', rule: 'database-host' }),
      ];
}
