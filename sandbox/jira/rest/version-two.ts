import { isAdfDoc } from '../text/adf-node.ts';
import { adfToWiki, wikiToAdf } from '../text/wiki.ts';
import { isObject } from './call.ts';
import { jiraError } from './rest-error.ts';

const prefix = /^\/rest\/api\/(2|latest)\//;

/**
 * The operation of version 3 behind a path of version 2; null for any other path. The two versions are two views of
 * one store: they differ in how rich text is written, wiki markup there and documents here.
 */
export function behindVersionTwo(pathname: string): string | null {
  return prefix.test(pathname) ? pathname.replace(prefix, '/rest/api/3/') : null;
}

/** A body of version 2 as version 3 takes it: markup where rich text stands becomes a document. */
export function bodyFromVersionTwo(pathname: string, body: unknown): unknown {
  if (!isObject(body) || isAboutProperties(pathname)) return body;
  return { ...withDocuments(body, ['body', 'comment']), ...textsOf(body) };
}

/** An answer of version 3 as version 2 gives it: documents become markup, addresses stay in the version asked. */
export function bodyForVersionTwo(pathname: string, body: unknown): unknown {
  return isAboutProperties(pathname) || body instanceof Uint8Array ? body : withMarkup(body);
}

/** Values of entity properties are nobody's text: they come back as they were sent. */
function isAboutProperties(pathname: string): boolean {
  return pathname.includes('/properties');
}

function textsOf({ fields, update, issueUpdates }: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return {
    ...(Array.isArray(issueUpdates)
      ? { issueUpdates: issueUpdates.map((one: unknown) => (isObject(one) ? { ...one, ...textsOf(one) } : one)) }
      : {}),
    ...(isObject(fields) ? { fields: withDocuments(fields, ['description', 'environment']) } : {}),
    ...(isObject(update) ? { update: Object.fromEntries(Object.entries(update).map(operationsOf)) } : {}),
  };
}

function operationsOf([field, operations]: [string, unknown]): [string, unknown] {
  if (!Array.isArray(operations) || !['comment', 'description', 'environment'].includes(field)) {
    return [field, operations];
  }
  return [
    field,
    operations.map((operation: unknown) => {
      if (!isObject(operation)) return operation;
      const { add } = operation;
      const added = isObject(add) ? { add: withDocuments(add, ['body']) } : {};
      return { ...withDocuments(operation, ['set']), ...added };
    }),
  ];
}

/** @throws RestError 400 for a document where version 2 has text */
function withDocuments(value: Readonly<Record<string, unknown>>, names: readonly string[]): Record<string, unknown> {
  const documents = names.filter((name) => isAdfDoc(value[name]));
  if (documents.length > 0)
    throw jiraError(400, [], Object.fromEntries(documents.map((name) => [name, 'Operation value must be a string'])));
  const texts = names.filter((name) => typeof value[name] === 'string');
  return { ...value, ...Object.fromEntries(texts.map((name) => [name, wikiToAdf(String(value[name]))])) };
}

function withMarkup(value: unknown): unknown {
  if (isAdfDoc(value)) return adfToWiki(value);
  if (Array.isArray(value)) return value.map(withMarkup);
  if (isObject(value)) {
    return Object.fromEntries(
      Object.entries(value).map(([name, member]) => [name, name === 'properties' ? member : withMarkup(member)]),
    );
  }
  return typeof value === 'string' ? value.replace(/^(https?:\/\/[^/]+)\/rest\/api\/3\//, '$1/rest/api/2/') : value;
}
