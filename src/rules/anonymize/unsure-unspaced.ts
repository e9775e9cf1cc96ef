import { decodedWords } from './coded-words';
import { matchesOf } from './matches';
import { shieldOver } from './overlap';
import type { Block } from './block';
import { placeOf, type Shield } from './scan';
import { wordsWithoutSpaces } from './word-data';

const han = '[\\p{Script=Han}々]';
const kana = '[\\p{Script=Katakana}ー]';
const hangul = '\\p{Script=Hangul}';

/** Titles after a name, labels before one, and what firms and places are called by, in scripts without capitals. */
const announced: readonly RegExp[] = [
  // Japanese
  new RegExp(
    `(?<value>(?:${han}{1,6}|${kana}{2,12}|[\\p{Script=Hiragana}]{2,4}))(?=[ ]?(?:さん|様|さま|氏|殿|くん|ちゃん|先生|部長|課長|係長|主任|社長))`,
    'dgu',
  ),
  new RegExp(
    `(?:担当者?|連絡先|氏名|名前|報告者|作成者|管理者|利用者|差出人|送信者)(?:は|の)?[:：\\s]{0,3}(?<value>${han}{1,6}(?:[ \u3000]${han}{1,4})?|${kana}{2,12})`,
    'dgu',
  ),
  new RegExp(
    `(?:株式会社|有限会社|合同会社)(?<value>[\\p{L}]{1,12})|(?<firm>[\\p{L}]{1,10})(?:株式会社|有限会社|合同会社|支店|支社|本社|営業所|病院|大学|銀行|工場)`,
    'dgu',
  ),
  new RegExp(`(?<value>${han}{2,4})(?=と申します|と言います|です。|より)`, 'dgu'),
  // Chinese
  new RegExp(`(?<value>${han}{1,4})(?=先生|女士|小姐|经理|經理|老师|老師|总监|主管|工程师|同事)`, 'dgu'),
  new RegExp(
    `(?:我是|我叫|本人|联系人|聯絡人|姓名|负责人|報告人|报告人|同事)[:：\\s]{0,3}(?<value>${han}{2,4})`,
    'dgu',
  ),
  new RegExp(`(?<value>${han}{2,8})(?=公司|集团|銀行|银行|大学|医院|分公司|部门)`, 'dgu'),
  // Korean
  new RegExp(`(?<value>${hangul}{2,5})(?=[ ]?(?:님|씨|과장|대리|부장|차장|팀장|사원|이사|대표|선생))`, 'dgu'),
  new RegExp(`(?:담당자?|연락처|이름|성명|작성자|보고자|저는)[:：\\s]{1,3}(?<value>${hangul}{2,4})`, 'dgu'),
  new RegExp(
    `(?:주식회사|㈜)[ ]?(?<value>${hangul}{2,10})|(?<firm>${hangul}{2,10})(?:주식회사|은행|병원|대학교|지점|본사)`,
    'dgu',
  ),
  // A family name alone, in Japanese
  new RegExp(`(?<!${han})(?<value>${han}{1,3})(?=と(?:二人|一緒))`, 'dgu'),
  // Thai
  /(?:คุณ|นาย|นางสาว|นาง|บริษัท|ชื่อ)[ ]?(?<value>[\p{Script=Thai}]{2,20})/dgu,
  // Arabic, Hebrew, Hindi
  /(?<!\p{L})(?:السيدة?|الأستاذة?|المهندسة?|الدكتورة?|شركة|زميلي|زميلتي|اسمي|مع تحيات)[ :]{1,2}(?<value>\p{Script=Arabic}{2,20}(?: \p{Script=Arabic}{2,20})?)/dgu,
  /(?<!\p{L})(?:מר|גברת|גב['׳]|ד["״]ר|חברת|שמי|בברכה|תודה)[ ,:\n]{1,3}(?<value>\p{Script=Hebrew}{2,20}(?: \p{Script=Hebrew}{2,20})?)/dgu,
  /(?<!\p{L})(?:श्री|श्रीमती|सुश्री|डॉ\.?|कंपनी|मेरा नाम)[ :]{1,2}(?<value>[\p{Script=Devanagari}]{2,20}(?: [\p{Script=Devanagari}]{2,20})?)|(?<firm>[\p{Script=Devanagari}]{2,20}) जी(?!\p{L})/dgu,
];
/** Departments, branches and sites by how they end; the words before belong to them, those taken out do not. */
const department = new RegExp(
  `(?:${han}|${kana}){1,6}(?:(?<![一全内內外局底頂顶上下左右中大])部|課|室|(?<![学百])科|(?<![到用好各多此])[处處]|支[店社行]|工[場厂廠]|(?<!データ|コール|ヘルプ)センター|分院|分公司|[办辦]公室)(?=[のではがをとに的、。，,:： （）()\n]|$)|(?<!${hangul})(?!우리|저희|해당|다른|데이터|고객)${hangul}{2,8}(?:팀| ?(?:부서|사무실|지점|지사|공장|센터))(?=[의은는이가에을를과와도로입 ,.()\n]|$)`,
  'gu',
);

function departments(text: string, covered: readonly Shield[]): string[] {
  return matchesOf(department, text).flatMap(({ 0: whole, index }) => {
    const end = index + whole.length;
    const from = shieldOver(covered, index, end)?.end ?? index;
    return end - from > 1 && shieldOver(covered, from, end) === null ? [text.slice(from, end)] : [];
  });
}

/** Two to four characters between signs of punctuation, or alone in a line: names of people are written so. */
const short = new RegExp(
  `(?<![\\p{L}\\p{N}])(?<value>${han}{2,4}(?:[ \u3000]${han}{1,3})?)(?=[ \u3000]{0,3}(?:$|[\\n，。、！？,.!?:：;)）／/]))|(?:^|\\n)[ -]{0,3}(?<firm>${hangul}{2,4})(?=[ ]{0,3}(?:$|\\n|드림|올림|배상))`,
  'dgu',
);
const katakana = /(?<!\p{Script=Katakana}|ー)[\p{Script=Katakana}ー・]{3,16}(?!\p{Script=Katakana}|ー)/gu;
/** Words that are written like names and are none. */
const ordinary = decodedWords(wordsWithoutSpaces);

/** Signs of the screen and of what it does, and endings of phrases: no name is written with them. */
const ofPrograms =
  /^.?[错誤误题題骤驟页頁击擊删刪钮鈕匯导導插返触觸败敗输輸窗框栏欄码碼测測试試]|的$|如下|以[后後前下上]|新增/u;

/** Korean words have their particle at the end. */
function isOrdinary(text: string): boolean {
  return ordinary.has(text) || ordinary.has(text.replace(/[이가은는을를의에로와과도]$/u, ''));
}

function valuesOf(pattern: RegExp, text: string, covered: readonly Shield[]): string[] {
  return matchesOf(pattern, text).flatMap((match) =>
    ['value', 'firm'].flatMap((group) => {
      const place = placeOf(match, group);
      return place && shieldOver(covered, place.start, place.end) === null && !isOrdinary(place.text)
        ? [place.text]
        : [];
    }),
  );
}

/** In a text of another script a few signs of one without capitals are a name, a quotation or a word of the screen. */
const quoted =
  /(?<!\p{L})(?:[\p{Script=Han}々]{2,4}|[\p{Script=Han}々]{1,2}[ \u3000][\p{Script=Han}々]{1,3}|\p{Script=Hangul}{2,5}|\p{Script=Thai}{2,20}(?: \p{Script=Thai}{2,20})?|\p{Script=Arabic}{2,20}(?: \p{Script=Arabic}{2,20})?|\p{Script=Hebrew}{2,20}(?: \p{Script=Hebrew}{2,20})?)(?!\p{L})/gu;
const cased = /[\p{Lu}\p{Ll}]/gu;

/** Signs that hold Chinese sentences together and stand in no name. */
const carriesSentence = /[们們的了把被请請没沒也已]/u;

function quotations(text: string, covered: readonly Shield[]): string[] {
  const runs = matchesOf(quoted, text);
  const signs = runs.reduce((sum, [run]) => sum + run.length, 0);
  if (runs.length === 0 || matchesOf(cased, text).length < 2 * signs) return [];
  return runs
    .filter(
      ({ 0: run, index }) =>
        shieldOver(covered, index, index + run.length) === null && !isOrdinary(run) && !carriesSentence.test(run),
    )
    .map(([run]) => run);
}

/** The stretches that could be names in a block written in a script without capitals; never whole sentences. */
export function unsureUnspaced({ text }: Block, covered: readonly Shield[]): readonly string[] {
  const loanwords = matchesOf(katakana, text).filter(
    (match) =>
      shieldOver(covered, match.index, match.index + match[0].length) === null &&
      !match[0].split('・').every((word) => ordinary.has(word)),
  );
  return [
    ...announced.flatMap((pattern) => valuesOf(pattern, text, covered)),
    ...departments(text, covered),
    ...loanwords.map(([word]) => word),
    ...[...valuesOf(short, text, covered), ...quotations(text, covered)].filter((value) => !ofPrograms.test(value)),
  ];
}
