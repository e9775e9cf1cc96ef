import { knownFirstNames } from '../../../../src/rules/anonymize/recognizers/known-first-names';
import { describeRecognizer } from '../recognizer-table';

describeRecognizer(knownFirstNames, {
  finds: [
    ['Yesterday Faith changed her name, Miles compared it', 'Faith', 'Miles'],
    ['then Martina restarted it', 'Martina'],
    ['by Oskar Lindgren', 'Oskar Lindgren'],
    ['Grace Adebayo opened it', 'Grace Adebayo'],
    ['Jean-Pierre knows', 'Jean-Pierre'],
    ['as Bob Miller said', 'Bob Miller'],
    ['with Sarah Young’s team', 'Sarah Young'],
  ],
  leaves: [
    'Mark all as read. Page opened the other tab. Grant removed from the role, Bill sent to the customer',
    'Mark the issue as done',
    'May release',
    'Will return',
    'Chase the status',
    'In Progress',
    'Page Loading',
    'Summer Time',
    'Mark Page as done',
  ],
});
