import { places } from '../../../../src/rules/anonymize/recognizers/places';
import { describeRecognizer } from '../recognizer-table';

describeRecognizer(places, {
  finds: [
    ['our Bergen office', 'Bergen'],
    ['the office in Larvik', 'Larvik'],
    ['users in San Francisco', 'San Francisco'],
    ['moved from ward Birchwood', 'Birchwood'],
    ['It is closed at Tverrdal, and', 'Tverrdal'],
  ],
  leaves: [
    'America/New_York is the zone',
    'in Germany and Norway',
    'Europe/Berlin',
    'the site in Jira',
    'Data Center location',
    'it fails in Firefox, and in España, and in Kite',
    'it is shown in Zilverkamp 4.30, and it is written in Erlang, and in Calender.',
  ],
});
