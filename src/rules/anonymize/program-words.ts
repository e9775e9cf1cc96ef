import { decodedWords, type Words } from './coded-words';
import { programTerms } from './word-data';

/**
 * Words of programs that no dictionary of a language has: headers, keywords, commands, attributes, parts of file names.
 * In lower case; public facts of the platforms a request to a vendor of Atlassian apps is about.
 */
export const programWords: Words = decodedWords(programTerms);

/** Words that programs write together with others: `dbconfig`, `logfile`, `userid`. */
const joining = new Set(
  'db config cfg log logs id ids url uri api sql xml json html http https str dir tmp temp file files name names path key keys type types size count list map set time date data info text line code num user web app server service client host port node test error errors status state event events handler manager factory util utils impl base core main index item items view page panel field fields value values table row cell column link issue project board sprint filter query search cache job task queue thread pool session token auth login logout'.split(
    ' ',
  ),
);

/** Is it two such words written as one? Names of firms are joined too, which is why both halves have to be these. */
export function isJoinedProgramWord(word: string): boolean {
  for (let at = 2; at <= word.length - 2; at += 1)
    if (joining.has(word.slice(0, at)) && joining.has(word.slice(at))) return true;
  return false;
}
