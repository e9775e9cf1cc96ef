/** Makers and series of devices; alone some of them are firms that may be the customer, so a model has to follow. */
const series = [
  '(?:Samsung )?Galaxy(?: (?:Tab|Note|Watch|Fold|Flip|XCover|[ASMZ]))?',
  'Samsung(?: [A-Z])?',
  '(?:Google )?Pixel(?: Fold| Tablet)?',
  'iPhone|iPad(?: (?:Pro|Air|mini))?|MacBook(?: (?:Pro|Air))?',
  '(?:Xiaomi )?Redmi(?: Note)?|Xiaomi(?: Mi)?',
  'Huawei(?: (?:Mate|Nova|P))?|Honor(?: Magic)?',
  'OnePlus(?: Nord)?|Oppo(?: (?:Reno|Find|[AF]))?|Realme(?: Narzo)?|Vivo [VXY]',
  'Motorola(?: (?:Edge|Razr|Moto G))?|Moto [GE]|Nokia|Sony Xperia',
  'Tecno(?: (?:Camon|Spark|Pova|Phantom))?|Infinix(?: (?:Hot|Note|Smart|Zero))?|itel',
  '(?:Lenovo )?ThinkPad|Surface(?: (?:Pro|Go|Laptop))?|Dell (?:Latitude|XPS|Precision)|HP (?:EliteBook|ProBook)',
  'Zebra|Honeywell|Datalogic|Kindle Fire',
].join('|');

/** A word that stands in each of them, in small letters. */
export const deviceNames =
  'galaxy|samsung|pixel|iphone|ipad|macbook|redmi|xiaomi|huawei|honor|oneplus|oppo|realme|vivo|motorola|moto |nokia|xperia|tecno|infinix|itel|thinkpad|surface|dell |hp |zebra|honeywell|datalogic|kindle';

/** `Galaxy A15`, `Pixel 8a`, `Tecno Camon 30`, `a Zebra DS2208`: a device by its model, which anybody may have. */
export const devices = new RegExp(
  `(?<![\\p{L}\\p{N}_-])(?:${series}) [A-Z]{0,4}\\d{1,4}[A-Za-z]{0,3}(?: (?:Pro|Plus|Ultra|Max|Mini|FE|Lite|5G|XL|SE)(?![\\p{L}\\p{N}])){0,3}(?![\\p{L}\\p{N}_-])`,
  'gu',
);
