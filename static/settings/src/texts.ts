/** Sentences that logic says; what only components say stands in them. */
export const texts = {
  unavailable: 'The app could not be reached. Check your connection and try again.',
  required: 'Fill this in.',
  tooLong: (most: number) => `Keep it to ${most.toLocaleString('en-US')} characters at most.`,
  tooMany: (most: number) => `Keep it to ${most} entries at most.`,
  tooSmall: (least: number) => `Use at least ${least}.`,
  tooLarge: (most: number) => `Use at most ${most.toLocaleString('en-US')}.`,
  wholeNumber: 'Use a whole number.',
  secureAddress: 'Use an address that starts with https://.',
  invalid: 'This value cannot be used.',
  termsNeedVersion: 'The text has changed. Give it a new version, so that customers are asked to accept it.',
  saved: (version: number) => `Settings saved as version ${version}`,
} as const;
