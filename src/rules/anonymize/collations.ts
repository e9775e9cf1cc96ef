const encodings =
  'utf8(?:mb[34])?|latin\\d|ucs2|utf16|utf32|ascii|cp\\d{3,4}|koi8[ru]|gbk|gb2312|gb18030|big5|sjis|ujis|euckr|greek|hebrew';
const languages =
  'unicode(?:_520)?|general|0900_a[is]|turkish|german[12]?|swedish|danish|czech|polish|hungarian|croatian|romanian|slovak|slovenian|spanish2?|estonian|latvian|lithuanian|icelandic|persian|vietnamese|chinese|japanese|korean';
const regions =
  'Latin1_General|Danish_Norwegian|Danish_Greenlandic|Finnish_Swedish|Modern_Spanish|Traditional_Spanish|French|Polish|Czech|Hungarian|Croatian|Romanian|Slovak|Slovenian|Albanian|Turkish|Greek|Hebrew|Arabic|Cyrillic_General|Ukrainian|Lithuanian|Latvian|Estonian|Icelandic|Norwegian|Vietnamese|Thai|Korean_Wansung|Japanese(?:_XJIS)?|Chinese_(?:PRC|Taiwan_Stroke|Simplified_Pinyin)|Serbian_(?:Latin|Cyrillic)|Bosnian_(?:Latin|Cyrillic)|Macedonian_FYROM|Maltese|Indic_General|Persian|Kazakh|Azeri_Latin|German_PhoneBook';

/**
 * How databases compare letters, alternatives of a pattern: `utf8mb4_unicode_ci`, `SQL_Latin1_General_CP1_CI_AS`. Closed
 * lists, for anything may be called `north_ci` or `North_BIN`.
 */
export const collations = `(?:${encodings})(?:_(?:${languages}))?_(?:c[is]|bin|as_c[is])|(?:SQL_)?(?:${regions})(?:_(?:CP\\d{1,5}|\\d{2,3}))?_(?:C[IS]_A[IS]|BIN2?)(?:_[KW]S){0,2}(?:_SC|_UTF8){0,2}`;
