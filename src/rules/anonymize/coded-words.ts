/**
 * Words in alphabetical order, each written as a capital letter – how many letters it shares with the one before,
 * A for none – and the letters that follow: `AabandonGment`. The generated lists take half the bytes that way.
 */
export function decodedWords(coded: string): ReadonlySet<string> {
  const words = new Set<string>();
  let word = '';
  for (const [, shared = 'A', rest = ''] of coded.matchAll(/([A-Z])(\P{Lu}*)/gu)) {
    word = word.slice(0, shared.charCodeAt(0) - 65) + rest.replace(/\n/g, '');
    words.add(word);
  }
  return words;
}
