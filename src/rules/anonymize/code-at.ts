const { charCodeAt } = String.prototype;

/**
 * As `text.charCodeAt(at)`, for loops over the characters of a text. Texts come in many inner forms (whole, cut out,
 * joined, of one byte or two), and after the fourth the engine looks the method up anew for each character: that alone
 * took longer than all the loops did.
 */
export function codeAt(text: string, at: number): number {
  return charCodeAt.call(text, at);
}
