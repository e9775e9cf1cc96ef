import type { CreateScreen } from '../rules/issue-fields';
import type { RequestType } from '../rules/request';

export interface Projects {
  /** As the app sees it; `null` when it does not. */
  read(projectKey: string): Promise<Project | null>;
  isVisible(projectKey: string): Promise<boolean>;
  list(): Promise<readonly Project[]>;
  linkTypes(): Promise<readonly string[]>;
  /** Of the project's workflows; a status that several of them have may come more than once. */
  statuses(projectKey: string): Promise<readonly ProjectStatus[]>;
  /** Two calls; `null` when the app cannot create such an issue there. */
  createScreen(projectKey: string, issueTypeName: string): Promise<CreateScreen | null>;
  requestTypes(projectKeys: readonly string[]): Promise<readonly RequestType[]>;
}

export interface ProjectStatus {
  readonly name: string;
  /** Its category counts as done. */
  readonly isDone: boolean;
}

export interface Project {
  readonly key: string;
  readonly name: string;
  readonly kind: 'service_desk' | 'software' | 'business';
  readonly issueTypes: readonly string[];
  /** Levels the app itself may set. */
  readonly securityLevels: readonly string[];
}
