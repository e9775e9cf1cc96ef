import type { IssueWork, DueWork, ImpactWork, LogFacts, PurgeWork, RegisterWork } from '../../src/ports';
import type { Project } from '../../src/ports/projects';
import type {
  ChangedRequest,
  IssueDraft,
  LinkedIssue,
  PublicIssue,
  ReadRequest,
  TrackedIssue,
  WrittenIssue,
} from '../../src/ports/jira';
import type {
  AuditEntry,
  ImpactJob,
  LeakEntry,
  OutcomeEntry,
  SettingsVersion,
  TermsReceipt,
} from '../../src/ports/records';
import type { KeepSuggestion, StoredSample } from '../../src/ports/bench';
import type { Collaboration, Purge, RetentionStage } from '../../src/rules/retention';
import type { LicenceImport, RegisterHead, RegisterReview } from '../../src/ports/licences';
import type { AttachedFile } from '../../src/ports/disclosures';
import type { SharedRequest } from '../../src/ports/customer-side';
import type { Disclosure } from '../../src/rules/disclosure';
import type { CustomerCount, PublicStatement } from '../../src/rules/affected-customers';
import { defaultSettings } from '../../src/rules/default-settings';
import type { NewsDelivery, NewsRecord } from '../../src/rules/issue-news';
import type { CreateScreen } from '../../src/rules/issue-fields';
import type { Licence } from '../../src/rules/licence';
import type { KnownOpenness, SchemeGrant } from '../../src/rules/openness';
import type { Account, Organization, RequestComment, RequestType, SupportRequest } from '../../src/rules/request';
import type { Settings } from '../../src/rules/settings';
import type { SolutionRecord, WayOut } from '../../src/rules/solution';
import type { SlaCycle } from '../../src/rules/sla-cycle';
import type { ApplyTo } from '../../src/rules/sla-policy';
import { at } from '../build';

export interface Fault {
  readonly call: string;
  readonly error: Error;
  /** `after`: the effect happened, the answer got lost. */
  readonly when: 'before' | 'after';
}

export interface CreatedIssue extends IssueDraft {
  readonly id: string;
  readonly key: string;
}

