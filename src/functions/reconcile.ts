import { reconcileRequests } from '../flows/reconcile-requests';
import { scheduled } from './scheduled';

/** Manifest function `reconcile`, every hour. */
export const handler = scheduled('reconcile', reconcileRequests);
