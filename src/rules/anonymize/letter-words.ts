/**
 * How letters begin and end in the languages customers write in. Written as they stand after folding (lower case,
 * no accents); a capital or an accent in the text makes no difference.
 */

/** Words before the name of the one addressed. */
export const greetings: readonly string[] =
  // Western, Nordic, Central and Eastern European, Baltic, Turkic, Asian
  (
    'goedemorgen|goedemiddag|goedenavond|goedendag|dag|buenos dias|buenas tardes|apreciado|apreciada|benvolgut|benvolguda|kaixo|' +
    'hyva|hyvaa paivaa|hyvaa huomenta|moi|terve|kara|kare|basta|god dag|god morgen|hejsa|saell|sael|godan daginn|' +
    'dzien dobry|drogi|droga|dobry den|dobry dan|vazeny|vazena|vazeni|mily|mila|ahoj|cau|kedves|tisztelt|szia|jo napot|draga|dragi|salutari|' +
    'postovani|postovana|pozdravljeni|spostovani|spostovana|zdravo|cao|tere|lugupeetud|labdien|sveiki|laba diena|gerbiamas|gerbiama|' +
    'здравеите|уважаеми|уважаема|скъпи|скъпа|уважаемыи|уважаемая|дорогои|дорогая|добрыи день|доброе утро|вітаю|добрии день|шановнии|шановна|здраво|поштовани|' +
    'αγαπητε|αγαπητη|καλημερα|καλησπερα|γεια σου|merhaba|sayin|selam|salam|hormatli|yth|halo|selamat pagi|selamat siang|kinh gui|chao|anh|chi'
  ).split('|');

/** Words after which the writer's name stands. */
export const signOffs: readonly string[] = (
  'regards|thanks|thank you|cheers|best|sincerely|merci|cordialement|bien a vous|gruse|grusse|grusen|grussen|grus|gruss|mfg|lg|vg|dank|' +
  'saludos|gracias|atentamente|un saludo|salutacions|gracies|agur|saluti|grazie|distinti saluti|obrigado|obrigada|atenciosamente|abracos|cumprimentos|' +
  'groet|groeten|groetjes|bedankt|alvast bedankt|mvh|hilsen|hilsener|halsning|halsningar|tack|takk|tak|kvedja|kvedjur|bestu kvedjur|terveisin|ystavallisin terveisin|kiitos|t\\.|' +
  'pozdrawiam|z powazaniem|dziekuje|pozdrav|pozdravem|s pozdravem|s pozdravom|dekuji|dakujem|lep pozdrav|hvala|srdacan pozdrav|udvozlettel|koszonom|koszonettel|' +
  'stima|respect|multumesc|o zi buna|lugupidamisega|tanan|ar cienu|paldies|pagarbiai|aciu|поздрави|с уважение|благодаря|с уважением|спасибо|з повагою|дякую|поздрав|' +
  'με εκτιμηση|ευχαριστω|saygilarimla|tesekkurler|iyi calismalar|hormat saya|terima kasih|salam|tran trong|cam on|よろしくお願いします|よろしくお願いいたします|以上|谢谢|此致|敬具|감사합니다'
).split('|');

const ending = new RegExp(`(?:^|[^\\p{L}])(?:${signOffs.join('|')})[,.!、。 ]{0,3}$`, 'u');

/** Do these folded words, the last before a name, take leave? */
export function takesLeave(foldedWords: string): boolean {
  return ending.test(foldedWords);
}
