import type { NewsLanguage } from '../../../../src/rules/news-templates';

/** As the settings page names the languages customers are written to in. */
export const languageNames: Readonly<Record<NewsLanguage, string>> = { en: 'English', de: 'German', fr: 'French' };
