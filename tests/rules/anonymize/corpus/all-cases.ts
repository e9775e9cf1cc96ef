import { byOthers, casesIn, compileCase, filesOf, type AnnotatedRecord, type Part } from './cases';
import { generatedCases } from './generate';

/** Every case of a part: written by hand, then generated. */
export function compiledCases(part: Part): readonly AnnotatedRecord[] {
  return [...filesOf(part, '.txt').flatMap(casesIn).map(compileCase), ...generatedCases(part)];
}

/** Every case of the sets by others. */
export function casesByOthers(): readonly AnnotatedRecord[] {
  return filesOf(byOthers, '.txt').flatMap(casesIn).map(compileCase);
}
