import { fold } from '../fold';
import { beginningsOf, keywordsOf } from '../keywords';
import type { Block } from '../block';
import { foldedSpansOf, spansOf, type Recognizer, type Span } from '../scan';
import { Sign } from '../sign';

const asPhone = { kind: 'phone', label: 'phone' } as const;

const international =
  /(?<![\p{L}\p{N}.])(?:\(?\+|00[ -]?(?=[1-9]\d))[ ]?\d{1,3}\)?(?:[ \t./·-]{0,2}\(?\d{1,5}\)?){2,7}(?:[ ,]{0,2}(?:ext\.?|x|#|extension|poste|Durchwahl|ramal|wew\.?|-)\s{0,2}\d{1,5})?(?![\p{L}\p{N}])/giu;
const announcing = fold(
  'tel|tél|tfno|tlf|tfn|telephone|téléphone|telefon|telefono|teléfono|telefone|telefoon|telefonszám|telefonnummer|telefonas|tālrunis|sími|phone|ph|mobile|mob|mobil|mobiel|móvil|movil|mobilné|mobiltelefon|matkapuhelin|puhelin|puh|cell|cel|celular|cellulare|handy|gsm|cep|komórka|kom|fax|faks|faksi|call(?: me)?(?: (?:on|at|back on))?|reach me (?:at|on)|dial|hotline|extension|durchwahl|nebenstelle|anknytning|ext|sdt|sđt|đt|điện thoại|hp|whatsapp|viber|direct|office|did|wa|tlm|telm|telem|tlmvl|tty|tdd|isdn|msisdn|nomor|numer|broj|sima|ring|ringa|t|m|f|d|тел|телефон|моб|мобильный|сот|факс|τηλ|τηλέφωνο|κιν|טלפון|נייד|هاتف|جوال|تلفن|फ़ोन|फोन|โทร|전화|전화번호|휴대폰|연락처',
);
const cued = new RegExp(
  `(?:[☎☏📞📱]|(?<![\\p{L}\\p{N}])(?:${announcing})(?![\\p{L}])\\.?|内線|內線|電話|携帯|电话|手机|手機)\\s{0,2}(?:no\\.?|nr\\.?|number|is)?\\s?[:：.]?\\s{0,2}(?<value>\\(?\\d[\\d ()./-]{4,20}\\d)(?![\\p{L}\\p{N}-])`,
  'dgu',
);
const american =
  /(?<![\p{L}\p{N}.-])(?:\(\d{3}\)\s?|\d{3}[-. ])\d{3}[-.]\d{4}(?:,?\s{0,2}(?:ext\.?|x|#|poste)\s{0,2}\d{1,5})?(?![\p{L}\p{N}-]|\.\d)/gu;
/** Written in pairs, or with a bracket for the town: `06.12.34.56.78`, `(11) 91234-5678`, `8 (495) 123-45-67`. */
const shaped =
  /(?<![\p{L}\p{N}.:/-])(?:0\d(?:\.\d\d){4}|(?:8 )?\(\d{2,4}\) (?:\d{4,5}-\d{4}|\d{3}-\d\d-\d\d))(?![\p{L}\p{N}-]|\.\d)/gu;
/** Before an address of mail in the same line: `33 955 01 73 / quist@…`. */
const beforeMail = /(?<![\p{L}\p{N}.:/+-])(?<value>\(?\d[\d ()./-]{6,18}\d)(?= ?[/|·] ?[\p{L}\p{N}._+-]{1,40}@)/dgu;
const national = /(?<![\p{L}\p{N}.:/-])(?:\(0\d{1,4}\)|0\d{1,4})(?:[ /-]{1,3}\d{1,10}){1,5}(?![\p{L}\p{N}:-]|\.\d)/gu;
const announcingExtension = 'durchwahl|nebenstelle|anknytning|wew|toestel|内線|内线|內線|分机|分機|내선';
/** Words of other things as well (`errore interno 500`, `kl. 14`). */
const perhapsExtension =
  'dw|klappe|poste|ext|ramal|linka|lokal|loc(?=\\.)|mellek|siseliin|alanumero|dahili|доб|внутр|εσωτ|kl\\.(?= ?\\d{3}(?!\\d))|interno(?=.{1,2}\\d{3})|anexo(?=.{1,2}\\d{3})';
/** An extension has too few digits to be told without a cue; behind a doubtful one it ends its part of the sentence. */
const extension = new RegExp(
  `(?<![a-zа-я])(?:(?:${announcingExtension})n?[.:： ]{0,2}(?:nr\\.? )?-?|(?<!err[a-z]{0,3} )(?:${perhapsExtension})(?:ension)?[.: ]{0,2}(?<=[.: ])(?=\\d{2,5} ?(?:$|[\n,;()/–]|\\.(?!\\d))))(?<value>\\d{2,5})(?![\\p{L}\\p{N}]|[.,:/-]\\d)`,
  'dgu',
);
const extensionCues = keywordsOf(beginningsOf(`${announcingExtension}|${perhapsExtension}`).join('|'));

const countrySign = new Sign(/\+|00/);
const nationalSign = new Sign(/0\d{1,4}\)?[ /-]{1,3}\d/);
const shapeSign = new Sign(/\d{3}[-.]\d{4}|0\d\.\d\d|\(\d/);

function digits(value: string): number {
  return value.replace(/\D/g, '').length;
}

function isInstant(value: string): boolean {
  return /^\d{4}-\d\d-\d\d(?!\d)|^\d{1,2}[./]\d{1,2}[./]\d{2,4}(?![./]?\d)|^\d\d:\d\d/.test(value.trim());
}

const cueWord = /(\p{L}+)\.?\s{0,2}(?:no\.?|nr\.?|number|is)?\s?(:?)\s{0,2}$/u;

/** One-letter cues ("T: …") and "office" need the shape of a telephone list: a colon, or many digits. */
function isAnnounced(block: Block, start: number, count: number): boolean {
  const [, word = 'phone', colon = ''] = cueWord.exec(block.text.slice(Math.max(0, start - 24), start)) ?? [];
  const isWeak = word.length <= 1 || /^(?:office|direct|extension|ext|did|wa|ring|ringa|nomor|numer|broj)$/i.test(word);
  return isWeak ? count >= 8 && (colon === ':' || count >= 9) : count >= 6;
}

function isCued(block: Block, value: string, start: number): boolean {
  const count = digits(value);
  if (block.inCode || count > 15 || isInstant(value) || /^\d{1,3}(?:\.\d{1,3}){3}$/.test(value)) return false;
  return isAnnounced(block, start, count);
}

/** So few digits mean something else elsewhere, so what is taken out here stays there. */
function extensions(block: Block): readonly Span[] {
  if (block.inCode || !extensionCues.standIn(block)) return [];
  return foldedSpansOf(extension, block, { ...asPhone, rule: 'phone-extension', spreads: false });
}

/** Telephone numbers: with a country, after a word that announces one, or of an unmistakable shape. */
export const phones: Recognizer = {
  name: 'phones',
  cutsShields: false,
  find: (block) =>
    block.signs.digits < 6
      ? extensions(block)
      : [
          ...extensions(block),
          ...(countrySign.in(block)
            ? spansOf(
                international,
                block,
                { ...asPhone, rule: 'phone-international' },
                (value) => digits(value) >= 8 && digits(value) <= 17 && (!block.inCode || /^\(?\+\d/.test(value)),
              )
            : []),
          ...foldedSpansOf(cued, block, { ...asPhone, rule: 'phone-cue' }, (value, start) =>
            isCued(block, value, start),
          ),
          ...(block.inCode
            ? []
            : [
                ...(shapeSign.in(block) ? [american, shaped] : []).flatMap((pattern) =>
                  spansOf(pattern, block, { ...asPhone, rule: 'phone-shape' }),
                ),
                ...(block.text.includes('@')
                  ? spansOf(
                      beforeMail,
                      block,
                      { ...asPhone, rule: 'phone-before-mail' },
                      (value) =>
                        digits(value) >= 7 &&
                        digits(value) <= 13 &&
                        !isInstant(value) &&
                        !/\d\.\d{1,2}\.\d/.test(value),
                    )
                  : []),
                ...(nationalSign.in(block)
                  ? spansOf(
                      national,
                      block,
                      { ...asPhone, rule: 'phone-national', confidence: 'likely' },
                      (value) => digits(value) >= 9 && digits(value) <= 12 && !isInstant(value),
                    )
                  : []),
              ]),
        ],
};
