const THINGS =
  `account address basket booking campaign card carrier case claim contract coupon courier credit customer
delivery device discount document event export fee forecast form fraud gift image import incident index inventory
invoice item journey label ledger letter limit listing loan login mail map margin member menu message meter offer
order parcel partner payment payout permit photo plan point policy portal price product profile promo quota quote
rating receipt refund region rental report return review reward risk route sale schedule score search seat session
shift shop signal site stock store subscription supplier survey tariff tax ticket token tour trade transfer trip
usage user vehicle vendor visit voucher wallet warehouse`.split(/\s+/);

const PARTS =
  `api archive audit cache checker cleaner data engine exporter feed gateway importer index jobs
matcher monitor notifier planner processor proxy pusher reader registry reports router rules runner sync tracker
updater worker writer`.split(/\s+/);

/** A name for each place, no two alike. */
export function nameOf(place: number): string {
  const thing = THINGS[(place * 7) % THINGS.length];
  const part = PARTS[(place * 11) % PARTS.length];
  const round = Math.floor(place / (THINGS.length * PARTS.length));
  return round === 0 ? `${thing}-${part}` : `${thing}-${part}-${round + 1}`;
}

/** How many names there are before they get numbers. */
export const PLAIN_NAMES = THINGS.length * PARTS.length;

/** @param place - of a system or team */
export function thingOf(place: number): string {
  const round = Math.floor(place / THINGS.length);
  const thing = THINGS[(place * 13) % THINGS.length];
  return round === 0 ? thing : `${thing}-${round + 1}`;
}
