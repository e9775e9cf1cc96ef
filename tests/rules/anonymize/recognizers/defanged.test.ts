import { defanged } from '../../../../src/rules/anonymize/recognizers/defanged';
import { describeRecognizer } from '../recognizer-table';

describeRecognizer(defanged, {
  finds: [
    ['connect 10[.]24[.]3[.]17 fails', '10[.]24[.]3[.]17'],
    ['it is 10.24.3[.]17 now', '10.24.3[.]17'],
    ['it is wiki[.]fjordlys[.]example now', 'wiki[.]fjordlys[.]example'],
    ['it is wiki[dot]fjordlys.example now', 'wiki[dot]fjordlys.example'],
    ['open hxxps://wiki.fjordlys.example/a now', 'hxxps://wiki.fjordlys.example/a'],
  ],
  leaves: ['the pattern [.] matches', 'version 4.10.1.2', 'list[0].name', 'https is used'],
});
