import { propertyOf } from '../../../sandbox/web/rest/portal.ts';
import { refusal, rest, RestError, withQuery } from '../../../sandbox/web/rest/rest.ts';

describe('what a refused request says to the person at the screen', () => {
  test('Jira’s messages and its errors by field', () => {
    const error = refusal(400, { errorMessages: ['One.', 'Two.'], errors: { summary: 'Summary is required.' } });
    expect(error).toMatchObject({ status: 400, message: 'One. Two.', fields: { summary: 'Summary is required.' } });
  });

  test('the errors by field where there is nothing else', () => {
    expect(refusal(400, { errorMessages: [], errors: { labels: 'No spaces.' } }).message).toBe('No spaces.');
  });

  test('JSM’s and the sandbox’s single message', () => {
    expect(refusal(404, { errorMessage: 'The request does not exist.' }).message).toBe('The request does not exist.');
    expect(refusal(409, { error: 'The clock is moving.' }).message).toBe('The clock is moving.');
  });

  test('the meaning of the status where the answer says nothing', () => {
    expect(refusal(403, undefined).message).toBe('You do not have permission for that.');
    expect(refusal(500, '<html>').message).toBe('Something went wrong in the sandbox (HTTP 500).');
  });
});

describe('calling the sandbox', () => {
  const realFetch = globalThis.fetch;
  afterEach(() => {
    globalThis.fetch = realFetch;
  });

  const answer = (response: () => Response): { readonly calls: [string, RequestInit][] } => {
    const calls: [string, RequestInit][] = [];
    globalThis.fetch = (url, init) => {
      calls.push([String(url), init ?? {}]);
      return Promise.resolve(response());
    };
    return { calls };
  };

  test('leaves out what is empty in a query', () => {
    expect(withQuery('/rest', { a: 1, b: undefined, c: '', d: false, e: 'x y' })).toBe('/rest?a=1&d=false&e=x+y');
    expect(withQuery('/rest')).toBe('/rest');
  });

  test('sends no cookie for an anonymous visitor', async () => {
    const { calls } = answer(() => Response.json({}));
    await rest('/rest/api/3/issue/BUG-1', { isAnonymous: true });
    await rest('/rest/api/3/issue/BUG-1');
    expect(calls.map(([, init]) => init.credentials)).toEqual(['omit', 'same-origin']);
  });

  test('answers nothing for an empty body', async () => {
    answer(() => new Response(null, { status: 204 }));
    await expect(rest('/rest', { method: 'PUT', body: {} })).resolves.toBeUndefined();
  });

  test('throws what the server said', async () => {
    answer(() => Response.json({ errorMessages: ['Issue does not exist.'] }, { status: 404 }));
    await expect(rest('/rest')).rejects.toThrow(new RestError(404, 'Issue does not exist.'));
  });

  test('says so when the sandbox is away', async () => {
    globalThis.fetch = () => Promise.reject(new TypeError('Failed to fetch'));
    await expect(rest('/rest')).rejects.toMatchObject({
      status: 0,
      message: 'The sandbox cannot be reached. Is it still running?',
    });
  });
});

describe('what the create panel of the app reported', () => {
  test('becomes the property of the request, by field key', () => {
    const payload = { fields: [{ key: 'supportRequest', value: { productId: 'p' } }], isValid: true };
    expect(propertyOf(payload)).toEqual({ property: { supportRequest: { productId: 'p' } }, isValid: true });
  });

  test('is not valid unless it says so', () => {
    expect(propertyOf(undefined)).toEqual({ property: {}, isValid: false });
    expect(propertyOf({ fields: 'none', isValid: 'yes' })).toEqual({ property: {}, isValid: false });
  });
});
