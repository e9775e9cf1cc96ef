type Fields = Record<string, unknown>;

export function person(name: string, more: object = {}): object {
  return { key: name, name, displayName: name.replace('.', ' '), ...more };
}

/** A record as REST v2 gives it; `fields` replace or add members. */
export function record(key: string, fields: Fields = {}): { key: string; fields: Fields } {
  return {
    key,
    fields: {
      project: { key: key.split('-')[0] },
      issuetype: { name: 'Bug' },
      summary: `Summary of ${key}`,
      description: 'A *bold* claim',
      status: { name: 'Open', statusCategory: { key: 'new' } },
      reporter: person('cora.customer'),
      assignee: null,
      labels: [],
      created: '2015-03-02T10:00:00.000+0100',
      updated: '2015-03-04T10:00:00.000+0100',
      ...fields,
    },
  };
}

export function comment(author: object | null, body: unknown, more: object = {}): object {
  return { id: '1', author, body, created: '2015-03-03T10:00:00.000+0100', ...more };
}

export function link(direction: 'inward' | 'outward', key: string, name = 'Relates'): object {
  return { type: { name, inward: 'relates to', outward: 'relates to' }, [`${direction}Issue`]: { key } };
}
