export { base85 } from './base85';
export { handWritten } from '../src/rules/anonymize/english-vocabulary';
export { fold } from '../src/rules/anonymize/fold';
export { isDoer, isInflected } from '../src/rules/anonymize/inflection';
export { namesThatAreWords, placesThatStay, technicalWords } from '../src/rules/anonymize/vocabulary';
