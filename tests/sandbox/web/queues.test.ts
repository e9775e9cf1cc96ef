import { queueGroups, queuesOf, readJql, sortedBy, writeJql, type Sorting } from '../../../sandbox/web/agent/queues.ts';

const byDue: Sorting = { field: 'supportSlaDueAt', isAscending: true };

describe('the queues of a service desk', () => {
  test('stay within the project of the desk', () => {
    for (const queue of queuesOf('SUP')) expect(queue.jql).toMatch(/^project = SUP AND /);
  });

  test('are followed by what belongs to no desk, which is all there is for who works in none', () => {
    const groups = queueGroups([{ projectKey: 'SUP', projectName: 'App Support' }]);
    expect(groups.map(({ name }) => name)).toEqual(['App Support', 'All projects']);
    expect(queueGroups([]).map(({ key }) => key)).toEqual(['']);
  });

  test('write condition and order as one query', () => {
    expect(writeJql('project = SUP', byDue)).toBe('project = SUP ORDER BY supportSlaDueAt ASC, key DESC');
  });

  test('read back what they wrote', () => {
    const sorting: Sorting = { field: 'created', isAscending: false };
    expect(readJql(writeJql('project = SUP', sorting), byDue)).toEqual({ condition: 'project = SUP', sorting });
  });

  test('keep the order when the typed query has none', () => {
    expect(readJql('  assignee = currentUser() ', byDue)).toEqual({
      condition: 'assignee = currentUser()',
      sorting: byDue,
    });
  });

  test('take an order without a condition, whatever its case', () => {
    expect(readJql('order by created desc', byDue)).toEqual({
      condition: '',
      sorting: { field: 'created', isAscending: false },
    });
  });

  test('turn around on the second click of a column', () => {
    expect(sortedBy('created', byDue)).toEqual({ field: 'created', isAscending: true });
    expect(sortedBy('supportSlaDueAt', byDue)).toEqual({ field: 'supportSlaDueAt', isAscending: false });
  });
});
