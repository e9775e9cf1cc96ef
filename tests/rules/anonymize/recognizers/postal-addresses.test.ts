import { postalAddresses } from '../../../../src/rules/anonymize/recognizers/postal-addresses';
import { describeRecognizer } from '../recognizer-table';

describeRecognizer(postalAddresses, {
  finds: [
    ['at 12 Harbour Street, Bergen', '12 Harbour Street, Bergen'],
    ['Hauptstraße 12, 80331 München', 'Hauptstraße 12, 80331 München'],
    ['5 rue de la Paix, 75002 Paris', '5 rue de la Paix, 75002 Paris'],
    ['Via Garibaldi 12', 'Via Garibaldi 12'],
    ['Portland, OR 97201', 'Portland, OR 97201'],
    ['SW1A 1AA', 'SW1A 1AA'],
  ],
  leaves: [
    '2 Places in the calendar',
    'the first route works',
    'step 3 Way back',
    'via the REST API',
    'line 12 Column 4',
  ],
});
