import type { AdfDocument } from '../rules/adf';
import type { Account, RequestComment } from '../rules/request';
import type { Audience } from '../rules/settings';

export interface Comments {
  /** Every comment, internal ones included, oldest first. */
  of(requestId: string): Promise<readonly RequestComment[]>;
  addInternal(requestId: string, body: AdfDocument): Promise<PostedComment>;
  addPublic(requestId: string, body: AdfDocument): Promise<PostedComment>;
  /** In the caller's own name (asUser), which an account without a licence has not; public, as all a customer writes. */
  addAsCaller(requestKey: string, text: string): Promise<PostedComment>;
  /**
   * From now on only the audience sees the comment; its words stay and nobody is notified. `changed`: it is not the
   * comment that was looked at any more, and nothing was done. Throws `JiraError` when it cannot be restricted.
   */
  restrict(
    issueId: string,
    comment: Pick<PublicComment, 'id' | 'updatedAt'>,
    audience: Audience,
  ): Promise<'restricted' | 'changed'>;
  /** A comment that only the audience sees; for everybody who sees the issue when there is none. */
  addFor(audience: Audience | null, issueId: string, body: AdfDocument): Promise<PostedComment>;
  /**
   * Other words in a comment of the account's own, without notifying anybody. Nothing is done where people deleted it,
   * edited it or hid it from somebody.
   */
  rewrite(
    issueId: string,
    comment: { readonly id: string; readonly accountId: string },
    body: AdfDocument,
  ): Promise<'rewritten' | 'not-ours'>;
}

export interface PostedComment {
  readonly id: string;
  readonly createdAt: string;
}

export interface PublicComment {
  readonly id: string;
  readonly author: Account | null;
  /** Who wrote it as it is now. */
  readonly editor: Account | null;
  readonly updatedAt: string;
  /** Only a role or a group sees it, or only the team (an internal note). */
  readonly isRestricted: boolean;
  readonly body: AdfDocument;
}
