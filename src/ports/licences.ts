import type { Licence, LicenceKeys } from '../rules/licence';

/** The register of licences (clause L2). An import is written beside what is in force until all of it has arrived. */
export interface Licences {
  /** What is in force; `null` while nothing was ever imported. */
  head(): Promise<RegisterHead | null>;
  /** Licences of the register in force that share an organization, a domain or a number; `null` without a register. */
  matching(keys: LicenceKeys): Promise<readonly Licence[] | null>;
  readImport(): Promise<LicenceImport | null>;
  writeImport(begun: LicenceImport): Promise<void>;
  /** The same number again takes the place of the former. At most a hundred. */
  write(generation: string, licences: readonly Licence[]): Promise<void>;
  /** From now on this is the register. */
  enforce(head: RegisterHead): Promise<void>;
  /** Deletes up to a hundred licences of a generation that is not in force; `false` when none is left. */
  removeSome(generation: string): Promise<boolean>;
  readReview(): Promise<RegisterReview | null>;
  writeReview(review: RegisterReview): Promise<void>;
}

export interface RegisterHead {
  readonly generation: string;
  readonly importedAt: string;
  readonly mode: 'replace' | 'merge';
  /** In the last import. */
  readonly imported: number;
}

/** An import on its way from the admin's browser; the last one when it is finished. */
export interface LicenceImport {
  readonly id: string;
  /** Of the licences that were to come, so that the same file goes on where it stopped. */
  readonly hash: string;
  readonly mode: RegisterHead['mode'];
  readonly generation: string;
  readonly total: number;
  readonly received: number;
  readonly isDone: boolean;
  /** What imports that were given up have written, to be deleted when this one is finished. */
  readonly leftBehind: readonly string[];
}

/** How far the open requests have been looked at again after an import. */
export interface RegisterReview {
  readonly id: string;
  /** Generations that are not in force any more and have yet to be deleted. */
  readonly former: readonly string[];
  readonly cursor: string | null;
  readonly looked: number;
  readonly isDone: boolean;
  readonly lastStepAt: string;
}
