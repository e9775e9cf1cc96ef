const functionWords: Readonly<Record<string, string>> = {
  en: 'the and is are was with for that this not have has from when but you your it be',
  de: 'der die das und ist nicht mit ein eine wir ich auf bei nach dem den werden wird beim seit wenn auch im am vom zum zur von zu sie ihr ein einem einen einer noch nur obwohl kann keine aber oder als wie dann wurde unser unsere',
  fr: 'le la les des une est nous vous avec pour dans sur pas que qui depuis cette aux mais sont ne au du ce son sa ses nos votre leur peut été',
  es: 'el los las una es con para por que del desde cuando pero nos se esta como muy hay al en lo su sus más ha han son sin ya también',
  it: 'è la lo le un nella dalla da e ieri il gli una di che non con per del della sono nel alla quando dopo ma questo si anche abbiamo',
  pt: 'o os as uma do da não com para em no na que ao mas quando depois está são também',
  nl: 'de het een en niet met van op bij naar voor wij ik na sinds wordt maar ook zijn dat we ons onze als dan dit die kan hebben heeft te uit door',
  pl: 'nie się jest na do po przy dla że od w z i jak ale gdy tylko są przez',
  cs: 'se je na po při pro že od v z i jak ale když jsou není byl nám ve',
  sv: 'och att det är inte med för på av till om när men vi efter som ett har den',
  da: 'og at det er ikke med for på af til når men vi efter som et har den der',
  nb: 'og at det er ikke med for på av til når men vi etter som et har den etter',
  fi: 'ja on ei se kun että mutta myös tai jos ovat oli kanssa jälkeen',
  tr: 've bir bu için ile olarak sonra ama değil çok da de mi gibi ne',
  ro: 'și nu este cu pentru la de în din după dar când sunt mai care am',
  ru: 'и в не на с что это после при но для как мы у по',
  uk: 'і в не на з що це після при але для як ми у та є',
  el: 'και το τα της του δεν με για στο στην από μετά είναι',
};

const languagesOf = new Map<string, string[]>();
for (const [language, words] of Object.entries(functionWords))
  for (const word of words.split(' ')) languagesOf.set(word, [...(languagesOf.get(word) ?? []), language]);

const scripts: readonly (readonly [pattern: RegExp, language: string])[] = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, 'ja'],
  [/\p{Script=Hangul}/u, 'ko'],
  [/\p{Script=Han}/u, 'zh'],
  [/\p{Script=Arabic}/u, 'ar'],
  [/\p{Script=Hebrew}/u, 'he'],
  [/\p{Script=Thai}/u, 'th'],
  [/\p{Script=Devanagari}/u, 'hi'],
];

/** The language of a text by its function words, else by its script, as an ISO 639-1 code; `null` when nothing tells. */
export function languageOf(text: string): string | null {
  const counts = new Map<string, number>();
  for (const [word] of text.toLowerCase().matchAll(/\p{L}{1,20}/gu))
    for (const language of languagesOf.get(word) ?? []) counts.set(language, (counts.get(language) ?? 0) + 1);
  const [best] = [...counts].sort(([, a], [, b]) => b - a);
  return best?.[0] ?? scripts.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}
