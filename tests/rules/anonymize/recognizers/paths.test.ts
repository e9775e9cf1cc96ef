import { paths } from '../../../../src/rules/anonymize/recognizers/paths';
import { describeRecognizer } from '../recognizer-table';

describeRecognizer(paths, {
  finds: [
    ['We opened merger_plan.docx.Please look at it.', 'merger_plan.docx'],
    ['C:\\Users\\hlarsen\\x.log', 'hlarsen'],
    ['/home/hlarsen/app', 'hlarsen'],
    ['/Users/hedda.larsen/x', 'hedda.larsen'],
    ['\\\\filesrv\\share\\x', 'filesrv'],
    ['kunden_nord.xlsx', 'kunden_nord.xlsx'],
    ['承認_芦屋.pdfが開けません', '承認_芦屋.pdf'],
    ['the file "Crew list 2024.pdf"', 'Crew list 2024.pdf'],
  ],
  leaves: [
    'resolve [c.v.foundry.pdf.FontResolver] and foundry.pdf.fallbackFont=Arial',
    '/home/jira/data',
    '/var/atlassian/application-data',
    'export.csv',
    'package.json',
    'C:\\Users\\Public\\x',
    'screenshot-2.png',
    '/usr/lib/node_modules',
  ],
});
