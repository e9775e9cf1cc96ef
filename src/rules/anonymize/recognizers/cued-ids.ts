import { fold } from '../fold';
import { beginningsOf, Keywords } from '../keywords';
import type { Block } from '../block';
import { foldedSpansOf, type Recognizer } from '../scan';
import { isOrdinary } from '../vocabulary';
import { Sign } from '../sign';

/** What belongs to one customer, in English, German, French, Spanish, Italian, Dutch, Portuguese and Polish. */
const owner = fold(
  'customer|client|account|acct|contract|order|purchase order|po\\.?|p\\.o\\.?|invoice|reference|ref|case|claim|policy|member(?:ship)?|employee|personnel|staff|student|patient|supplier|tenant|subscription|registration|support contract|kunden|vertrags?|auftrags?|rechnungs?|bestell(?:ungs)?|mandanten|konto|personal|benutzer|compte|contrat|commande|facture|dossier|cliente|cuenta|contrato|pedido|factura|socio|contratto|ordine|fattura|klant|klanten|conta|fatura|klienta|umowy|zamówienia|faktury|kunde|kunder|kund|avtals|ordre|medarbeider|medarbejder|anställnings|asiakas|asiakkaan|sopimus|tilaus|zákazníka|zákaznick[éy]|smlouvy|objednávky|zákazníckeho|zmluvy|ügyfél|szerződés|rendelési|clientului|contractului|comenzii|kupca|ugovora|stranke|pogodbe|клиента|договора|заказа|клієнта|клиентски|müşteri|sözleşme|sipariş|khách hàng|hợp đồng|pelanggan|kontrak',
);
/** Folded, the sign № is an n. */
const sign = fold(
  'id|no\\.?|nr\\.?|num(?:ber)?|code|key|#|-?nummer|-?nr\\.?|kennung|nº|n°|numero|nummer|numer|numeris|č\\.?|číslo|szám|szám[ao]|numărul|broj|številka|номер|n(?![a-z])|numarası|mã|số|nomor',
);
const number = fold('numéro|nummer|numer|číslo|numărul|broj|številka|номер|mã|số|nomor|nº|n°|n|nr\\.?|number');
const value =
  '(?<value>(?=[\\p{L}\\p{N}./_-]{0,30}\\d)[\\p{L}\\p{N}](?:[\\p{L}\\p{N}./_-]{0,28}[\\p{L}\\p{N}])?)(?![\\p{L}\\p{N}])';
const between = '["\']?(?:\\s{0,2}(?:is|ist|est|es|:|=|e|lautet|was)){0,2}\\s{0,2}["\'#(]?';

const patterns: readonly RegExp[] = [
  new RegExp(`(?<![\\p{L}])(?:${owner})[\\s_-]{0,2}(?:${sign})${between}${value}`, 'dgu'),
  new RegExp(
    `(?<![\\p{L}])(?:${number}) (?:of |for |del? |d[uio] |d['’])?(?:the |our |my )?(?:${owner})${between}${value}`,
    'dgu',
  ),
  new RegExp(
    `(?<![\\p{L}])(?:our|my|your|the|unsere?|mein|notre|votre|nuestr[oa]|nostro) (?:${owner})[\\s_-]{1,2}${value}`,
    'dgu',
  ),
];
const easternCues = fold(
  '顧客番号|お客様番号|契約番号|注文番号|社員番号|会員番号|客户编号|客户号|合同编号|合同号|订单号|订单编号|员工编号|客戶編號|고객 ?번호|계약 ?번호|주문 ?번호|사원 ?번호|หมายเลขลูกค้า|เลขที่สัญญา|αριθμός πελάτη|αριθμός σύμβασης|מספר לקוח|מספר חוזה|رقم العميل|رقم العقد',
);
/** Scripts that write the whole cue as one word, or with the sign behind it. */
const eastern = new RegExp(`(?:${easternCues})[\\s:：#]{0,3}(?:は|は、|是|为|은|는)?\\s?${value}`, 'dgu');
/** `user_id=hinrichs42`, `"tenantName": "zandwerk"`: what the key announces is the customer's. */
const keyed =
  /(?<![\p{L}\p{N}])(?:user|usr|customer|client|cust|account|acct|tenant|org|organi[sz]ation|company|firm|contact|person|employee|member|owner|requester|reporter|assignee|login|site|workspace|kunde|benutzer)[_-]?(?:id|key|name|no|nr|num|number|code|ref|slug)["']?[ \t]{0,2}(?:=|:|=>)[ \t]{0,2}["']?(?<value>[\p{L}\p{N}](?:[\p{L}\p{N}._@:/-]{0,60}[\p{L}\p{N}])?)/dgu;

function patternsFor(block: Block): readonly RegExp[] {
  const { digits, isBeyondAscii } = block.signs;
  if (digits < 2) return [];
  return [...(owners.standIn(block) ? patterns : []), ...(isBeyondAscii ? [eastern] : [])];
}

function isSomebodys(text: string): boolean {
  return !/^(?:true|false|null|none|undefined|nil|\d|\*+)$/i.test(text) && !isOrdinary(fold(text));
}

const owners = new Keywords(
  beginningsOf(owner).map((word) => [word, 'owner'] as const),
  true,
);

const assigns = new Sign(/[=:]/);

/** Numbers of customers, contracts and accounts, told by the words or keys before them. */
export const cuedIds: Recognizer = {
  name: 'cued-ids',
  cutsShields: true,
  find: (block) => [
    ...patternsFor(block).flatMap((pattern) =>
      foldedSpansOf(
        pattern,
        block,
        { kind: 'number', label: 'number', rule: 'number-cue' },
        (text) => text.replace(/\P{N}/gu, '').length >= 2 && !/^\d{4}-\d\d-\d\d$/.test(text),
      ),
    ),
    ...(assigns.in(block)
      ? foldedSpansOf(keyed, block, { kind: 'account-id', label: 'account', rule: 'id-key' }, isSomebodys)
      : []),
  ],
};
