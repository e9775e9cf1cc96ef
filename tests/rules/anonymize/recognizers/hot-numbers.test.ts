import { hotNumbers } from '../../../../src/rules/anonymize/recognizers/hot-numbers';
import { describeRecognizer } from '../recognizer-table';

describeRecognizer(hotNumbers, {
  finds: [
    ['O paciente digita 391.204.558-07', '391.204.558-07'],
    ['RFC ACA980312QX5', 'ACA980312QX5'],
    ['EAN 5798006112047', '5798006112047'],
    ['born 9 March 1988', '9 March 1988'],
    ['RUT of the firm 12.345.678-5', '12.345.678-5'],
    ['customer number C-20931', 'C-20931'],
    ['VAT no NO123456789MVA', 'NO123456789MVA'],
    ['employee PX-70412', 'PX-70412'],
    ['CPF529982247', '529982247'],
    ['NIP5261040828', '5261040828'],
    ['employee4471209', '4471209'],
    ['born on 12 March 1984', '12 March 1984'],
    ['He was born in March 1984.', 'March 1984'],
    ['born on the 2nd of March, 1984', '2nd of March, 1984'],
    ['the birthday of the user is 12th March', '12th March'],
    ['DOB: 1984-03-12', '1984-03-12'],
    ['geboren am 12.03.1984', '12.03.1984'],
    ['078-05-1120', '078-05-1120'],
  ],
  leaves: [
    'as RFC 7519 and RFC 2616 say',
    'on 2026-03-12',
    'since 1970-01-01',
    'due 31.12.2026',
    'order by id',
    'the case number field',
    'invoice total',
  ],
});
