import { decodedWords } from './coded-words';
import { isKnownWord } from './english-vocabulary';
import { fold } from './fold';
import { foreignWords, supportAbroad } from './word-data';

const functionWords = decodedWords(foreignWords);

/**
 * Words of support requests, greetings, months and weekdays in other languages, without accents, and function words that
 * the generated list leaves out because somebody bears them as a name.
 */
const supportWords = decodedWords(supportAbroad);

/** Thanks, greetings and leave-takings, which people write in their own language under any text. */
const courtesies = new Set(
  `merci gracias grazie danke obrigado obrigada abracos dziekuje pozdrawiam pozdro dekuji dekujeme multumesc mersi tesekkurler saygilarimla kiitos
 terveisin tak takk halsningar hilsen hilsener venlig bedankt groetjes groeten dank gruss grusse saludos cordialmente cordialement atentamente
 atenciosamente saluti bonjour bonsoir buenas buongiorno merhaba czesc witam koszonom asante terima kasih kiriman baie dankie arigato arigatou
 xiexie kamsahamnida shukran namaste dhanyavad alaikum hvala lijep pozdrav spasibo dyakuyu paldies aciu aitah tervisi faleminderit ευχαριστω
 ευχαριστουμε дякую спасибо благодаря хвала привет вітаю תודה שלום beste liebe lieve geachte salam selam kalimera habari salve perfekt super moi
 tere kvedja tks rgds ta hiya servus moin ola gruezi hoi udvozlettel freundliche freundlichen vriendelijke distinti cordiales srdacan srdacno ahoj
 abraco valeu todah vielmal jazakallah mahalo grtz
 zdravim nazdar szia sveiki terve hei hej aloha namaskar salamat gracies salutacions diolch prynhawn mitenand frundlichi frundliche
 koszi koszonettel udv udvozlet pershendetje miredita баярлалаа сайн байна здравейте поздрави φιλικα καλημερα καλησπερα
 χαιρετισμους γεια  tolong mohon tenkyu krub khrap krap nagode sannu ngiyabonga sawubona siyabonga enkosi
 groete eish shukrani ሰላም አመሰግናለሁ բարեւ შენ გამარჯობა მადლობა בברכה مرحبا شكرا تحياتي السلام عليكم سلام ممنون شكريه shukriya
 jazakallah namaskaram नमस्ते धन्यवाद ধন্যবাদ நன்றி வணக்கம் สวัสดีครับ สวัสดีค่ะ ขอบคุณครับ ขอบคุณค่ะ สวัสดี ขอบคุณ ครับ ค่ะ tervitades moikka
 terkuin saell kaixo  agur grazas saudos grazzi bongu moien dakujem vdaka dzieki salut saygilar abraco abraz abrazo
 abrazos buona giornata d'avance grt grtz mvg alvast tschuss mahlzeit vh dbh magandang vinaka g'day tq khop huh oof yikes meh
 heh lol haha hihi uff ups madloba gamarjoba ayubowan labas fawr mange tisztelt wa besos shalom liebes`
    .split(/\s+/)
    .map(fold),
);

/** Is the word, folded, one of courtesy? Alone in its line, or before a name, it says nothing but that. */
export function isCourtesy(foldedWord: string): boolean {
  return courtesies.has(foldedWord);
}

/** Is the word, folded, one that carries sentences or requests of another language, and no English one? */
export function isForeignWord(foldedWord: string): boolean {
  return (functionWords.has(foldedWord) || supportWords.has(foldedWord)) && !isKnownWord(foldedWord);
}
