import type { DisclosureState } from '../../rules/disclosure';
import type { WordKey } from './words';

export const disclosureWords: Readonly<Record<DisclosureState, WordKey>> = {
  asked: 'disclose.state-asked',
  approved: 'disclose.state-approved',
  refused: 'disclose.state-refused',
  withdrawn: 'disclose.state-withdrawn',
  expired: 'disclose.state-expired',
  disclosed: 'disclose.state-disclosed',
};

export const disclosureAppearances = {
  asked: 'inprogress',
  approved: 'success',
  refused: 'removed',
  withdrawn: 'removed',
  expired: 'default',
  disclosed: 'success',
} as const;
