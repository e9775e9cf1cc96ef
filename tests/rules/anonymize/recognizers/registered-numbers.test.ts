import { registeredNumbers } from '../../../../src/rules/anonymize/recognizers/registered-numbers';
import { describeRecognizer } from '../recognizer-table';

describeRecognizer(registeredNumbers, {
  finds: [
    ['IMEI 356938035643809, ICCID 8949000000000000001', '356938035643809', '8949000000000000001'],
    ['IČO: 25412345, DIČ: CZ25412345', '25412345', 'CZ25412345'],
    ['ИНН 4345091823, КПП 434501001', '4345091823', '434501001'],
    ['ЄДРПОУ 31884421', '31884421'],
    ['ΑΦΜ 094123458', '094123458'],
    ['Y-tunnus 0739281-4', '0739281-4'],
    ['Org.nr 556812-3345, personnr 790312-4428', '556812-3345', '790312-4428'],
    ['CVR 28991234 CPR 120379-2218', '28991234', '120379-2218'],
    ['BTW NL806612345B01', 'NL806612345B01'],
    ['OIB: 81793146560', '81793146560'],
    ['NPWP 01.234.567.8-526.000', '01.234.567.8-526.000'],
    ['adószám: 11234567-2-16', '11234567-2-16'],
    ['Vergi No: 5230451187', '5230451187'],
    ['SIRET 552 081 317 66522', '552 081 317 66522'],
    ['NHS number 943 476 5919', '943 476 5919'],
    ['Sozialversicherungsnummer 65 170839 J 003', '65 170839 J 003'],
    ['Steuer-ID 86 095 742 719', '86 095 742 719'],
    ['Personalausweis L01X00T471', 'L01X00T471'],
    ['driver licence MORGA753116SM9IJ', 'MORGA753116SM9IJ'],
    ['Kontonummer 532013000 BLZ 37040044', '532013000', '37040044'],
    ['the ship (IMO 9321483, MMSI 211331640)', '9321483', '211331640'],
    ['VIN 1HGCM82633A004352', '1HGCM82633A004352'],
  ],
  leaves: [
    'HTTP/1.1 404 on favicon.ico 16x16',
    'RFC 7230 and NIST 800-53',
    'swift 5.9 and vin 12',
    'the passport strategy 0.6.0 of the login page',
    'nit: rename line 120044',
    'the field "passport" has 200 characters since 2026-11-03',
  ],
});
