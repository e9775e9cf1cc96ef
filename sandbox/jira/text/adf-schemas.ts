import type { AnySchema, ErrorObject, ValidateFunction } from 'ajv';
import { requirePackage } from './require-package.ts';

/** One allowed form of a node (or of the document), compiled when first asked. */
export interface NodeForm {
  /** Empty when the value has this form. */
  errorsOf(value: unknown): readonly ErrorObject[];
}

interface AdfSchemas {
  readonly document: NodeForm;
  /** By node type; a type such as `paragraph` has several forms (with marks, without …). */
  readonly nodes: ReadonlyMap<string, readonly NodeForm[]>;
}

interface Definition {
  readonly $ref?: string;
  readonly properties?: { readonly type?: { readonly enum?: readonly string[] } };
  readonly allOf?: readonly Definition[];
}

interface Ajv {
  addSchema(schema: AnySchema, key: string): Ajv;
  getSchema(key: string): ValidateFunction | undefined;
}

const schemaKey = 'adf';
let schemas: AdfSchemas | undefined;

/** Atlassian's published JSON schema of documents (v1, full; draft-04), loaded on first use. */
export function adfSchemas(): AdfSchemas {
  if (schemas) return schemas;
  const { default: AjvDraft04 } = requirePackage<{ default: new (options: object) => Ajv }>('ajv-draft-04');
  const { definitions } = requirePackage<{ definitions: Record<string, Definition> }>(fullSchema);
  const ajv = new AjvDraft04({ strict: false, allErrors: true }).addSchema(requirePackage(fullSchema), schemaKey);
  const nodes = new Map<string, NodeForm[]>();
  for (const [name, definition] of Object.entries(definitions)) {
    if (name.endsWith('_mark')) continue;
    for (const type of nodeTypesOf(definition, definitions)) {
      nodes.set(type, [...(nodes.get(type) ?? []), formOf(ajv, `${schemaKey}#/definitions/${name}`)]);
    }
  }
  schemas = { document: formOf(ajv, schemaKey), nodes };
  return schemas;
}

const fullSchema = '@atlaskit/adf-schema/json-schema/v1/full.json';

function formOf(ajv: Ajv, key: string): NodeForm {
  let validate: ValidateFunction | undefined;
  return {
    errorsOf(value) {
      validate ??= ajv.getSchema(key);
      if (!validate) throw new Error(`The document schema has no ${key}.`);
      return validate(value) ? [] : [...(validate.errors ?? [])];
    },
  };
}

/** A form such as `paragraph_with_alignment_node` refers to the definition that names its type. */
function nodeTypesOf(definition: Definition, all: Record<string, Definition>): readonly string[] {
  const own = definition.properties?.type?.enum;
  if (own) return own;
  const base = definition.allOf?.find((part) => part.$ref)?.$ref?.replace('#/definitions/', '');
  const referred = base === undefined ? undefined : all[base];
  return referred ? nodeTypesOf(referred, all) : [];
}
