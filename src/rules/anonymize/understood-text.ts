import { standIn } from './stand-in';

/**
 * Text that is understood as a whole, whatever words stand in it: instants, versions, published libraries, codes.
 * Narrower than the technical shields, which only keep guesses away: here a match is a reason to publish unseen.
 */
const patterns: readonly RegExp[] = [
  standIn,
  // instants
  /(?<![\p{L}\p{N}])\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:[.,]\d{1,9})?)?(?:Z|[ ]?[+-]\d\d:?\d\d)?)?(?![\p{L}\p{N}])/gu,
  /(?<![\p{L}\p{N}:])\d{1,2}:\d\d(?::\d\d(?:[.,]\d{1,9})?)?(?:[ ]?[+-]\d{4})?(?![\p{L}\p{N}:])/gu,
  /(?<![\p{L}\p{N}./-])\d{1,2}[./]\d{1,2}[./]20[12]\d(?![\p{L}\p{N}./-])/gu,
  // versions
  /(?<![\p{L}\p{N}._-])v?\d{1,3}\.\d{1,3}(?:\.\d{1,4}){0,2}(?:\.x|[-+.]?(?:alpha|beta|rc|m|snapshot|release|final|lts)[-.]?\d{0,3})?(?![\p{L}\p{N}_]|[.-]\p{N})/giu,
  // published libraries
  /(?<![\w.])(?:java|javax|jakarta|jdk\.internal|sun|kotlin|scala|org\.(?:apache|springframework|hibernate|osgi|eclipse|postgresql|slf4j|junit|quartz|jboss|gradle|mariadb|h2|bouncycastle|codehaus|xml|w3c|json|aspectj|glassfish|joda|dom4j|elasticsearch|opensearch|mockito)|com\.(?:atlassian|sun|google|fasterxml|mysql|zaxxer|h2database|microsoft|oracle|opensymphony|querydsl)|io\.(?:netty|micrometer|opentelemetry)|ch\.qos)(?:\.[a-z][a-z0-9]{0,40}){1,10}(?:\.[A-Z][\w$]{0,80}){0,3}(?:\.[\w$<>]{1,60})?(?:\([A-Z]\w{0,60}\.java:\d{1,5}\))?(?![\w.-]*@)/g,
  /\((?:Native Method|Unknown Source|native|anonymous|<anonymous>)\)/g,
  // time zones, codes and standards
  /(?<!\w)(?:Europe|America|Asia|Africa|Australia|Pacific|Atlantic|Indian|Etc)\/[A-Z][\w+/-]{1,40}/g,
  /(?<![\w-])(?:ORA|TNS|PLS|CVE|RFC|ISO|UTF|SHA|AES|MD|TLS|HTTP|JSR|CWE|WCAG|ES|UTC|GMT|IPv|GHSA|KB)-?\d{1,5}(?:-\d{1,6})?(?![\w-])/g,
  /(?<![\w%-])(?:x86(?:_64)?|x64|arm64|amd64|utf8|md5|sha1|sha256|http2|log4j2?|h2|s3|ec2|k8s|i18n|l10n|base64|oauth2|web2|win32|win64|es20[12]\d|mp[34]|p2p|b2b|q[1-4]|p[0-5]|h[1-6]|f(?:[1-9]|1[0-2])|500s|404s|1st|2nd|3rd|\d{1,2}th|\d{1,3}x|x\d{1,2})(?![\w%-])/gi,
  /(?<!\w)(?:0x[0-9a-f]{1,16}|customfield_\d{4,6})(?!\w)/gi,
  /Gecko\/20100101|(?<!\w)rv:\d{2,3}\.\d(?!\w)/g,
  // what programs say in capitals
  /(?<![\p{L}\p{N}])(?:To Do|In Progress|In Review|Data Center|Service Management|Too Many Requests|Not Found|Bad Request|Internal Server Error|Bad Gateway|Gateway Timeout|Service Unavailable|(?:Request Entity|Payload|Content) Too Large|Service Desk|Story Points?|Fix Versions?|Due Date)(?![\p{L}\p{N}])/gu,
  // this machine
  /(?<![\w.:])(?:127\.0\.0\.1|0\.0\.0\.0|255\.255\.255\.\d{1,3}|::1|localhost)(?![\w.])/gi,
  // amounts
  /(?<![\p{L}\p{N}.,-])(?:\d{1,3}(?:,\d{3}){1,3}|\d{1,7}(?:\.\d{1,3})?)[ ]?(?:ms|sec|secs|seconds|minutes|mins|hours|days|bytes|kb|mb|gb|tb|kib|mib|px|issues|rows|records|items|entries|pages|lines|requests|cards|tasks|users|events|results|characters|chars|percent|%)(?![\p{L}\p{N}])/giu,
  // resources of apps
  /ari:cloud:ecosystem::[\w-]{1,30}\/[0-9a-f-]{1,60}(?:\/[a-z-]{1,60})?/g,
];

export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Where such text stands. */
export function understoodText(text: string): readonly Stretch[] {
  return patterns.flatMap((pattern) =>
    [...text.matchAll(pattern)].map((match) => ({ start: match.index, end: match.index + match[0].length })),
  );
}
