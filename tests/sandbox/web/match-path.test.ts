import { matchPath } from '../../../sandbox/web/app/match-path.ts';

describe('matching a path of the pages', () => {
  test('names the parts of a pattern', () => {
    expect(matchPath('/portal/:portalId/create/:requestTypeId', '/portal/1/create/7')).toEqual({
      portalId: '1',
      requestTypeId: '7',
    });
  });

  test('takes the front page and a trailing slash', () => {
    expect(matchPath('/', '/')).toEqual({});
    expect(matchPath('/agent', '/agent/')).toEqual({});
  });

  test('refuses other words, shorter and longer paths', () => {
    expect(matchPath('/portal/requests/:key', '/portal/others/SUP-1')).toBeNull();
    expect(matchPath('/portal/:portalId', '/portal')).toBeNull();
    expect(matchPath('/tracker', '/tracker/BUG-1')).toBeNull();
  });

  test('decodes a part, and leaves a broken escape as it is', () => {
    expect(matchPath('/browse/:key', '/browse/SUP%2D1')).toEqual({ key: 'SUP-1' });
    expect(matchPath('/browse/:key', '/browse/%E0%A4%A')).toEqual({ key: '%E0%A4%A' });
  });
});
