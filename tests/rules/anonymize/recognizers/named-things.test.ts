import { namedThings } from '../../../../src/rules/anonymize/recognizers/named-things';
import { describeRecognizer } from '../recognizer-table';

describeRecognizer(namedThings, {
  finds: [
    ['project Nordlicht is slow', 'Nordlicht'],
    ['the board "Harbour Ops"', 'Harbour Ops'],
    ['our customer Zentrix waits', 'Zentrix'],
    ['Zentrix Marine GmbH', 'Zentrix Marine GmbH'],
    ['since Borghild Aamodt left', 'Borghild Aamodt'],
  ],
  leaves: [
    'The font is Noto Sans CJK here',
    'the project Settings',
    'board Backlog',
    'the page "Time to first response"',
    'Story Points and Sprint',
    'In Progress',
    'Due Date Post Function',
    'the calendar "Chile (national)"',
  ],
});
