import { asCompany, spansOf, type Recognizer, type SpanShape } from '../scan';
import { Sign, signedIn } from '../sign';

const shape: SpanShape = { ...asCompany, rule: 'legal-form', confidence: 'likely' };

/** Behind the name; dots as its country writes them, so that no end of a sentence is one. */
const behind =
  'd\\.o\\.o\\.|d\\.d\\.|a\\.s\\.|s\\.r\\.o\\.|spol\\. s r\\.o\\.|Sp\\. ?z ?o\\. ?o\\.|S\\.A\\.S?\\.?|S\\.L\\.U?\\.?|S\\.p\\.A\\.|S\\.r\\.l\\.|S\\.à r\\.l\\.|U\\.A\\.|B\\.V\\.|N\\.V\\.|A\\.Ş\\.|Ltd\\. Şti\\.|Kft\\.|Zrt\\.|Nyrt\\.|Bt\\.|Ltda\\.?|S\\.A\\. de C\\.V\\.|EIRL|SAS|SARL|SRL|GmbH|AB|ASA|A/S|ApS|Oyj?|OÜ|UAB|SIA|eG|e\\. ?V\\.|e\\.K\\.|KGaA|Α\\.Ε\\.|Ε\\.Π\\.Ε\\.|ЕООД|ООД|בע["״]מ';
/** What is said before an abbreviation that is no legal form: `Blob with SAS`. */
const noForm = /(?<!\p{L})(?:with|via|using|of|and|or|by|per|for|in|on) (?:SAS|AB|ASA|SIA|eG)$/u;
const small = 'de|del|della|des|di|do|du|da|la|le|les|el|los|van|von|der|den|het|i|og|och|och|y|e|et|ve|und|&|\\+';
const suffixed = new RegExp(
  `(?<![\\p{L}\\p{N}])(?<value>(?:\\p{Lu}[\\p{L}\\p{M}'’-]{1,30}|\\p{Script=Hebrew}{2,20})(?: (?:${small}|\\p{Lu}[\\p{L}\\p{M}'’.-]{0,30}|\\p{Script=Hebrew}{2,20}|\\p{Ll}[\\p{L}\\p{M}]{3,20}(?= \\p{L}{1,30} ?[\\p{L}.]{2,8})|\\p{Ll}[\\p{L}\\p{M}]{3,20}(?= (?:${behind})))){0,5},? (?:${behind}))(?![\\p{L}\\p{N}])`,
  'dgu',
);

const quotedRest = '[«„“"](?<value>[^»“”"\\n]{2,60})[»“”"]';

/** Behind the name, then before it. */
const written: readonly { readonly sign: Sign; readonly pattern: RegExp }[] = [
  { sign: new Sign(new RegExp(`[ ,](?:${behind})`, 'u')), pattern: suffixed },
  {
    sign: new Sign(/[ОАЗП]О|ТОВ|ПрАТ|ОсОО/),
    pattern: new RegExp(`(?<!\\p{L})(?:ООО|ОАО|ЗАО|ПАО|АО|ТОВ|ПрАТ|ТОО|ОсОО) ?${quotedRest}`, 'dgu'),
  },
  {
    sign: new Sign(/(?:PT|CV)\.? \p{Lu}\p{Ll}/u),
    pattern:
      /(?<![\p{L}\p{N}/_-])(?<value>(?:PT|CV)\.? \p{Lu}\p{Ll}[\p{L}-]{1,24}(?: \p{Lu}[\p{L}-]{1,24}){1,4}(?: Tbk)?)(?![\p{L}\p{N}])/dgu,
  },
  {
    sign: new Sign(/Công ty/),
    pattern:
      /(?<!\p{L})Công ty (?:TNHH |Cổ phần |CP |MTV ){0,3}(?<value>\p{Lu}[\p{L}]{0,20}(?: [\p{L}]{1,12}){0,5})/dgu,
  },
  {
    sign: new Sign(/บริษัท|หจก/),
    pattern:
      /(?:บริษัท|หจก\.?) ?(?<value>[\p{Script=Thai}\p{M}]{2,40}(?: [\p{Script=Thai}\p{M}]{2,30}){0,2}?)(?= จำกัด| ?\n|$)/dgu,
  },
  {
    sign: new Sign(/شركة|مجموعة|مؤسسة|مصنع|بنك/),
    pattern:
      /(?<!\p{L})(?:شركة|مجموعة|مؤسسة|مصنع|بنك) (?<value>\p{Script=Arabic}{2,20}(?: \p{Script=Arabic}{2,20}){0,2})/dgu,
  },
  { sign: new Sign(/주식회사|㈜/), pattern: /(?:주식회사|㈜) ?(?<value>\p{Script=Hangul}{2,12})/dgu },
];
/** Offices, schools and hospitals of the East, and who belongs to which team: `한빛물산 IT팀`. */
const eastern =
  /(?<![\p{L}])(?:[\p{Script=Han}]{2,8}(?:市役所|区役所|町役場|県庁|小学校|中学校|高等学校|信用金庫|製作所|精工|工業|商事|建設|物産)|\p{Script=Hangul}{2,10}(?= \p{L}{0,4}팀(?!\p{L}))|\p{Script=Hangul}{2,10}(?:조선|전자|물산|건설|화학|중공업|제약|상사|시청|구청)(?!\p{Script=Hangul}))/gu;

/** Firms of many countries, told by the legal form behind or before their name. */
export const legalForms: Recognizer = {
  name: 'legal-forms',
  cutsShields: false,
  find: (block) =>
    block.inCode
      ? []
      : [
          ...signedIn(block, written).flatMap(({ pattern }) =>
            spansOf(pattern, block, shape, (value) => !noForm.test(value)),
          ),
          ...(block.signs.isBeyondAscii ? spansOf(eastern, block, { ...shape, rule: 'eastern-firm' }) : []),
        ],
};
