import { namedThings } from '../../../../src/rules/anonymize/recognizers/named-things';
import { describeRecognizer } from '../recognizer-table';

describeRecognizer(namedThings, {
  finds: [
    ['the Zentrix-2 review on Thursday', 'Zentrix-2'],
    ['(portal Zentrixbalie)', 'Zentrixbalie'],
    ['the queue (Feeder Faults North) is empty', 'Feeder Faults North'],
    ['project Nordlicht is slow', 'Nordlicht'],
    ['the board "Harbour Ops"', 'Harbour Ops'],
    ['our customer Zentrix waits', 'Zentrix'],
    ['Zentrix Marine GmbH', 'Zentrix Marine GmbH'],
    ['since Borghild Aamodt left', 'Borghild Aamodt'],
  ],
  leaves: [
    'the Gantt calendar and the Standard queue',
    'Buddhist calendar',
    'the queue (Service Desk) and the board (Kanban)',
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
