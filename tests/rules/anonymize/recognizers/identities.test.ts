import { identities } from '../../../../src/rules/anonymize/recognizers/identities';
import { describeRecognizer } from '../recognizer-table';

describeRecognizer(identities, {
  finds: [
    ['Ottilie Brandvoll sees it', 'Ottilie Brandvoll'],
    ['OTTILIE sees it', 'OTTILIE'],
    ['brandvoll, ottilie', 'brandvoll, ottilie'],
    ['by obrandvoll and ottilieb', 'obrandvoll', 'ottilieb'],
    ['o.brandvoll did', 'o.brandvoll'],
    ['Kare and Stromsnes', 'Kare', 'Stromsnes'],
    ['KÅRE STRØMSNES', 'KÅRE STRØMSNES'],
    ['K. Strømsnes', 'K. Strømsnes'],
    ['Hi Will!', 'Will'],
    ['hey, will here', 'will'],
    ['will, see the log below', 'will'],
    ['then Will confirmed', 'Will'],
    ['高橋さんと高橋麻衣', '高橋', '高橋麻衣'],
    ['Fjordlys Shipping AS and Fjordlys', 'Fjordlys Shipping AS', 'Fjordlys'],
    ['the fjordlys-prod database fjordlys_db', 'fjordlys-prod', 'fjordlys_db'],
    ['FjordlysPortal', 'FjordlysPortal'],
    ['at com.fjordlys.Foo.run(Foo.java:1)', 'fjordlys'],
    ['60aa11bb22cc33dd44ee55f1', '60aa11bb22cc33dd44ee55f1'],
    ['Project Nightjar begins', 'Project Nightjar'],
    ['brandvoll2', 'brandvoll2'],
    ['in fjordlys-kvoter-2026.xlsx and brandvoll-wild.pem', 'fjordlys-kvoter-2026.xlsx', 'brandvoll-wild.pem'],
    ['fjordlys.csv, fjordlys_plan.sh', 'fjordlys', 'fjordlys_plan'],
  ],
  leaves: [
    'this will return nothing',
    'It will. Then it stops',
    'the shipping address of a request',
    'Kite Charts and Polar Mode',
    'ships shipped',
    'the AS operator',
  ],
});
