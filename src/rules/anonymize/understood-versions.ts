import type { UnderstoodGroup } from './understood-in-programs';

const suffix =
  '(?:\\.x|[-+.]?(?:alpha|beta|rc|m|b|snapshot|release|final|lts|ga|jre|jdk|el|ubuntu|debian|build)[-.]?\\d{0,3})?(?![\\p{L}\\p{N}_]|-\\p{N}|\\.\\p{N})';
const begin = '(?=v?\\d)(?<![\\p{L}\\p{N}._])(?<![^\\p{L}]-|^-)(?!\\d{3}\\.\\d{3})v?';
/** What a version counts with has no zero before it but in the short form of a month: 10.04, 2024.04.1. */
const count = '(?:0|[1-9]\\d{0,2})';
const long = '(?:0|[1-9]\\d{0,3})';
/** A decimal number beside another tells a place on the map. */
const noPlace = '(?!\\d{1,3}\\.\\d{4,20}°?[ ,;]{1,2}-?\\d{1,3}\\.\\d{4})(?<!\\d\\.\\d{4,20}°?[ ,;]{1,2}-?)';

/** Versions, also behind the name of a file (panel-4.12.0.jar), amounts and fractions. Four groups are told from addresses before. */
export const understoodVersions: readonly UnderstoodGroup[] = [
  [
    /\d\.\d/,
    [
      new RegExp(`${begin}${noPlace}${long}\\.\\d{1,4}${suffix}`, 'giu'),
      new RegExp(`${begin}${long}\\.(?:0\\d|${count})\\.(?:0\\d|${long})${suffix}`, 'giu'),
      new RegExp(`${begin}${count}\\.(?:${count}\\.${count}\\.${count}|0\\.[1-9]\\d{3,4}\\.${long})${suffix}`, 'giu'),
    ],
  ],
  // builds of office programs and of mail on telephones, behind their name only: others write telephones so
  [
    ['outlook', 'office ', 'excel', 'version', 'build', 'm365'],
    [
      /(?=\d)(?<=(?:Outlook|Office (?:365|20[12]\d)|Excel|[Vv]ersion|[Bb]uild|M365)[^\n\d]{0,16}(?:20[12]\d )?[ (])(?:1\d\.0\.[1-9]\d{4}(?:\.[1-9]\d{4})?|[1-9]\d?\.[1-9]\d{3}\.\d{1,2})(?![\w-]|\.\d)/g,
    ],
    'digit in text',
  ],
  [/\d[_+]\d/, [/(?<![\p{L}\p{N}._-])\d{1,2}\.\d{1,2}\.\d{1,2}[_+]\d{1,3}(?:-b\d{1,3})?(?![\p{L}\p{N}])/gu]],
  // amounts, fractions, stamps of builds
  [/\d\.\d{5}/, [new RegExp(`(?<![\\p{L}\\p{N}.])${noPlace}\\d{1,3}\\.\\d{5,20}(?![\\p{L}\\p{N}]|\\.\\p{N})`, 'gu')]],
];

/** What is added to a server: `2019 CU25`. */
export const understoodUpdates: UnderstoodGroup = [
  /CU\d|SP\d/,
  [/(?<=(?:Server|Exchange|Windows|20[12]\d) )(?:CU[1-9]\d?|SP[1-4])(?![\w-])/g],
  'digit',
];

/** Protocols and languages with their version run into the name: TLSv1.2, HTTP/2, Java 17 as Java17. */
export const understoodProtocols: UnderstoodGroup = [
  'tlsv|sslv|tls |ssl |http/|oauth|saml |jdk|jre|java|node|es0|es1|es2|es3|es4|es5|es6|es7|es8|es9|php|python|css|html|log4j|ipv'.split(
    '|',
  ),
  [
    /(?<![\p{L}\p{N}])(?:tlsv|sslv|tls |ssl |http\/|oauth |saml |oauth|jdk|jre|java|node|es|php|python|css|html|log4j|ipv)\d{1,2}(?:\.\d{1,2}){0,2}(?![\p{L}\p{N}])/gu,
  ],
  'digit',
];
