import { parse } from 'yaml';
import { createPanelPropertyKey, outcomePropertyKey, slaPropertyKey } from '../../src/jira/properties';
import { slaPropertyOf } from '../../src/flows/sla-property';
import { aCycle, aRequest, at, someSettings } from '../build';
import { manifestText, startPlatform } from '../doubles/forge-platform';

interface Manifest {
  readonly app: { readonly id: string };
  readonly modules: {
    readonly 'jira:entityProperty': readonly { propertyKey: string; values: readonly { path: string }[] }[];
  };
}

const manifest = parse(manifestText()) as Manifest;
const indexed = new Map(
  manifest.modules['jira:entityProperty'].map(({ propertyKey, values }) => [
    propertyKey,
    values.map(({ path }) => path),
  ]),
);

describe('names shared with the manifest', () => {
  test('the properties JQL searches are the ones that are written', () => {
    const cycle = aCycle({ answeredAt: at('2026-11-16 13:00').toISOString() });
    const written = Object.keys(slaPropertyOf(cycle, aRequest(), someSettings()));
    expect(written).toEqual(expect.arrayContaining(indexed.get(slaPropertyKey) ?? ['nothing is indexed']));
    expect(indexed.get(outcomePropertyKey)).toEqual(['outcomeId']);
  });

  test('the create panel’s property is named after the app’s own uuid', () => {
    startPlatform(at('2026-11-16 12:00')).close();
    expect(manifest.app.id).toBe(`ari:cloud:ecosystem::app/${createPanelPropertyKey()}`);
  });
});
