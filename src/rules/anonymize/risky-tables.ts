import type { Label } from './label';
import { textOfPieces, type BlockNode } from './rebuild';
import type { DraftNode } from './draft';
import type { SweptBlock } from './sweep';

/** Column titles over data of people and accounts. */
const personal =
  /(?<!\p{L})(?:(?:first|last|full|family|sur)[ -]?name|client|customer|patient|employee|member|student|guest|passenger|tenant|holder|owner|contact|iban|account(?: no| number)?|balance|salary|phone|mobile|e-?mail|address|birth(?:day|date)?|dob|ssn|passport|vorname|nachname|kunde|mitarbeiter|gehalt|geburtsdatum|telefon|konto|anschrift|prénom|nom|client|salarié|salaire|naissance|téléphone|adresse|nombre|apellidos?|cliente|empleado|teléfono|dirección)(?:s|n|in)?(?!\p{L})/iu;

/** A table of machines is no table of people. */
const technicalKinds = new Set<Label>(['host', 'link', 'ip', 'mac', 'path', 'database', 'issue', 'project', 'file']);

type Container = Extract<DraftNode, { readonly children: readonly DraftNode[] }>;

function textsOf(node: DraftNode): string[] {
  if ('pieces' in node) return [textOfPieces(node.pieces)];
  return 'children' in node ? node.children.flatMap(textsOf) : [];
}

function tablesOf(nodes: readonly DraftNode[]): Container[] {
  return nodes.flatMap((node) =>
    'children' in node ? (node.type === 'table' ? [node] : tablesOf(node.children)) : [],
  );
}

/** Two titles of this kind make every row below them a record of somebody. */
function isRegister(table: Container): boolean {
  const first = table.children[0];
  const titles = first && 'children' in first ? first.children.map((cell) => textsOf(cell).join(' ')) : [];
  return titles.filter((title) => title.length < 40 && personal.test(title)).length >= 2;
}

/** Rows that hold data of people or accounts: something was found in them, or the titles of their columns say so. */
export function riskyRows(nodes: readonly DraftNode[], sweptByNode: ReadonlyMap<BlockNode, SweptBlock>): number {
  const isRisky = (node: DraftNode): boolean => {
    if ('pieces' in node) return sweptByNode.get(node)?.spans.some((span) => !technicalKinds.has(span.label)) ?? false;
    return 'children' in node && node.children.some(isRisky);
  };
  return tablesOf(nodes).reduce((sum, table) => {
    const records = table.children.slice(1).filter((row) => textsOf(row).some((text) => text.trim() !== ''));
    return sum + (isRegister(table) ? records.length : table.children.filter(isRisky).length);
  }, 0);
}
