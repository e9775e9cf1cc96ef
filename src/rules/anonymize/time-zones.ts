/** Names that runtimes know as others of a zone, or not yet. */
const others =
  'Europe/Kyiv|Europe/Kiev|Asia/Kolkata|Asia/Calcutta|Asia/Ho_Chi_Minh|Asia/Saigon|Asia/Kathmandu|Asia/Yangon|Asia/Rangoon|America/Buenos_Aires|America/Argentina/Buenos_Aires|America/Indianapolis|America/Indiana/Indianapolis|America/Louisville|America/Kentucky/Louisville|America/Nuuk|America/Godthab|Atlantic/Faroe|Atlantic/Faeroe|Africa/Asmara|Pacific/Chuuk|Pacific/Pohnpei|Etc/UTC|Etc/UCT|Etc/Zulu|Etc/Universal|Etc/Greenwich|Etc/GMT[+-]\\d{1,2}|Etc/GMT';

const names = [...Intl.supportedValuesOf('timeZone').filter((name) => name.includes('/')), ...others.split('|')];

/** Zones of the tz database. What else stands behind a continent, as in `Europe/Hamburg-Plant`, is a place of somebody. */
export const timeZones = new RegExp(`(?<!\\w)(?=[A-Z][a-z]{2,11}/[A-Z])(?:${names.join('|')})(?![\\w/-]|[+]\\d)`, 'g');
