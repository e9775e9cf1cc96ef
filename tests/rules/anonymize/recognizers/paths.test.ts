import { paths } from '../../../../src/rules/anonymize/recognizers/paths';
import { describeRecognizer } from '../recognizer-table';

describeRecognizer(paths, {
  finds: [
    ['a dump (brunhovd-n3-0412.hprof)', 'brunhovd-n3-0412.hprof'],
    ['\\\\filesrv\\Lohn_Tverrdal\\x.log', 'filesrv', 'Lohn_Tverrdal'],
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
    'keystore.jks and java_pid.hprof',
    'tidemark.csv.bom=true',
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
