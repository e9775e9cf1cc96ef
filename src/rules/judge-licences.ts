import type { Entitlement, EntitlementReason } from './entitlement-verdict';
import { organizationKey, type Licence, type LicenceKeys } from './licence';
import type { RequestDetails } from './request';
import type { Settings } from './settings';

interface Asked {
  /** ISO-8601 UTC; the licence has to be valid on that date. */
  readonly createdAt: string;
  readonly details: RequestDetails | null;
  /** Who asks; a licence of somebody else, found by its number alone, tells no dates. */
  readonly customer: Pick<LicenceKeys, 'organizations' | 'domain'>;
}

/**
 * Clause L2: what the licences that were found for a request say. A licence that is surely over refuses the promise;
 * where the register and the customer only speak of different things, nothing is known.
 */
export function judgeLicences(found: readonly Licence[], asked: Asked, settings: Settings): Entitlement {
  if (found.length === 0)
    return unknown('licence-not-found', 'The licence register has no licence of this customer.', settings);
  const product = settings.products.find(({ id }) => id === asked.details?.productId);
  const ofProduct = product ? found.filter((licence) => isFor(licence, product)) : found;
  if (ofProduct.length === 0)
    return unknown('licence-other-product', 'The licences of this customer are for other products.', settings);
  const hosting = asked.details?.hosting;
  const hosted = hosting
    ? ofProduct.filter((licence) => licence.hosting === null || licence.hosting === hosting)
    : ofProduct;
  if (hosted.length === 0) {
    const text = 'The licences of this customer are for another hosting than the customer says.';
    return unknown('licence-other-hosting', text, settings);
  }
  return byDates(hosted, asked);
}

/** Anybody can type a number: only organization or domain make a licence the customer's own. */
function isOwn({ organization, domain }: Licence, { customer }: Asked): boolean {
  return customer.organizations.includes(organization) || (domain !== null && domain === customer.domain);
}

function byDates(licences: readonly Licence[], asked: Asked): Entitlement {
  const askedOn = asked.createdAt.slice(0, 10);
  const longest = [...licences].sort((one, other) => (lastDay(one) < lastDay(other) ? 1 : -1));
  const valid = longest.find((licence) => isValidOn(licence, askedOn));
  if (valid) return covered(valid.endsOn);
  const own = longest.filter((licence) => isOwn(licence, asked));
  if (own.length === 0) {
    const text = 'The licence whose number the request names does not cover it.';
    return refused({ rule: 'licence', text });
  }
  const kept = own.filter(({ isCancelled }) => !isCancelled);
  const over = kept.find((licence) => lastDay(licence) < askedOn);
  if (over?.endsOn) {
    const text = `The licence ended on ${over.endsOn}, before the request was sent.`;
    return refused({ rule: 'licence', code: 'licence-expired', date: over.endsOn, text });
  }
  const coming = kept.find(({ startsOn }) => startsOn !== null && startsOn > askedOn);
  if (coming?.startsOn) {
    const text = `The licence begins on ${coming.startsOn}, after the request was sent.`;
    return refused({ rule: 'licence', code: 'licence-not-begun', date: coming.startsOn, text });
  }
  return refused({ rule: 'licence', code: 'licence-cancelled', text: 'The licence was cancelled.' });
}

const lastDay = ({ endsOn }: Licence): string => endsOn ?? '9999-12-31';

function isValidOn(licence: Licence, askedOn: string): boolean {
  return !licence.isCancelled && (licence.startsOn ?? '') <= askedOn && askedOn <= lastDay(licence);
}

/** The export names an app by its name and its key; the settings know its name, or carry the key as id. */
function isFor({ appName, appKey }: Licence, { id, name }: Settings['products'][number]): boolean {
  return organizationKey(appName) === organizationKey(name) || appKey.toLowerCase() === id;
}

function covered(endsOn: string | null): Entitlement {
  const reason: EntitlementReason =
    endsOn === null
      ? { rule: 'licence', code: 'licence-unlimited', text: 'A licence without end covers this request.' }
      : {
          rule: 'licence',
          code: 'licence-valid',
          date: endsOn,
          text: `A licence until ${endsOn} covers this request.`,
        };
  return { verdict: 'entitled', reasons: [reason] };
}

const refused = (reason: EntitlementReason): Entitlement => ({ verdict: 'not-entitled', reasons: [reason] });

function unknown(code: EntitlementReason['code'], text: string, { unknownEntitlement }: Settings): Entitlement {
  const consequence =
    unknownEntitlement === 'hold' ? 'The clock stands until it is checked.' : 'The promise is honoured.';
  return { verdict: 'unknown', reasons: [{ rule: 'licence', code, text: `${text} ${consequence}` }] };
}
