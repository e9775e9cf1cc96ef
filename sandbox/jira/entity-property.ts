/** A `jira:entityProperty` module of the manifest, as far as Jira needs it: which values of a property JQL can see. */
export interface EntityProperty {
  readonly entityType: string;
  readonly propertyKey: string;
  readonly values: readonly EntityPropertyValue[];
}

export interface EntityPropertyValue {
  /** Dotted path inside the property's JSON value. */
  readonly path: string;
  readonly type: 'number' | 'string' | 'text' | 'user' | 'date';
  /** The name JQL knows it by; `issue.property[key].path` works besides. */
  readonly searchAlias?: string;
}
