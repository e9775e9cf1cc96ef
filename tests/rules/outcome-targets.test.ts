import { defaultSettings } from '../../src/rules/default-settings';
import { allTargets, developmentProjects, targetFor, targetIn } from '../../src/rules/outcome-targets';
import { publicProjects } from '../../src/rules/public-projects';
import { NO_TARGETS, type Product, type Settings } from '../../src/rules/settings';

const target = (projectKey: string, privateLevelName = 'Internal') => ({
  ...{ projectKey, issueTypeName: 'Bug', privateLevelName },
});
const [first] = defaultSettings.products as [Product];

function withTargets(targets: Partial<Product['targets']>): Settings {
  return { ...defaultSettings, products: [{ ...first, targets: { ...NO_TARGETS, ...targets } }] };
}

const about = (productId: string | null) => ({ details: productId === null ? null : { productId } });

describe('an outcome goes', () => {
  const settings = withTargets({ bug: target('WEB') });

  test.each([
    ['bug', first.id, 'WEB'],
    ['bug', 'another', 'BUG'],
    ['bug', null, 'BUG'],
    ['change-request', first.id, 'BUG'],
    ['development', first.id, 'DEV'],
  ] as const)('as a %s of product %s to %s', (kind, productId, expected) => {
    expect(targetFor(kind, about(productId) as never, settings).projectKey).toBe(expected);
  });
});

test('every target is known with the place where it is set', () => {
  expect(allTargets(withTargets({ development: target('OPS') })).map(({ path }) => path)).toEqual([
    'outcomes.bug',
    'outcomes.changeRequest',
    'outcomes.development',
    'products.0.targets.development',
  ]);
});

describe('a project is public', () => {
  test('when Bugs or Change requests of a product go there', () => {
    expect(publicProjects(withTargets({ bug: target('WEB') }))).toEqual(['BUG', 'WEB']);
  });

  test('never when development issues of any product go there as well', () => {
    expect(publicProjects(withTargets({ development: target('BUG') }))).toEqual([]);
    expect(developmentProjects(withTargets({ development: target('BUG') }))).toEqual(['DEV', 'BUG']);
  });
});

describe('an issue is protected as', () => {
  const settings = withTargets({ bug: target('WEB', 'Team only') });

  test.each([
    ['WEB', 'bug', 'Team only'],
    ['WEB', 'known-issue', 'Team only'],
    ['BUG', 'bug', 'Internal'],
    ['BUG', 'known-issue', 'Internal'],
  ] as const)('what lies in %s: a %s gets the level %s', (projectKey, kind, level) => {
    expect(targetIn(projectKey, kind, settings)?.privateLevelName).toBe(level);
  });

  test('nothing where no target leads', () => {
    expect(targetIn('GONE', 'bug', settings)).toBeNull();
  });
});
