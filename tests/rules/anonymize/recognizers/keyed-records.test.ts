import { keyedRecords } from '../../../../src/rules/anonymize/recognizers/keyed-records';
import { describeRecognizer } from '../recognizer-table';

describeRecognizer(keyedRecords, {
  inCode: true,
  finds: [
    ['<ri:page ri:space-key="X" ri:content-title="Mine dispatch v2" />', 'Mine dispatch v2'],
    ['{"calendar": "Brunhovd depo 24x7"}', 'Brunhovd depo 24x7'],
    ['<saml:AttributeValue>Κατάστημα Ερμούπολης</saml:AttributeValue>', 'Κατάστημα Ερμούπολης'],
    ['<ri:page ri:content-title="Jury Tverrdal 2026"/>', 'Jury Tverrdal 2026'],
    ['<ac:parameter ac:name="page">Wasserversorgung alt</ac:parameter>', 'Wasserversorgung alt'],
    ['<text x="-412">מפעל חצרים</text>', 'מפעל חצרים'],
    ['{"givenName": "Zulmira", "familyName": "Farnholt", "active": true}', 'Zulmira', 'Farnholt'],
    [
      '{"manager":"Parwin Farnholt","city":"Quettenau","company":"Farnholt Moos"}',
      'Parwin Farnholt',
      'Quettenau',
      'Farnholt Moos',
    ],
    ['<lastName>Farnholt</lastName><ns:city>Moosdorf</ns:city>', 'Farnholt', 'Moosdorf'],
    ['<street>Farnveien 3</street>', 'Farnveien 3'],
    [
      'sn: von Farnholt\nmobile: 079 212 33 44\nhomePostalAddress: Farngasse 4, 3818 Moosdorf',
      'von Farnholt',
      '079 212 33 44',
      'Farngasse 4, 3818 Moosdorf',
    ],
    [
      'FN:Zulmira Farnholt\nORG:Farnholt Orgelbau\nADR;TYPE=WORK:;;Orgelgasse 2;Moosdorf;;29221',
      'Zulmira Farnholt',
      'Farnholt Orgelbau',
      'Orgelgasse 2;Moosdorf;;29221',
    ],
    ['admin.phone=03641-77 21 9\ncompany.city=Moosdorf', '03641-77 21 9', 'Moosdorf'],
    ['{"queue": "Control Room B", "spaceName": "Milk Quality"}', 'Control Room B', 'Milk Quality'],
    ['DEBUG page=Sale of Brunhovd depot url=/x', 'Sale of Brunhovd depot'],
    ['{"employeeNumber":"E-0091","vatId":"NO988077917MVA"}', 'E-0091', 'NO988077917MVA'],
  ],
  leaves: [
    'DEBUG page=Dashboard url=/x title=Open issues size=3',
    'title=NullPointerException in CalendarRenderer.render url=/x page=CalendarAction#doView url=/x',
    'Call it with title=Brunhovd and it fails with an error',
    '{"client": "quill-ternvik-web/7.3.0"}',
    '{"title": "Open issues", "calendar": "default", "label": "Due date"}',
    '<text x="1">Total</text><ac:parameter ac:name="title">Overview</ac:parameter>',
    '{"location": "header", "manager": "npm", "contact": null, "city": "string"}',
    '<owner>true</owner><address>localhost</address>',
    'address: 127.0.0.1\nlocation: /var/log\nfax: none',
    'phone = field.getValue()\nclient: HttpClient(url)\ncustomer: ${customer.name}',
    '{"customer_id": "customfield"}',
    '{"queue": "default", "board": "Scrum board", "team": "{{team.name}}", "project": "KITE"}',
  ],
});

describeRecognizer(
  keyedRecords,
  {
    finds: [
      ['Firma: Farnholt Torfwerke\nOrt: Moosdorf', 'Farnholt Torfwerke', 'Moosdorf'],
      ['Customer: Farnholt', 'Farnholt'],
    ],
    leaves: ['Location: the upper right corner', 'Contact: by mail only', 'Owner: admin'],
  },
  ' in a letter',
);
