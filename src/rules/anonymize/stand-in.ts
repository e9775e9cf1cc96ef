/** What this anonymizer puts in place of a value; no other word in brackets is one. */
export const standIn =
  /\[(?:(?:person|company|email|host|link|ip|mac|phone|account|tenant|issue|project|licence|user|path|database|number|iban|card|address|date|file|place|name)-\d{1,4}|secret-removed|removed|attachment removed)\]/g;
