import { matchesOf } from '../matches';
import { spanAt, type Recognizer, type Span } from '../scan';
import { Sign, signedIn } from '../sign';

const plain =
  /(?<![\p{L}\p{N}])[\p{L}\p{N}][\p{L}\p{N}.!#$&'*+/=?^_`{|}~-]{0,63} ?(?:@|%40|&#0?64;|＠) ?[\p{L}\p{N}][\p{L}\p{N}-]{0,62}(?:\.[\p{L}\p{N}-]{1,63}){1,6}/gu;
const obfuscated =
  /(?<![\p{L}\p{N}])[\p{L}\p{N}._+-]{1,64}\s?[[({<]\s?(?:at|ät|chez|arroba)\s?[\])}>]\s?[\p{L}\p{N}-]{1,63}(?:\s?(?:[[({<]\s?(?:dot|punkt|point|punto)\s?[\])}>]|\.)\s?[\p{L}\p{N}-]{1,63}){1,5}/giu;
const spoken = /(?<![\p{L}\p{N}])[\p{L}\p{N}._+-]{2,64} at [\p{L}\p{N}-]{2,63} dot [a-z]{2,8}(?![\p{L}\p{N}])/giu;

/** ` @ ` between ordinary words ("meet @ Monday.morning") is no address: with spaces the domain must end like one. */
function isAddress(value: string): boolean {
  if (/[.@]\d{1,10}$/.test(value)) return false;
  // `curl -F file=@report.xml`
  if (/(?:^|=)@[\w-]{1,60}\.(?:json|xml|txt|csv|ya?ml|zip|html?|log|pdf|png|jpe?g|tgz|gz)$/.test(value)) return false;
  const spaced = / (?:@|%40)|(?:@|%40) /.test(value);
  return !spaced || /\.(?:com|net|org|io|edu|gov|info|biz|[a-z]{2})$/i.test(value);
}

const disguises = [
  { sign: new Sign(/@|%40|&#0?64;|＠/), pattern: plain },
  { sign: new Sign(/[[({<]\s?(?:at|ät|chez|arroba)\s?[\])}>]/iu), pattern: obfuscated },
  { sign: new Sign(/ dot /iu), pattern: spoken },
];

/** E-mail addresses: plain, with a space before the @, percent-encoded, obfuscated, also Message-IDs. */
export const emailAddresses: Recognizer = {
  name: 'email-addresses',
  cutsShields: true,
  find(block) {
    const spans: Span[] = [];
    for (const { pattern } of signedIn(block, disguises)) {
      for (const match of matchesOf(pattern, block.text)) {
        const value = match[0].replace(/[.'-]+$/, '');
        const follows = block.text.slice(match.index + value.length, match.index + value.length + 1);
        // scp-like addresses of repositories belong to the host recognizer
        if (follows === ':' && /^git@/i.test(value)) continue;
        // `://user:secret@host` belongs to the address recognizer
        if (/:\/\/[^\s/@]{0,200}$/.test(block.text.slice(Math.max(0, match.index - 200), match.index))) continue;
        const dependency = /[/=]/.exec(value.slice(0, value.search(/@|%40|&#/)));
        const cut = dependency ? value.slice(0, value.search(/@|%40|&#/)).search(/[^/=]*$/) : 0;
        if (isAddress(value) && value.slice(cut).length > 4)
          spans.push(
            spanAt(match.index + cut, match.index + value.length, { kind: 'email', label: 'email', rule: 'email' }),
          );
      }
    }
    return spans;
  },
};