/** Everything there is outside the flows, in memory and open to tests. */
export class World {
  now: Date = at('2026-11-16 12:05');
  remainingMs = 300_000;
  settings: Settings = defaultSettings;
  settingsVersion = 0;
  settingsFor: ApplyTo = 'new';
  settingsCarriedBefore = 0;
  readonly formerSettings = new Map<number, SettingsVersion>();
  settingsSavedAt: string | null = null;
  settingsSavedBy: string | null = null;
  readonly requests = new Map<string, ReadRequest>();
  formerPeople: readonly Account[] = [];
  /** When the label that asks for an outcome was last set. */
  labelSetAt: string | null = null;
  /** `null`: more than Jira shows. */
  watchers: readonly Account[] | null = [];
  /** When a request last changed; its creation where not told. */
  readonly changedAt = new Map<string, string>();
  readonly comments = new Map<string, RequestComment[]>();
  readonly issues: CreatedIssue[] = [];
  /** Issues as people write in them, by id. */
  readonly written = new Map<string, WrittenIssue>();
  changedIssues: readonly ChangedRequest[] = [];
  readonly leaks = new Map<string, readonly LeakEntry[]>();
  publicIssues: readonly PublicIssue[] = [];
  readonly linkedIssues = new Map<string, Partial<LinkedIssue>>();
  /** Issues whose end customers wait for, by id. */
  readonly tracked = new Map<string, TrackedIssue>();
  readonly customerCounts = new Map<string, CustomerCount>();
  readonly customerStatements = new Map<string, PublicStatement>();
  readonly newsRecords = new Map<string, NewsRecord>();
  readonly newsDeliveries = new Map<string, NewsDelivery>();
  readonly links: { requestKey: string; issueKey: string; linkTypeName: string }[] = [];
  levels: Readonly<Record<string, readonly string[]>> = { BUG: ['Internal'], DEV: ['Internal'] };
  deskOrganizations: readonly Organization[] = [
    { id: '1', name: 'Northwind' },
    { id: '2', name: 'Brightwater' },
  ];
  /** Organizations of people, by account id. */
  memberships: Readonly<Record<string, readonly Organization[]>> = {};
  requestTypes: readonly RequestType[] = [
    { id: '11', name: 'Report a problem' },
    { id: '14', name: 'Suggest a new feature' },
  ];
  projects: readonly Project[] = [
    { key: 'SUP', name: 'Support', kind: 'service_desk', issueTypes: ['Support'], securityLevels: [] },
    { key: 'BUG', name: 'Bugs', kind: 'software', issueTypes: ['Bug', 'Change request'], securityLevels: ['Internal'] },
    { key: 'DEV', name: 'Development', kind: 'software', issueTypes: ['Task'], securityLevels: ['Internal'] },
  ];
  /** Grants of the projects' permission schemes. */
  grants: Readonly<Record<string, readonly SchemeGrant[]>> = {
    BUG: [{ permission: 'BROWSE_PROJECTS', holderType: 'anyone' }],
  };
  /** Projects whose scheme the app itself may ask for. */
  administered = new Set(['BUG']);
  /** Create screens of projects, of all issue types. */
  screens: Readonly<Record<string, CreateScreen>> = {};
  defaultLevels: Readonly<Record<string, string>> = {};
  readonly openness = new Map<string, KnownOpenness>();
  linkTypes: readonly string[] = ['Relates', 'Blocks'];
  /** What the caller may: permission keys, and keys of requests they see. */
  permissions = new Set<string>();
  visible = new Set<string>();
  caller = 'qm:carla';
  readonly cycles = new Map<string, SlaCycle>();
  readonly outcomes = new Map<string, OutcomeEntry>();
  readonly receipts: TermsReceipt[] = [];
  readonly shared = new Map<string, SharedRequest>();
  readonly solutions = new Map<string, SolutionRecord>();
  readonly disclosures = new Map<string, { readonly disclosure: Disclosure; readonly attentionAt: string | null }>();
  /** Files by the id of their issue. */
  readonly files = new Map<string, (AttachedFile & { readonly bytes: Uint8Array })[]>();
  /** Ways out of every request's status; taking one that is done resolves the request. */
  waysOut: readonly WayOut[] = [
    { id: '41', toStatus: 'Resolved', isDone: true, asksForMore: false, resolutionId: null },
  ];
  doneStatuses: readonly string[] = ['Resolved', 'Closed'];
  readonly claims = new Set<string>();
  readonly leases = new Map<string, Date>();
  readonly marks = new Map<string, string>();
  readonly samples = new Map<string, StoredSample>();
  readonly keepSuggestions = new Map<string, KeepSuggestion>();
  readonly audit: AuditEntry[] = [];
  readonly auditIds = new Set<string>();
  readonly queue: IssueWork[] = [];
  readonly impactWork: (ImpactWork | RegisterWork)[] = [];
  /** The register by generation and number, and its records. */
  readonly licences = new Map<string, Licence>();
  register: RegisterHead | null = null;
  licenceImport: LicenceImport | null = null;
  review: RegisterReview | null = null;
  readonly dueWork: DueWork[] = [];
  readonly purgeWork: PurgeWork[] = [];
  readonly collaborations = new Map<string, { collaboration: Collaboration; stage: RetentionStage }>();
  readonly purges = new Map<string, Purge>();
  /** Requests whose records are gone, and what the app's account may not delete. */
  readonly forgotten: string[] = [];
  readonly undeletable = new Set<string>();
  impactJob: ImpactJob | null = null;
  readonly logged: { level: string; message: string; facts?: LogFacts }[] = [];
  /** Names of the calls made, such as `requests.read`. */
  readonly calls: string[] = [];
  readonly faults: Fault[] = [];
  /** The call of this number, counted from 1 over everything, fails once. */
  strike: (Omit<Fault, 'call'> & { readonly number: number }) | null = null;
  private lastId = 0;

  nextId(): number {
    this.lastId += 1;
    return this.lastId;
  }

  has(request: SupportRequest, comments: readonly RequestComment[] = []): this {
    const held = this.requests.get(request.id);
    this.requests.set(request.id, { request, sla: held?.sla ?? null, pseudonyms: held?.pseudonyms ?? {} });
    this.comments.set(request.id, [...comments]);
    return this;
  }

  add(requestId: string, comment: RequestComment): void {
    this.comments.set(requestId, [...(this.comments.get(requestId) ?? []), comment]);
  }

  change(requestId: string, changes: Partial<SupportRequest>): void {
    const held = this.requests.get(requestId);
    if (held) this.requests.set(requestId, { ...held, request: { ...held.request, ...changes } });
  }

  failNext(call: string, error: Error, when: 'before' | 'after' = 'before'): void {
    this.faults.push({ call, error, when });
  }

  cyclesOf(requestId: string): SlaCycle[] {
    return [...this.cycles.values()]
      .filter((cycle) => cycle.requestId === requestId)
      .sort((one, other) => one.number - other.number);
  }

  count(call: string): number {
    return this.calls.filter((made) => made === call).length;
  }
}
