import { decodedSet } from './coded-words';
import { commonFirstNames } from './word-data';

/** First names common in many countries, folded. A helper for cues, never enough alone for words that are also words. */
export const firstNames: ReadonlySet<string> = decodedSet(commonFirstNames);

/** Short names that do not begin like the full name they stand for. */
export const nicknames: Readonly<Record<string, readonly string[]>> = {
  michael: ['mike', 'mick'],
  william: ['bill', 'will', 'billy', 'liam'],
  robert: ['bob', 'bobby', 'rob'],
  richard: ['dick', 'rick', 'rich'],
  james: ['jim', 'jimmy', 'jamie'],
  john: ['jack', 'johnny'],
  jose: ['pepe'],
  francisco: ['paco', 'pancho'],
  ignacio: ['nacho'],
  elizabeth: ['liz', 'beth', 'betty', 'lisa'],
  margaret: ['peggy', 'meg', 'maggie'],
  katherine: ['kate', 'kathy'],
  catherine: ['kate', 'cathy'],
  edward: ['ted', 'ned', 'eddie'],
  charles: ['chuck', 'charlie'],
  anthony: ['tony'],
  alexander: ['sasha', 'sandy', 'alex'],
  alexandra: ['sasha'],
  giuseppe: ['beppe', 'pino'],
  johannes: ['hans', 'hannes'],
  sebastian: ['basti', 'seb'],
  ulrich: ['uli'],
  maximilian: ['max'],
  christopher: ['chris', 'kit'],
  christina: ['tina'],
  martina: ['tina'],
  rebecca: ['becky'],
  deborah: ['debbie'],
  aleksandra: ['ola'],
  katarzyna: ['kasia'],
  malgorzata: ['gosia'],
  agnieszka: ['aga'],
  henry: ['harry', 'hank'],
  lawrence: ['larry'],
  theodore: ['ted'],
};
