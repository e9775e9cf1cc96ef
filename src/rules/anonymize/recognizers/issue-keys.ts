import { fold } from '../fold';
import { spanAt, spansOf, type Recognizer, type ScanContext, type Span } from '../scan';
import { isOrdinary } from '../vocabulary';

const key = /(?<![\p{L}\p{N}_.-])(?<project>[A-Z][A-Z0-9_]{1,9})-\d{1,7}(?![\p{L}\p{N}_-]|\.\d)/gu;
const inAddress =
  /\/(?:browse|projects|spaces|space|display|boards|issues)\/(?<value>~?[A-Za-z][A-Za-z0-9_]{1,14})(?![A-Za-z0-9_.])/dg;
const cued =
  /(?:(?:\b[Pp]roject(?:_?[Kk]ey| key)?|\b[Ss]pace(?:_?[Kk]ey| key)?|\bpkey|\bprojet|\b[Pp]rojekt|\bproyecto|\bclé|\b[Ss]chlüssel|\bkey)["']?\s{0,2}(?:=|!=|:|in\s{0,2}\(|is|IN\s{0,2}\(|not in\s{0,2}\()|\b(?:project key|space key|clé|Schlüssel|key)\s)\s{0,2}["'(]{0,2}(?<value>[A-Z][A-Z0-9_]{1,9})(?![A-Za-z0-9_-])(?!\s?\()/dg;
const listed = /\b(?:project|pkey|space|projectkey)\s{0,2}(?:not )?in\s{0,2}\((?<value>[^()\n]{1,300})\)/dgi;
const named =
  /\b(?:project|space|projet|projekt|proyecto|espace|bereich|proiect|progetto|board)[: ]{1,2}["“]?(?<name>[^()\n"”.,;]{2,60})["”]?\s?\((?:key:? |clé |Schlüssel )?(?<key>[A-Z][A-Z0-9_]{1,9})\)/dgiu;

const described = /"key"\s?:\s?"[A-Z][A-Z0-9_]{1,9}"[^{}]{0,200}"name"\s?:\s?"(?<value>[^"\n]{2,80})"/dg;
const quoted =
  /\b(?:project|space|projet|projekt|proyecto)\s{0,2}(?:=|!=|:|named|called)\s{0,2}["“](?<value>[^"”\n]{2,60})["”]/dgiu;

function isPrivate(project: string, context: ScanContext): boolean {
  return context.privateProjectKeys.includes(project) || !context.policy.publicIssueKeyPrefixes.includes(project);
}

function keySpans(project: string, start: number, context: ScanContext): Span[] {
  if (!isPrivate(project.toUpperCase(), context)) return [];
  return [
    spanAt(start, start + project.length, {
      kind: 'issue-key',
      label: 'project',
      rule: 'project-key',
      spreads: project.length >= 2 && !isOrdinary(fold(project)),
    }),
  ];
}

/** Issue keys except public ones, and the keys and names of projects and spaces. Private projects always. */
export const issueKeys: Recognizer = {
  name: 'issue-keys',
  cutsShields: false,
  find(block, context) {
    const spans = spansOf(key, block, { kind: 'issue-key', label: 'issue', rule: 'issue-key' }, (value) =>
      isPrivate(value.split('-')[0] ?? '', context),
    );
    for (const pattern of [inAddress, cued]) {
      for (const match of block.text.matchAll(pattern)) {
        const place = match.indices?.groups?.['value'];
        if (place) spans.push(...keySpans(match.groups?.['value'] ?? '', place[0], context));
      }
    }
    for (const match of block.text.matchAll(listed)) {
      const from = match.indices?.groups?.['value']?.[0] ?? 0;
      for (const entry of (match.groups?.['value'] ?? '').matchAll(/[A-Za-z][A-Za-z0-9_]{1,30}/g))
        spans.push(...keySpans(entry[0], from + entry.index, context));
    }
    for (const match of block.text.matchAll(named)) {
      const [name, code] = [match.indices?.groups?.['name'], match.indices?.groups?.['key']];
      if (!name || !code || !isPrivate(match.groups?.['key'] ?? '', context)) continue;
      spans.push(
        spanAt(name[0], name[0] + (match.groups?.['name'] ?? '').trimEnd().length, {
          kind: 'issue-key',
          label: 'project',
          rule: 'project-name',
          entity: `project:${match.groups?.['key'] ?? ''}`,
        }),
      );
      spans.push(
        spanAt(code[0], code[1], {
          kind: 'issue-key',
          label: 'project',
          rule: 'project-key',
          entity: `project:${match.groups?.['key'] ?? ''}`,
          spreads: !isOrdinary(fold(match.groups?.['key'] ?? '')),
        }),
      );
    }
    spans.push(
      ...spansOf(described, block, { kind: 'issue-key', label: 'project', rule: 'project-name', confidence: 'likely' }),
    );
    return [
      ...spans,
      ...spansOf(quoted, block, { kind: 'issue-key', label: 'project', rule: 'project-name', confidence: 'likely' }),
    ];
  },
};

/** The project part of a found issue key gives the customer away as much as the key. */
export function projectOf(issueKey: string): string | null {
  const project = /^([A-Z][A-Z0-9_]{1,9})-\d+$/.exec(issueKey)?.[1];
  return project === undefined || project.length < 2 || isOrdinary(fold(project)) ? null : project;
}

export const privateKeys: Recognizer = {
  name: 'private-issue-keys',
  cutsShields: true,
  find: (block, context) =>
    context.privateProjectKeys
      .filter((project) => /^[A-Z][A-Z0-9_]+$/.test(project))
      .flatMap((project) =>
        spansOf(new RegExp(`(?<![A-Z0-9_-])${project}-\\d{1,9}(?![\\w-])`, 'gi'), block, {
          kind: 'issue-key',
          label: 'issue',
          rule: 'private-issue-key',
        }),
      ),
};
