import { nameCues } from '../../../../src/rules/anonymize/recognizers/name-cues';
import { describeRecognizer } from '../recognizer-table';

describeRecognizer(nameCues, {
  finds: [
    ['Signor Zorvati ha aperto la pagina', 'Zorvati'],
    ['[12.11.26, 08:31:02] Hausmeister Farnholt: Der Server piept', 'Hausmeister Farnholt'],
    ['[Zulmira Farnholt 09:14]\ndoes the board load?', 'Zulmira Farnholt'],
    ['مع التحية\nد. رنا الطحلبي', 'رنا الطحلبي'],
    ['ขอบคุณค่ะ\nคุณมอสชนก วงศ์มอส', 'มอสชนก วงศ์มอส'],
    ['Hi Gudrun, thanks', 'Gudrun'],
    ['Dear Mr. Haugland', 'Haugland'],
    ['It fails.\nKind regards,\nHedda Larsen', 'Hedda Larsen'],
    ['my colleague Sigurd Moe told me', 'Sigurd Moe'],
    ['According to Bjarte it fails', 'Bjarte'],
    ['any news? thx, gabi', 'gabi'],
    ['works now\n- jens', 'jens'],
    ['Okabe-san replied', 'Okabe'],
    ['From: "Hedda Larsen" <h@x.example>', 'Hedda Larsen'],
    ['Viele Grüße\nJürgen Weißmüller', 'Jürgen Weißmüller'],
    ['ヒカリ技研の佐々木と申します', '佐々木'],
    ['J. Haugland approved', 'J. Haugland'],
  ],
  leaves: [
    'Hello team,',
    'Hi all, it fails',
    'Dear Support Team,',
    'Thanks in advance',
    'Thanks for the update',
    'regards the calendar',
    'From: To: Subject:',
    'ask the admin',
    "I've asked twice",
    'from Jira to Confluence',
  ],
});
