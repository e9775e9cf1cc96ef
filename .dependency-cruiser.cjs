/** The arrows of docs/architecture.md. Everything that is not drawn there is an error. */
const app = (...layers) => `^src/(${layers.join('|')})(/|\\.ts$)`;
const packages = 'node_modules';

/** `from` may reach `own` folders and the named npm packages, nothing else. */
const only = (name, comment, from, { own, packages: allowedPackages = [] }) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from },
  to: { pathNot: [...own, ...allowedPackages.map((name) => `${packages}/${name}/`)] },
});

module.exports = {
  forbidden: [
    only(
      'rules-are-pure',
      'Rules know rules; dates, schemas, a linear-time matcher, a text index and what unpacks lists of words are their only packages.',
      '^src/rules/',
      {
        own: [app('rules')],
        packages: ['date-fns', 'date-fns-tz', 'fflate', 'minisearch', 'valibot', 're2js'],
      },
    ),
    only('ports-know-rules', 'Ports speak in the values of the rules.', '^src/ports(/|\\.ts$)', {
      own: [app('ports', 'rules')],
      packages: [],
    }),
    only('flows-read-decide-apply', 'Flows know rules and ports; I/O is behind the ports.', '^src/flows/', {
      own: [app('flows', 'rules', 'ports')],
      packages: ['date-fns'],
    }),
    only('jira-is-an-adapter', 'The Jira adapter knows ports and rules, and talks to Forge.', '^src/jira/', {
      own: [app('jira', 'ports', 'rules')],
      packages: ['@forge/api', 'valibot'],
    }),
    only('storage-is-an-adapter', 'The storage adapter knows ports and rules, and talks to Forge.', '^src/storage/', {
      own: [app('storage', 'ports', 'rules')],
      packages: ['@forge/kvs', 'valibot'],
    }),
    only('contracts-are-values', 'What crosses the bridge: types and schemas.', '^src/contracts/', {
      own: [app('contracts', 'rules')],
      packages: ['valibot'],
    }),
    only('functions-wire-and-guard', 'Functions are the only place where real things meet.', '^src/functions/', {
      own: [app('functions', 'flows', 'jira', 'storage', 'contracts', 'ports', 'rules')],
      packages: ['@forge/api', '@forge/resolver', '@forge/events', 'valibot'],
    }),
    only('frontend-knows-contracts', 'UI Kit pages talk through contracts and may use pure rules.', '^src/frontend/', {
      own: [app('frontend', 'contracts', 'rules'), '^locales/'],
      packages: ['@forge/react', '@forge/bridge', 'react', 'date-fns', 'date-fns-tz', 'valibot', '@types/react'],
    }),
    only(
      'settings-page-knows-contracts',
      'The settings page talks through contracts and may use pure rules.',
      '^static/settings/src/',
      {
        own: ['^static/settings/src/', app('contracts', 'rules')],
        packages: [
          '@atlaskit/[^/]+',
          '@forge/bridge',
          'react',
          'react-dom',
          'valibot',
          'ical.js',
          'papaparse',
          '@types/papaparse',
          '@types/react',
          '@types/react-dom',
          'vite',
        ],
      },
    ),
    {
      name: 'functions-stand-alone',
      comment: 'No manifest function imports another one; wiring and guard stand beside them.',
      severity: 'error',
      from: { path: '^src/functions/(portal|agent|admin|issue-events|sla-sweep|reconcile|request-worker)\\.ts$' },
      to: { path: '^src/functions/(portal|agent|admin|issue-events|sla-sweep|reconcile|request-worker)\\.ts$' },
    },
    {
      name: 'sandbox-knows-only-the-built-app',
      comment: 'The sandbox runs the app through manifest.yml; it never imports its source.',
      severity: 'error',
      from: { path: '^sandbox/' },
      to: { path: '^(src|static)/' },
    },
    {
      name: 'app-ignores-sandbox',
      comment: 'There is no sandbox-only branch in the app.',
      severity: 'error',
      from: { path: '^(src|static)/' },
      to: { path: '^sandbox/' },
    },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'everything-resolves', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|\\.cache|\\.sandbox)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json'],
    },
  },
};
