import {
  orderBy,
  queueGroups,
  queuesOf,
  readJql,
  shownQuery,
  sortingOf,
  usualOrder,
  writeJql,
} from '../../../sandbox/web/agent/queues.ts';

describe('the queues of a service desk', () => {
  test('stay within the project of the desk', () => {
    for (const queue of queuesOf('SUP')) expect(queue.jql).toMatch(/^project = SUP AND /);
  });

  test('are followed by what belongs to no desk, which is all there is for who works in none', () => {
    const groups = queueGroups([{ projectKey: 'SUP', projectName: 'App Support' }]);
    expect(groups.map(({ name }) => name)).toEqual(['App Support', 'All projects']);
    expect(queueGroups([]).map(({ key }) => key)).toEqual(['']);
  });

  test('wait for an answer as the promise says, whatever became of the request', () => {
    const waiting = queuesOf('SUP').find(({ id }) => id === 'waiting');
    expect(waiting?.jql).toBe('project = SUP AND supportSlaState = running');
  });

  test('write condition and order as one query', () => {
    expect(writeJql('project = SUP', usualOrder)).toBe('project = SUP ORDER BY supportSlaDueAt ASC, key DESC');
  });

  test('read back what they wrote', () => {
    const order = 'created DESC';
    expect(readJql(writeJql('project = SUP', order))).toEqual({ condition: 'project = SUP', order });
  });

  test('see no order where none was typed', () => {
    expect(readJql('  assignee = currentUser() ')).toEqual({ condition: 'assignee = currentUser()', order: null });
  });

  test('take an order without a condition, whatever its case', () => {
    expect(readJql('order by created desc')).toEqual({ condition: '', order: 'created desc' });
  });

  test('leave an order between quotes to the text it stands in', () => {
    const text = 'summary ~ "cannot order by \\" name"';
    expect(readJql(text)).toEqual({ condition: text, order: null });
    expect(readJql(`${text} ORDER BY key`)).toEqual({ condition: text, order: 'key' });
  });

  test('send a typed query as it is when it has an order, and with the usual one when it has none', () => {
    const ordered = 'project = SUP order by created desc';
    expect(shownQuery(ordered, queuesOf('SUP')[0], null)).toMatchObject({ jql: ordered, text: ordered });
    expect(shownQuery('project = SUP', queuesOf('SUP')[0], null)).toEqual({
      jql: `project = SUP ORDER BY ${usualOrder}`,
      text: 'project = SUP',
      order: usualOrder,
      typed: 'project = SUP',
    });
    expect(shownQuery(ordered, undefined, 'key ASC').jql).toBe('project = SUP ORDER BY key ASC');
  });

  test('turn around on the second click of a column', () => {
    const byDue = sortingOf(usualOrder);
    expect(orderBy('created', byDue)).toBe('created ASC, key DESC');
    expect(orderBy('supportSlaDueAt', byDue)).toBe('supportSlaDueAt DESC, key DESC');
  });
});
