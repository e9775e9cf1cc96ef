/**
 * `npm run forge:check`: Forge's own tools, offline. The manifest validator, every client-side linter, the checks
 * those lack, and one real build with Forge's bundler, whose sizes are printed. CommonJS, because the bundler
 * looks at `require.main`; run from the repository's root, because the validator reads ./manifest.yml.
 */
const { mkdirSync, readFileSync, writeFileSync, existsSync, globSync, statSync } = require('node:fs');
const { join, resolve } = require('node:path');
const { parse } = require('yaml');
const { problemsOf, factsFrom } = require('./own-checks.cjs');

const root = resolve(__dirname, '../..');
process.chdir(root);
const shared = resolve(root, process.env.SHARED_DIR ?? '../shared');
const logger = Object.fromEntries(
  ['info', 'debug', 'trace', 'warn', 'error', 'verbose'].map((level) => [level, () => {}]),
);
let failures = 0;

function report(title, problems, warnings = []) {
  failures += problems.length;
  console.log(`${problems.length === 0 ? '✓' : '✗'} ${title}`);
  for (const problem of problems) console.log(`    ${problem}`);
  for (const warning of warnings) console.log(`    (warning) ${warning}`);
}

async function validateManifest() {
  const { ProcessorBuilder, ValidationTypes } = require('@forge/manifest');
  const found = new Map();
  for (const kind of [ValidationTypes.FULL, ValidationTypes.PRODUCT_TRIGGER]) {
    const { errors = [] } = await ProcessorBuilder.instance()
      .withValidation(kind)
      .withOptions({ deprecatedRuntimes: [] })
      .build()
      .process();
    for (const { level, line, message } of errors) found.set(`manifest.yml:${line} ${message}`, level);
  }
  const only = (wanted) => [...found].filter(([, level]) => (level === 'error') === wanted).map(([message]) => message);
  report('manifest validator (full and product triggers)', only(true), only(false));
}

/** Without these variables the permission linter would look for the documents on the network. */
function pointLinterToDocuments() {
  const jira = process.env.JIRA_OPENAPI ?? join(shared, 'openapi', 'jira-platform-v3.json');
  const jsm = process.env.JSM_OPENAPI ?? join(shared, 'openapi', 'jsm-v3.json');
  const present = existsSync(jira) && existsSync(jsm);
  mkdirSync('.cache', { recursive: true });
  const none = resolve('.cache/no-operations.json');
  writeFileSync(none, '{"paths":{}}');
  Object.assign(process.env, {
    USE_LOCAL_SWAGGER: '1',
    LOCAL_JIRA_SWAGGER: present ? jira : none,
    LOCAL_JSM_SWAGGER: present ? jsm : none,
    LOCAL_JSW_SWAGGER: none,
    LOCAL_CONF_SWAGGER: none,
    LOCAL_CONF_V2_SWAGGER: none,
    LOCAL_BB_SWAGGER: none,
  });
  return present;
}

async function lintApp(manifest) {
  const documents = pointLinterToDocuments();
  const { lint, getClientSideLintersOnly } = require('@forge/lint');
  const statsig = { getDeprecatedRuntimes: async () => [] };
  const linters = await getClientSideLintersOnly(manifest, 'development', logger, statsig);
  const files = globSync('src/**/*.{ts,tsx}').map((file) => resolve(file));
  const results = await lint(files, manifest, 'development', logger, statsig, {
    linters,
    linter: { mode: 'client-side' },
  });
  const say = (kind) =>
    results.flatMap((result) => result[kind].map(({ line, message }) => `${result.file}:${line} ${message}`));
  const title = `${linters.length} linters over ${files.length} files`;
  report(
    documents ? title : `${title} (OpenAPI documents absent: scopes not checked; set JIRA_OPENAPI and JSM_OPENAPI)`,
    say('errors'),
    say('warnings'),
  );
}

const kilobytes = (file) => `${(statSync(file).size / 1024).toFixed(1)} KB`;

async function bundleFunctions(manifest) {
  const { getNodeBundler, getEntryPoints } = require('@forge/bundler');
  const empty = async () => ({ script: 'module.exports = {};', source: 'none', version: '0' });
  const wrapper = { getNodeRuntimeWrapper: empty, getNodeRuntimeLoader: empty };
  const handlers = manifest.modules.function.map(({ handler }) => ({
    module: handler.replace(/\.handler$/, ''),
    method: 'handler',
  }));
  const bundler = getNodeBundler(logger, wrapper, { readConfig: async () => manifest });
  const { outputDir } = await bundler.bundle({ appDirectory: root, entryPoints: getEntryPoints(handlers) });
  return globSync(['functions/*.cjs', 'functions/*.js', '*.cjs'], { cwd: outputDir }).map(
    (file) => `${file} ${kilobytes(join(outputDir, file))}`,
  );
}

async function bundleResources(manifest) {
  const { NativeUIBundler } = require('@forge/bundler');
  const native = manifest.resources.filter(({ path }) => path.endsWith('.tsx'));
  const { nativeUiBundlesDetails } = await new NativeUIBundler(logger).bundleResources(native, manifest.translations);
  return nativeUiBundlesDetails.map(
    ({ key, path }) =>
      `${key} ${globSync('*.js', { cwd: path })
        .map((file) => kilobytes(join(path, file)))
        .join(' + ')}`,
  );
}

async function bundleApp(manifest) {
  const startedAt = performance.now();
  try {
    const sizes = [...(await bundleFunctions(manifest)), ...(await bundleResources(manifest))];
    report(
      `built with Forge's bundler in ${((performance.now() - startedAt) / 1000).toFixed(0)} s`,
      sizes.length > 0 ? [] : ['The bundler produced nothing.'],
    );
    for (const size of sizes) console.log(`    ${size}`);
  } catch (error) {
    report("build with Forge's bundler", [String(error.message ?? error)]);
  }
}

async function main() {
  const manifest = parse(readFileSync('manifest.yml', 'utf8'));
  await validateManifest();
  report('what the validator lets through', problemsOf(manifest, factsFrom(root)));
  await lintApp(manifest);
  await bundleApp(manifest);
  process.exit(failures === 0 ? 0 : 1);
}

main();
