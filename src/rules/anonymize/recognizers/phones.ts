import { spansOf, type Block, type Recognizer } from '../scan';
import { signsOf } from '../signs';

const international =
  /(?<![\p{L}\p{N}.])(?:\(?\+|00[ -]?(?=[1-9]\d))[ ]?\d{1,3}\)?(?:[ \t./·-]{0,2}\(?\d{1,5}\)?){2,7}(?:[ ]{0,2}(?:ext\.?|x|extension|poste|Durchwahl|-)\s{0,2}\d{1,5})?(?![\p{L}\p{N}])/giu;
const cued =
  /(?:☎|☏|📞|📱|\b(?:tel|tél|telephone|téléphone|telefon|telefono|teléfono|phone|ph|mobile|mob|mobil|cell|cel|celular|handy|fax|call(?: me)?(?: (?:on|at|back on))?|reach me (?:at|on)|dial|hotline|extension|durchwahl|ext|sdt|đt|whatsapp|direct|office|t|m|f|d)\b\.?|内線|電話|携帯|电话|手机)\s{0,2}(?:no\.?|nr\.?|number|is)?\s?[:.]?\s{0,2}(?<value>\(?\d[\d ()./-]{4,20}\d)(?![\p{L}\p{N}-])/dgiu;
const american =
  /(?<![\p{L}\p{N}.-])(?:\(\d{3}\)\s?|\d{3}[-.])\d{3}[-.]\d{4}(?:\s{0,2}(?:ext\.?|x)\s{0,2}\d{1,5})?(?![\p{L}\p{N}.-])/gu;
const national = /(?<![\p{L}\p{N}.:/-])\(?0\d{1,4}\)?(?:[ /-]{1,3}\d{2,8}){1,4}(?![\p{L}\p{N}.:-])/gu;

function digits(value: string): number {
  return value.replace(/\D/g, '').length;
}

function isInstant(value: string): boolean {
  return /^\d{4}-\d\d-\d\d|^\d{1,2}[./]\d{1,2}[./]\d{2,4}|^\d\d:\d\d/.test(value.trim());
}

const cueWord = /(\p{L}+)\.?\s{0,2}(?:no\.?|nr\.?|number|is)?\s?(:?)\s{0,2}$/u;

/** One-letter cues ("T: …") and "office" need the shape of a telephone list: a colon, or many digits. */
function isAnnounced(block: Block, start: number, count: number): boolean {
  const [, word = 'phone', colon = ''] = cueWord.exec(block.text.slice(Math.max(0, start - 24), start)) ?? [];
  const isWeak = word.length <= 1 || /^(?:office|direct|extension|ext)$/i.test(word);
  return isWeak ? count >= 8 && (colon === ':' || count >= 9) : count >= 6;
}

function isCued(block: Block, value: string, start: number): boolean {
  const count = digits(value);
  if (block.inCode || count > 15 || isInstant(value) || /^\d{1,3}(?:\.\d{1,3}){3}$/.test(value)) return false;
  return isAnnounced(block, start, count);
}

/** Telephone numbers: with a country, after a word that announces one, or of an unmistakable shape. */
export const phones: Recognizer = {
  name: 'phones',
  cutsShields: false,
  find: (block) =>
    signsOf(block).digits < 6
      ? []
      : [
          ...spansOf(
            international,
            block,
            { kind: 'phone', label: 'phone', rule: 'phone-international' },
            (value) => digits(value) >= 8 && digits(value) <= 17 && (!block.inCode || /^\(?\+\d/.test(value)),
          ),
          ...spansOf(cued, block, { kind: 'phone', label: 'phone', rule: 'phone-cue' }, (value, start) =>
            isCued(block, value, start),
          ),
          ...(block.inCode
            ? []
            : [
                ...spansOf(american, block, { kind: 'phone', label: 'phone', rule: 'phone-american' }),
                ...spansOf(
                  national,
                  block,
                  { kind: 'phone', label: 'phone', rule: 'phone-national', confidence: 'likely' },
                  (value) => digits(value) >= 9 && digits(value) <= 12 && !isInstant(value),
                ),
              ]),
        ],
};
