const encodings =
  'utf8(?:mb[34])?|latin\\d|ucs2|utf16|utf32|ascii|cp\\d{3,4}|koi8[ru]|gbk|gb2312|gb18030|big5|sjis|ujis|euckr|greek|hebrew|binary';

/**
 * How databases compare letters, alternatives of a pattern: `utf8mb4_unicode_ci`, `SQL_Latin1_General_CP1_CI_AS`,
 * `Danish_Norwegian_CI_AS`. Only behind an encoding or with both ends, for anything may be called `north_ci`.
 */
export const collations = `(?:${encodings})(?:_[a-z0-9]{2,12}){0,3}_(?:ci|cs|bin)|(?:SQL_)?(?:Latin1_General|[A-Z][a-z]{3,14}(?:_[A-Z][a-z]{3,14}){0,2})(?:_(?:CP\\d{1,5}|\\d{2,3}))?_(?:C[IS]_A[IS]|BIN2?)(?:_[KW]S){0,2}(?:_SC|_UTF8){0,2}`;
