/**
 * What Forge's local validator lets through although a deploy, or production, would not (platform facts):
 * each check takes the parsed manifest and answers with sentences.
 */
const { existsSync, readFileSync, globSync } = require('node:fs');
const { join } = require('node:path');

const sizes = {
  'jira:issuePanel': ['small', 'medium', 'large', 'xlarge', 'max'],
  default: ['xsmall', 'small', 'medium', 'large', 'xlarge'],
};

/** Who may see a module without a licence; a module that is not listed refuses `unlicensedAccess` altogether. */
const unlicensedUsers = {
  'jiraServiceManagement:portalRequestCreatePropertyPanel': ['customer', 'unlicensed', 'anonymous'],
  'jiraServiceManagement:portalRequestDetail': ['customer', 'unlicensed'],
  'jiraServiceManagement:portalRequestDetailPanel': ['customer', 'unlicensed'],
  'jiraServiceManagement:portalRequestViewAction': ['customer', 'unlicensed'],
  'jiraServiceManagement:portalHeader': ['customer', 'unlicensed', 'anonymous'],
  'jiraServiceManagement:portalSubheader': ['customer', 'unlicensed', 'anonymous'],
  'jiraServiceManagement:portalFooter': ['customer', 'unlicensed', 'anonymous'],
  'jiraServiceManagement:portalUserMenuAction': ['customer', 'unlicensed'],
};

const modulesOf = (manifest) =>
  Object.entries(manifest.modules).flatMap(([type, list]) => list.map((module) => ({ type, ...module })));

function eventNames(manifest, { knownEvents }) {
  return (manifest.modules.trigger ?? [])
    .flatMap(({ events }) => events.map((event) => (typeof event === 'string' ? event : event.eventType)))
    .filter((name) => !knownEvents.has(name))
    .map((name) => `Event "${name}" does not exist; its trigger would never fire.`);
}

function uiKit1Modules(manifest, { findUIKit1Modules }) {
  return findUIKit1Modules(manifest.modules).map((key) => `Module "${key}" is UI Kit 1, which no longer runs.`);
}

function viewportSizes(manifest) {
  return modulesOf(manifest)
    .filter(({ viewportSize }) => typeof viewportSize === 'string')
    .filter(({ type, viewportSize }) => !(sizes[type] ?? sizes.default).includes(viewportSize))
    .map(({ key, viewportSize }) => `Module "${key}": "${viewportSize}" is not a viewport size.`);
}

function unlicensedAccess(manifest) {
  return modulesOf(manifest).flatMap(({ type, key, unlicensedAccess: access = [] }) =>
    access
      .filter((kind) => !(unlicensedUsers[type] ?? []).includes(kind))
      .map((kind) => `Module "${key}": ${type} cannot be opened to "${kind}".`),
  );
}

/** A portal module without it is invisible to the very people it is for (design decision 12). */
function customersSeeThePortal(manifest) {
  return modulesOf(manifest)
    .filter(({ type }) => type.startsWith('jiraServiceManagement:portal'))
    .filter(({ unlicensedAccess: access = [] }) => !access.includes('customer'))
    .map(({ key }) => `Module "${key}": customers would never see it; add unlicensedAccess.`);
}

function schedules(manifest) {
  const all = manifest.modules.scheduledTrigger ?? [];
  const problems = [];
  if (all.length > 5) problems.push(`${all.length} scheduled triggers; Forge allows 5.`);
  if (all.filter(({ interval }) => interval === 'fiveMinute').length > 1)
    problems.push('More than one fiveMinute trigger.');
  return problems;
}

function memory(manifest) {
  const tooMuch = (megabytes) => megabytes !== undefined && (megabytes < 128 || megabytes > 1024);
  return [manifest.app.runtime, ...manifest.modules.function.map(({ runtime }) => runtime)]
    .filter((runtime) => tooMuch(runtime?.memoryMB))
    .map((runtime) => `memoryMB ${runtime.memoryMB}: Forge takes 128 to 1024.`);
}

