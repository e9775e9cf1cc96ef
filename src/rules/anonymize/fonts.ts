/** Fonts that anybody may use, whose names look like somebody's. */
export const fonts =
  // fonts that anybody may use
  /(?<![\p{L}\p{N}])(?:Noto|Open|Source|DejaVu|Liberation|Segoe|Roboto|Fira|Nimbus|IBM Plex|PT|Ubuntu|Droid|Work|Microsoft|Lucida|Gill|Comic) (?:Sans|Serif|Mono|UI|Code)(?: (?:Sans|Serif|Mono|CJK|Arabic|Hebrew|Thai|Devanagari|JP|KR|SC|TC|MS|Pro|Display|Condensed|Regular|Bold|Light)){0,3}(?![\p{L}\p{N}])/gu;
