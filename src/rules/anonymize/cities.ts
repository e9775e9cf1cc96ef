import { decodedSet } from './coded-words';
import { largerTowns } from './word-data';

/** Larger towns of the world, folded, without those whose name is an everyday word or mostly a person's. */
export const cities: ReadonlySet<string> = decodedSet(largerTowns);
