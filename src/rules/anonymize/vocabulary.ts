import { decodedWords, type Words } from './coded-words';
import { everydayWords } from './everyday-words';
import { Remembered } from './remembered';
import { commonByHand, technicalByHand } from './word-data';

/**
 * Words that are not names although they are written with a capital letter, and names that are also words.
 * Everything is folded (lower case, no accents). A capitalised word in none of these lists is "unsure".
 */
const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Everyday words, greetings and verbs that a name or a nickname could be mistaken for. */
export const commonWords: Words = decodedWords(commonByHand);

/** Technology, interface and process words that are rightly capitalised in a Bug. */
export const technicalWords: Words = decodedWords(technicalByHand);

/** Countries and languages tell little about a customer and are often what a Bug is about. */
export const placesThatStay = list(`
chile peru argentina brazil mexico colombia canada usa america germany france spain italy portugal poland netherlands belgium austria switzerland sweden norway denmark finland
iceland ireland scotland england wales britain uk eu european romania bulgaria hungary czechia slovakia slovenia croatia serbia greece turkey russia ukraine israel egypt morocco
nigeria kenya india pakistan bangladesh china japan korea taiwan vietnam thailand singapore malaysia indonesia philippines australia zealand emea apac latam
espana deutschland francia alemania osterreich schweiz svizzera belgique belgie nederland polska brasil turkiye norge sverige suomi island magyarorszag cesko slovensko slovenija hrvatska srbija shqiperi eesti latvija lietuva ethiopia
`);

/** Mailboxes that are functions, not people. */
export const genericMailboxes = list(`
info support help helpdesk servicedesk service sales office contact mail email admin administrator root postmaster hostmaster webmaster noreply no-reply donotreply
it hr billing accounting accounts finance jira confluence atlassian team dev devops ops security abuse marketing press jobs career careers legal privacy test user
`);

/** Mail providers: their domain says nothing about the customer. */
export const mailProviders = list(`
gmail.com googlemail.com outlook.com hotmail.com live.com msn.com yahoo.com yahoo.co.uk icloud.com me.com aol.com proton.me protonmail.com gmx.de gmx.net gmx.com web.de
t-online.de mail.com mail.ru yandex.ru yandex.com qq.com 163.com 126.com naver.com orange.fr free.fr wanadoo.fr laposte.net libero.it zoho.com fastmail.com
`);

/** Ordinary words that are first names as well: with a cue, or before a surname, they are names. */
export const namesThatAreWords = list(`
grace will mark may hope faith joy rose lily iris ivy dawn chase art bill frank rich dean page virginia paris jordan austin sydney april june august summer autumn amber ruby jade pearl
grant max pat jack robin christian angel victor miles carol daisy penny sky drew cliff earl ray rob dick hunter mason taylor scott brook brooks jasmine olive holly heather sandy kit rusty
li na min gul nur son tam van odd tor hala said hui bo lan dung mine gang ping ting ling long sole iman rio
mercy earnest gene guy herb lane lance major melody merit norm philip reed royal sterling ward wade basil bishop chance clay dale dallas destiny ernest field ford forest glen harmony
`);

/** A word that says nothing about anybody by itself. */
export function isOrdinary(foldedWord: string): boolean {
  return ordinary.of(foldedWord);
}

const ordinary = new Remembered((word) => commonWords.has(word) || technicalWords.has(word) || everydayWords.has(word));
