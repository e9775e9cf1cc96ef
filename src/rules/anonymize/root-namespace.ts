import type { WordPlace } from './sentence-place';
import { isTechnicalWord } from './understood-words';

/** Libraries that anybody can read, of two words or more. */
const libraries = new Set(
  `restsharp mediatr automapper fluentvalidation entityframework stackexchange identityserver identitymodel mysql nhibernate anglesharp sixlabors rabbitmq masstransit documentformat htmlagilitypack servicestack graphql opentelemetry icsharpcode csvhelper
  yamldotnet websocketsharp lightinject simpleinjector easynetq`.split(/\s+/),
);

/**
 * `at NorthernRail.Web.Program.Main()`: does the word open the name of a class in a line of a stack of .NET? There stands
 * who wrote the program, whatever words the name is made of. One word alone may be a class of a script: `at Layer.Handle`.
 */
export function isRootNamespace(word: string, { block, start, end }: WordPlace): boolean {
  const { text } = block;
  if (text.charAt(end) !== '.' || !/^\.[A-Z]\w{0,60}[.(<`]/.test(text.slice(end, end + 64))) return false;
  if (!/(?:^|[\s:])at $/.test(text.slice(Math.max(0, start - 4), start))) return false;
  const lower = word.toLowerCase();
  return /\p{Ll}\p{Lu}/u.test(word) && !libraries.has(lower) && !isTechnicalWord(lower);
}
