import * as v from 'valibot';
import { translation } from './translated-words';

/** What customers are told of an outcome (clauses O3 to O5). */
export const customerComments = ['publicComment', 'knownIssueComment', 'privateComment'] as const;
export type CustomerComment = (typeof customerComments)[number];

const comments = v.object({ publicComment: translation, knownIssueComment: translation, privateComment: translation });

/** The comments in other languages, as the admin words them; an empty one is told in English. */
export const translationsSchema = v.object({ de: comments, fr: comments });
export type Translations = v.InferOutput<typeof translationsSchema>;

const none = { publicComment: '', knownIssueComment: '', privateComment: '' };
export const noTranslations: Translations = { de: none, fr: none };
