import { spansOf, type Recognizer } from '../scan';
import { Sign } from '../sign';

const iban = /(?<![\p{L}\p{N}])[A-Z]{2}\d{2}(?:[ -]?[A-Z0-9]{4}){2,7}(?:[ -]?[A-Z0-9]{1,4})?(?![\p{L}\p{N}])/gu;
const card = /(?<![\p{L}\p{N}.,-])\d(?:[ .-]{0,2}\d){12,18}(?![\p{L}\p{N}]|[.,-]\d)/gu;

/** ISO 13616: letters become numbers, the first four go last, remainder of 97 is 1. */
export function isIban(value: string): boolean {
  const bare = value.replace(/[ -]/g, '').toUpperCase();
  if (bare.length < 14 || bare.length > 34) return false;
  let remainder = 0;
  for (const unit of bare.slice(4) + bare.slice(0, 4)) {
    const number = unit >= 'A' ? unit.charCodeAt(0) - 55 : Number(unit);
    remainder = (remainder * (number > 9 ? 100 : 10) + number) % 97;
  }
  return remainder === 1;
}

/** The Luhn check of card numbers, 13 to 19 digits, first digit of a known network. */
export function isCardNumber(value: string): boolean {
  const digits = value.replace(/\D/g, '');
  if (digits.length < fewestDigits || digits.length > 19 || !/^[2-6]/.test(digits) || /^(\d)\1+$/.test(digits))
    return false;
  let sum = 0;
  for (let place = 0; place < digits.length; place += 1) {
    const digit = Number(digits[digits.length - 1 - place]);
    const doubled = place % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}

const ibanSign = new Sign(/[A-Z]{2}\d\d[ -]?[A-Z0-9]{4}/);
/** Of a card. */
const fewestDigits = 13;
const cardSign = new Sign(/(?:\d[ .-]{0,2}){12}\d/);

/** Bank accounts and cards, by checksum. */
export const bankNumbers: Recognizer = {
  name: 'bank-numbers',
  cutsShields: true,
  find: (block) =>
    block.signs.digits < 2
      ? []
      : [
          ...(ibanSign.in(block) ? spansOf(iban, block, { kind: 'number', label: 'iban', rule: 'iban' }, isIban) : []),
          ...(block.signs.digits >= fewestDigits && cardSign.in(block)
            ? spansOf(card, block, { kind: 'number', label: 'card', rule: 'card' }, isCardNumber)
            : []),
        ],
};
