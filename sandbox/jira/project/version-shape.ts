export interface VersionRow {
  readonly id: number;
  readonly project_id: number;
  readonly name: string;
  readonly description: string;
  readonly released: number;
  readonly archived: number;
  readonly release_date: string | null;
}

/** A version inside an issue. */
export function versionRef(base: string, version: VersionRow): Record<string, unknown> {
  return {
    self: `${base}/rest/api/3/version/${version.id}`,
    id: String(version.id),
    description: version.description,
    name: version.name,
    archived: version.archived === 1,
    released: version.released === 1,
    ...(version.release_date === null ? {} : { releaseDate: version.release_date }),
  };
}

/** A version on its own. `today`: local date, decides whether it is overdue. */
export function versionShape(base: string, version: VersionRow, today: string): Record<string, unknown> {
  const isOpen = version.released === 0 && version.release_date !== null;
  return {
    ...versionRef(base, version),
    projectId: version.project_id,
    ...(isOpen ? { overdue: (version.release_date ?? today) < today } : {}),
  };
}

export interface ComponentRow {
  readonly id: number;
  readonly project_id: number;
  readonly name: string;
  readonly description: string;
}

export function componentRef(base: string, component: ComponentRow): Record<string, unknown> {
  return {
    self: `${base}/rest/api/3/component/${component.id}`,
    id: String(component.id),
    name: component.name,
    description: component.description,
  };
}
