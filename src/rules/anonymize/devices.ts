/** Series and their models; a maker alone, or with any number, may be the customer, a room or an inventory. */
const models = [
  '(?:Samsung )?Galaxy (?:[ASMZFJ]\\d{1,2}[a-z]{0,2}|(?:Tab|Note|Watch|XCover|Fold|Flip) ?[A-Z]?\\d{1,2})',
  'Samsung [ASMZ]\\d{1,2}[a-z]?',
  '(?:Google )?Pixel \\d{1,2}a?',
  'iPhone (?:[5-9]|1\\d)|iPad (?:Pro|Air|mini)(?: \\d{1,2})?|MacBook (?:Pro|Air)(?: M\\d)?',
  '(?:Xiaomi )?Redmi (?:Note )?\\d{1,2}[A-Z]?|Xiaomi (?:Mi )?\\d{1,2}T?',
  'Huawei (?:P|Mate |Nova )\\d{1,2}|OnePlus \\d{1,2}|Oppo (?:A|Reno ?|Find X)\\d{1,2}|Vivo [VXY]\\d{2}',
  'Moto(?:rola)? [GE]\\d{1,2}|Nokia [GCX]\\d{1,2}|Tecno (?:Camon|Spark|Pova) \\d{1,2}|Infinix (?:Hot|Note|Smart|Zero) \\d{1,2}',
  'ThinkPad [TXLPEZ]\\d{1,3}[a-z]?|Surface (?:Pro|Go|Laptop) \\d{1,2}|Dell Latitude [3579]\\d{3}',
  'Zebra (?:DS|TC|MC|ZT|LI)\\d{2,4}|Honeywell (?:CT|CK|EDA)\\d{2}',
].join('|');

/** A word that stands in each of them, in small letters. */
export const deviceNames =
  'galaxy|samsung|pixel|iphone|ipad|macbook|redmi|xiaomi|huawei|oneplus|oppo|vivo|moto|nokia|tecno|infinix|thinkpad|surface|dell |zebra|honeywell';

/** `on a Galaxy A15`, `my Pixel 8a`, `a Tecno Camon 30`: a device by its model, which anybody may have. */
export const devices = new RegExp(
  `(?<=(?:^|[(,:/\\n]|(?<!\\p{L})(?:[Oo]n|[Ww]ith|[Uu]sing|[Uu]se|[Aa]n?|my|[Tt]he|[Hh]er|[Hh]is)) ?)(?:${models})(?: (?:Pro|Plus|Ultra|Max|Mini|FE|Lite|5G|XL|SE)(?![\\p{L}\\p{N}])){0,3}(?![\\p{L}\\p{N}_-]| (?:board|project|space|team|filter|room))`,
  'gu',
);
