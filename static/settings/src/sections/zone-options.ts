const WEST = 12;
const EAST = 14;

/** Zones by city, then the fixed offsets there are: in their IANA names the sign is turned around. */
export function zoneOptions(): { readonly value: string; readonly label: string }[] {
  const cities = Intl.supportedValuesOf('timeZone').filter((zone) => zone.includes('/') && !zone.startsWith('Etc/'));
  const offsets = Array.from({ length: WEST + EAST + 1 }, (_, index) => index - WEST);
  return [
    ...cities.map((value) => ({ value, label: value.replaceAll('_', ' ') })),
    ...offsets.map((hours) => ({
      value: hours === 0 ? 'UTC' : `Etc/GMT${hours < 0 ? '+' : '-'}${Math.abs(hours)}`,
      label: hours === 0 ? 'UTC all year' : `UTC${hours < 0 ? '−' : '+'}${Math.abs(hours)} all year`,
    })),
  ];
}
