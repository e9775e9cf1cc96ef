import { RE2JS, RE2JSException } from 're2js';
import type { AdminPattern, AnonymizerPolicy } from './verdict';

export interface CompiledPatterns {
  readonly usable: readonly { readonly name: string; readonly engine: RE2JS }[];
  /** Names of patterns that cannot be carried out: nothing may be public because of them. */
  readonly refused: readonly string[];
}

const longestPattern = 500;
/** Instructions of the compiled pattern; time grows with their number times the length of the text. */
const largestProgram = 1000;
/** A pattern that matches nothing in any of them would cut a text between any two letters. */
const probes = ['', 'a', ' ', 'Ab 1-2\n_x.'];

function matchesNothing(engine: RE2JS): boolean {
  return probes.some((text) => {
    const matcher = engine.matcher(text);
    while (matcher.find()) if (matcher.start() === matcher.end()) return true;
    return false;
  });
}

function compiled(pattern: string): RE2JS | string {
  if (pattern.trim() === '') return 'The pattern is empty.';
  if (pattern.length > longestPattern) return `The pattern is longer than ${longestPattern} characters.`;
  try {
    const engine = RE2JS.compile(pattern);
    if (engine.programSize() > largestProgram) return 'The pattern repeats too much: use smaller counts.';
    return matchesNothing(engine)
      ? 'The pattern also matches where there is no text: ask for at least one character.'
      : engine;
  } catch (fault) {
    if (!(fault instanceof RE2JSException)) throw fault;
    return `The pattern cannot be read: ${fault.message.replace(/^error parsing regexp: /, '')}. Look-around and back-references do not exist here.`;
  }
}

/** Why an admin's pattern cannot be used, in words for the admin, or `null` when it can. */
export function checkPattern(pattern: string): string | null {
  const result = compiled(pattern);
  return typeof result === 'string' ? result : null;
}

const none: readonly AdminPattern[] = [];
const known = new WeakMap<readonly AdminPattern[], CompiledPatterns>();

function compileAll(patterns: readonly AdminPattern[]): CompiledPatterns {
  const usable: { name: string; engine: RE2JS }[] = [];
  const refused: string[] = [];
  for (const { name, pattern } of patterns) {
    const engine = compiled(pattern);
    if (typeof engine === 'string') refused.push(name);
    else usable.push({ name, engine });
  }
  return { usable, refused };
}

/** The policy's patterns, compiled once as long as the policy keeps its list. */
export function compiledPatterns({ patterns = none }: AnonymizerPolicy): CompiledPatterns {
  const cached = known.get(patterns);
  if (cached) return cached;
  const fresh = compileAll(patterns);
  known.set(patterns, fresh);
  return fresh;
}
