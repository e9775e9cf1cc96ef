import { row, run, transaction } from '../db/database.ts';
import type { Site } from '../jira/site.ts';
import type { ImportedLink, ImportLinksAnswer } from './import-wire.ts';
import { importedIssueId } from './store-issue.ts';

/** Links imported issues with each other, each link once; link types are made when there are none of that name. */
export function storeLinks(site: Site, links: readonly ImportedLink[]): ImportLinksAnswer {
  return transaction(site.db, () => {
    const answer = { created: 0, known: 0, dangling: 0 };
    for (const link of links) answer[storeLink(site, link)] += 1;
    return answer;
  });
}

function storeLink(site: Site, link: ImportedLink): keyof ImportLinksAnswer {
  const source = importedIssueId(site, link.sourceKey);
  const destination = importedIssueId(site, link.destinationKey);
  if (source === undefined || destination === undefined || source === destination) return 'dangling';
  const sql = 'INSERT OR IGNORE INTO issue_link (type_id, source_id, destination_id) VALUES (?, ?, ?)';
  return run(site.db, sql, linkTypeId(site, link), source, destination).changes > 0 ? 'created' : 'known';
}

function linkTypeId(site: Site, { typeName, inward, outward }: ImportedLink): number {
  const known = row<{ id: number }>(site.db, 'SELECT id FROM issue_link_type WHERE name = ?', typeName);
  if (known) return known.id;
  return run(site.db, 'INSERT INTO issue_link_type (name, inward, outward) VALUES (?, ?, ?)', typeName, inward, outward)
    .id;
}
