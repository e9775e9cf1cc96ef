import * as v from 'valibot';

/** The languages news are written in; a request in another one is told in English. */
export const newsLanguages = ['en', 'de', 'fr'] as const;
export type NewsLanguage = (typeof newsLanguages)[number];

export const newsTexts = ['released', 'fixed', 'notFixed', 'duplicate', 'private'] as const;
export type NewsText = (typeof newsTexts)[number];

/** What stands for something in each text; a private issue has nothing to tell of itself (clause O4). */
export const newsPlaceholders: Readonly<Record<NewsText, readonly string[]>> = {
  released: ['issue', 'version'],
  fixed: ['issue'],
  notFixed: ['issue', 'state'],
  duplicate: ['issue'],
  private: [],
};

const words = v.pipe(v.string(), v.trim(), v.minLength(1, 'Say something to the customer.'), v.maxLength(2000));
const texts = v.object({ released: words, fixed: words, notFixed: words, duplicate: words, private: words });
export type NewsTexts = v.InferOutput<typeof texts>;

/** What an admin decides about news of linked issues (clauses O3, O5). */
export const issueNewsSchema = v.object({
  mode: v.picklist(['release', 'resolution', 'never']),
  /** Status a request goes to when its fix is told; empty: it stays where it is. */
  status: v.pipe(v.string(), v.trim(), v.maxLength(255)),
  texts: v.object({ en: texts, de: texts, fr: texts }),
});
export type IssueNewsPolicy = v.InferOutput<typeof issueNewsSchema>;

export const defaultIssueNews: IssueNewsPolicy = {
  mode: 'release',
  status: '',
  texts: {
    en: {
      released:
        'Good news: {issue} is fixed in {version}, which is released. Please update and tell us whether it solves your problem: you can accept the solution on this page, or just write here if you still need help.',
      fixed:
        'Good news: {issue} is fixed. If it solves your problem, please accept the solution on this page. If you still need help, just write here.',
      notFixed: 'The work on {issue} has ended: {state}. If you still need help, just write here.',
      duplicate:
        'What you reported turned out to be the same as {issue}. We follow that one from now on and tell you here what comes of it.',
      private: 'The work of our developers on what you reported has ended. If you still need help, just write here.',
    },
    de: {
      released:
        'Gute Nachricht: {issue} ist in {version} behoben und veröffentlicht. Bitte aktualisieren Sie und sagen Sie uns, ob Ihr Problem damit gelöst ist: Sie können die Lösung auf dieser Seite annehmen oder einfach hier schreiben, wenn Sie weiter Hilfe brauchen.',
      fixed:
        'Gute Nachricht: {issue} ist behoben. Wenn Ihr Problem damit gelöst ist, nehmen Sie die Lösung bitte auf dieser Seite an. Wenn Sie weiter Hilfe brauchen, schreiben Sie einfach hier.',
      notFixed:
        'Die Arbeit an {issue} ist beendet: {state}. Wenn Sie weiter Hilfe brauchen, schreiben Sie einfach hier.',
      duplicate:
        'Was Sie gemeldet haben, ist dasselbe wie {issue}. Wir verfolgen ab jetzt diesen Vorgang und sagen Ihnen hier, was daraus wird.',
      private:
        'Unsere Entwickler haben die Arbeit an dem, was Sie gemeldet haben, beendet. Wenn Sie weiter Hilfe brauchen, schreiben Sie einfach hier.',
    },
    fr: {
      released:
        'Bonne nouvelle : {issue} est corrigé dans {version}, qui est disponible. Mettez à jour et dites-nous si votre problème est résolu : vous pouvez accepter la solution sur cette page, ou simplement écrire ici si vous avez encore besoin d’aide.',
      fixed:
        'Bonne nouvelle : {issue} est corrigé. Si votre problème est résolu, acceptez la solution sur cette page. Si vous avez encore besoin d’aide, écrivez simplement ici.',
      notFixed:
        'Le travail sur {issue} est terminé : {state}. Si vous avez encore besoin d’aide, écrivez simplement ici.',
      duplicate:
        'Ce que vous avez signalé est la même chose que {issue}. Nous suivons désormais celui-ci et vous dirons ici ce qu’il en advient.',
      private:
        'Nos développeurs ont terminé leur travail sur ce que vous avez signalé. Si vous avez encore besoin d’aide, écrivez simplement ici.',
    },
  },
};

/** Names in braces that stand for nothing in this text, in the order they occur. */
export function unknownPlaceholders(text: NewsText, words: string): readonly string[] {
  const used = [...words.matchAll(/\{([^{}]*)\}/g)].map(([, name = '']) => name);
  return [...new Set(used.filter((name) => !newsPlaceholders[text].includes(name)))];
}

/** The admin's text; the one the app comes with where theirs would show braces to a customer. */
export function newsTemplate(policy: IssueNewsPolicy, language: NewsLanguage, text: NewsText): string {
  const own = policy.texts[language][text];
  return unknownPlaceholders(text, own).length === 0 ? own : defaultIssueNews.texts[language][text];
}

/** Of the first locale that is known, such as `de-DE`; English when it is none of ours. */
export function newsLanguageOf(...locales: readonly (string | null | undefined)[]): NewsLanguage {
  const known = locales.find((locale) => locale !== null && locale !== undefined && locale !== '');
  const language = known?.slice(0, 2).toLowerCase();
  return newsLanguages.find((one) => one === language) ?? 'en';
}
