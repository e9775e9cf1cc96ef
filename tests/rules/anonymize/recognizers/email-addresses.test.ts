import { emailAddresses } from '../../../../src/rules/anonymize/recognizers/email-addresses';
import { describeRecognizer } from '../recognizer-table';

describeRecognizer(emailAddresses, {
  finds: [
    ['write to ann-lee.o_neil+jira@mail.north-sea.co.example please', 'ann-lee.o_neil+jira@mail.north-sea.co.example'],
    ['ann @ northsea.example.com', 'ann @ northsea.example.com'],
    ['ann(at)northsea.net', 'ann(at)northsea.net'],
    ['ann [at] northsea [dot] net', 'ann [at] northsea [dot] net'],
    ['ann at northsea dot net', 'ann at northsea dot net'],
    ['ann%40northsea.net', 'ann%40northsea.net'],
    ['x=ann@northsea.net', 'ann@northsea.net'],
    ['<mailto:ann@northsea.net>', 'ann@northsea.net'],
    ['名前@会社.example', '名前@会社.example'],
    ['Message-ID: <CA+x9=ab@mail.northsea.net>', 'ab@mail.northsea.net'],
  ],
  leaves: [
    'curl -F file=@report.xml',
    '@forge/cli 12.1.0 and @kite/button',
    'log4j@2.17.1',
    'at noon dot the line',
    '@Override on the method',
    'see you @ noon',
  ],
});
