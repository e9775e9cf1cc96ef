/**
 * As `text.charCodeAt(at)`, for loops over the characters of a text; `at` has to be a place of it. Texts come in many
 * inner forms (whole, cut out, joined, of one byte or two), and after the fourth the engine looks the method up anew for
 * each character. Asked once beyond the ends of a text, it calls the method from then on instead of building it into
 * the loops: each of the two took longer than all the loops did.
 */
export function codeAt(text: string, at: number): number {
  return String.prototype.charCodeAt.call(text, at);
}

/** The same where the place may be before or beyond the text: 0 there. `length` is the text's. */
export function codeWithin(text: string, at: number, length: number): number {
  return at >= 0 && at < length ? codeAt(text, at) : 0;
}
