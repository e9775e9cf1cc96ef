import { speakers } from '../../../../src/rules/anonymize/recognizers/speakers';
import { describeRecognizer } from '../recognizer-table';

describeRecognizer(speakers, {
  finds: [
    ['10:01 lane: is it down\n10:02 cook: yes, error 502', 'lane', 'cook'],
    ['[09:14:02] Zulmira F.: hi\n[09:15:40] support: hello\n[09:16] Zulmira F.: thanks', 'Zulmira F.', 'Zulmira F.'],
  ],
  leaves: [
    '10:01 error: no route\n10:02 warning: retry',
    'The job ran at 10:01 and told: nothing',
    '10:01 lane: a single line is no chat',
  ],
});
