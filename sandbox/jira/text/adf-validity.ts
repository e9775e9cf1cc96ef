import type { ErrorObject } from 'ajv';
import { adfSchemas, type NodeForm } from './adf-schemas.ts';

/**
 * Why a value is not a valid Atlassian document by the published JSON schema (v1, full), one sentence each,
 * naming the place (`content[0].content[2]`). Empty when it is valid.
 */
export function adfProblems(doc: unknown): string[] {
  const { document } = adfSchemas();
  if (document.errorsOf(doc).length === 0) return [];
  if (!isRecord(doc) || doc['type'] !== 'doc') return ['The document has no "type": "doc" at its top.'];
  const found = [...new Set(problemsOf(doc, '', null))];
  return found.length > 0 ? found : ['The document does not match the Atlassian Document Format.'];
}

/** Deepest cause first: a node is blamed only when all that it holds is sound. */
function problemsOf(node: Record<string, unknown>, path: string, parentType: string | null): string[] {
  const place = path === '' ? 'The document' : path;
  const type = node['type'];
  if (typeof type !== 'string') return [`${place} has no node type.`];
  const forms = adfSchemas().nodes.get(type);
  if (!forms) return [`${place}: "${type}" is not a node type of the Atlassian Document Format.`];
  if (forms.some((form) => form.errorsOf(node).length === 0)) return [];
  const below = childrenOf(node).flatMap(([child, index]) =>
    isRecord(child)
      ? problemsOf(child, `${path === '' ? '' : `${path}.`}content[${index}]`, type)
      : [`${path}.content[${index}] is not a node.`],
  );
  return below.length > 0 ? below : [ownProblem(node, forms, place, parentType)];
}

function ownProblem(
  node: Record<string, unknown>,
  forms: readonly NodeForm[],
  place: string,
  parentType: string | null,
): string {
  const where = parentType === null ? place : `${place} (${String(node['type'])} in ${parentType})`;
  const causes = forms.map((form) => {
    return form
      .errorsOf(node)
      .filter((error) => depthOf(error) < 3 && !/^(anyOf|oneOf|allOf|not)$/.test(error.keyword));
  });
  const clearest = causes.filter((errors) => errors.length > 0).sort((a, b) => a.length - b.length)[0];
  const first = clearest?.sort((a, b) => depthOf(b) - depthOf(a))[0];
  if (!first || /^\/content\//.test(first.instancePath))
    return `${where} holds ${heldTypes(node)}, which is not allowed there.`;
  return `${where}${first.instancePath.replaceAll('/', '.')} ${messageOf(first)}.`;
}

function messageOf(error: ErrorObject): string {
  const parameters = error.params as Record<string, unknown>;
  if (error.keyword === 'additionalProperties') return `must not have "${String(parameters['additionalProperty'])}"`;
  if (error.keyword === 'enum') return `must be one of ${(parameters['allowedValues'] as unknown[]).join(', ')}`;
  return error.message ?? 'is not valid';
}

function heldTypes(node: Record<string, unknown>): string {
  const types = childrenOf(node).map(([child]) => (isRecord(child) ? String(child['type']) : typeof child));
  const marks = Array.isArray(node['marks'])
    ? node['marks'].map((mark) => `mark ${String((mark as { type?: unknown }).type)}`)
    : [];
  return [...new Set([...types, ...marks])].join(', ') || 'nothing';
}

function depthOf(error: ErrorObject): number {
  return error.instancePath.split('/').length - 1;
}

function childrenOf(node: Record<string, unknown>): [unknown, number][] {
  return Array.isArray(node['content']) ? node['content'].map((child, index) => [child, index]) : [];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
