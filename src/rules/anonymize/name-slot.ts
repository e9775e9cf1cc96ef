import { decodedWords } from './coded-words';
import { beginningsOf, keywordsOf } from './keywords';
import { isSomebodyOrAnybody } from './people-words';
import type { WordPlace } from './sentence-place';
import { isTechnicalWord } from './understood-words';
import { saidOfNobody } from './word-data';

const doneBy = 'created|modified|updated|changed|approved|assigned|locked|deployed|requested|reported'
  .split('|')
  .map((done) => `${done}[ _-]?by`)
  .join('|');
/** Keys whose value says who somebody is or whose something is. */
const who = `user(?:[_-]?name)?|login(?:[_-]?name)?|logname|owner|author|assignee|reporter|requester|customer|client|company|tenant|org(?:ani[sz]ation)?|account|realm|workspace|contact|manager|member|employee|approver|watcher|site|issuer|upn|nick[_-]?name|actor|sender|recipient|city|town|street|assigned[ _-]?to|${doneBy}`;
/** Keys whose value says where something runs or lies; the name of a program says nothing there. */
const where =
  'host(?:[_-]?name)?|server(?:[_-]?name)?|node|cluster|namespace|bucket|database|schema|proxy[_-]?host|computer[_-]?name|domain|repo(?:sitory)?';
const keyWords = keywordsOf(beginningsOf(`${who}|${where}`).join('|'));

/** `customer=`, `"owner": "`, `users: [a, `, `<customer name="`, `<tenant>`; `--user ` */
function before(names: string): RegExp {
  const named = `(?:[\\w-]{1,40}[._-])?(?:${names})s?(?:[._ -]?(?:id|name|key))?`;
  const sign = `["']?(?:[ \\t]{0,8}(?:[=:]{1,2}|=>|[ ](?:not )?in[ ]?(?=\\())[ \\t]{0,8}[[(]?["']?(?:[\\w.-]{1,30}["']?,[ ]?["']?){0,3}| name=["']?|>)`;
  return new RegExp(`(?:(?<![\\p{L}\\p{N}])${named}${sign}|(?<!\\S)--${named}[ =])$`, 'iu');
}

const beforeWho = before(who);
const beforeWhere = before(where);

/** Values that programs and their documentation have there, and what is said where there is none. */
const ofNobody = decodedWords(saidOfNobody);

/** `customer=target`, `"owner": "may"`: does the word stand alone as the value of such a key? There any word is a name. */
export function isValueOfNameKey(lower: string, { block, start, end }: WordPlace): boolean {
  const { text } = block;
  if (!keyWords.standIn(block) || !mayFollowKey(text, start) || ofNobody.has(lower) || isSomebodyOrAnybody(lower))
    return false;
  // what is called, or is a key itself, is no value
  if (/^(?:[\p{N}_(]|["']?\s?[:=])/u.test(text.slice(end, end + 3))) return false;
  const told = text.slice(Math.max(0, start - 64), start);
  return beforeWho.test(told) || (!isTechnicalWord(lower) && beforeWhere.test(told));
}

/** Told at once of most words: the sign before it, with blanks between. */
function mayFollowKey(text: string, start: number): boolean {
  let at = start - 1;
  while (at > start - 10 && (text.charAt(at) === ' ' || text.charAt(at) === '\t')) at -= 1;
  const sign = text.charAt(at);
  if (at === start - 1) return sign !== '' && '=:"\'>[(,'.includes(sign);
  return (sign !== '' && '=:,>'.includes(sign)) || text.slice(Math.max(0, start - 40), start).includes('--');
}
