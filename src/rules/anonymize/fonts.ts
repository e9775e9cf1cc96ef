/** Fonts that anybody may use, whose names look like somebody's. */
export const fonts =
  /(?<![\p{L}\p{N}])(?:Noto ?(?:Sans|Serif|Mono|Naskh|Kufi|Color Emoji)|(?:Open|Work|Comic) Sans|Source (?:Sans|Serif|Code)(?: Pro| \d)?|DejaVu ?(?:Sans|Serif)(?: ?Mono)?|Liberation ?(?:Sans|Serif|Mono)|Segoe UI|(?<=[Ff]ont ["'“‘]?)Inter|Fira (?:Sans|Mono|Code)|Nimbus (?:Sans|Mono)|IBM Plex (?:Sans|Serif|Mono)|PT (?:Sans|Serif|Mono)|Droid (?:Sans|Serif))(?:[ -]?(?:CJK(?:jp|kr|sc|tc)?|Arabic|Hebrew|Thai|Devanagari|JP|KR|SC|TC|MS|Regular|Bold|Light|Italic)){0,2}(?![\p{L}\p{N}])/gu;
