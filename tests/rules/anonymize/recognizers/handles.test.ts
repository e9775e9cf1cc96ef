import { handles } from '../../../../src/rules/anonymize/recognizers/handles';
import { describeRecognizer } from '../recognizer-table';

describeRecognizer(handles, {
  finds: [
    ['as @tverrdal wrote', 'tverrdal'],
    ['@o_quistgaard: see above', 'o_quistgaard'],
    ['(@Sommerbakk)', 'Sommerbakk'],
    ['ask @SommerPage or @GraceField', 'SommerPage', 'GraceField'],
  ],
  leaves: [
    '@here and @all',
    'use @kite/charts 3.1',
    'mail to a@b',
    'it is injected with @ServiceImport and @JsonProperty',
    'the @Override (line) of @param',
    'user@host.example',
  ],
});