function indexRanges(manifest) {
  return (manifest.app.storage?.entities ?? []).flatMap((entity) =>
    entity.indexes
      .filter((index) => typeof index === 'object' && (index.range?.length ?? 1) !== 1)
      .map((index) => `Entity "${entity.name}": index "${index.name}" needs exactly one range attribute.`),
  );
}

const functionKeysUsed = (manifest) =>
  new Set(
    modulesOf(manifest).flatMap((module) => [module.type !== 'function' && module.function, module.resolver?.function]),
  );

/** `sla-sweep` is `src/functions/sla-sweep.ts` and is used by a module, and the other way round (design decision 14). */
function functionsAndFiles(manifest, { root }) {
  const used = functionKeysUsed(manifest);
  const problems = [];
  for (const { key, handler } of manifest.modules.function) {
    if (handler !== `functions/${key}.handler`)
      problems.push(`Function "${key}": its handler should be functions/${key}.handler.`);
    const file = join(root, 'src', 'functions', `${key}.ts`);
    if (!existsSync(file)) problems.push(`Function "${key}": ${file} is missing.`);
    else if (!/export const handler\b/.test(readFileSync(file, 'utf8')))
      problems.push(`Function "${key}": ${file} exports no handler.`);
    if (!used.has(key)) problems.push(`Function "${key}" is used by no module.`);
  }
  return problems;
}

/** Wiring and guard stand beside the functions; everything else in that folder is one. */
function filesAndFunctions(manifest, { root }) {
  const keys = new Set(manifest.modules.function.map(({ key }) => key));
  return globSync('*.ts', { cwd: join(root, 'src', 'functions') })
    .filter((file) => /export const handler\b/.test(readFileSync(join(root, 'src', 'functions', file), 'utf8')))
    .filter((file) => !keys.has(file.replace(/\.ts$/, '')))
    .map((file) => `src/functions/${file} exports a handler that the manifest does not name.`);
}

function resourcesAndModules(manifest, { root }) {
  const used = new Set(
    modulesOf(manifest).flatMap(({ resource, icon }) => [resource, /^resource:([^;]+)/.exec(icon ?? '')?.[1]]),
  );
  return manifest.resources.flatMap(({ key, path }) => [
    ...(used.has(key) ? [] : [`Resource "${key}" is used by no module.`]),
    ...(path.startsWith('src/frontend/') && path !== `src/frontend/${key}.tsx`
      ? [`Resource "${key}" should be src/frontend/${key}.tsx.`]
      : []),
    ...(existsSync(join(root, path)) ? [] : [`Resource "${key}": ${path} is missing.`]),
  ]);
}

function noUiKit1Imports(_manifest, { root }) {
  return globSync('{src,static/settings/src}/**/*.{ts,tsx}', { cwd: root })
    .filter((file) => /from ['"]@forge\/ui['"]/.test(readFileSync(join(root, file), 'utf8')))
    .map((file) => `${file} imports @forge/ui, which no longer runs.`);
}

const checks = [
  eventNames,
  uiKit1Modules,
  viewportSizes,
  unlicensedAccess,
  customersSeeThePortal,
  schedules,
  memory,
  indexRanges,
  functionsAndFiles,
  filesAndFunctions,
  resourcesAndModules,
  noUiKit1Imports,
];

/** All problems of a manifest, as sentences; `facts` are `knownEvents`, `findUIKit1Modules` and the repository's `root`. */
exports.problemsOf = (manifest, facts) => checks.flatMap((check) => check(manifest, facts));

/** The facts, from Forge's own packages. */
exports.factsFrom = (root) => {
  const mapping = join(root, 'node_modules/@forge/manifest/out/mapping/product-event-to-scope-mapping.json');
  const { findUIKit1Modules } = require(join(root, 'node_modules/@forge/cli-shared/out/config/config-file.js'));
  const events = JSON.parse(readFileSync(mapping, 'utf8')).mapping.map(({ productEvent }) => productEvent);
  return { root, knownEvents: new Set(events), findUIKit1Modules };
};
