/** Words after which a capital makes a noun in German; people and firms rarely have an article. */
const announces =
  /(?<!\p{L})(?:der|die|das|den|dem|des|[dms]?ein(?:e[nmrs]?)?|kein(?:e[nmrs]?)?|unser(?:e[nmrs]?)?|eure?[nmrs]?|ihr(?:e[nmrs]?)?|diese[nmrs]?|jede[nmrs]?|welche[nmrs]?|solche[nmrs]?|alle[nmrs]?|manche[nmrs]?|im|am|zum|zur|beim|vom|ins|ans|viele[nr]?|einige[nr]?|mehrere[nr]?|zwei|drei|vier|pro|als|ohne|per|keinerlei|\p{Ll}{3,20}(?:e[nmrs]?|ste[nmrs]?))[ ]$/iu;
const isSentenceWord =
  /(?:haben|hatten|werden|wurden|sind|waren|können|konnten|müssen|sollen|wollen|sehen|sagen|gegen|neben|wegen|unter|über|oder|aber|wieder|immer|bitte|heute|gerne?|sowie|seitens|bei|von|mit|für) $/u;
const ending =
  /(?:ungs?|ungen|heit(?:en)?|keit(?:en)?|schaft(?:en)?|tion(?:en)?|tät(?:en)?|ismus|nisse?|ling|chen|ment[es]?|ierung|barkeit|losigkeit|fall|zeit|punkt|wert|name|daten|datei|seite|feld|felder|liste|fehler|meldung|ansicht|nummer|version|eintrag|anzeige|bericht|tabelle|spalte|zeile|schlüssel|benutzer|gruppe|rechte|konto|system|server|dienst|ordner|weise|vorgang|abfrage|filter)$/u;

/** Is the word with a capital, by its ending or by what stands before it, a German noun rather than a name? */
export function isGermanNoun(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 28), start);
  return ending.test(text.slice(start, end)) || (announces.test(before) && !isSentenceWord.test(before));
}
