import { handles } from '../../../../src/rules/anonymize/recognizers/handles';
import { describeRecognizer } from '../recognizer-table';

describeRecognizer(handles, {
  finds: [
    ['as @tverrdal wrote', 'tverrdal'],
    ['@o_quistgaard: see above', 'o_quistgaard'],
    ['(@Sommerbakk)', 'Sommerbakk'],
  ],
  leaves: [
    '@here and @all',
    'use @kite/charts 3.1',
    'mail to a@b',
    'the @Override (line) of @param',
    'user@host.example',
  ],
});
