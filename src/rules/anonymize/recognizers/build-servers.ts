import { isEverybodys } from '../account-names';
import type { Block } from '../block';
import { isProgramWord } from '../english-vocabulary';
import { fold } from '../fold';
import { keywordsOf } from '../keywords';
import { isNobodysWord } from '../nobodys-word';
import { Sign } from '../sign';
import { spansOf, type Recognizer, type Span, type SpanShape } from '../scan';
import { isServiceName } from '../public-hosts';
import { isOrdinary, technicalWords } from '../vocabulary';

const name = '[\\p{L}][\\p{L}\\p{N}_.-]{2,60}(?<![.-])';
/** Jenkins, GitLab, GitHub, Azure and Bitbucket say on which machine they build. */
const runner = new RegExp(
  `(?:[Rr]unning on|[Bb]uilding (?:remotely )?on|gitlab-runner [\\d.]{1,12} on|(?:[Rr]unner|[Aa]gent)(?: name| machine name)?:|[Mm]achine name:|[Rr]unner(?= [\\p{L}\\p{N}_.-]*[-\\d])) ["'“]?(?<value>${name})(?=["'”]?(?:,|$|\\s|\\)|\\.(?:\\s|$)))`,
  'dgmu',
);
/** Where they keep what they build: the folder is called as the job, the group and the repository are. */
const workspace =
  /\/(?:workspace|workspaces|builds|jobs|repos|repositories|checkouts?)\/(?<value>[\p{L}\p{N}_.-]{2,60}(?:\/[\p{L}\p{N}_-]{2,60})?)(?=[@/\s"')\]?;]|$)/dgmu;
const cloned = /[Cc]loning into (?:bare repository )?["'](?<value>[\p{L}\p{N}_.-]{2,60})["']/dgu;
/** `root@abr01`, `deploy-dw@203.0.113.58`: who works where. */
const account = /(?<![\w.@/:+-])(?<value>[a-z_][a-z0-9_-]{1,31})@(?=\[|(?:\d{1,3}\.){3}\d{1,3}(?![\d.]))/dg;
const machine = /(?<![\w.@/:+-])[a-z_][a-z0-9_-]{1,31}@(?<value>[a-z][a-z0-9-]{1,40}\d[a-z0-9-]{0,20})(?![\w@.-])/dg;
/** `Started by user Bambang Wicaksono`: who set a build going. */
const startedBy =
  /(?:[Ss]tarted|[Tt]riggered|[Aa]borted|[Rr]eplayed|[Ll]aunched) by (?:user )?(?<value>\p{Lu}[\p{L}\p{M}'’.-]{1,30}(?: \p{Lu}[\p{L}\p{M}'’.-]{1,30}){0,3})(?=\s*(?:$|\n|\())/dgu;
const cues = keywordsOf(
  'running on|building |runner|agent|machine name|/workspace|/builds/|/jobs/|/repos|/checkout|cloning into|started by|triggered by|aborted by|replayed by|launched by',
);

const atAddress = new Sign(/@[[\d]/);
const atMachine = new Sign(/@[a-z][a-z0-9-]{1,40}\d/);

const host: SpanShape = { kind: 'host', label: 'host', rule: 'build-machine', confidence: 'likely' };
const project: SpanShape = { kind: 'other', label: 'project', rule: 'build-folder', confidence: 'likely' };
const user: SpanShape = { kind: 'person', label: 'user', rule: 'account-at-machine', confidence: 'likely' };

/** A part at least that no program has: `agent-cikarang-2`, but neither `ubuntu-latest` nor `workspace/build`. */
function isTheirs(value: string): boolean {
  const parts = value.split(/[^\p{L}]+/u).filter((part) => part.length > 2);
  return !isServiceName(value) && parts.some((part) => isNobodysWord(fold(part)));
}

/** What a job or a repository is called is theirs, also in ordinary words: `wallet-core`. */
function isCalled(value: string): boolean {
  const parts = value
    .split(/[^\p{L}]+/u)
    .filter(
      (part) => part.length > 2 && !/^(?:workspace|frontend|backend|source|sources|output|target|dist)$/.test(part),
    );
  return parts.some((part) => !technicalWords.has(fold(part)) && !isProgramWord(fold(part)));
}

/** `/projects/ACT/repos/rate-engine`: what several words are joined to is what somebody called a repository. */
function isSlug({ text }: Block, value: string, start: number): boolean {
  return /^\w+[-_.]/.test(value) && text.startsWith('/repos/', start - 7);
}

/** `Started by timer`, `Triggered by Automation` */
function isPerson(value: string): boolean {
  return value.split(' ').some((part) => !isOrdinary(fold(part)) && !isProgramWord(fold(part)));
}

function inBuilds(block: Block): Span[] {
  return [
    ...spansOf(runner, block, host, isTheirs),
    ...spansOf(workspace, block, project, (value, start) => isCalled(value) || isSlug(block, value, start)),
    ...spansOf(cloned, block, project, isCalled),
    ...spansOf(startedBy, block, { ...user, label: 'person', rule: 'build-starter' }, isPerson),
  ];
}

/** Machines and folders that programs which build others tell about, and accounts on a machine. */
export const buildServers: Recognizer = {
  name: 'build-servers',
  cutsShields: true,
  find: (block) => [
    ...(cues.standIn(block) ? inBuilds(block) : []),
    ...(atAddress.in(block) ? spansOf(account, block, user, (value) => !isEverybodys(value)) : []),
    ...(atMachine.in(block) ? spansOf(machine, block, { ...host, rule: 'shell' }, isTheirs) : []),
  ],
};
