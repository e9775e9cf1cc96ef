/** Words after which a capital makes a noun in German; people and firms rarely have an article. */
const announces =
  /(?<!\p{L})(?:der|die|das|den|dem|des|[dms]?ein|(?:[dms]?ein|kein|unser|ihr|dies|jed|welch|solch|all|manch|viel|einig|mehrer|beid|neu|leer|falsch|ander|weiter)e[nmrs]?|kein|unser|ihr|eure?[nmrs]?|im|am|zum|zur|beim|vom|ins|ans|zwei|drei|vier|pro|als|ohne|per|\d{1,3}) $/iu;
/** With a capital it is a noun, and what follows a noun is its name: `die Leitstelle Havelmark`. */
const adjective = /(?<!\p{L})\p{Ll}{3,20}e[nmrs]? $/u;
const afterNoun = /\p{Ll} \p{Lu}\p{Ll}{2,30} $/u;
const isSentenceWord =
  /(?:haben|hatten|werden|wurden|sind|waren|können|konnten|müssen|sollen|wollen|sehen|sagen|gegen|neben|wegen|unter|über|oder|aber|wieder|immer|bitte|heute|gerne?|sowie|seitens|bei|von|mit|für|habe|w[uüä]rd?e|(?:hat|hät|onn|önn|soll|woll|uss|üss|möch|sag|frag|mein|meld)te) $/u;
const ending =
  /(?:ungs?|ungen|heit(?:en)?|keit(?:en)?|schaft(?:en)?|tion(?:en)?|tät(?:en)?|ismus|nisse?|ling|chen|ment[es]?|ierung|barkeit|losigkeit|fall|zeit|punkt|wert|name|daten|datei|seite|feld|felder|liste|fehler|meldung|ansicht|nummer|version|eintrag|anzeige|bericht|tabelle|spalte|zeile|schlüssel|benutzer|gruppe|rechte|konto|system|server|dienst|ordner|weise|vorgang|abfrage|filter)$|^(?:Aus|Ab|An|Auf|Ein|Vor|Zu|Um|Über|Unter|Rück|Nach|Durch)(?:zug|schnitt|satz|lauf|gang|bau|trag|ruf|druck|stand|lage|gabe|nahme|sicht)(?:e[ns]?|s)?$/u;

/** `Seite 12`, but not `hat Kaltenbrunner 12 Seiten`. */
function isCounted(before: string, after: string): boolean {
  return (
    /^ \d{1,3}(?![\d.:/])/.test(after) &&
    !/(?<!\p{L})(?:hat|kann|will|muss|soll|darf|ist|sieht|mag|lässt|braucht|meldet) $/u.test(before)
  );
}

/** Is the word with a capital, by its ending or by what stands before or after it, a German noun rather than a name? */
export function isGermanNoun(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 36), start);
  if (afterNoun.test(before)) return false;
  return (
    ending.test(text.slice(start, end)) ||
    ((announces.test(before) || adjective.test(before) || isCounted(before, text.slice(end, end + 5))) &&
      !isSentenceWord.test(before))
  );
}
