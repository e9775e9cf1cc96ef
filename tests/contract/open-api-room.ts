import { Ajv, type ErrorObject, type Options, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';

/** The few members of an OpenAPI 3.0 document that are read here. */
export interface OpenApiDocument {
  readonly paths: Readonly<Record<string, PathItem>>;
  readonly components?: object;
}

type PathItem = Readonly<Record<string, OperationObject>> & { readonly parameters?: readonly ParameterObject[] };

interface ParameterObject {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly schema?: object;
}

interface OperationObject {
  readonly parameters?: readonly ParameterObject[];
  readonly requestBody?: { readonly required?: boolean; readonly content?: Readonly<Record<string, unknown>> };
  readonly responses?: Readonly<Record<string, { readonly content?: Readonly<Record<string, { schema?: object }>> }>>;
  readonly deprecated?: boolean;
  readonly 'x-experimental'?: boolean;
}

/** One documented operation as a judge of calls; problems are readable, one line each. */
export interface JudgedOperation {
  /** Such as `GET /rest/api/3/myself`. */
  readonly name: string;
  readonly isDeprecated: boolean;
  readonly isExperimental: boolean;
  documents(status: number): boolean;
  queryProblems(query: URLSearchParams): string[];
  bodyProblems(body: unknown): string[];
  answerProblems(status: number, body: unknown): string[];
}

export interface Room {
  operationOf(method: string, pathname: string): JudgedOperation | null;
}

const root = 'document';

/** Routes and judges calls by one OpenAPI document. Validators are compiled when first needed. */
export function openApiRoom(document: OpenApiDocument): Room {
  const validators = validatorsOf(document);
  const known = new Map<string, JudgedOperation>();
  const routes = Object.keys(document.paths).map((path) => ({ path, pattern: patternOf(path) }));
  // a literal path part goes before a variable one: /issue/bulk before /issue/{issueIdOrKey}
  routes.sort((a, b) => variablesIn(a.path) - variablesIn(b.path));
  return {
    operationOf(method, pathname) {
      for (const { path, pattern } of routes) {
        const operation = pattern.test(pathname) ? document.paths[path]?.[method.toLowerCase()] : undefined;
        if (!operation) continue;
        const name = `${method.toUpperCase()} ${path}`;
        const judged = known.get(name) ?? judgedOperation(name, operation, document.paths[path], validators);
        known.set(name, judged);
        return judged;
      }
      return null;
    },
  };
}

function patternOf(path: string): RegExp {
  const parts = path.split(/\{[^}]+\}/).map((part) => part.replace(/[.*+?^$()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('[^/]+')}$`);
}

function variablesIn(path: string): number {
  return path.split('{').length - 1;
}

interface Validators {
  /** The validator of the schema at a place of the document. */
  at(...path: readonly string[]): ValidateFunction;
  /** A validator of a query: its values are text, so numbers and booleans are read from it. */
  ofQuery(schema: object): ValidateFunction;
}

function validatorsOf(document: OpenApiDocument): Validators {
  const bodies = ajvFor(document, {});
  const queries = ajvFor(document, { coerceTypes: 'array' });
  const compiled = new Map<string, ValidateFunction>();
  return {
    at(...path) {
      const pointer = path
        .map((part) => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1')))
        .join('/');
      const validate = compiled.get(pointer) ?? bodies.compile({ $ref: `${root}#/${pointer}` });
      compiled.set(pointer, validate);
      return validate;
    },
    ofQuery: (schema) => queries.compile(intoDocument(schema)),
  };
}

/** A schema taken out of the document still means the document's own parts. */
function intoDocument(schema: object): object {
  return JSON.parse(JSON.stringify(schema).replaceAll('"$ref":"#/', `"$ref":"${root}#/`)) as object;
}

function ajvFor(document: OpenApiDocument, options: Options): Ajv {
  const ajv = new Ajv({ strict: false, allErrors: true, validateSchema: false, ...options });
  addFormats(ajv);
  for (const format of ['int32', 'int64', 'binary']) ajv.addFormat(format, true);
  return ajv.addSchema(document, root);
}

function judgedOperation(
  name: string,
  operation: OperationObject,
  item: PathItem | undefined,
  validators: Validators,
): JudgedOperation {
  const [method = '', path = ''] = name.split(' ');
  const place = ['paths', path, method.toLowerCase()];
  const parameters = [...(item?.parameters ?? []), ...(operation.parameters ?? [])].filter((one) => one.in === 'query');
  let query: ValidateFunction | undefined;
  return {
    name,
    isDeprecated: operation.deprecated === true,
    isExperimental: operation['x-experimental'] === true,
    documents: (status) => String(status) in (operation.responses ?? {}),
    queryProblems(search) {
      query ??= validators.ofQuery(querySchema(parameters));
      return problemsOf(query, queryValues(search), 'query');
    },
    bodyProblems(body) {
      if (body === undefined) return operation.requestBody?.required ? ['has no body'] : [];
      if (!operation.requestBody?.content?.['application/json']) return ['must have no JSON body'];
      return problemsOf(validators.at(...place, 'requestBody', 'content', 'application/json', 'schema'), body, 'body');
    },
    answerProblems(status, body) {
      const content = operation.responses?.[String(status)]?.content ?? {};
      const type = Object.keys(content).find((one) => one.startsWith('application/json'));
      if (type === undefined || content[type]?.schema === undefined || body === undefined) return [];
      return problemsOf(validators.at(...place, 'responses', String(status), 'content', type, 'schema'), body, 'body');
    },
  };
}

function querySchema(parameters: readonly ParameterObject[]): object {
  return {
    type: 'object',
    properties: Object.fromEntries(parameters.map(({ name, schema }) => [name, schema ?? {}])),
    required: parameters.filter(({ required }) => required).map(({ name }) => name),
    additionalProperties: false,
  };
}

function queryValues(search: URLSearchParams): Record<string, string | string[]> {
  const values: Record<string, string | string[]> = {};
  for (const name of new Set(search.keys())) {
    const all = search.getAll(name);
    values[name] = all.length === 1 ? (all[0] ?? '') : all;
  }
  return values;
}

function problemsOf(validate: ValidateFunction, value: unknown, what: string): string[] {
  return validate(value) ? [] : (validate.errors ?? []).map((error) => sentence(error, what));
}

function sentence(error: ErrorObject, what: string): string {
  const { additionalProperty, allowedValues } = error.params as {
    additionalProperty?: string;
    allowedValues?: unknown[];
  };
  const detail =
    additionalProperty === undefined
      ? allowedValues
        ? ` (${allowedValues.join(', ')})`
        : ''
      : ` ("${additionalProperty}")`;
  return `${what}${error.instancePath} ${error.message ?? 'is not valid'}${detail}`;
}
