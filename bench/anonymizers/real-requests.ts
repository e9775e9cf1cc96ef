import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { wikiToAdf } from '../../sandbox/jira/text/wiki';
import type { AdfDocument, AdfNode } from '../../src/rules/adf';
import type { AnnotatedRecord } from '../../tests/rules/anonymize/corpus/cases';

/** Where the archive of a real support inbox would be. */
export const realTicketsFile = join(process.env['SHARED_DIR'] ?? '../shared', 'real-tickets', 'tickets.json');

interface ArchivedUser {
  readonly key: string;
  readonly displayName: string;
}

interface ArchivedRequest {
  readonly key: string;
  readonly fields: {
    readonly summary: string;
    readonly description?: string | null;
    readonly reporter?: ArchivedUser | null;
    readonly assignee?: ArchivedUser | null;
    readonly comment?: { readonly comments: readonly { readonly author: ArchivedUser }[] };
  };
}

/** The requests of that inbox with the people on them, without annotations; none when the archive is not at hand. */
export function realRequests(): readonly AnnotatedRecord[] {
  if (!existsSync(realTicketsFile)) return [];
  const tickets = JSON.parse(readFileSync(realTicketsFile, 'utf8')) as readonly ArchivedRequest[];
  return tickets.filter(({ key }) => key.startsWith('AC-')).map(recordOfTicket);
}

function recordOfTicket({ key, fields }: ArchivedRequest): AnnotatedRecord {
  const descriptionAdf = wikiToAdf(fields.description ?? '') as unknown as AdfDocument;
  const authors = new Map((fields.comment?.comments ?? []).map(({ author }) => [author.key, author]));
  return {
    id: key,
    publishable: true,
    reasons: [],
    people: {
      reporter: personOf(fields.reporter),
      participants: [...authors.values()].map(personOf),
      ...(fields.assignee ? { agents: [personOf(fields.assignee)] } : {}),
    },
    summary: fields.summary,
    descriptionAdf,
    leaves: ['/summary', ...textPaths(descriptionAdf.content, '/descriptionAdf')],
    sensitive: [],
    keep: [],
  };
}

const personOf = (user: ArchivedUser | null | undefined) => ({
  displayName: user?.displayName ?? '',
  accountId: user?.key ?? '',
});

function textPaths(nodes: readonly AdfNode[], at: string): readonly string[] {
  return nodes.flatMap(({ text, content = [] }, place) => {
    const path = `${at}/content/${place}`;
    return text === undefined ? textPaths(content, path) : [`${path}/text`];
  });
}
