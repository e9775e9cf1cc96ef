import { sweepSla } from '../flows/sweep-sla';
import { scheduled } from './scheduled';

/** Manifest function `sla-sweep`, every five minutes. */
export const handler = scheduled('sla-sweep', sweepSla);
