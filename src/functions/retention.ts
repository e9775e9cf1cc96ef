import { reviewRetention } from '../flows/review-retention';
import { scheduled } from './scheduled';

/** Manifest function `retention`, once a day. */
export const handler = scheduled('retention', reviewRetention);
