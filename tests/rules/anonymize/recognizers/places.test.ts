import { places } from '../../../../src/rules/anonymize/recognizers/places';
import { describeRecognizer } from '../recognizer-table';

describeRecognizer(places, {
  finds: [
    ['our Bergen office', 'Bergen'],
    ['the office in Larvik', 'Larvik'],
    ['users in San Francisco', 'San Francisco'],
    ['moved from ward Birchwood', 'Birchwood'],
    ['It is closed at Tverrdal, and', 'Tverrdal'],
    ['Nobody in Tverrdal and Quistgaard can open it', 'Tverrdal', 'Quistgaard'],
    ['we have none in Alor Setar.', 'Alor Setar'],
    ['The mail came from Tverrdal, not from Kite', 'Tverrdal'],
    ['I am at the Tverrdal site', 'Tverrdal'],
    ['the users of office Tverrdal need it', 'Tverrdal'],
  ],
  leaves: [
    'America/New_York is the zone',
    'in Germany and Norway',
    'Europe/Berlin',
    'the site in Jira',
    'Data Center location',
    'it fails in Firefox, and in España, and in Kite',
    'it is shown in Zilverkamp 4.30, and it is written in Erlang, and in Calender.',
    'it works in Chrome and in Edge, but not in the Service Desk',
    'it is in Progress, from Monday',
  ],
});
