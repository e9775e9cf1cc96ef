import type { Block } from '../block';
import { isProgramWord } from '../english-vocabulary';
import { keywordsOf } from '../keywords';
import { matchesOf } from '../matches';
import { spanAt, type Recognizer, type ScanContext, type Span, type SpanShape } from '../scan';
import { isVendorWord } from '../vendor-words';
import { technicalWords } from '../vocabulary';

/** What a command tells a cluster or an engine of containers, and the names in it: `kubectl -n velq-prod logs velq-jira-0`. */
const command =
  /(?<![\w./-])(?:kubectl|oc|helm|docker|podman) (?=-|get |logs |exec |describe |delete |rollout |scale |cp |upgrade |install |run |stop |restart |inspect )[^\n|;&]{1,200}/g;
const argument =
  /(?<=[ =/])(?<!--(?:restart|sort-by|output|format|network|log-driver|pull|platform|type|for)[ =])[a-z0-9]{2,20}(?:-[a-z0-9]{1,20}){1,6}(?![\w./:@-])/g;
/** Where it is told to work: a name space may be called by ordinary words, and by one. */
const namespace = /(?<=\s(?:-n|--namespace)[ =])[\p{L}\p{N}][\p{L}\p{N}_-]{1,40}/gu;
const ofAnybody =
  /^(?:default|kube-[a-z]{2,12}|(?:jira|confluence|bitbucket|atlassian)(?:-(?:prod|dc|test|uat|staging|dev))?|monitoring|ingress-nginx|cert-manager|istio-system|prod|production|staging|uat|test|dev|tools)$/;
const commandCue = keywordsOf('kubectl|oc |helm|docker|podman');

const shape: SpanShape = { kind: 'host', label: 'host', rule: 'machine-command', confidence: 'likely' };

/** One part at least that is no word of programs: it may be what the customer is called. */
function isTheirs(name: string): boolean {
  if (/-[a-z0-9]{5,10}-[a-z0-9]{5}$/.test(name) && /\d/.test(name)) return true;
  return name
    .split('-')
    .some((part) => /^(?!(?:kube|system)$)[a-z]{3}/.test(part) && !technicalWords.has(part) && !isProgramWord(part));
}

function commandSpans(block: Block, context: ScanContext): Span[] {
  const isOwn = (part: string) => isVendorWord(part, context);
  const isNobodys = (part: string) => isOwn(part) || isProgramWord(part) || technicalWords.has(part) || /\d/.test(part);
  const isVendors = (name: string) => name.split('-').some(isOwn) && name.split('-').every(isNobodys);
  return matchesOf(command, block.text).flatMap(({ index, 0: line }) =>
    [
      ...matchesOf(argument, line).filter(([name]) => isTheirs(name) && !isVendors(name)),
      ...matchesOf(namespace, line).filter(([name]) => !ofAnybody.test(name) && !isVendors(name)),
    ].map((match) => spanAt(index + match.index, index + match.index + match[0].length, shape)),
  );
}

/** Name spaces, pods and containers as commands tell them to a cluster or an engine of containers. */
export const commandNames: Recognizer = {
  name: 'command-names',
  cutsShields: true,
  find: (block, context) => (commandCue.standIn(block) ? commandSpans(block, context) : []),
};
