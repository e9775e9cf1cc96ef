import { decodedWords } from './coded-words';
import { isKnownWord } from './english-vocabulary';
import { foreignWords, supportAbroad } from './word-data';

const functionWords = decodedWords(foreignWords);

/** Function words by hand: the generated list leaves out those that somebody bears as a name. */
const carrying = new Set(
  `und oder aber nicht ist sind wir ihr sie er es mit auf ein eine einen einem einer der dem den des das die nach bei beim im vom zum zur wird werden haben habe hat seit unser unsere unserem wenn kann
  keine kein dass sich auch nur noch schon mehr sehr wie fur uber aus als bis durch ohne unter vor zwischen ich du mir mich uns euch bitte danke hallo guten viele grusse ihre mein meine sieht sehen geht
  funktioniert leider beide beiden jetzt hier dort immer wieder kollege kollegin le la les un une de et ou mais pas ne est sont nous vous ils elle il je tu avec pour dans sur par plus tres aussi que qui
  quoi dont ce cet cette ces mon ma mes notre nos votre vos leur leurs depuis bonjour merci lors apres avant el los las una unos pero no son nosotros usted ustedes con para en sobre por mas muy tambien
  como cuando donde este esta estos estas mi mis nuestro nuestra su sus desde hola gracias despues antes lo gli uno non sono noi voi per nel nella sul da piu molto anche che chi cui questo questa mio mia
  nostro nostra dal dopo prima ciao grazie buongiorno het een of maar niet zijn wij jullie met voor op in naar bij van uit ook nog wel geen dit dat deze onze mijn jouw sinds graag bedankt os as um uma
  nao sao com em pelo muito tambem quem meu minha nosso nossa ola obrigado na do nie jest sa my wy ze od po przez dla jak gdy ale oraz tez juz prosze dziekuje och att det som ett inte ar vi ni med for pa
  av till fran om har kan ska eller men aven hej tack og ikke jeg dere til fra skal ogsa hei takk`.split(/\s+/),
);

/** Words of support requests, greetings, months and weekdays in other languages, without accents. */
const supportWords = decodedWords(supportAbroad);

/** Thanks, greetings and leave-takings, which people write in their own language under any text. */
const courtesies = new Set(
  `merci gracias grazie danke obrigado obrigada abracos dziekuje pozdrawiam pozdro dekuji dekujeme multumesc mersi tesekkurler saygilarimla kiitos terveisin tak takk halsningar hilsen hilsener venlig bedankt groetjes groeten
  dank gruss grusse saludos cordialmente cordialement atentamente atenciosamente saluti bonjour bonsoir buenas buongiorno merhaba czesc witam koszonom asante terima kasih kiriman baie dankie
  arigato arigatou xiexie kamsahamnida shukran namaste dhanyavad alaikum hvala lijep pozdrav spasibo dyakuyu paldies aciu aitah tervisi faleminderit ευχαριστω ευχαριστουμε дякую спасибо благодаря хвала привет вітаю תודה שלום
  moi tere kvedja tks rgds ta hiya servus moin ola gruezi hoi udvozlettel freundliche freundlichen vriendelijke distinti cordiales srdacan srdacno ahoj zdravim nazdar szia sveiki terve hei hej aloha namaskar salamat`.split(
    /\s+/,
  ),
);

/** Is the word, folded, one of courtesy? Alone in its line, or before a name, it says nothing but that. */
export function isCourtesy(foldedWord: string): boolean {
  return courtesies.has(foldedWord);
}

/** Is the word, folded, one that carries sentences or requests of another language, and no English one? */
export function isForeignWord(foldedWord: string): boolean {
  return (
    (functionWords.has(foldedWord) || carrying.has(foldedWord) || supportWords.has(foldedWord)) &&
    !isKnownWord(foldedWord)
  );
}
